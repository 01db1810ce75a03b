"""Notebooks of Java for the tests to open."""
import nbformat
from nbformat.v4 import new_code_cell, new_notebook

METADATA = {"kernelspec": {"name": "java", "language": "java", "display_name": "Java (Elara)"}}


def write(path, cells):
    """Writes one with cells, those that are texts as code; returns its path."""
    cells = [new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    nbformat.write(new_notebook(cells=cells, metadata=METADATA), path)
    return path
