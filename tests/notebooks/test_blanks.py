"""The blanks of each notebook: their form, and that their checks know right from wrong."""
import collections
import re

import nbformat
import pytest

from tools import execution
from tools.course import blanks, editions

from . import trials
from .conftest import COURSE, read, trials_of

MIN_BLANKS, MAX_BLANKS, MAX_LINES = 3, 6, 3
MIN_WRONG = 2
TRIVIAL = re.compile(r"[\s{}();]*")


@pytest.fixture
def found(committed):
    return blanks.of(committed)


@pytest.fixture
def tried(path):
    return trials_of(path)


def code_of(notebook, but=()):
    return [cell for cell in notebook.cells if cell.cell_type == "code" and cell.id not in but]


def plain(line: str) -> str:
    return re.sub(r"\s+", "", line)


def solution_lines(found) -> dict[str, list[str]]:
    return {blank.name: [line.strip() for line in blank.lines.splitlines() if not TRIVIAL.fullmatch(line)
                         and not line.strip().startswith("//")] for blank in found}


def errors(cell):
    return [output for output in cell.outputs if output.output_type == "error"]


def test_there_are_three_to_six_in_two_exercises(committed, found):
    heading, sections = "", set()
    for cell in committed.cells:
        headings = re.findall(r"^## .*", cell.source, re.M) if cell.cell_type == "markdown" else []
        heading = headings[-1] if headings else heading
        if blanks.tagged(cell, blanks.BLANK):
            sections.add(heading)
    assert MIN_BLANKS <= len(found) <= MAX_BLANKS and len(sections) >= 2


def test_each_has_a_few_lines_and_a_hint_above(found):
    lengths = {name: len(lines) for name, lines in solution_lines(found).items()}
    assert {name: length for name, length in lengths.items() if not 1 <= length <= MAX_LINES} == {}
    assert [blank.name for blank in found if not re.search(r"^\s*//.*\n\s*// BEGIN SOLUTION", blank.cell.source, re.M)] == []


def test_blank_cells_only_define(found):
    """A statement would run again whenever a version is defined, and a variable would lose its value."""
    assert [(blank.name, line) for blank in found for line in blank.complete.splitlines()
            if re.match(r"[^\s/}].*;\s*(//.*)?$", line)] == []


def test_the_check_stands_below_in_a_cell_of_its_own(found):
    assert [blank.name for blank in found if not re.match(r'Blank\.check\("', blank.check.source)] == []
    assert [blank.name for blank in found if "Check." not in blank.check.source] == []


def test_what_is_to_be_written_completes_the_sentence(found):
    """Write … in the cell above."""
    whats = {blank.name: re.search(r'Blank\.check\("([^"]*)"', blank.check.source)[1] for blank in found}
    assert {name: what for name, what in whats.items() if re.match(r"(The|A|An|Write|write)\b", what) or what.endswith(".")} == {}


def test_names_are_unique_in_the_course():
    names = collections.Counter(blank.name for path in COURSE for blank in blanks.of(read(path)))
    assert [name for name, count in names.items() if count > 1] == []


def test_no_other_place_of_the_notebook_has_its_lines(committed, found):
    lines = {plain(line): name for name, some in solution_lines(found).items() for line in some}
    told = {}
    for blank in found:
        told[blank.name] = blank.opened
    for cell in committed.cells:
        for line in told.get(cell.id, cell.source).splitlines():
            for solution, name in lines.items():
                if solution in plain(line):
                    told.setdefault("found", []).append((name, cell.id, line.strip()))
    assert told.get("found", []) == []


def test_the_practice_edition_shows_no_line_of_a_solution(committed, found):
    text = plain(nbformat.writes(editions.for_practice(committed)).replace('\\"', '"'))
    assert [line for some in solution_lines(found).values() for line in some if plain(line) in text] == []


def test_one_or_two_answers_are_written(committed):
    written = blanks.written(committed)
    assert 1 <= len(written) <= 2
    assert [cell.id for cell in written if cell.cell_type != "markdown" or not cell.id.endswith("-written")
            or blanks.points_of(cell) < 1 or "SOLUTION" in blanks.asked(cell)] == []


def test_no_cell_of_the_complete_notebook_is_to_fail(code):
    assert [cell.id for cell in code if execution.expects_error(cell)] == []


def test_each_has_wrong_answers(path, found):
    wrong = trials.wrong_answers(path.stem)
    assert set(wrong) <= {blank.name for blank in found}
    assert [blank.name for blank in found if len(wrong.get(blank.name, {})) < MIN_WRONG] == []


def test_everything_tried_compiles(tried):
    assert {trial.written.metadata.label: errors(trial.written)[0].evalue for trial in tried if errors(trial.written)} == {}


def test_open_blanks_fail_in_one_line(tried):
    for trial in tried:
        if trial.how == "open":
            [error] = errors(trial.checks[trial.filled])
            assert error.ename == "CheckFailed" and error.evalue.startswith("Write ")
            # Long lines are broken between words; nothing follows.
            assert re.sub(r"\x1b\[[\d;]*m", "", " ".join(map(str.strip, error.traceback))) == f"CheckFailed: {error.evalue}"


def test_filled_alone_each_passes_its_check_and_no_other(tried):
    passed = {trial.filled: [name for name, check in trial.checks.items() if not errors(check)]
              for trial in tried if trial.how == "right"}
    assert passed == {name: [name] for name in passed}


def test_wrong_answers_fail_their_checks_by_numbers(tried):
    """And not by an exception: at least two do."""
    failing = collections.defaultdict(list)
    for trial in tried:
        if trial.how not in ("open", "right"):
            told = errors(trial.checks[trial.filled])
            assert [error.ename for error in told] == ["CheckFailed"], f"{trial.filled}, {trial.how}: {told}"
            if "The cell above stops with" not in told[0].evalue:
                failing[trial.filled].append(trial.how)
    assert {trial.filled: failing[trial.filled] for trial in tried if len(failing[trial.filled]) < MIN_WRONG} == {}


def test_checks_write_no_stderr_and_give_no_value(tried):
    """nbgrader takes all points for the first, and reads points from the second."""
    assert [check.metadata.label for trial in tried for check in trial.checks.values() for output in check.outputs
            if output.get("name") == "stderr" or output.output_type == "execute_result"] == []
