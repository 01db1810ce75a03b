"""Setting up does each step once, again only when its inputs change, and keeps clones apart."""
import json
import os
import shutil
import threading
import time

import pytest

from tools import lock, places

from .conftest import fake_jdk


def steps(result) -> list[str]:
    assert result.returncode == 0, result.stdout + result.stderr
    return [line for line in result.stdout.splitlines() if line.startswith("•")]


def kernel_json(clone) -> dict:
    return json.loads((clone.root / ".venv/share/jupyter/kernels/java/kernel.json").read_text("utf-8"))


def test_second_setup_does_nothing(whole_clone):
    assert len(steps(whole_clone.lab("setup"))) == 5
    assert len(steps(whole_clone.lab("setup"))) == 1
    assert whole_clone.maven_calls() == 1


def test_only_what_changed_is_done_again(clone):
    clone.lab("setup")
    library = clone.home / "lib"
    (clone.root / "kernel/server/pom.xml").open("a").write("<!-- new -->")
    assert any("Building" in step for step in steps(clone.lab("setup")))
    assert "<!-- new -->" in (library / "server-0.1.0.jar").read_text()


def test_an_equal_build_is_not_installed_again(clone):
    """Jars that are written again get another time, and the class-data archive would be void."""
    clone.lab("setup")
    source = clone.root / "kernel/server/src/main/java/Comment.java"
    source.parent.mkdir(parents=True)
    source.write_text("// nothing that changes a jar")
    before = (clone.home / "lib/gson-2.jar").stat().st_mtime_ns
    assert any("Building" in step for step in steps(clone.lab("setup")))
    assert (clone.home / "lib/gson-2.jar").stat().st_mtime_ns == before


def test_jars_that_are_installed_again_get_a_new_archive(clone):
    """Equal ones, too: the JVM compares their times, and says nothing when it takes no archive."""
    clone.lab("setup")
    for jar in (clone.home / "lib").iterdir():
        os.utime(jar, (1, 1))
    assert any("start fast" in step for step in steps(clone.lab("setup")))
    (clone.root / "kernel/python/README.md").open("a").write("Another sentence.")
    again = steps(clone.lab("setup"))
    assert any("start fast" in step for step in again) and not any("Building" in step for step in again)


def test_an_archive_that_could_not_be_made_is_tried_again_a_day_later(clone):
    maker = clone.root / "kernel/python/elara_kernel/archive.py"
    maker.write_text(maker.read_text().replace("return True", "return False"))
    assert any("No archive" in step for step in steps(clone.lab("setup")))
    assert not any("No archive" in step for step in steps(clone.lab("setup")))
    failed, = (clone.root / ".venv/stamps").glob("no-archive-*")
    os.utime(failed, (failed.stat().st_mtime - 25 * 3600,) * 2)
    assert any("No archive" in step for step in steps(clone.lab("setup")))


@pytest.mark.parametrize("module", places.MODULES)
def test_what_was_cleaned_is_built_again(clone, module):
    clone.lab("setup")
    shutil.rmtree(clone.root / module / "target")
    assert any("Building" in step for step in steps(clone.lab("setup")))


def test_what_one_call_installs_another_waits_for(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(places, "VENV", tmp_path / "venv")
    entered = threading.Event()

    def another():
        with lock.held():
            entered.set()

    with lock.held():
        other = threading.Thread(target=another)
        other.start()
        deadline, said = time.monotonic() + 60, ""
        while "Waiting for another" not in said:
            assert time.monotonic() < deadline, "it has not said that it waits"
            said += capsys.readouterr().out
            time.sleep(0.02)
        assert not entered.is_set()
    other.join(60)
    assert entered.is_set()


def test_changed_requirements_are_installed_without_a_build(whole_clone):
    whole_clone.lab("setup")
    (whole_clone.root / "requirements.txt").write_text("# another text\n")
    again = steps(whole_clone.lab("setup"))
    assert any("packages" in step for step in again) and not any("Building" in step for step in again)


def test_jars_of_versions_without_a_wheel_leave_and_the_history_stays(clone):
    data = clone.root / ".venv/share/elara"
    for name in ("lib/server-0.0.9.jar", "repository/elara/elara.pom", "history.jsonl"):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).touch()
    clone.lab("setup")
    assert {each.name for each in data.iterdir()} & {"lib", "repository", "history.jsonl"} == {"history.jsonl"}


