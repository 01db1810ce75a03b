"""Which JDK is found, and which of several."""
import os
from pathlib import Path

import pytest

from elara_kernel import jdk

from .conftest import fake_jdk, script


@pytest.fixture(autouse=True)
def no_usual_places(monkeypatch):
    monkeypatch.setattr(jdk, "usual_places", lambda environ: [])


def found(**environ: str) -> list[Path]:
    return [one.home for one in jdk.all_found(environ)]


def test_java_home_comes_before_path_and_places(tmp_path, monkeypatch):
    home, path, place = (fake_jdk(tmp_path / name) for name in ("home", "path", "places/jdk"))
    monkeypatch.setattr(jdk, "usual_places", lambda environ: [f"{tmp_path}/places/*"])
    assert found(JAVA_HOME=str(home), PATH=str(path / "bin")) == [home, path, place]


def test_links_are_resolved_and_each_jdk_comes_once(tmp_path):
    home = fake_jdk(tmp_path / "jdk")
    links = tmp_path / "links"
    links.mkdir()
    os.symlink(home / "bin/java", links / "java")
    assert [one.java for one in jdk.all_found({"PATH": f"{links}{os.pathsep}{home / 'bin'}"})] == [home / "bin/java"]


def test_a_start_script_is_asked_for_its_jdk(tmp_path):
    home = fake_jdk(tmp_path / "jdk", "22.0.1")
    script(tmp_path / "shims/java", f"#!/bin/sh\necho '    java.home = {home}' >&2\n"
                                    "echo '    java.runtime.version = 22.0.1+8' >&2\n")
    one, = jdk.all_found({"PATH": str(tmp_path / "shims")})
    assert (one.java, one.feature, one.version) == (home / "bin/java", 22, "22.0.1+8")


def test_a_start_script_that_fails_is_passed_over(tmp_path):
    script(tmp_path / "java", "#!/bin/sh\necho 'No Java runtime present' >&2\nexit 1\n")
    assert found(PATH=str(tmp_path)) == []


def test_an_old_jdk_is_passed_over_for_a_newer_one(tmp_path, monkeypatch):
    old, new = fake_jdk(tmp_path / "old", "11.0.2"), fake_jdk(tmp_path / "new", "17.0.1")
    monkeypatch.setenv("JAVA_HOME", str(old))
    monkeypatch.setenv("PATH", str(new / "bin"))
    assert jdk.find("look").home == new


@pytest.mark.parametrize("version, feature", [("1.8.0_402", 8), ("17.0.15+6-Debian", 17), ("25", 25), ("26-ea+3", 26)])
def test_feature(tmp_path, version, feature):
    assert jdk.inspect(fake_jdk(tmp_path, version) / "bin/java").feature == feature


def test_homes_that_ci_machines_name(tmp_path):
    home = fake_jdk(tmp_path / "jdk", "25")
    assert found(JAVA_HOME_25_X64=str(home), JAVA_HOME="", PATH="") == [home]


def test_conda_and_the_system_are_looked_through(tmp_path, monkeypatch):
    monkeypatch.undo()
    patterns = jdk.usual_places({"CONDA_PREFIX": str(tmp_path)})
    assert any(pattern.startswith(str(tmp_path)) for pattern in patterns)
    assert all(Path(pattern).is_absolute() for pattern in patterns)
