"""What a sequence consists of: cells, of pieces, of which some are definitions."""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Definition:
    """A type (``T``), method (``M``) or variable (``V``). ``shape`` is what of a type cannot change in place."""

    kind: str
    key: str
    text: str
    shape: str = ""
    type: str = ""
    spec: dict | None = field(default=None, compare=False)

    @property
    def name(self):
        return re.match(r"\w+", self.key)[0]

    @property
    def member(self):
        """The definition as the oracle wants it."""
        return f"{self.type} {self.name};" if self.kind == "V" else self.text


@dataclass(frozen=True)
class Piece:
    """Part of a cell: a definition, a statement or both; ``text`` is what the cell has of it. ``wrong`` does not compile."""

    text: str
    definition: Definition | None = None
    statement: str | None = None
    wrong: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell, and expressions to ask for when it has run. ``called`` is what a thread that it starts calls; ``ends`` a cell that ends
    the session's JVM, which leaves the definitions; ``moved`` one whose lines are others than before."""

    pieces: tuple
    probes: tuple = ()
    called: str | None = None
    ends: bool = False
    moved: bool = False

    @property
    def text(self):
        return "// moved\n\n" * self.moved + "\n".join(piece.text for piece in self.pieces)
