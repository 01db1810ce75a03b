"""Names of other kernels: written when asked, marked as ours, never over another's, and taken back."""
import json

import pytest

from .conftest import fake_jdk


def spec(clone, name: str) -> dict:
    return json.loads((clone.root / ".venv/share/jupyter/kernels" / name / "kernel.json").read_text("utf-8"))


def done(result) -> str:
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture
def other_kernel(clone):
    folder = clone.root.parent / "jupyter/kernels/rapaio-jupyter-kernel"
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text('{"argv": ["java"], "display_name": "rjk", "language": "java"}')
    return folder


def test_a_name_starts_the_same_kernel(clone):
    said = done(clone.lab("aliases", "ganymede-2.1.2-java-11", "rapaio-jupyter-kernel-preview23"))
    assert "ganymede-2.1.2-java-11 run on Elara" in said
    own, alias, preview = spec(clone, "java"), spec(clone, "ganymede-2.1.2-java-11"), spec(clone, "rapaio-jupyter-kernel-preview23")
    assert alias["argv"] == own["argv"] and alias["env"] == own["env"]
    assert alias["display_name"] == "Java (Elara) as ganymede-2.1.2-java-11"
    assert preview["env"]["ELARA_SESSION_OPTIONS"].startswith("--enable-preview")
    assert (clone.root / ".venv/share/jupyter/kernels/ganymede-2.1.2-java-11/logo-64x64.png").is_file()


def test_another_java_is_that_of_all_names(clone):
    done(clone.lab("aliases", "one"))
    newer = fake_jdk(clone.root.parent / "jdk-25", "25.0.1")
    done(clone.lab("setup", JAVA_HOME=str(newer)))
    assert spec(clone, "one")["argv"][0] == spec(clone, "java")["argv"][0] == str(newer / "bin/java")


def test_a_notebook_says_its_name(clone):
    notebook = clone.root / "found it.ipynb"
    notebook.write_text(json.dumps({"metadata": {"kernelspec": {"name": "jbang-rapaio"}}, "cells": []}))
    assert "jbang-rapaio" in done(clone.lab("aliases", str(notebook)))
    assert spec(clone, "jbang-rapaio")["language"] == "java"
    notebook.write_text(json.dumps({"metadata": {"kernelspec": {"name": "python3", "language": "python"}}, "cells": []}))
    assert "saved for python, not for Java" in clone.fails("aliases", str(notebook))
    notebook.write_text(json.dumps({"metadata": {}, "cells": []}))
    assert "does not say which kernel" in clone.fails("aliases", str(notebook))


def test_they_are_listed_and_taken_back(clone):
    done(clone.lab("aliases", "one", "two"))
    assert ": one, two." in done(clone.lab("aliases"))
    assert "Removed the name one" in done(clone.lab("aliases", "one", "--remove"))
    assert ": two." in done(clone.lab("aliases"))
    done(clone.lab("aliases", "--remove"))
    assert ": none." in done(clone.lab("aliases"))
    assert spec(clone, "java")["display_name"] == "Java (Elara)"


def test_another_kernel_keeps_its_name(clone, other_kernel):
    before = (other_kernel / "kernel.json").read_text()
    for arguments in (["rapaio-jupyter-kernel"], ["Rapaio-Jupyter-Kernel"], ["rapaio-jupyter-kernel", "--user"]):
        assert "keeps it" in clone.fails("aliases", *arguments)
    assert "was not made by" in clone.fails("aliases", "rapaio-jupyter-kernel", "--user", "--remove")
    assert (other_kernel / "kernel.json").read_text() == before
    assert not (clone.root / ".venv/share/jupyter/kernels/rapaio-jupyter-kernel").exists()


def test_what_lies_there_already_stays(clone, tmp_path):
    kernels = clone.root.parent / "jupyter/kernels"
    (kernels / "empty").mkdir(parents=True)
    elsewhere = tmp_path / "a project"
    elsewhere.mkdir()
    (kernels / "linked").symlink_to(elsewhere)
    for name in ("empty", "linked"):
        assert "is there already" in clone.fails("aliases", name, "--user")
    assert not list(elsewhere.iterdir()) and not list((kernels / "empty").iterdir())


def test_for_other_jupyters_of_the_user(clone):
    done(clone.lab("aliases", "java", "--user"))
    folder = clone.root.parent / "jupyter/kernels/java"
    assert json.loads((folder / "kernel.json").read_text("utf-8"))["argv"] == spec(clone, "java")["argv"]
    done(clone.lab("aliases", "java", "--user", "--remove"))
    assert not folder.exists()


@pytest.mark.parametrize("arguments, words", [
    (["java"], "java already"), (["java", "--remove"], "was not made by"), (["no/name"], "no name of a kernel"),
    (["..", "--remove"], "no name of a kernel"), (["."], "no name of a kernel"), (["Java"], "java already"), (["none.ipynb"], "cannot be read"),
    (["--all"], "no option --all"), (["nothing", "--remove"], "no kernel nothing"),
])
def test_what_is_wrong_is_said(clone, arguments, words):
    done(clone.lab("setup"))
    assert words in clone.fails("aliases", *arguments)
