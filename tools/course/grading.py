"""Makes assignments for nbgrader of the named notebooks. Called by handout.py with the Python of .venv.

The sources keep the solutions between nbgrader's marks, which ClearSolutions takes out of what students get. nbgrader grades the
check below each blank: an error is no point. Written answers are graded by hand; their rubrics lie in rubrics/.
https://nbgrader.readthedocs.io/en/stable/user_guide/creating_and_grading_assignments.html
"""
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from tools import execution
from tools.course import blanks, editions, gradebook

POINTS = 1  # of a blank


def main(arguments: list[str]) -> int:
    folder, *paths = (Path(argument) for argument in arguments)
    courses = {path: nbformat.read(path, as_version=4) for path in paths}
    empty = [path.stem for path, course in courses.items() if not blanks.of(course)]
    if trouble := gradebook.renew(folder):
        print(trouble, file=sys.stderr)
        return 1
    handed_out = [path for path in paths if path.stem not in empty]
    for path in handed_out:
        _write(courses[path], folder / "source" / path.stem / path.name, folder / "rubrics" / f"{path.stem}.md")
    if empty:
        print(f"Without blanks, so not handed out: {', '.join(empty)}.")
    if handed_out:
        print(f"{len(handed_out)} assignment{'s' * (len(handed_out) != 1)} in {folder / 'source'}. Next, in {folder}:"
              f" `nbgrader generate_assignment {handed_out[0].stem}`.")
    return 0 if handed_out else 1


def _write(course: NotebookNode, target: Path, rubric: Path) -> None:
    for file in (target, rubric):
        file.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(assignment(course), target)
    rubric.write_text("\n\n".join(f"## {cell.id}: {blanks.points_of(cell)} points\n\n{blanks.model_of(cell)}"
                                  for cell in blanks.written(course)) + "\n", "utf-8")


def assignment(course: NotebookNode) -> NotebookNode:
    """The source of an assignment: its blanks and written answers in cells that nbgrader knows, without folded solutions."""
    notebook = editions.with_magics(course)
    notebook.cells = [cell for cell in notebook.cells if not blanks.tagged(cell, "solution")]
    for blank in blanks.of(notebook):
        blank.check.metadata.tags.append(execution.EXPECTED_ERROR)
        _mark(blank.cell, solution=True, grade=False, locked=False)
        _mark(blank.check, solution=False, grade=True, locked=True, points=POINTS)
    for cell in blanks.written(notebook):
        _mark(cell, solution=True, grade=True, locked=False, points=blanks.points_of(cell))
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.source.startswith("%given "):
            _mark(cell, solution=False, grade=False, locked=True)
    return notebook


def _mark(cell: NotebookNode, **values: object) -> None:
    cell.metadata["nbgrader"] = {"schema_version": 3, "grade_id": cell.id, "task": False, **values}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
