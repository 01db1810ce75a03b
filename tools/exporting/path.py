"""The lecture path of a notebook: what a lecturer shows, stop by stop, and what to say.

`slide`, `subslide` and `fragment` are stops; `-` belongs to the stop above it. The live slides of JupyterLab follow the same path, in
tools/jupyterlab/present.
"""
import copy
from typing import NamedTuple

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

STOPS = ("slide", "subslide", "fragment")
OUTPUT_ONLY = "elara-output-only"


class Stop(NamedTuple):
    first: NotebookNode
    cells: list[NotebookNode]

    @property
    def lecture(self) -> dict:
        return self.first.metadata.get("lecture", {})


def stops(notebook: NotebookNode) -> list[Stop]:
    found: list[Stop] = []
    for cell in notebook.cells:
        if kind(cell) in STOPS:
            found.append(Stop(cell, [cell]))
        elif kind(cell) == "-" and found:
            found[-1].cells.append(cell)
    return found


def kind(cell: NotebookNode) -> str:
    return cell.metadata.get("slideshow", {}).get("slide_type", "-")


def shows_code(cell: NotebookNode) -> bool:
    """Where the code is the lesson, and where the room's guess is written into it."""
    return cell.metadata.get("lecture", {}).get("code") is True or "Predict.guess(" in cell.source


def for_slides(notebook: NotebookNode) -> NotebookNode:
    """Notes behind each stop, and code only where it is shown. A notebook that says nothing of its lecture shows all its code."""
    notebook = copy.deepcopy(notebook)
    if not any("lecture" in stop.first.metadata for stop in stops(notebook)):
        return notebook
    last = {stop.cells[-1].id: stop for stop in stops(notebook)}
    cells = []
    for cell in notebook.cells:
        if cell.cell_type == "code" and not shows_code(cell):
            cell.metadata["tags"] = [*cell.metadata.get("tags", []), OUTPUT_ONLY]
        cells.append(cell)
        if cell.id in last:
            told = last[cell.id].lecture
            cells.append(new_markdown_cell(f"**{told.get('minutes', 0)} min** · {told.get('note', '')}",
                                           metadata={"slideshow": {"slide_type": "notes"}}))
    notebook.cells = cells
    return notebook
