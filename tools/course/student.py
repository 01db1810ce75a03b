"""What stands in a student's notebook: which blanks are done, and how it is carried over when the course changes.

Each cell that the student got notes a digest of its source, so that what was changed by the student is known from what was
changed by the course.
"""
import copy
import hashlib

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from tools.course import blanks

DIGEST = "elara"  # in the metadata of a cell, and of the notebook
OPEN, TRIED, DONE = "open", "not yet right", "done"


def stamp(notebook: NotebookNode) -> NotebookNode:
    for cell in notebook.cells:
        cell.metadata[DIGEST] = digest(cell.source)
    notebook.metadata[DIGEST] = digest("".join(cell.cell_type + cell.id + cell.source for cell in notebook.cells))
    return notebook


def digest(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()[:16]


def is_of(notebook: NotebookNode, fresh: NotebookNode) -> bool:
    """Whether it was made from the course as it is now."""
    return notebook.metadata.get(DIGEST) == fresh.metadata[DIGEST]


def is_changed(cell: NotebookNode) -> bool:
    return cell.metadata.get(DIGEST) != digest(cell.source)


def state(cell: NotebookNode, check: NotebookNode) -> str:
    """Of a blank, as the notebook was saved."""
    if blanks.STUB in cell.source or not is_changed(cell):
        return OPEN
    passed = check.outputs and all(output.output_type != "error" for output in check.outputs) and ran_after(check, cell)
    return DONE if passed else TRIED


def ran_after(check: NotebookNode, cell: NotebookNode) -> bool:
    return (check.execution_count or 0) > (cell.execution_count or 0) > 0


def is_answered(cell: NotebookNode) -> bool:
    """Of a written answer."""
    return is_changed(cell) and cell.source.replace(blanks.ANSWER, "").strip() != ""


def carried_over(old: NotebookNode, fresh: NotebookNode) -> NotebookNode:
    """The course's new practice edition with all that the student wrote in the old one: answers in the cells of their id,
    cells of the student's own behind those they stood behind."""
    result = copy.deepcopy(fresh)
    by_id = {cell.id: cell for cell in result.cells}
    added: dict[str | None, list[NotebookNode]] = {}
    above = None
    for cell in old.cells:
        new = by_id.get(cell.id)
        if new is not None:
            above = cell.id
            if is_changed(cell) and new.source != cell.source:
                added.setdefault(above, []).extend(_carry(cell, new))
        elif is_changed(cell) and cell.source.strip():  # the student's own, or changed and gone from the course
            own = copy.deepcopy(cell) if DIGEST not in cell.metadata else _note("The course has this cell no more; yours was:", cell)
            added.setdefault(above, []).append(own)
    result.cells = added.get(None, []) + [part for cell in result.cells for part in (cell, *added.get(cell.id, []))]
    return result


def _carry(cell: NotebookNode, new: NotebookNode) -> list[NotebookNode]:
    course_changed = cell.metadata.get(DIGEST) != new.metadata[DIGEST]
    answer = blanks.tagged(new, blanks.BLANK) or blanks.tagged(new, blanks.WRITTEN)
    if not course_changed or answer:
        theirs = copy.deepcopy(new)
        new.source = cell.source  # its digest stays the course's: it is changed
        return [_note("The course has changed the cell above; it now begins as:", theirs)] if course_changed else []
    return [_note("The course has changed the cell above; you had changed it to:", cell)]


def _note(title: str, cell: NotebookNode) -> NotebookNode:
    fence = "````"
    language = "java" if cell.cell_type == "code" else "markdown"
    return new_markdown_cell(f"*{title}*\n\n{fence}{language}\n{cell.source}\n{fence}")
