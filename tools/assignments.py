"""Makes assignments for nbgrader of the named notebooks. Called by handout.py with the Python of .venv.

The last code cell of a notebook is an exercise: what the student is to write, an empty line, and the check. nbgrader wants
these in two cells, the second one locked, and grades that one: an error is no point.
https://nbgrader.readthedocs.io/en/stable/user_guide/creating_and_grading_assignments.html
"""
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from tools import execution

CONFIG = """\
# Settings for this course; see https://nbgrader.readthedocs.io/en/stable/configuration/config_options.html
c = get_config()
c.CourseDirectory.course_id = "elara"
c.ExecutePreprocessor.timeout = 300  # seconds for one cell; some train
# The sources hold no solutions, and what they give the student to start from must stay.
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors." + name
    for name in ("IncludeHeaderFooter", "LockCells", "ClearOutput", "CheckCellMetadata", "ComputeChecksums", "SaveCells")]
"""
POINTS = 1


def main(arguments: list[str]) -> int:
    folder, *paths = (Path(argument) for argument in arguments)
    for path in paths:
        target = folder / "source" / path.stem / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(assignment(nbformat.read(path, as_version=4)), target)
    config = folder / "nbgrader_config.py"
    if not config.exists():
        config.write_text(CONFIG, "utf-8")
    print(f"{len(paths)} assignment{'s' * (len(paths) != 1)} in {folder / 'source'}. Next, in {folder}:"
          f" `nbgrader generate_assignment {paths[0].stem}`.")
    return 0


def assignment(notebook: NotebookNode) -> NotebookNode:
    """The notebook without its solution, its exercise in the two cells that nbgrader knows."""
    notebook.metadata.pop("widgets", None)  # nbgrader drops the outputs that show them
    cells = [cell for cell in notebook.cells if "solution" not in cell.metadata.get("tags", [])]
    notebook.cells = [part for cell in cells for part in (_parts(cell) if _is_exercise(cell) else [cell])]
    return notebook


def _is_exercise(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and execution.expects_error(cell)


def _parts(cell: NotebookNode) -> list[NotebookNode]:
    given, check = cell.source.split("\n\n", 1)
    return [new_code_cell(given, id=cell.id, metadata={"nbgrader": _mark(cell.id, solution=True)}),
            new_code_cell(check, id=f"{cell.id}-check", metadata={"nbgrader": _mark(f"{cell.id}-check", solution=False)})]


def _mark(name: str, solution: bool) -> dict:
    mark = {"schema_version": 3, "grade_id": name, "solution": solution, "grade": not solution, "locked": not solution, "task": False}
    return mark if solution else mark | {"points": POINTS}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
