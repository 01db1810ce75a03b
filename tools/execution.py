"""Executing one notebook on the real kernel with nbclient, and storing it so that a second run changes nothing."""
import asyncio
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

CELL_SECONDS = 300
WIDGET_STATES = "application/vnd.jupyter.widget-state+json"
EXPECTED_ERROR = "raises-exception"  # the tag that nbclient and JupyterLab know too


class Run(NamedTuple):
    notebook: NotebookNode
    cells: int          # code cells
    seconds: float      # from the start of the kernel to the end of the last cell
    failure: str        # empty when all is well; otherwise which cell, and its error in short


def execute(path: Path, on_cell: Callable[[int], None] = lambda cell: None) -> Run:
    """Runs all cells of a notebook in a fresh kernel; the file is not changed."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata.pop("widgets", None)  # of the last run; nbclient stores those of this one
    began = time.monotonic()
    failure = run_cells(client_of(notebook, path, on_cell))
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return Run(notebook, len(code), time.monotonic() - began, failure or unmet_expectation(code))


def client_of(notebook: NotebookNode, path: Path, on_cell: Callable[[int], None] = lambda cell: None) -> NotebookClient:
    return NotebookClient(
        notebook, kernel_name="java", timeout=CELL_SECONDS, startup_timeout=120, record_timing=False,
        coalesce_streams=True, resources={"metadata": {"path": str(path.parent)}},
        on_cell_execute=lambda cell, cell_index: on_cell(cell_index + 1))


def run_cells(client: NotebookClient) -> str:
    """The failure in short, or an empty text."""
    try:
        client.execute()
    except CellExecutionError as error:
        return f"cell {_failing(client.nb)}: {_short(f'{error.ename}: {error.evalue}')}"
    except CellTimeoutError:
        return f"cell {_failing(client.nb)}: not done after {CELL_SECONDS} s"
    except (DeadKernelError, RuntimeError, asyncio.TimeoutError) as error:
        return f"the kernel stopped: {_short(str(error))}"
    return ""


def unmet_expectation(code: list[NotebookNode]) -> str:
    for cell in code:
        if expects_error(cell) and not any(output.output_type == "error" for output in cell.outputs):
            return f"cell {cell.id} is tagged {EXPECTED_ERROR} and ran without an error"
    return ""


def expects_error(cell: NotebookNode) -> bool:
    return EXPECTED_ERROR in cell.metadata.get("tags", [])


def store(notebook: NotebookNode, path: Path) -> None:
    """Writes a run notebook so that differences between two runs show only what a reader would see."""
    notebook.metadata["kernelspec"] = {"display_name": "Java (Elara)", "language": "java", "name": "java"}
    notebook.metadata.get("language_info", {}).pop("version", None)  # of the JDK that happened to run it
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code" and expects_error(cell):
            cell.outputs, cell.execution_count = [], None  # the reader is to make this one pass
    notebook = with_counted_widgets(notebook)
    nbformat.validate(notebook)
    nbformat.write(notebook, path)


def with_counted_widgets(notebook: NotebookNode) -> NotebookNode:
    """The notebook with ids of widgets that count them as they were made, in place of random ones."""
    states = notebook.metadata.get("widgets", {}).get(WIDGET_STATES, {}).get("state", {})
    text = nbformat.writes(notebook)
    for number, widget in enumerate(states, 1):
        text = text.replace(widget, f"{number:032x}")
    return nbformat.reads(text, as_version=4)


def _failing(notebook: NotebookNode) -> str:
    """The position, counted from 1, of the first cell with an unexpected error, or else of the last that has begun."""
    begun = 0
    for position, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code":
            if any(output.output_type == "error" for output in cell.outputs) and not expects_error(cell):
                return str(position)
            begun = position if cell.execution_count else begun
    return str(begun)


def _short(text: str) -> str:
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    return " ".join(plain.split())[:200]
