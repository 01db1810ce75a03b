"""Which notebook a name on the command line means."""
from pathlib import Path

from tools import places
from tools.cli import COMMANDS
from tools.problem import Problem


def all_of_course() -> list[Path]:
    return sorted(places.NOTEBOOKS.glob("*.ipynb"))


def chosen(names: list[str], to: str) -> list[Path]:
    """The named notebooks, or all of the course. Raises Problem where there is none to run, say."""
    found = [find(name) for name in names] or all_of_course()
    if not found:
        raise Problem(f"There is no notebook in notebooks/ to {to}.")
    return found


def find(name: str) -> Path:
    """A file, or a course notebook by its name or the start of it (`02`). Raises Problem where that is none or several."""
    file = Path(name)
    if file.suffix == ".ipynb" and file.is_file():
        return file.resolve()
    if file.suffix == ".ipynb" and file.name != name:
        raise Problem(f"There is no notebook file {name}: check the folder and the name.")
    course = all_of_course()
    exact = [path for path in course if name in (path.name, path.stem)]
    found = exact or [path for path in course if path.name.startswith(name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(path.stem for path in found or course)
    if found:
        raise Problem(f"Several notebooks begin with \"{name}\": say which of {known}.")
    raise Problem(f"There is no command or notebook \"{name}\": the commands are {', '.join(COMMANDS[:-1])} and {COMMANDS[-1]},"
                  f" the notebooks {known}.")
