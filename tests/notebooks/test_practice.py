"""`lab practice`: a notebook whose blanks are open, that runs through all the same, and in which nothing written is ever lost."""
import copy
import subprocess

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from tools import environment, execution, places
from tools.course import blanks, editions, practising, student

from . import sample


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A course of one notebook, and a practice folder."""
    (tmp_path / "notebooks").mkdir()
    monkeypatch.setattr(places, "ROOT", tmp_path)
    monkeypatch.setattr(places, "NOTEBOOKS", tmp_path / "notebooks")
    monkeypatch.setattr(places, "PRACTICE", tmp_path / "practice")
    write_course(sample.course())
    return tmp_path


def path():
    return places.NOTEBOOKS / f"{sample.NAME}.ipynb"


def write_course(notebook: NotebookNode) -> None:
    nbformat.write(notebook, path())


def practise(command: str = "make", *arguments: str) -> int:
    return practising.main([command, str(path()), *arguments] if command != "list" else [command])


def mine() -> NotebookNode:
    return nbformat.read(places.PRACTICE / path().name, as_version=4)


def save(notebook: NotebookNode) -> NotebookNode:
    nbformat.write(notebook, places.PRACTICE / path().name)
    return notebook


def cell(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(each for each in notebook.cells if each.id == name)


def position(notebook: NotebookNode, name: str) -> int:
    return [each.id for each in notebook.cells].index(name)


def fill(notebook: NotebookNode, name: str, lines: str) -> NotebookNode:
    target = cell(notebook, name)
    assert blanks.STUB in target.source
    target.source = target.source.replace(f"    {blanks.STUB}", lines)
    return notebook


def run(notebook: NotebookNode, folder) -> dict[str, NotebookNode]:
    failure = execution.run_cells(execution.client_of(notebook, folder / "x.ipynb"))
    assert failure == ""
    return {each.id: each for each in notebook.cells}


def errors(cell: NotebookNode) -> list[str]:
    return [f"{output.ename}: {output.evalue}" for output in cell.outputs if output.output_type == "error"]


def printed(cell: NotebookNode) -> str:
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


def shown(cell: NotebookNode) -> str:
    return "".join(output.data["text/plain"] for output in cell.outputs if "data" in output)


def test_it_shows_no_answers(place):
    practise()
    text = nbformat.writes(mine())
    for line in ("Math.PI * r * r", "area(outer);", "also twice as high", "two directions", "BEGIN SOLUTION"):
        assert line not in text
    assert all(not each.get("outputs") for each in mine().cells)
    assert "r is the radius" in text and blanks.ANSWER in text


def test_with_open_blanks_all_but_the_checks_runs_through(place):
    practise()
    cells = run(mine(), place)
    for name, what in (("s-area-check", "the area"), ("s-ring-check", "the ring")):
        assert errors(cells[name]) == [f"CheckFailed: Write {what} in the cell above, in place of `Blank.open();`."]
        assert len(cells[name].outputs[-1].traceback) == 1, "one line"
        assert "course's version" in printed(cells[name])
    assert shown(cells["s-use"]) == "3.141592653589793" == shown(cells["s-use-ring"])


def test_what_is_wrong_or_does_not_compile_breaks_nothing_below(place):
    practise()
    notebook = fill(fill(mine(), "s-area", "    a = Math.PI * r * r"), "s-ring", sample.WRONG["s-ring"][0])
    cell(notebook, "s-area").metadata["tags"].append(execution.EXPECTED_ERROR)
    cells = run(notebook, place)
    assert "the cell above has not run" in errors(cells["s-area-check"])[0]
    assert errors(cells["s-ring-check"])[0].startswith("CheckFailed: Not yet right, the ring. from 1 to 2: expected 9.42")
    assert shown(cells["s-use"]) == "3.141592653589793" == shown(cells["s-use-ring"])


def test_calling_again_changes_nothing(place):
    practise()
    save(fill(mine(), "s-area", sample.RIGHT["s-area"]))
    before = (places.PRACTICE / path().name).read_bytes()
    practise()
    assert (places.PRACTICE / path().name).read_bytes() == before
    assert not (places.PRACTICE / "earlier").exists()


def test_when_the_course_changes_answers_go_along_and_a_dated_copy_stays(place, capsys):
    practise()
    notebook = fill(mine(), "s-area", sample.RIGHT["s-area"])
    cell(notebook, "s-why-written").source = "Because it is."
    cell(notebook, "s-use").source = "area(3)"
    notebook.cells.insert(position(notebook, "s-use") + 1, new_code_cell("// my own", id="own"))
    save(notebook)
    before = (places.PRACTICE / path().name).read_bytes()
    course = sample.course()
    cell(course, "s-title").source = "# 99 · Areas, better"
    course.cells.insert(1, new_code_cell("int added = 1;", id="s-new"))
    write_course(course)
    practise()
    now = mine()
    assert sample.RIGHT["s-area"] in cell(now, "s-area").source and cell(now, "s-area").source.startswith("%blank s-area")
    assert cell(now, "s-why-written").source == "Because it is."
    assert cell(now, "s-use").source == "area(3)"
    assert position(now, "own") == position(now, "s-use") + 1 and cell(now, "own").source == "// my own"
    assert cell(now, "s-title").source == "# 99 · Areas, better" and cell(now, "s-new")
    assert [kept.read_bytes() for kept in (places.PRACTICE / "earlier").iterdir()] == [before]
    assert "earlier" in capsys.readouterr().out
    practise()
    assert mine() == now, "once is enough"


def test_where_both_changed_a_cell_both_are_there(place):
    practise()
    notebook = fill(mine(), "s-area", sample.RIGHT["s-area"])
    cell(notebook, "s-use").source = "area(3)"
    save(notebook)
    course = sample.course()
    cell(course, "s-use").source = "area(4)"
    cell(course, "s-area").source = sample.AREA.replace("double r", "double radius").replace("r * r", "radius * radius")
    write_course(course)
    practise()
    now = mine()
    assert cell(now, "s-use").source == "area(4)" and "area(3)" in now.cells[position(now, "s-use") + 1].source
    assert sample.RIGHT["s-area"] in cell(now, "s-area").source
    below = now.cells[position(now, "s-area") + 1].source
    assert "double radius" in below and blanks.STUB in below and "radius * radius" not in below


def test_what_the_course_drops_stays_if_the_student_wrote_it(place):
    practise()
    save(fill(mine(), "s-ring", sample.RIGHT["s-ring"]))
    course = sample.course()
    course.cells = [each for each in course.cells if not each.id.startswith("s-ring") and each.id != "s-use-ring"]
    write_course(course)
    practise()
    now = mine()
    assert "s-ring" not in [each.id for each in now.cells]
    assert sum(sample.RIGHT["s-ring"].strip() in each.source for each in now.cells) == 1
    assert "ring(0, 1)" not in nbformat.writes(now), "what only the course wrote goes"


def test_changes_of_the_course_twice_lose_nothing(place):
    practise()
    save(fill(mine(), "s-area", sample.RIGHT["s-area"]))
    for number in range(3):
        course = sample.course()
        cell(course, "s-title").source = f"# {number}"
        write_course(course)
        practise()
    assert sample.RIGHT["s-area"] in cell(mine(), "s-area").source
    copies = list((places.PRACTICE / "earlier").iterdir())
    assert len(copies) == 3, "also within a second"


def test_a_right_answer_is_used_and_the_list_tells_what_is_done(place, capsys):
    practise("list")
    assert "not begun: 2 blanks" in capsys.readouterr().out
    practise()
    notebook = fill(mine(), "s-area", f'{sample.RIGHT["s-area"]}\n    System.out.print("mine ");')
    fill(notebook, "s-ring", sample.WRONG["s-ring"][0])
    capsys.readouterr()
    cells = run(notebook, place)
    assert "mine" in printed(cells["s-use"]) and errors(cells["s-area-check"]) == []
    assert "✓ the area: 1 check" in shown(cells["s-area-check"]) and errors(cells["s-ring-check"])
    save(notebook)
    practise("list")
    assert f"{sample.NAME}  1 of 2 blanks done; not yet right: s-ring" in capsys.readouterr().out
    edited = mine()
    cell(edited, "s-area").execution_count = 99  # run again, and its check not
    save(edited)
    practise("list")
    assert "0 of 2 blanks done; not yet right: s-area, s-ring" in capsys.readouterr().out


def test_one_blank_is_opened_again(place, capsys):
    practise()
    start = mine()
    save(fill(fill(mine(), "s-area", sample.RIGHT["s-area"]), "s-ring", sample.RIGHT["s-ring"]))
    assert practise("reset", "s-area") == 0
    assert cell(mine(), "s-area").source == cell(start, "s-area").source
    assert sample.RIGHT["s-ring"] in cell(mine(), "s-ring").source
    [kept] = (places.PRACTICE / "earlier").iterdir()
    assert sample.RIGHT["s-area"] in kept.read_text("utf-8")
    assert practise("reset", "s-volume") == 1
    assert "s-area, s-ring, s-why-written" in capsys.readouterr().err


def test_the_solution_stands_beside_the_students(place, capsys):
    practise()
    save(fill(mine(), "s-area", "    a = my * own;"))
    capsys.readouterr()
    assert practise("solution") == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("a = my * own;" in line and "a = Math.PI * r * r;" in line.split("│")[1] for line in lines)
    assert any("two directions" in line for line in lines)
    assert not any("%blank" in line for line in lines)


def test_a_notebook_without_blanks_says_so(place, capsys):
    course = sample.course()
    course.cells = [each for each in course.cells if not each.metadata.get("tags")]
    write_course(course)
    assert practise() == 1
    assert "no blanks" in capsys.readouterr().err


@pytest.mark.parametrize("arguments, says", [
    (["--solution"], "one notebook at a time"), (["02", "03"], "one notebook at a time"), (["05", "--reset"], "which blank")])
def test_the_command_says_what_it_takes(arguments, says):
    result = subprocess.run([places.PYTHON, places.ROOT / "lab", "practice", *arguments], capture_output=True, text=True,
                            env=environment.plain(), stdin=subprocess.DEVNULL)
    assert result.returncode == 1 and says in result.stderr


def test_every_cell_that_changed_hands_is_known(place):
    fresh = student.stamp(editions.for_practice(sample.course()))
    assert student.carried_over(copy.deepcopy(fresh), fresh) == fresh
