"""What a student is to write: blanks in code cells, each with a check below, and written answers.

In the complete notebook the lines of a blank stand between `// BEGIN SOLUTION` and `// END SOLUTION`, which are nbgrader's marks.
"""
import base64
import re
import zlib
from typing import NamedTuple

from nbformat import NotebookNode

BLANK, CHECK, WRITTEN = "blank", "blank-check", "written"  # tags
STUB = "Blank.open();"
ANSWER = "*Your answer:*"
REGION = re.compile(r"^(?P<indent>[ \t]*)// BEGIN SOLUTION\n(?P<lines>.*?)^[ \t]*// END SOLUTION[ \t]*$", re.M | re.S)
MODEL = re.compile(r"<!-- BEGIN SOLUTION -->\n(?P<text>.*?)<!-- END SOLUTION -->", re.S)
RUBRIC = re.compile(r"^- (\d+) points?: \S.*$", re.M)


class Blank(NamedTuple):
    cell: NotebookNode
    check: NotebookNode

    @property
    def name(self) -> str:
        return self.cell.id

    @property
    def lines(self) -> str:
        """The model answer, as it stands between the marks."""
        return _region(self.cell)["lines"]

    @property
    def complete(self) -> str:
        """The source of the cell with the model answer and without the marks."""
        return self.filled(self.lines)

    @property
    def opened(self) -> str:
        return self.filled(f"{_region(self.cell)['indent']}{STUB}\n")

    def filled(self, lines: str) -> str:
        region = _region(self.cell)
        source = self.cell.source
        return source[:region.start()] + lines.rstrip("\n") + source[region.end():]

    @property
    def given(self) -> str:
        """The magic that lets later cells work before the student has answered."""
        versions = zlib.compress(f"{self.complete}\0{self.opened}".encode())
        return f"%given {self.name} {base64.urlsafe_b64encode(versions).decode()}"


def tagged(cell: NotebookNode, tag: str) -> bool:
    return tag in cell.metadata.get("tags", [])


def of(notebook: NotebookNode) -> list[Blank]:
    pairs = zip(notebook.cells, [*notebook.cells[1:], None])
    found = []
    for cell, below in pairs:
        if tagged(cell, BLANK):
            if below is None or not tagged(below, CHECK):
                raise ValueError(f"the cell below {cell.id} is not tagged {CHECK}")
            _region(cell)
            found.append(Blank(cell, below))
    return found


def written(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if tagged(cell, WRITTEN)]


def model_of(cell: NotebookNode) -> str:
    """The model answer and the rubric of a written answer."""
    return _model(cell)["text"].strip()


def asked(cell: NotebookNode) -> str:
    """The written answer's cell as the student gets it."""
    return MODEL.sub(lambda found: ANSWER, cell.source)


def points_of(cell: NotebookNode) -> int:
    """Of a written answer: the sum of its rubric."""
    return sum(int(points) for points in RUBRIC.findall(_model(cell)["text"]))


def _region(cell: NotebookNode) -> re.Match:
    regions = list(REGION.finditer(cell.source))
    if len(regions) != 1:
        raise ValueError(f"{cell.id} has {len(regions)} solutions between its marks, not one")
    return regions[0]


def _model(cell: NotebookNode) -> re.Match:
    found = MODEL.search(cell.source)
    if not found:
        raise ValueError(f"{cell.id} has no model answer between its marks")
    return found
