"""`lab present`: JupyterLab runs a notebook and shows its lecture path, with live cells and sliders."""
from pathlib import Path

from tools import dated, notebooks, places, setup, start
from tools.problem import Problem


def main(arguments: list[str]) -> int:
    names = [argument for argument in arguments if not argument.startswith("-")]
    if len(names) != 1:
        raise Problem("`./lab present` takes one notebook, as in `./lab present 07`.")
    path = notebooks.find(names[0])
    setup.ensure()
    return start.open_notebook(lecture_copy(path), [argument for argument in arguments if argument.startswith("-")], query="present")


def lecture_copy(path: Path) -> Path:
    """A fresh copy, whose guesses are blank; what was changed in the last lecture stays under its date."""
    places.LECTURES.mkdir(exist_ok=True)
    copy = places.LECTURES / path.name
    if copy.exists():
        dated.keep(copy)
    copy.write_bytes(path.read_bytes())
    return copy
