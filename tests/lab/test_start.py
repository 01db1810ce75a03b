"""How JupyterLab is called, and which notebook a word means."""
import pytest

from tools import notebooks, places, start
from tools.problem import Problem


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "NOTEBOOKS", tmp_path)
    for name in ("02-xor", "03-backpropagation", "03-gradients"):
        (tmp_path / f"{name}.ipynb").write_text("{}")
    return tmp_path


def test_a_notebook_by_name_or_number(course):
    expected = course / "02-xor.ipynb"
    assert [notebooks.find(name) for name in ("02", "02-xor", "02-xor.ipynb", str(expected))] == [expected] * 4


def test_several_notebooks(course):
    with pytest.raises(Problem, match="Several.*03-backpropagation, 03-gradients"):
        notebooks.find("03")


def test_jupyterlab_opens_the_course_folder_and_loses_no_output(course):
    command = start.command(course / "02-xor.ipynb", 9000, ["--no-browser", "--port=9000"])
    assert f"--ServerApp.root_dir={course}" in command
    assert command.count("--port=9000") == 1 and "--no-browser" in command
    rate = next(part for part in command if "iopub_data_rate_limit" in part)
    assert float(rate.split("=")[1]) >= 100_000_000


def test_a_notebook_from_elsewhere_brings_its_folder(course, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "mine.ipynb"
    assert f"--ServerApp.root_dir={other.parent}" in start.command(other, 9000)


def test_root_may_start_it(course, monkeypatch):
    monkeypatch.setattr(start.os, "geteuid", lambda: 0, raising=False)
    assert "--allow-root" in start.command(None, 9000)
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000, raising=False)
    assert "--allow-root" not in start.command(None, 9000)
