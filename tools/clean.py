"""`lab clean`: removes what lab made. Notebooks, and what Jupyter keeps beside them, stay."""
import shutil

from tools import places, progress
from tools.problem import Problem


def main(arguments: list[str]) -> int:
    if arguments:
        raise Problem("`./lab clean` takes no arguments: it removes .venv and the build results.")
    folders = [places.VENV, places.DIST, *(places.ROOT / module / "target" for module in ["", *places.MODULES])]
    folders += [cache for part in ("tools", "tests", "kernel/python") for cache in (places.ROOT / part).rglob("__pycache__")]
    for folder in folders:
        if folder.exists():
            progress.step(f"Removing {folder.relative_to(places.ROOT)}")
            shutil.rmtree(folder)
    return 0
