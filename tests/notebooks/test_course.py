"""Each exercise of the course stands in its notebook, with a check, a picture and a control."""
import functools
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from nbformat import NotebookNode

from tools import execution

from . import exercise_table, exercises
from .conftest import COURSE, read

WIDGET = "application/vnd.jupyter.widget-view+json"


class Section(NamedTuple):
    heading: str
    cells: list[NotebookNode]


@pytest.fixture
def own(path: Path) -> list[str]:
    return exercises.BY_NOTEBOOK.get(path.stem, [])


@pytest.fixture
def sections(committed: NotebookNode, own: list[str]) -> dict[str, Section]:
    """By exercise: the cells from its heading to the next one of that level."""
    found = _sections(committed)
    return {exercise: section for exercise in own for section in found if _names(section.heading, exercise)}


def test_every_exercise_belongs_to_one_notebook():
    assert len(exercises.ALL) == len(set(exercises.ALL)) == 58
    assert {exercise for twins in exercises.TWINS for exercise in twins} <= set(exercises.ALL)


def test_every_notebook_is_known(path):
    assert path.stem in exercises.BY_NOTEBOOK or path.stem == "00-start-here"


@pytest.mark.parametrize("exercise", exercises.ALL)
def test_exactly_one_heading_of_the_course_names_it(exercise):
    notebook = next(name for name, ids in exercises.BY_NOTEBOOK.items() if exercise in ids)
    named = [(name, heading) for name, headings in _headings_of_course().items()
             for heading in headings if _names(heading, exercise)]
    assert [name for name, _ in named] == [notebook], named
    titled = exercises.HEADING.fullmatch(named[0][1])
    assert titled and titled["id"] == exercise, f"not `## {exercise} · Title · 中文题目`: {named[0][1]}"


def test_the_beginning_lists_its_exercises(committed, own):
    begin = "\n".join(cell.source for cell in _sections(committed)[0].cells)
    rows = [re.split(r"\s*\|\s*", line.strip(" |")) for line in begin.splitlines() if line.startswith("|")]
    listed = [row for row in rows if row[0] in exercises.ALL]
    assert [row[0] for row in listed] == own
    headings = [exercises.HEADING.fullmatch(heading) for heading in _headings(committed)]
    assert listed == [list(heading.group("id", "title", "chinese")) for heading in headings if heading]


def test_every_exercise_is_checked(own, sections):
    assert [exercise for exercise in own if not any(re.search(r"\bCheck\.\w+\(", cell.source)
                                                    for cell in _code(sections, exercise))] == []


def test_every_exercise_or_group_of_twins_has_a_picture(own, sections):
    assert [group for group in exercises.groups(own) if not any(map(_has_picture, _code(sections, *group)))] == []


def test_every_exercise_or_group_of_twins_has_a_control(own, sections):
    assert [group for group in exercises.groups(own) if not any(map(_has_control, _code(sections, *group)))] == []


def test_twins_stand_side_by_side(committed, own, sections):
    order = [exercise for section in _sections(committed) for exercise in own if sections.get(exercise) == section]
    assert [group for group in exercises.groups(own) if order[order.index(group[0]):][:len(group)] != group] == []


def test_the_map_of_exercises_is_true():
    assert exercise_table.FILE.read_text("utf-8") == exercise_table.text(), \
        "`python -m tests.notebooks.exercise_table` writes docs/exercises.md anew"


@pytest.mark.parametrize("heading, exercise, names", [
    ("## DL20-Q1 · One layer · 一层", "DL20-Q1", True),
    ("## DL20-Q10 · Shapes · 形状", "DL20-Q1", False),
    ("## DL20-Q3.1 · Width · 宽度", "DL20-Q3", False),
    ("## DL20-Q20.ii · A · 一", "DL20-Q20.i", False),
    ("## HW3-1(1) · A · 一", "HW3-1", False),
    ("## A2-Q3.2a · A · 一", "A2-Q3.2", False),
    ("### As in HW5-T1.", "HW5-T1", True),
    ("### (HW3-1(1))", "HW3-1(1)", True)])
def test_an_exercise_is_named_as_a_whole(heading, exercise, names):
    assert _names(heading, exercise) == names


def _names(text: str, exercise: str) -> bool:
    return re.search(rf"(?<![\w.-]){re.escape(exercise)}(?!\w|[.-]\w|\()", text) is not None


def _sections(notebook: NotebookNode) -> list[Section]:
    found = [Section("", [])]
    for cell in notebook.cells:
        found += [Section(heading, []) for heading in _headings_of(cell) if heading.startswith("## ")]
        found[-1].cells.append(cell)
    return found


@functools.cache
def _headings_of_course() -> dict[str, list[str]]:
    return {path.stem: _headings(read(path)) for path in COURSE}


def _headings(notebook: NotebookNode) -> list[str]:
    return [heading for cell in notebook.cells for heading in _headings_of(cell)]


def _headings_of(cell: NotebookNode) -> list[str]:
    if cell.cell_type != "markdown":
        return []
    return re.findall(r"^#{1,6} .*\S", re.sub(r"^```.*?^```", "", cell.source, flags=re.M | re.S), re.M)


def _code(sections: dict[str, Section], *group: str) -> list[NotebookNode]:
    cells = [cell for exercise in group if exercise in sections for cell in sections[exercise].cells]
    return [cell for cell in cells if cell.cell_type == "code" and not execution.expects_error(cell)]


def _data(cell: NotebookNode) -> list[NotebookNode]:
    return [output.data for output in cell.outputs if "data" in output]


def _has_picture(cell: NotebookNode) -> bool:
    return any("image/png" in data or re.search(r"<svg|src=.data:image/", data.get("text/html", "")) for data in _data(cell))


def _has_control(cell: NotebookNode) -> bool:
    return re.search(r"\binteract\(", cell.source) is not None and any(WIDGET in data for data in _data(cell))
