"""nbgrader grades the exercises of the course: it hands them out, runs what comes back, and gives points for passed checks."""
import csv
import os
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tools import assignments, environment, places, venv

from .conftest import code_cells, solutions

NBGRADER = places.VENV / "nbgrader"
NAME = "99-areas"
EXERCISE = 'double area(double r) { return 0; }    // your line\n\nCheck.equal("area", area(2), 4 * Math.PI, 1e-12);'
ANSWERS = {"ada": "double area(double r) { return Math.PI * r * r; }", "bob": "double area(double r) { return 2 * r; }",
           "cy": "double area(double r) { return", "dan": None}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The folder of a course, with an assignment that was handed out, sent back by everyone, and graded."""
    venv.ensure(["requirements-nbgrader.txt"], "--no-deps", "--target", str(NBGRADER))
    folder = tmp_path_factory.mktemp("course")
    notebook = folder / f"{NAME}.ipynb"
    nbformat.write(new_notebook(metadata={"kernelspec": {"name": "java", "language": "java", "display_name": "Java"}}, cells=[
        new_code_cell("%maven elara:helpers:0.1.0"), new_code_cell("import elara.helpers.*;"),
        new_code_cell(EXERCISE, id="try-area", metadata={"tags": ["raises-exception"]}),
        new_markdown_cell("<details>\n\nπ r²\n\n</details>", metadata={"tags": ["solution"]})]), notebook)
    run([sys.executable, places.ROOT / "lab", "handout", folder, notebook], folder)
    nbgrader(folder, "generate_assignment", NAME)
    for student, answer in ANSWERS.items():
        submit(folder, student, answer)
    nbgrader(folder, "autograde", NAME)
    nbgrader(folder, "export")
    return folder


def submit(folder, student, answer):
    target = folder / "submitted" / student / NAME / f"{NAME}.ipynb"
    target.parent.mkdir(parents=True)
    shutil.copyfile(folder / "release" / NAME / f"{NAME}.ipynb", target)
    notebook = nbformat.read(target, as_version=4)
    for cell in notebook.cells:
        if cell.id == "try-area" and answer:
            cell.source = answer
    nbformat.write(notebook, target)


def nbgrader(folder, *arguments):
    run([places.PYTHON, "-m", "nbgrader", *arguments], folder)


def run(command, folder):
    variables = environment.jupyter() | {"PYTHONPATH": str(NBGRADER)}
    variables["PATH"] = f"{NBGRADER / 'bin'}{os.pathsep}{variables['PATH']}"  # nbgrader calls programs beside itself
    result = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_a_check_that_passes_is_a_point(course):
    with open(course / "grades.csv", newline="") as table:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(table)}
    assert scores == {"ada": 1, "bob": 0, "cy": 0, "dan": 0}


def test_what_is_handed_out_holds_the_start_and_not_the_solution(course):
    handed_out = nbformat.read(course / "release" / NAME / f"{NAME}.ipynb", as_version=4)
    assert "// your line" in handed_out.cells[-2].source
    assert "π r²" not in nbformat.writes(handed_out)


def test_every_notebook_of_the_course_has_an_exercise_to_hand_out(committed):
    [solution] = solutions(committed)
    *others, given, check = code_cells(assignments.assignment(committed))
    assert given.metadata.nbgrader.solution and check.metadata.nbgrader.grade
    assert "Check." not in given.source and "Check." in check.source
    assert solution.endswith(check.source + "\n"), "a student's lines in place of those given, and nothing else, solve it"
