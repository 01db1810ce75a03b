"""`lab run`: the table, the exit code, and what --in-place stores."""
import subprocess
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from tools import places


def notebook(path: Path, *sources: str) -> Path:
    nbformat.write(new_notebook(cells=[new_code_cell(source) for source in sources]), path)
    return path


def lab_run(*arguments: object) -> subprocess.CompletedProcess:
    return subprocess.run([places.PYTHON, "-m", "tools.execute", *map(str, arguments)],
                          cwd=places.ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def test_a_good_and_a_failing_notebook(tmp_path):
    good = notebook(tmp_path / "good.ipynb", "int x = 20;", "2 * x + 2")
    bad = notebook(tmp_path / "bad.ipynb", "1", 'throw new IllegalStateException("too deep");', "2")
    before = bad.read_bytes()
    result = lab_run("--in-place", good, bad)
    assert result.returncode == 1
    header, good_row, bad_row = result.stdout.splitlines()
    assert header.split() == ["notebook", "cells", "time", "result"]
    assert good_row.split()[:2] == ["good.ipynb", "2"] and good_row.endswith("ok")
    assert bad_row.split()[:2] == ["bad.ipynb", "3"] and bad_row.endswith("cell 2: IllegalStateException: too deep")
    assert bad.read_bytes() == before
    assert nbformat.read(good, as_version=4).cells[1].outputs[0].data["text/plain"] == "42"


def test_without_in_place_the_file_stays_as_it_is(tmp_path):
    good = notebook(tmp_path / "good.ipynb", "1")
    before = good.read_bytes()
    assert lab_run(good).returncode == 0
    assert good.read_bytes() == before


def test_storing_twice_changes_nothing(tmp_path):
    lines = notebook(tmp_path / "lines.ipynb", 'for (int i = 0; i < 20_000; i++) System.out.println("line " + i);')
    lab_run("--in-place", lines)
    first = lines.read_bytes()
    lab_run("--in-place", lines)
    assert lines.read_bytes() == first
    assert len(nbformat.read(lines, as_version=4).cells[0].outputs) == 1


def test_widgets_are_stored_with_their_states_and_counted_ids(tmp_path):
    sliders = notebook(tmp_path / "sliders.ipynb", 'interact(intSlider("n", 1, 9, 3), n -> "n² = " + n * n);', 'checkbox("ok", true)')
    lab_run("--in-place", sliders)
    first = sliders.read_bytes()
    lab_run("--in-place", sliders)
    assert sliders.read_bytes() == first
    stored = nbformat.read(sliders, as_version=4)
    states = stored.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]
    for cell, model in zip(stored.cells, ["VBoxModel", "CheckboxModel"]):
        view = cell.outputs[0].data["application/vnd.jupyter.widget-view+json"]
        assert states[view.model_id].model_name == model
    output = next(state for state in states.values() if state.model_name == "OutputModel")
    assert output.state.outputs[0].data["text/plain"] == "n² = 9"
    assert "n² = 9" in stored.cells[0].outputs[0].data["text/plain"], "for pages without widgets"


def test_widgets_that_are_gone_leave_nothing_behind(tmp_path):
    once = notebook(tmp_path / "once.ipynb", 'checkbox("ok", true)')
    lab_run("--in-place", once)
    changed = nbformat.read(once, as_version=4)
    changed.cells[0].source = "1"
    nbformat.write(changed, once)
    lab_run("--in-place", once)
    assert "widgets" not in nbformat.read(once, as_version=4).metadata
