"""Java of every kind: a cell says what a class with the same text says, but where a difference is wanted.

`corpus/` has the cases, a file for each chapter of the Java Language Specification (JLS) or for the features of a version.
javac compiles each as one class, in the JVM that runs the cells, so both know the same Java. `corpus/differences.md` is the
table of what is meant to differ.
"""

import re
from collections import Counter
from typing import NamedTuple

import pytest

import corpus_cases

CASES = corpus_cases.read_all()
DIFFERENCES = corpus_cases.read_differences()


class Told(NamedTuple):
    """What came of a program: ``value``, ``threw`` or ``refused``; the text that goes with it; and what it printed."""

    verdict: str
    text: str = ""
    printed: str = ""

    @property
    def plain(self):
        """The same, with simple names of classes in what the JVM says of an exception."""
        text = re.sub(r"\b(?:[a-z]\w*\.)+(?=[A-Z])|\bCase\d+\$| \([^()]* loader .*\)$", "", self.text)
        return self._replace(text=text if self.verdict == "threw" else self.text)


class References:
    """What javac makes of the cases; those of a file are compiled together, when one of them is asked for."""

    def __init__(self, kernel, folder):
        self.kernel, self.folder = kernel, folder
        self.results = {}
        kernel.ok((corpus_cases.FOLDER / "CorpusReference.java").read_text(encoding="utf-8"))
        self.java = int(kernel.ok("Runtime.version().feature()").result)

    def of(self, case):
        """What was told, what the class declares, and the variables of its statements."""
        if case.id not in self.results:
            self.compile([other for other in every_case() if other.file == case.file])
        return self.results[case.id]

    def compile(self, cases):
        folder = self.folder / cases[0].file
        folder.mkdir(exist_ok=True)
        for number, case in enumerate(cases):
            name = f"Case{number:03}"
            kind = ".wrong" if case.refused or case.java > self.java else ".java"
            (folder / (name + kind)).write_text(case.source(name), encoding="utf-8")
        self.kernel.ok(f'CorpusReference.runAll("{folder.as_posix()}");')
        for number, case in enumerate(cases):
            verdict, text, printed, declared, variables = (folder / f"Case{number:03}.txt").read_bytes().decode().split("\0")
            self.results[case.id] = Told(verdict, text, printed), declared.split(), variables.split()


def every_case():
    return CASES + [case for case, _ in DIFFERENCES]


@pytest.fixture(scope="module")
def references(kernel, tmp_path_factory):
    return References(kernel, tmp_path_factory.mktemp("corpus"))


def told_by_cell(kernel, cell):
    outcome = kernel.run(cell, stop_on_error=False)
    if outcome.status == "ok":
        return Told("value", "null" if outcome.result is None else outcome.result, outcome.stdout)
    if outcome.reply["ename"] == "CompilationError":
        return Told("refused", outcome.reply["evalue"], outcome.stdout)
    return Told("threw", f"{outcome.reply['ename']}: {outcome.reply['evalue']}", outcome.stdout)


def line_of_class(told, case):
    """The line of javac's first error, behind which more may follow from it; at the end of the cell, its last line."""
    return min(int(told.text.partition(":")[0]), case.cell.count("\n") + 1)


def line_of_cell(told):
    place = re.match(r"In\[\d+\]:(\d+)", told.text)
    assert place, f"the error has no line: {told.text}"
    return int(place[1])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_cell_says_what_a_class_says(kernel, references, case):
    reference = references.of(case)[0]
    told = told_by_cell(kernel, case.cell)
    if case.java > references.java:
        assert reference.verdict == "refused"
        assert told.verdict != "value"
        return
    assert (reference.verdict == "refused") == case.refused, reference.text
    if case.refused:
        assert told.verdict == "refused", f"javac: {reference.text}"
        assert line_of_cell(told) == line_of_class(reference, case), f"javac: {reference.text}\ncell: {told.text}"
        assert not told.printed
    else:
        assert told.plain == reference.plain


@pytest.mark.parametrize("case, row", DIFFERENCES, ids=[case.name for case, _ in DIFFERENCES])
def test_a_difference_is_the_wanted_one(kernel, references, case, row):
    told = [told_by_cell(kernel, cell) for cell in [case.cell, *case.cells]]
    if case.java > references.java:
        assert told[-1].verdict != "value"
        return
    assert all(earlier.verdict == "value" for earlier in told[:-1]), told
    assert in_table(references.of(case)[0]) == row["javac"]
    assert in_table(told[-1]) == row["cell"]


def in_table(told):
    """A verdict as the table writes it: that it is refused, or what it gives."""
    return "refused" if told.verdict == "refused" else f"`{told.text}`"


def test_every_difference_has_a_reason():
    assert all(row["javac"] != row["cell"] and row["because"] for _, row in DIFFERENCES)


def test_cases_do_not_meddle_with_each_other(references):
    """They share a kernel, so what one defines must not be another's."""
    defined, variables = Counter(), set()
    for case in every_case():
        reference, declared, local = references.of(case)
        if reference.verdict != "refused":
            defined.update(set(declared))
            variables.update(local)
    assert [name for name, count in defined.items() if count > 1 or name in variables] == []


def test_the_cases_have_names_of_their_own():
    assert [name for name, count in Counter(case.id for case in every_case()).items() if count > 1] == []
    assert len(CASES) >= 250