def test_a_new_source_file_is_built(clone):
    clone.lab("setup")
    source = clone.root / "kernel/agent/src/main/java/elara/agent/New.java"
    source.parent.mkdir(parents=True)
    source.write_text("class New {}")
    clone.lab("setup")
    assert clone.maven_calls() == 2


def test_jars_that_are_no_longer_needed_leave(clone):
    clone.lab("setup")
    clone.mvn.write_text(clone.mvn.read_text().replace("gson-2", "gson-3"))
    (clone.root / "pom.xml").open("a").write("<!-- new -->")
    clone.lab("setup")
    names = {jar.name for jar in (clone.home / "lib").iterdir()}
    assert names == {"server-0.1.0.jar", "compat-0.1.0.jar", "gson-3.jar"}


def test_own_artifacts_lie_in_a_file_repository_and_nowhere_else(clone):
    clone.lab("setup")
    repository = clone.home / "repository"
    found = {str(path.relative_to(repository)) for path in repository.rglob("*") if path.is_file()}
    assert found == {"elara/elara/0.1.0/elara-0.1.0.pom",
                     "elara/agent/0.1.0/agent-0.1.0.pom", "elara/agent/0.1.0/agent-0.1.0.jar",
                     "elara/agent/0.1.0/agent-0.1.0-sources.jar", "elara/helpers/0.1.0/helpers-0.1.0-sources.jar",
                     "elara/helpers/0.1.0/helpers-0.1.0.pom", "elara/helpers/0.1.0/helpers-0.1.0.jar"}
    arguments = (clone.mvn.parent / "mvn.calls").read_text()
    assert "install" not in arguments and "deploy" not in arguments


def test_kernelspec_names_the_jdk_the_home_and_a_utf8_locale(clone):
    clone.lab("setup", LC_ALL="C")
    spec = kernel_json(clone)
    home = clone.home
    assert spec["argv"][0] == str((clone.root.parent / "jdk-21/bin/java").resolve())
    assert spec["argv"][-3:] == ["-jar", str(home / "lib/server-0.1.0.jar"), "{connection_file}"]
    assert f"-Delara.home={home}" in spec["argv"]
    assert spec["env"]["LC_ALL"] == "" and spec["env"]["LC_CTYPE"].upper().replace("-", "").endswith("UTF8")
    assert (spec["language"], spec["display_name"], spec["interrupt_mode"]) == ("java", "Java (Elara)", "message")
    assert {"logo-svg.svg", "logo-64x64.png"} <= set(os.listdir(clone.root / ".venv/share/jupyter/kernels/java"))


def test_another_jdk_gets_another_kernelspec_without_a_new_build(clone, tmp_path):
    clone.lab("setup")
    newer = fake_jdk(tmp_path / "jdk-25", "25")
    clone.lab("setup", JAVA_HOME=str(newer))
    assert kernel_json(clone)["argv"][0] == str((newer / "bin/java").resolve())
    assert clone.maven_calls() == 1


def test_a_moved_clone_is_set_up_anew_and_keeps_the_history(whole_clone):
    whole_clone.lab("setup")
    (whole_clone.root / ".venv/share/elara/history").write_text("1+1")
    whole_clone.root = whole_clone.root.rename(whole_clone.root.with_name("moved"))
    assert len(steps(whole_clone.lab("setup"))) == 5
    assert str(whole_clone.root) in kernel_json(whole_clone)["argv"][-2]
    assert (whole_clone.root / ".venv/share/elara/history").read_text() == "1+1"


def test_clean_leaves_only_what_was_cloned(clone):
    notebook = clone.root / "notebooks/my own.ipynb"
    notebook.write_text("{}")
    shutil.rmtree(clone.root / "tools/__pycache__", ignore_errors=True)
    before = {str(path) for path in clone.root.rglob("*")}
    clone.lab("setup")
    assert clone.lab("clean").returncode == 0
    after = {str(path) for path in clone.root.rglob("*") if "__pycache__" not in path.parts}
    assert after == before
