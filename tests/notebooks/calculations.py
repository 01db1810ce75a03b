"""Equations in numbers alone that a notebook's text shows, such as `0.226\\cdot0.18=0.04068`."""
import re
from typing import NamedTuple

from nbformat import NotebookNode

from . import arithmetic, numbers

PLAIN = re.compile(r"(?:\\approx)?\s*[−-]?(?:[\s.\d]|\\[,;! ]|[,;])*(?:\\cdot\s*10\^\{?-?\d+\}?)?[\s.,;]*")
DENORMAL = 1e-300  # below, a double has few digits left to compare with


class Calculation(NamedTuple):
    text: str
    values: list[float]             # of the sides that calculate
    parts: list[numbers.Claim]      # the numbers in them
    results: list[numbers.Claim]    # sides that are a number

    def holds(self) -> bool:
        return all(any(result.said_by(value) for value in self.values) for result in self.results)


def of(cell: NotebookNode) -> list[Calculation]:
    if cell.cell_type != "markdown":
        return []
    chains = [chain for formula in numbers.formulas(cell.source) for chain in arithmetic.equations(formula)]
    return [found for found in map(_calculation, chains) if found.values]


def _calculation(chain: list[str]) -> Calculation:
    sides = [(side, value) for side in chain if (value := arithmetic.value(side)) is not None and abs(value) >= DENORMAL]
    shown = [side for side, _ in sides if PLAIN.fullmatch(side)]
    worked_out = [(side, value) for side, value in sides if side not in shown]
    return Calculation(" = ".join(side.strip() for side in chain), [value for _, value in worked_out],
                       [claim for side, _ in worked_out for claim in numbers.claims(f"${side}$")],
                       [claim for side in shown for claim in numbers.claims(f"${side}$")])
