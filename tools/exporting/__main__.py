"""Exports the named notebooks into a folder. Called by export.py with the Python of .venv."""
import sys
from pathlib import Path

import nbformat

from tools import execution
from tools.exporting import assets, index, pages


def main(arguments: list[str]) -> int:
    folder, *paths = (Path(argument) for argument in arguments)
    folder.mkdir(parents=True, exist_ok=True)
    assets.copy_to(folder)
    titles = {}
    for path in paths:
        notebook = nbformat.read(path, as_version=4)
        unrun = [cell.id for cell in notebook.cells
                 if cell.cell_type == "code" and cell.execution_count is None and not execution.expects_error(cell)]
        if unrun:
            print(f"{path.name} has cells without outputs ({', '.join(unrun[:3])}{', …' if len(unrun) > 3 else ''}):"
                  f" `./lab run --in-place {path.stem}` runs it first.")
        (folder / f"{path.stem}.html").write_text(pages.page(notebook, path.stem), "utf-8")
        (folder / f"{path.stem}.slides.html").write_text(pages.slides(notebook, path.stem), "utf-8")
        titles[path.stem] = pages.title_of(notebook) or path.stem
    index.write(folder, titles)
    print(f"{len(paths)} notebook{'s' * (len(paths) != 1)} exported, as pages and as slides: open {folder / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
