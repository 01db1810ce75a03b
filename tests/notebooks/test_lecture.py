"""The lecture path of each notebook, and what docs/teaching.md says of it."""
import re

import nbformat
import pytest

from tools import places
from tools.exporting import path as lecture

from . import exercises
from .conftest import COURSE

FEWEST, MOST = 22, 28
MINUTES = (40, 45)
PARTS = ["question", "guess", "result", "picture", "control", "comparison", "notice"]


@pytest.fixture
def stops(committed):
    return lecture.stops(committed)


def by_heading(notebook, stops) -> dict[str, list[lecture.Stop]]:
    """The stops that stand below an exercise's heading."""
    of_cell, current = {}, ""
    for cell in notebook.cells:
        for heading in re.findall(r"^## .*", cell.source, re.M) if cell.cell_type == "markdown" else []:
            named = exercises.HEADING.fullmatch(heading)
            current = named["id"] if named else ""
        of_cell[cell.id] = current
    found: dict[str, list[lecture.Stop]] = {}
    for stop in stops:
        if exercise := of_cell[stop.first.id]:
            found.setdefault(exercise, []).append(stop)
    return found


def by_exercise(notebook, stops) -> dict[str, list[lecture.Stop]]:
    """The same where one of the stops is a part; twins are one exercise."""
    found: dict[str, list[lecture.Stop]] = {}
    for exercise, some in by_heading(notebook, stops).items():
        found.setdefault(first_of_twins(exercise), []).extend(some)
    return {exercise: some for exercise, some in found.items() if any(map(part_of, some))}


def first_of_twins(exercise: str) -> str:
    return next((min(group, key=exercises.ALL.index) for group in exercises.TWINS if exercise in group), exercise)


def part_of(stop: lecture.Stop) -> str:
    part = stop.lecture.get("part", "more")
    return "" if part == "more" else part


def table() -> dict[str, tuple[str, str]]:
    """Of docs/teaching.md: what is shown in 45 minutes, and what is left to the reader, by notebook."""
    text = (places.ROOT / "docs" / "teaching.md").read_text("utf-8").split("## 45 minutes", 1)[1].split("\n## ", 1)[0]
    return {name: (shown, left) for name, shown, left in re.findall(r"^\| `([\w-]+)` \| ([^|]*) \| ([^|]*) \|", text, re.M)}


def named_in(text: str) -> set[str]:
    return {exercise for exercise in exercises.ALL if re.search(rf"(?<![\w.-]){re.escape(exercise)}(?!\w|[.-]\w|\()", text)}


def test_it_has_as_many_stops_as_a_lecture(stops):
    assert FEWEST <= len(stops) <= MOST


def test_all_else_says_that_it_is_skipped(committed, stops):
    assert [cell.id for cell in committed.cells if "slideshow" not in cell.metadata or lecture.kind(cell) == "notes"] == []
    shown = {cell.id for stop in stops for cell in stop.cells}
    assert [cell.id for cell in committed.cells if cell.id not in shown and lecture.kind(cell) != "skip"] == []


def test_what_follows_a_skipped_cell_is_a_stop_of_its_own_or_of_the_one_above(committed, stops):
    """A reader of the page sees a `-` below cells that the lecture leaves out; too far away it makes no sense."""
    places_of = {cell.id: number for number, cell in enumerate(committed.cells)}
    assert [(stop.first.id, cell.id) for stop in stops for cell in stop.cells
            if places_of[cell.id] - places_of[stop.first.id] > 12] == []


def test_each_stop_has_notes_with_minutes_and_together_they_are_a_lecture(stops):
    assert [stop.first.id for stop in stops if not stop.lecture.get("minutes") or not stop.lecture.get("note", "").strip()] == []
    assert MINUTES[0] <= sum(stop.lecture["minutes"] for stop in stops) <= MINUTES[1]


def test_each_exercise_that_is_shown_has_all_its_parts_in_order(committed, stops):
    wrong = {}
    for exercise, some in by_exercise(committed, stops).items():
        parts = [part_of(stop) for stop in some if part_of(stop)]
        if parts != PARTS:
            wrong[exercise] = parts
    assert wrong == {}


def test_results_are_boxed_and_pictures_are_pictures(committed, stops):
    def stops_of(part):
        return [stop for stop in stops if stop.lecture.get("part") == part]

    def data(stop):
        return [output.get("data", {}) for cell in stop.cells for output in cell.get("outputs", [])]

    assert [stop.first.id for stop in stops_of("result") if not any("\\boxed{" in cell.source for cell in stop.cells)] == []
    assert [stop.first.id for stop in stops_of("control")
            if not any("application/vnd.jupyter.widget-view+json" in each for each in data(stop))] == []
    assert [stop.first.id for stop in stops_of("guess") if not any("Predict.guess(" in cell.source for cell in stop.cells)] == []
    assert [stop.first.id for stop in stops_of("comparison") if not any(".compare(" in cell.source for cell in stop.cells)] == []


def test_the_teaching_page_shows_what_the_path_shows(path, committed, stops):
    row = table().get(path.stem)
    if row is None:
        assert path.stem == "00-start-here"
        return
    shown, left = row
    assert set(map(first_of_twins, named_in(shown))) == set(by_exercise(committed, stops))
    parts = {exercise: [part_of(stop) for stop in some if part_of(stop)] for exercise, some in by_heading(committed, stops).items()}
    assert {exercise: parts[exercise] for exercise in named_in(left) if parts.get(exercise)} == {}, "left to the reader, and on the path"


def test_headings_have_no_formulas(committed, stops):
    """JupyterLab's table of contents shows them raw."""
    assert [line for cell in committed.cells if cell.cell_type == "markdown"
            for line in re.findall(r"^#{1,6} .*\$.*", re.sub(r"^```.*?^```", "", cell.source, flags=re.M | re.S), re.M)] == []


def test_every_notebook_is_in_the_table():
    assert set(table()) == {path.stem for path in COURSE} - {"00-start-here"}


def test_slides_have_the_notes_and_no_plumbing():
    notebook = nbformat.v4.new_notebook(cells=[
        nbformat.v4.new_markdown_cell("# A", id="a", metadata={"slideshow": {"slide_type": "slide"},
                                                              "lecture": {"minutes": 2, "note": "Say it."}}),
        nbformat.v4.new_code_cell("plot", id="b", metadata={"slideshow": {"slide_type": "-"}}),
        nbformat.v4.new_code_cell("idea", id="c", metadata={"slideshow": {"slide_type": "subslide"},
                                                            "lecture": {"minutes": 1, "note": "Ask.", "code": True}}),
        nbformat.v4.new_code_cell('var g = Predict.guess("");', id="d", metadata={"slideshow": {"slide_type": "-"}}),
        nbformat.v4.new_code_cell("skipped", id="e", metadata={"slideshow": {"slide_type": "skip"}})])
    made = lecture.for_slides(notebook)
    assert [cell.source for cell in made.cells if lecture.kind(cell) == "notes"] == ["**2 min** · Say it.", "**1 min** · Ask."]
    assert [cell.id for cell in made.cells if lecture.OUTPUT_ONLY in cell.metadata.get("tags", [])] == ["b", "e"]
    assert [cell.id for stop in lecture.stops(notebook) for cell in stop.cells] == ["a", "b", "c", "d"]
