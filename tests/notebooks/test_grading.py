"""nbgrader grades the course: it hands out notebooks without answers, runs what comes back, and gives points for passed checks."""
import csv
import json
import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest

from tools import environment, notebooks, places, venv
from tools.course import blanks, gradebook, grading

from . import sample
from .test_blanks import plain, solution_lines

NBGRADER = places.VENV / "nbgrader"
NAME = sample.NAME
RIGHT, WRONG = sample.RIGHT, sample.WRONG
STUDENTS = {  # what is written into which cell, and the points
    "empty": ({}, 0),
    "complete": (RIGHT, 2),
    "first": ({"s-area": RIGHT["s-area"]}, 1),
    "second": ({"s-ring": RIGHT["s-ring"]}, 1),
    "wrong": ({"s-area": WRONG["s-area"][0], "s-ring": WRONG["s-ring"][0]}, 0),
    "broken": ({"s-area": "    a = Math.PI * r * r", "s-ring": RIGHT["s-ring"]}, 1),
}
RELEASE_ALL = """\
import sys
from nbgrader.apps import NbGraderAPI
from traitlets.config import PyFileConfigLoader
api = NbGraderAPI(config=PyFileConfigLoader("nbgrader_config.py", ".").load_config())
for name in sys.argv[1:]:
    result = api.generate_assignment(name)
    assert result["success"], f"{name}: {result['error']} {result['log']}"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    venv.ensure(["requirements-nbgrader.txt"], "--no-deps", "--target", str(NBGRADER))
    return tmp_path_factory.mktemp("course")


@pytest.fixture(scope="module")
def course(folder):
    """The folder of a course, with an assignment that was handed out, sent back by everyone, and graded."""
    notebook = folder / f"{NAME}.ipynb"
    nbformat.write(sample.course(), notebook)
    run([sys.executable, places.ROOT / "lab", "handout", folder, notebook], folder)
    nbgrader(folder, "generate_assignment", NAME)
    for student, (answers, _) in STUDENTS.items():
        submit(folder, student, answers)
    nbgrader(folder, "autograde", NAME)
    nbgrader(folder, "export")
    return folder


def submit(folder, student, answers):
    target = folder / "submitted" / student / NAME / f"{NAME}.ipynb"
    target.parent.mkdir(parents=True)
    shutil.copyfile(folder / "release" / NAME / f"{NAME}.ipynb", target)
    notebook = nbformat.read(target, as_version=4)
    for cell in notebook.cells:
        if cell.id in answers:
            assert blanks.STUB in cell.source
            cell.source = cell.source.replace(f"    {blanks.STUB}", answers[cell.id])
        if cell.id == "s-why-written" and answers:
            cell.source = "Both directions grow."
    nbformat.write(notebook, target)


def nbgrader(folder, *arguments):
    run([places.PYTHON, "-m", "nbgrader", *arguments], folder)


def run(command, folder):
    variables = environment.jupyter() | {"PYTHONPATH": str(NBGRADER)}
    variables["PATH"] = f"{NBGRADER / 'bin'}{os.pathsep}{variables['PATH']}"  # nbgrader calls programs beside itself
    result = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_a_check_that_passes_is_a_point(course):
    with open(course / "grades.csv", newline="") as table:
        rows = {row["student_id"]: row for row in csv.DictReader(table)}
    assert {student: float(row["score"]) for student, row in rows.items()} == {name: points for name, (_, points) in STUDENTS.items()}
    assert {float(row["max_score"]) for row in rows.values()} == {2 + 3}, "two blanks, and a rubric of three points"


def test_written_answers_wait_for_the_lecturer(course):
    graded = nbformat.read(course / "autograded" / "complete" / NAME / f"{NAME}.ipynb", as_version=4)
    assert "Both directions grow." in [cell.source for cell in graded.cells]
    assert "1 point: two directions" in (course / "rubrics" / f"{NAME}.md").read_text("utf-8")


def test_what_is_handed_out_holds_the_start_and_no_answer(course):
    handed_out = nbformat.read(course / "release" / NAME / f"{NAME}.ipynb", as_version=4)
    sources = {cell.id: cell.source for cell in handed_out.cells}
    assert "// r is the radius" in sources["s-area"] and "    Blank.open();\n    return a;" in sources["s-area"]
    assert sources["s-why-written"] == blanks.ANSWER
    assert "also twice as high" not in nbformat.writes(handed_out) and "SOLUTION" not in nbformat.writes(handed_out)


def test_nothing_of_a_solution_is_in_what_is_released(folder, course):
    """Of any notebook of the course: files of all kinds are searched."""
    courses = {path.stem: nbformat.read(path, as_version=4) for path in notebooks.all_of_course()}
    run([sys.executable, places.ROOT / "lab", "handout", folder, *courses], folder)
    run([places.PYTHON, "-c", RELEASE_ALL, *courses], folder)
    for name, notebook in {**courses, NAME: sample.course()}.items():
        lines = [line for some in solution_lines(blanks.of(notebook)).values() for line in some]
        lines += [line for cell in blanks.written(notebook) for line in blanks.model_of(cell).splitlines() if len(line) > 12]
        released = [file for file in (folder / "release" / name).rglob("*") if file.is_file()]
        assert f"{name}.ipynb" in [file.name for file in released]
        text = "".join(plain(text) for file in released for text in texts(file))
        assert lines and [line for line in lines if plain(line) in text] == []


def texts(file):
    text = file.read_text("utf-8")
    if file.suffix == ".ipynb":
        yield from (cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
                    for cell in json.loads(text)["cells"])
    yield text


def test_every_notebook_has_grade_ids_of_its_own_and_points(committed):
    marks = [cell.metadata.nbgrader for cell in grading.assignment(committed).cells if "nbgrader" in cell.metadata]
    ids = [mark.grade_id for mark in marks]
    assert len(set(ids)) == len(ids) and all(re.fullmatch(r"[\w-]+", name) for name in ids)
    assert sum(mark.get("points", 0) for mark in marks) == len(blanks.of(committed)) + sum(map(blanks.points_of, blanks.written(committed)))


@pytest.mark.parametrize("before", [None, gradebook.FIRST_EDITION])
def test_settings_are_new_where_there_are_none_or_those_of_the_first_edition(tmp_path, before):
    if before:
        (tmp_path / gradebook.NAME).write_text(before, "utf-8")
    assert gradebook.renew(tmp_path) == ""
    assert (tmp_path / gradebook.NAME).read_text("utf-8") == gradebook.TEXT


@pytest.mark.parametrize("change, says", [
    (gradebook.FIRST_EDITION + "# mine\n", "hand out solutions"),
    ("c = get_config()\n", "hand out solutions"),
    (gradebook.TEXT + 'c.ClearSolutions.code_stub = {"java": "// TODO"}\n', "hand out solutions"),
    (gradebook.TEXT + "c.ClearSolutions.enabled = False\n", "hand out solutions"),
    ("c = get_config(\n", "cannot be read")])
def test_settings_that_would_release_solutions_are_refused_and_stay(tmp_path, change, says):
    (tmp_path / gradebook.NAME).write_text(change, "utf-8")
    assert says in gradebook.renew(tmp_path)
    assert (tmp_path / gradebook.NAME).read_text("utf-8") == change


def test_settings_of_ones_own_beside_the_courses_stay(tmp_path):
    mine = gradebook.TEXT + 'c.CourseDirectory.course_id = "mine"\n'
    (tmp_path / gradebook.NAME).write_text(mine, "utf-8")
    assert gradebook.renew(tmp_path) == ""
    assert (tmp_path / gradebook.NAME).read_text("utf-8") == mine
