"""Cells whose names no other test of the file uses, and what they tell."""

import re
from itertools import count

import pytest

NUMBERS = count(1)
WHOLE = """\
class Fine§ { int one() { return 1; } }
int twice§(int x) { return 2 * x; }
System.out.println("x");
var made§ = new Fine§();
"""


class Cells:
    """Runs cells in which § stands for a number that is this test's own."""

    def __init__(self, kernel):
        self.kernel = kernel
        self.number = str(next(NUMBERS))

    def own(self, text):
        return text.replace("§", self.number)

    def run(self, code, **options):
        return self.kernel.run(self.own(code), **options)

    def ok(self, code, **options):
        return self.kernel.ok(self.own(code), **options)

    def value(self, code):
        """The last value of a cell, without the quotes of a text."""
        shown = self.ok(code).result
        assert shown is not None, f"no result: {self.own(code)}"
        return shown.strip('"')

    def error(self, code):
        """All that is told by a cell that has to fail."""
        outcome = self.run(code)
        assert outcome.status == "error", f"this should have failed: {self.own(code)[:500]}\n{told(outcome)}"
        return told(outcome)

    def names(self, text, name):
        """Whether a text names a variable, method or class."""
        return re.search(rf"(?<![\w$]){re.escape(self.own(name))}(?![\w$])", text) is not None

    def assert_whole(self):
        """Definitions, variables, output and results are as they should be, whatever ran before."""
        other = Cells(self.kernel)
        assert other.ok(WHOLE).stdout == "x\n", "no output any more"
        assert other.value("twice§(made§.one()) + 1") == "3"
        assert other.value('var list§ = List.of("a", "b"); String.join("-", list§)') == "a-b"
        assert other.ok("class Fine§ { int one() { return 5; } }").stderr == "", "no redefinition any more"
        assert other.value("made§.one()") == "5"


@pytest.fixture
def cells(kernel):
    """Cells of the file's kernel."""
    return Cells(kernel)


@pytest.fixture
def fresh_cells(fresh_kernel):
    """Cells of a kernel of their own."""
    return Cells(fresh_kernel)


def java(cells):
    """The version of Java that the cells run on."""
    return int(cells.value("Runtime.version().feature()"))


def told(outcome):
    """What is told beside results and output, without colours: notes, warnings, the error."""
    return plain("\n".join([outcome.stderr, *(outcome.error["traceback"] if outcome.error else [])]))


def plain_lines(lines):
    """Lines as a reader sees them."""
    return plain("\n".join(lines)).split("\n")


def plain(text):
    """Without colours, and each message on one line, however it was broken."""
    return re.sub(r"\n(?:  |       )(?=\S)(?!\d+ │)", " ", re.sub(r"\x1b\[[\d;]*m", "", text))


def place(outcome, line):
    """What a line of a cell is called."""
    return f"{cell_name(outcome)}:{line}"


def cell_name(outcome):
    return f"In[{outcome.reply['execution_count']}]"


def assert_place(text, where):
    """A text names a line of a cell, and not merely one that begins with the same digits."""
    assert re.search(re.escape(where) + r"(?!\d)", text), f"{where} is not named in:\n{text}"


def error_lines(text):
    """The first line of each error of the compiler."""
    return re.findall(r"^In\[\d+\]:\d+ error.*$", text, re.MULTILINE)
