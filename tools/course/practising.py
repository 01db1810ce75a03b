"""The student's notebooks in practice/. Called by practice.py with the Python of .venv.

    list | make NOTEBOOK | solution NOTEBOOK | reset NOTEBOOK BLANK
"""
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from tools import dated, notebooks, places
from tools.course import beside, blanks, editions, student


def main(arguments: list[str]) -> int:
    command, *rest = arguments
    if command == "list":
        return show_all()
    path = Path(rest[0])
    course = nbformat.read(path, as_version=4)
    if not blanks.of(course):
        return _fail(f"{path.stem} has no blanks to practise on: `./lab {path.stem[:2]}` opens it.")
    if command == "solution":
        return show_solution(path, course)
    return reset(path, course, rest[1]) if command == "reset" else make(path, course)


def make(path: Path, course: NotebookNode) -> int:
    """Writes the student's notebook, if there is none, or if the course has changed since."""
    fresh, mine = _fresh(course), _of_student(path)
    if not mine.exists():
        mine.parent.mkdir(exist_ok=True)
        nbformat.write(fresh, mine)
        print(f"Your notebook is {mine.relative_to(places.ROOT)}. It has {_count(len(blanks.of(course)), 'blank')} to fill.")
        return 0
    old = nbformat.read(mine, as_version=4)
    if not student.is_of(old, fresh):
        kept = dated.keep(mine)
        nbformat.write(student.carried_over(old, fresh), mine)
        print(f"The course has changed. Your answers are in the new notebook; as it was before, it is {kept.relative_to(places.ROOT)}.")
    return 0


def show_all() -> int:
    width = max(len(path.stem) for path in notebooks.all_of_course())
    for path in notebooks.all_of_course():
        course = nbformat.read(path, as_version=4)
        if names := [blank.name for blank in blanks.of(course)]:
            print(f"{path.stem:<{width}}  {_progress(path, course, names)}")
    return 0


def _progress(path: Path, course: NotebookNode, names: list[str]) -> str:
    if not _of_student(path).exists():
        return f"not begun: {_count(len(names), 'blank')}"
    states = _states(nbformat.read(_of_student(path), as_version=4), names)
    done = [name for name in names if states[name] == student.DONE]
    told = [f"{len(done)} of {_count(len(names), 'blank')} done"]
    for state in (student.OPEN, student.TRIED):
        if some := [name for name in names if states[name] == state]:
            told.append(f"{state}: {', '.join(some)}")
    return "; ".join(told)


def _states(mine: NotebookNode, names: list[str]) -> dict[str, str]:
    """By the name of each blank."""
    cells = {cell.id: cell for cell in mine.cells}
    checks = {cell.source.split("\n", 1)[0].removeprefix("%check ").strip(): cell for cell in mine.cells
              if cell.cell_type == "code" and cell.source.startswith("%check ")}
    return {name: student.state(cells[name], checks[name]) if name in cells and name in checks else student.OPEN for name in names}


def show_solution(path: Path, course: NotebookNode) -> int:
    mine = _of_student(path)
    cells = {cell.id: cell for cell in nbformat.read(mine, as_version=4).cells} if mine.exists() else {}
    for blank in blanks.of(course):
        yours = cells[blank.name].source.removeprefix(f"%blank {blank.name}\n") if blank.name in cells else blank.opened
        print(beside.text(blank.name, yours, blank.complete))
    for cell in blanks.written(course):
        yours = cells[cell.id].source if cell.id in cells else blanks.asked(cell)
        print(beside.text(cell.id, yours, blanks.model_of(cell)))
    return 0


def reset(path: Path, course: NotebookNode, name: str) -> int:
    """Opens one blank again; what it held stays in a dated copy."""
    mine = _of_student(path)
    start = {cell.id: cell.source for cell in _fresh(course).cells}
    names = [blank.name for blank in blanks.of(course)] + [cell.id for cell in blanks.written(course)]
    if name not in names:
        return _fail(f"{path.stem} has no blank \"{name}\": it has {', '.join(names)}.")
    if not mine.exists():
        return _fail(f"There is nothing to reset: `./lab practice {path.stem[:2]}` begins {path.stem}.")
    notebook = nbformat.read(mine, as_version=4)
    kept = dated.keep(mine)
    for cell in notebook.cells:
        if cell.id == name:
            cell.source = start[name]
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
    nbformat.write(notebook, mine)
    print(f"{name} is open again; as it was before, the notebook is {kept.relative_to(places.ROOT)}.")
    return 0


def _fresh(course: NotebookNode) -> NotebookNode:
    return student.stamp(editions.for_practice(course))


def _of_student(path: Path) -> Path:
    return places.PRACTICE / path.name


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
