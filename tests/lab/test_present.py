"""`lab present`: a fresh copy each time, and what was changed in the last one is kept."""
import json

import pytest

from tools import labextension, places, present, start
from tools.problem import Problem


@pytest.fixture
def lectures(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "LECTURES", tmp_path / "lectures")
    return tmp_path / "lectures"


def test_each_lecture_begins_with_the_courses_notebook(tmp_path, lectures):
    notebook = tmp_path / "07-depth.ipynb"
    notebook.write_text("the course's")
    copy = present.lecture_copy(notebook)
    assert copy.read_text() == "the course's"
    for number in range(2):  # within a second
        copy.write_text(f"guesses of lecture {number}")
        assert present.lecture_copy(notebook).read_text() == "the course's"
    kept = sorted(file.read_text() for file in (lectures / "earlier").iterdir())
    assert kept == ["guesses of lecture 0", "guesses of lecture 1"]


@pytest.mark.parametrize("arguments", [[], ["05", "07"]])
def test_it_takes_one_notebook(arguments):
    with pytest.raises(Problem, match="one notebook"):
        present.main(arguments)


def test_the_browser_is_told_to_present(tmp_path):
    notebook = tmp_path / "07 depth.ipynb"
    assert start.command(notebook, 8888, [], "present")[-1] == "--LabApp.default_url=/lab/tree/07%20depth.ipynb?present"
    assert start.command(notebook, 8888)[-1] == str(notebook)


def test_jupyterlab_gets_our_extensions_and_no_questions(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "JUPYTER", tmp_path)
    for _ in range(2):
        labextension.install()
    for extension in ("elara-present", "elara-typing"):
        package = json.loads((tmp_path / "labextensions" / extension / "package.json").read_text())
        assert (tmp_path / "labextensions" / extension / package["jupyterlab"]["_build"]["load"]).is_file()
    settings = json.loads((tmp_path / "lab" / "settings" / "overrides.json").read_text())
    assert settings["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"
    assert settings["@jupyterlab/codemirror-extension:plugin"]["defaultConfig"]["autoClosingBrackets"]
