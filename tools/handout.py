"""`lab handout`: a folder that nbgrader hands out and grades; grading.py in course/ fills it, with the Python of .venv."""
import subprocess
from pathlib import Path

from tools import environment, notebooks, places, setup
from tools.problem import Problem


def main(arguments: list[str]) -> int:
    for argument in arguments:
        if argument.startswith("-"):
            raise Problem(f"`./lab handout` does not know {argument}: it takes a folder and notebooks.")
    if not arguments:
        raise Problem("Say into which folder: `./lab handout FOLDER` for the whole course, `./lab handout FOLDER 02 03` for two"
                      " notebooks.")
    folder, *names = arguments
    chosen = notebooks.chosen(names, to="hand out")
    setup.ensure()
    return subprocess.call([places.PYTHON, "-m", "tools.course.grading", Path(folder).resolve(), *chosen],
                           env=environment.jupyter(), cwd=places.ROOT)
