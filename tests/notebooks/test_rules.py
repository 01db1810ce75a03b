"""The form that every notebook of the course has."""
import re

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from tools import execution
from tools.course import blanks

from .conftest import COURSE

LINES, COLUMNS = 25, 90
MARK = re.compile(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)")
SLIDES = {"slide", "subslide", "fragment", "skip", "notes", "-"}


def test_there_is_a_course():
    assert COURSE


def test_name_and_format(path, committed):
    assert re.fullmatch(r"\d\d-[a-z0-9]+(-[a-z0-9]+)*", path.stem)
    nbformat.validate(committed)
    assert (committed.nbformat, committed.nbformat_minor) >= (4, 5)
    assert committed.metadata.kernelspec.name == "java"


def test_metadata_does_not_depend_on_the_machine(committed):
    assert "version" not in committed.metadata.get("language_info", {})
    assert all("execution" not in cell.metadata for cell in committed.cells)


def test_every_cell_has_its_own_id_and_a_place_in_the_slides(committed):
    ids = [cell.id for cell in committed.cells]
    assert len(set(ids)) == len(ids)
    assert [cell.id for cell in committed.cells if cell.metadata.get("slideshow", {}).get("slide_type") not in SLIDES] == []


def test_the_first_code_cell_is_one_line_that_brings_the_helpers(code):
    assert re.fullmatch(r"%maven elara:helpers:\S+", code[0].source)


def test_code_fits_a_projector(code):
    too_long = [cell.id for cell in code if len(cell.source.splitlines()) > LINES]
    too_wide = [f"{cell.id}: {line}" for cell in code for line in cell.source.splitlines() if len(line) > COLUMNS]
    assert too_long == [] and too_wide == []


def test_it_is_committed_as_one_run_left_it(code):
    counts = [cell.execution_count for cell in code if not execution.expects_error(cell)]
    assert counts == list(range(1, len(counts) + 1))


def mark_astray(cell: NotebookNode) -> bool:
    """Whether nbgrader finds one of its marks where no answer begins or ends."""
    region = {"code": blanks.REGION, "markdown": blanks.MODEL}.get(cell.cell_type)
    if region and (blanks.tagged(cell, blanks.BLANK) or blanks.tagged(cell, blanks.WRITTEN)):
        return MARK.search(region.sub(lambda found: found.groupdict().get("lines") or found["text"], cell.source)) is not None
    return MARK.search(cell.source) is not None


def test_nbgraders_marks_stand_around_answers_only(committed):
    """nbgrader takes every line that has one for the edge of an answer, in prose, comments and texts as well."""
    assert [cell.id for cell in committed.cells if mark_astray(cell)] == []


REGION = "    // BEGIN SOLUTION\n    a = 1;\n    // END SOLUTION\n"
MODEL = "<!-- BEGIN SOLUTION -->\nBecause.\n<!-- END SOLUTION -->"


@pytest.mark.parametrize("cell, tag, astray", [
    (new_code_cell(REGION), "blank", False), (new_code_cell(REGION), "", True), (new_code_cell(REGION), "blank-check", True),
    (new_code_cell(f"// from BEGIN SOLUTION on\n{REGION}"), "blank", True),
    (new_code_cell(REGION.replace("a = 1;", "// BEGIN SOLUTION")), "blank", True),
    (new_markdown_cell(MODEL), "written", False), (new_markdown_cell(MODEL), "", True),
    (new_markdown_cell(f"{MODEL}\nAfter END SOLUTION"), "written", True),
    (new_markdown_cell("Write between `// BEGIN SOLUTION` and the end."), "", True),
    (new_markdown_cell("Begin with the solution."), "", False)])
def test_what_counts_as_a_mark_astray(cell, tag, astray):
    cell.metadata.tags = [tag] if tag else []
    assert mark_astray(cell) is astray
