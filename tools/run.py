"""`lab run`: executes notebooks without JupyterLab; the work is done by execute.py in .venv, which has nbclient."""
import subprocess

from tools import environment, notebooks, places, progress, setup
from tools.problem import Problem


def main(arguments: list[str]) -> int:
    names = [argument for argument in arguments if argument != "--in-place"]
    for name in names:
        if name.startswith("-"):
            raise Problem(f"`./lab run` does not know {name}: it takes notebooks and --in-place.")
    chosen = notebooks.chosen(names, to="run")
    progress.step(f"Running on {setup.ensure()}")
    options = ["--in-place"] if "--in-place" in arguments else []
    return subprocess.call([places.PYTHON, "-m", "tools.execute", *options, *chosen],
                           env=environment.jupyter(), cwd=places.ROOT)
