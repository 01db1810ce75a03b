"""environment.yml and the requirement files say the same."""
import os
import re
import sys
from pathlib import Path

from elara_kernel import jdk

from tools import environment, maven, places


def pins(name: str) -> dict[str, str]:
    lines = [line for line in (places.ROOT / name).read_text().splitlines() if line and not line.startswith(("#", "-c "))]
    found = dict(line.split("==") for line in lines)
    assert len(found) == len(lines), f"every line of {name} pins one version"
    return {re.sub("[-_.]+", "-", key).lower(): value for key, value in found.items()}


def environment_lines() -> list[str]:
    text = (places.ROOT / "environment.yml").read_text()
    return [line.strip("- ") for line in text.split("dependencies:")[1].splitlines() if line.strip()]


def test_environment_takes_the_jupyter_packages_from_the_requirements():
    assert environment_lines() == [f"openjdk >={jdk.OLDEST}", "maven >={}.{}".format(*maven.OLDEST), "python >=3.11",
                                   "pip", "pip:", "r requirements.txt"]


def test_lab_asks_for_the_same_python():
    assert "version_info < (3, 11)" in (places.ROOT / "lab").read_text()


def test_no_version_is_pinned_twice():
    direct = pins("requirements.txt").keys() | pins("requirements-test.txt").keys()
    assert not direct & pins("constraints.txt").keys()
    assert {"jupyterlab", "nbclient", "ipywidgets"} <= pins("requirements.txt").keys()
    assert "playwright" not in pins("requirements.txt"), "who only learns needs no test tools"


def test_what_is_installed_is_what_is_pinned():
    from importlib.metadata import version
    for name, pinned in (pins("requirements.txt") | pins("requirements-test.txt")).items():
        assert version(name) == pinned


def test_jupyter_below_the_venv_is_found(tmp_path: Path, monkeypatch):
    """In conda the packages, and JupyterLab's files, lie in the conda environment."""
    monkeypatch.setenv("CONDA_PREFIX", sys.base_prefix)
    monkeypatch.setattr(places, "JUPYTER", tmp_path / "share" / "jupyter")
    variables = environment.jupyter()
    base = Path(sys.base_prefix) / "share" / "jupyter"
    assert variables["JUPYTERLAB_DIR"] == str(base / "lab")
    assert variables["JUPYTER_PATH"].split(os.pathsep) == [str(base)]
