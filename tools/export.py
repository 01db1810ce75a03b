"""`lab export`: makes web pages and slides of notebooks as they are stored; pages.py in exporting/ does it, in .venv."""
import subprocess
from pathlib import Path

from tools import environment, notebooks, places, setup, venv
from tools.problem import Problem

TO = "--to"
DEFAULT = "site"


def main(arguments: list[str]) -> int:
    names, folder = _parsed(arguments)
    chosen = notebooks.chosen(names, to="export")
    setup.ensure()
    venv.ensure(["requirements-export.txt"], "--no-deps")
    return subprocess.call([places.PYTHON, "-m", "tools.exporting", folder.resolve(), *chosen],
                           env=environment.jupyter(), cwd=places.ROOT)


def _parsed(arguments: list[str]) -> tuple[list[str], Path]:
    names = list(arguments)
    folder = DEFAULT
    if TO in names:
        at = names.index(TO)
        if at + 1 == len(names):
            raise Problem(f"After {TO} comes the folder for the pages, as in `./lab export {TO} {DEFAULT}`.")
        folder = names[at + 1]
        del names[at:at + 2]
    for name in names:
        if name.startswith("-"):
            raise Problem(f"`./lab export` does not know {name}: it takes notebooks and {TO} FOLDER.")
    return names, Path(folder)
