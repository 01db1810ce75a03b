"""`lab practice`: the student's edition of a notebook, whose blanks are open; practising.py in course/ makes it, in .venv."""
import subprocess

from tools import environment, notebooks, places, setup, start
from tools.problem import Problem

SOLUTION, RESET = "--solution", "--reset"


def main(arguments: list[str]) -> int:
    names, options = _parsed(arguments)
    if len(names) > (2 if RESET in options else 1) or (options and not names):
        raise Problem("`./lab practice` takes one notebook at a time, as in `./lab practice 05`; without one it lists all.")
    path = notebooks.find(names[0]) if names else None
    setup.ensure()
    if not path:
        return _course("list")
    if SOLUTION in options:
        return _course("solution", path)
    if RESET in options:
        if len(names) < 2:
            raise Problem(f"Say which blank is to be open again: `./lab practice {names[0]} {RESET} NAME`;"
                          " `./lab practice` lists their names.")
        return _course("reset", path, names[1])
    code = _course("make", path)
    return code or start.open_notebook(places.PRACTICE / path.name, options)


def _parsed(arguments: list[str]) -> tuple[list[str], list[str]]:
    return [each for each in arguments if not each.startswith("-")], [each for each in arguments if each.startswith("-")]


def _course(*command: object) -> int:
    return subprocess.call([places.PYTHON, "-m", "tools.course.practising", *command], env=environment.jupyter(), cwd=places.ROOT)
