"""The environment that pip, Maven and Jupyter are started with."""
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment, places

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs a UTF-8 locale for Java")


def locale_under(**variables: str) -> dict[str, str]:
    code = "import json; from tools import environment; print(json.dumps(environment.utf8_locale()))"
    answer = subprocess.run([sys.executable, "-c", code], env=variables, cwd=places.ROOT, capture_output=True, text=True)
    return json.loads(answer.stdout)


@linux
@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"LANG": "POSIX"}, {"LC_ALL": "no_SUCH.UTF-8"}, {}])
def test_where_the_users_locale_is_not_utf8_one_is_set(variables):
    chosen = locale_under(**variables)
    assert chosen["LC_ALL"] == ""
    answer = subprocess.run(["locale", "charmap"], env=chosen, capture_output=True, text=True)
    assert answer.stdout.strip() == "UTF-8"


@linux
def test_the_users_own_utf8_locale_is_kept():
    assert locale_under(LC_ALL="C.utf8") == {"LC_ALL": "", "LC_CTYPE": "C.utf8"}


def test_another_python_does_not_leak_in(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    assert not {"PYTHONPATH", "PYTHONHOME"} & environment.child().keys()


def test_maven_runs_on_the_chosen_jdk():
    assert environment.child(Path("/jdk"))["JAVA_HOME"] == str(Path("/jdk"))


def test_jupyter_keeps_to_this_clone_but_the_users_theme_counts(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "other kernels"))
    monkeypatch.delenv("JUPYTERLAB_SETTINGS_DIR", raising=False)
    monkeypatch.delenv("JUPYTER_CONFIG_DIR", raising=False)
    variables = environment.jupyter()
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_WORKSPACES_DIR"):
        assert Path(variables[name]).is_relative_to(places.VENV)
    assert str(tmp_path) not in variables["JUPYTER_PATH"]
    assert variables["JUPYTERLAB_SETTINGS_DIR"] == str(tmp_path / ".jupyter" / "lab" / "user-settings")
