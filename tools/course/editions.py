"""A notebook of the course as a student gets it: its blanks open, the course's version of each hidden above it."""
import copy

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from tools import execution
from tools.course import blanks


def for_practice(course: NotebookNode) -> NotebookNode:
    """No outputs, no widgets, no answers; each cell's magics and tags as the kernel and Run All need them."""
    notebook = with_magics(course)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if blanks.tagged(cell, blanks.WRITTEN):
            cell.source = blanks.asked(cell)
    for blank in blanks.of(notebook):
        blank.cell.source = blank.opened
        blank.check.metadata.tags.append(execution.EXPECTED_ERROR)  # Run All goes on below it
    return notebook


def with_magics(course: NotebookNode) -> NotebookNode:
    """The notebook with `%given` before each blank, `%blank` in it and `%check` in its check; answers stay."""
    notebook = copy.deepcopy(course)
    notebook.metadata.pop("widgets", None)
    found = {blank.name: blank for blank in blanks.of(notebook)}
    for blank in found.values():
        blank.check.source = f"%check {blank.name}\n{blank.check.source}"
    cells = []
    for cell in notebook.cells:
        if cell.id in found:
            cells.append(_given(found[cell.id]))
            cell.source = f"%blank {cell.id}\n{cell.source}"
        cells.append(cell)
    notebook.cells = cells
    return notebook


def _given(blank: blanks.Blank) -> NotebookNode:
    return new_code_cell(blank.given, id=f"{blank.name}-given",
                         metadata={"jupyter": {"source_hidden": True}, "slideshow": {"slide_type": "skip"}, "editable": False})
