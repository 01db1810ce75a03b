"""Every notebook of the course, as it is committed and as one run on the real kernel leaves it."""
import copy
import functools
import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from tools import execution, notebooks

from . import kinds, trials

COURSE = notebooks.all_of_course()

# Whether a test looks at what is tried in the blanks: only then it is tried, since that is many cells.
tries_blanks = False


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--fewest", action="store_true", help="only the fewest notebooks that have every kind of content (kinds.py)")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "path" in metafunc.fixturenames:
        paths = fewest() if metafunc.config.getoption("--fewest") else COURSE
        metafunc.parametrize("path", paths, ids=[path.stem for path in paths], scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What runs side by side: all tests of a notebook share one run of it, those of other files share what they set up."""
    global tries_blanks
    tries_blanks = any(item.path.stem == "test_blanks" for item in items)
    for item in items:
        path = getattr(item, "callspec", None) and item.callspec.params.get("path")
        item.add_marker(pytest.mark.xdist_group(path.stem if path else item.path.stem))


@functools.cache
def read(path: Path) -> NotebookNode:
    """Once for all tests, which must not change it."""
    return nbformat.read(path, as_version=4)


@functools.cache
def fewest() -> list[Path]:
    return kinds.fewest({path: kinds.of(read(path)) for path in COURSE})


@pytest.fixture
def committed(path: Path) -> NotebookNode:
    return copy.deepcopy(read(path))


@pytest.fixture
def code(committed: NotebookNode) -> list[NotebookNode]:
    return code_cells(committed)


@pytest.fixture
def fresh(path: Path) -> tuple[NotebookNode, str]:
    """The notebook after a run (Java of its folded solutions added as cells), and what went wrong."""
    notebook, failure, _ = run_all(path)
    return notebook, failure


def trials_of(path: Path) -> list[trials.Trial]:
    """What was tried in the blanks of the notebook after its run."""
    _, failure, tried = run_all(path)
    assert not failure
    return tried


@functools.cache
def run_all(path: Path) -> tuple[NotebookNode, str, list[trials.Trial]]:
    notebook = nbformat.read(path, as_version=4)
    tried = trials.of(notebook, path.stem) if tries_blanks else []
    added = trials.cells(notebook, tried) if tried else []
    notebook.cells += [new_code_cell(text, id=f"solution-{number}") for number, text in enumerate(solutions(notebook))] + added
    failure = execution.run_cells(execution.client_of(notebook, path))
    notebook.cells = notebook.cells[:len(notebook.cells) - len(added)]
    return notebook, failure, tried


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def solutions(notebook: NotebookNode) -> list[str]:
    """The Java code of the folded cells that are tagged `solution`."""
    return [text for cell in notebook.cells if "solution" in cell.metadata.get("tags", [])
            for folded in re.findall(r"<details>.*?</details>", cell.source, re.S)
            for text in re.findall(r"^```java\n(.*?)^```", folded, re.S | re.M)]
