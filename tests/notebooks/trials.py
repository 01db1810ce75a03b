"""What students may write into the blanks of a notebook, tried after its last cell: nothing, what is right, and what is wrong."""
import tomllib
from pathlib import Path
from typing import NamedTuple

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from tools.course import blanks
from tools.execution import EXPECTED_ERROR

WRONG = Path(__file__).parent / "wrong"


class Trial(NamedTuple):
    filled: str                 # the blank's name
    how: str                    # open, right, or what is wrong
    written: NotebookNode       # the student's cell
    checks: dict[str, NotebookNode]     # by blank; all of them where one is right, or else its own


def wrong_answers(name: str) -> dict[str, dict[str, str]]:
    """Of a notebook, by blank: what is wrong, and the lines."""
    file = WRONG / f"{name}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def of(notebook: NotebookNode, name: str) -> list[Trial]:
    found = blanks.of(notebook)
    wrong = wrong_answers(name)
    trials = []
    for blank in found:
        answers = {"right": blank.lines, **wrong.get(blank.name, {})}
        for how, lines in answers.items():
            checked = found if how == "right" else [blank]
            trials.append(Trial(blank.name, how, _written(blank, how, blank.filled(lines)),
                                {each.name: _check(each, f"{blank.name} {how}") for each in checked}))
        trials.append(Trial(blank.name, "open", _written(blank, "open", blank.opened), {blank.name: _check(blank, "open")}))
    return trials


def cells(notebook: NotebookNode, trials: list[Trial]) -> list[NotebookNode]:
    """In the order in which they run; all blanks are open at first."""
    found = blanks.of(notebook)
    start = [new_code_cell(text) for blank in found for text in (blank.given, f"%blank {blank.name}\n{blank.opened}")]
    return start + [cell for trial in trials for cell in (trial.written, *trial.checks.values())]


def _written(blank: blanks.Blank, how: str, source: str) -> NotebookNode:
    return _may_fail(f"%blank {blank.name}\n{source}", f"{blank.name} {how}")


def _check(blank: blanks.Blank, when: str) -> NotebookNode:
    return _may_fail(f"%check {blank.name}\n{blank.check.source}", f"{blank.name} checked, {when}")


def _may_fail(source: str, label: str) -> NotebookNode:
    return new_code_cell(source, metadata={"tags": [EXPECTED_ERROR], "label": label})
