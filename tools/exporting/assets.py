"""The programs that pages load from beside them: MathJax sets formulas, reveal.js shows slides."""
import importlib.metadata
import shutil
from pathlib import Path

MATHJAX = "tex-svg-full.js"  # one file, fonts and all
REVEAL_FOLDER = "assets/reveal"
THEME = "slides"
REVEAL = ["dist/reveal.js", "dist/reveal.css", "plugin/notes/notes.js"]


def copy_to(folder: Path) -> None:
    _copy("sphinx-mathjax-offline", "mathjax", [MATHJAX], folder / "assets" / "mathjax")
    _copy("sphinx-revealjs", "revealjs", REVEAL, folder / REVEAL_FOLDER)
    theme = folder / REVEAL_FOLDER / "dist" / "theme"
    theme.mkdir(exist_ok=True)
    shutil.copyfile(Path(__file__).parent / f"{THEME}.css", theme / f"{THEME}.css")


def _copy(package: str, parent: str, files: list[str], target: Path) -> None:
    for file in files:
        found = next(entry for entry in importlib.metadata.files(package) if entry.as_posix().endswith(f"{parent}/{file}"))
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(found.locate(), target / file)
