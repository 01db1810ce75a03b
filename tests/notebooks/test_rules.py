"""The form that every notebook of the course has."""
import re

import nbformat

from tools import execution

from .conftest import COURSE

LINES, COLUMNS = 25, 90
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
