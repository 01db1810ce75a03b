"""How an installed kernel is started: what is remembered, what is passed on, and the kernelspecs that users ask for."""
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tools import places

from elara_kernel import archive, archives, command, folders, jdk, memo, options, preparation

from .conftest import fake_jdk


@pytest.fixture
def start(tmp_path, monkeypatch):
    """One that has been kept."""
    monkeypatch.setattr(folders, "cache", lambda: str(tmp_path / "cache/elara"))
    monkeypatch.setenv("PATH", str(fake_jdk(tmp_path / "jdk") / "bin"))
    folders.make(folders.cache())
    for name in ("kernel.jsa", "server.jar"):
        (tmp_path / name).touch()
    command = [str(tmp_path / "jdk/bin/java"), f"-XX:SharedArchiveFile={tmp_path / 'kernel.jsa'}", "-jar", str(tmp_path / "server.jar")]
    kept = command, {"LC_ALL": "", "LC_CTYPE": "C.UTF-8"}
    memo.keep(kept)
    return kept


def test_an_equal_start_is_recalled(start):
    assert memo.recalled() == start


@pytest.mark.parametrize("change", ["JAVA_HOME", "PATH", "ELARA_JDK", "LC_ALL"])
def test_another_environment_is_looked_at_anew(start, monkeypatch, change):
    monkeypatch.setenv(change, "/elsewhere")
    assert memo.recalled() is None


@pytest.mark.parametrize("name", ["jdk/bin/java", "kernel.jsa", "server.jar"])
def test_files_that_have_changed_or_gone_are_looked_at_anew(start, tmp_path, name):
    os.utime(tmp_path / name, (1, 1))
    assert memo.recalled() is None
    (tmp_path / name).unlink()
    assert memo.recalled() is None


def test_a_link_to_another_java_is_looked_at_anew(start, tmp_path, monkeypatch):
    links = tmp_path / "links"
    links.mkdir()
    (links / "java").symlink_to(tmp_path / "jdk/bin/java")
    monkeypatch.setenv("PATH", str(links))
    memo.keep(start)
    assert memo.recalled() == start
    (links / "java").unlink()
    (links / "java").symlink_to(fake_jdk(tmp_path / "newer", "25") / "bin/java")
    assert memo.recalled() is None


@pytest.mark.parametrize("text", ["", "\n\n", "nothing\n\nof\n\nours", "a\n\nb\n\nc=d"])
def test_a_damaged_memo_is_none(start, tmp_path, text):
    file, = (tmp_path / "cache/elara").iterdir()
    file.write_text(text)
    assert memo.recalled() is None


def test_a_cache_that_cannot_be_written_costs_time_only(start, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(folders, "cache", lambda: str(tmp_path / "file/elara"))
    memo.keep(start)
    assert memo.recalled() is None


def somebody_else(monkeypatch):
    monkeypatch.setattr(folders.os, "getuid", lambda user=os.getuid(): user + 1)


def test_what_another_user_has_put_into_the_cache_is_not_started(start, monkeypatch):
    somebody_else(monkeypatch)
    assert memo.recalled() is None


@pytest.mark.parametrize("mode", [0o020, 0o002])
def test_what_others_can_write_to_is_not_started(start, tmp_path, mode):
    folder = tmp_path / "cache/elara"
    file, = folder.iterdir()
    for each in (folder, file):
        before = each.stat().st_mode
        each.chmod(before | mode)
        assert memo.recalled() is None
        each.chmod(before)
        assert memo.recalled() == start


def test_nobody_else_gets_into_the_cache_whatever_the_umask_is(tmp_path, monkeypatch, start):
    before = os.umask(0)
    try:
        monkeypatch.setattr(folders, "cache", lambda: str(tmp_path / "another/elara"))
        folders.make(folders.cache())
        memo.keep(start)
    finally:
        os.umask(before)
    assert memo.recalled() == start
    file, = (tmp_path / "another/elara").iterdir()
    assert [each.stat().st_mode & 0o777 for each in (file.parent, file)] == [0o700, 0o600]


def test_signals_reach_the_kernel_and_its_end_is_told():
    code = "import sys; from elara_kernel import beside; sys.exit(beside.run([sys.executable, '-c', sys.argv[1]]))"
    kernel = "import signal, sys, time; signal.signal(signal.SIGTERM, lambda *_: sys.exit(7)); print('up', flush=True); time.sleep(100)"
    with subprocess.Popen([sys.executable, "-c", code, kernel], stdout=subprocess.PIPE, text=True,
                          env=os.environ | {"PYTHONPATH": str(places.PACKAGE)}) as launcher:
        assert launcher.stdout.readline() == "up\n"
        launcher.send_signal(signal.SIGTERM)
        assert launcher.wait(60) == 7


@pytest.fixture
def installation(tmp_path, monkeypatch):
    """A package with one jar, in a cache folder of its own, and a Java that fits."""
    (tmp_path / "package/lib").mkdir(parents=True)
    (tmp_path / "package/lib/server-1.jar").touch()
    monkeypatch.setattr(folders, "HOME", str(tmp_path / "package"))
    monkeypatch.setattr(archives, "HOME", tmp_path / "package")
    monkeypatch.setattr(folders, "cache", lambda: str(tmp_path / "cache/elara"))
    return jdk.of_folder(fake_jdk(tmp_path / "jdk"))


def building(monkeypatch, made: bool | Exception) -> list[Path]:
    calls = []

    def build(home, java, directory, python, environment):
        calls.append(directory)
        if isinstance(made, Exception):
            raise made
        for name in ("kernel", "session") if made else ():
            (directory / f"{name}-{java.version}.jsa").touch(0o444)  # as the JVM does
        return made

    monkeypatch.setattr(archives.archive, "build", build)
    return calls


def test_archives_are_made_once_and_again_for_other_jars(installation, tmp_path, monkeypatch):
    calls = building(monkeypatch, True)
    archives.make(installation)
    archives.make(installation)
    assert archives.are_there(installation) and len(calls) == 1
    os.utime(tmp_path / "package/lib/server-1.jar", (1, 1))
    assert not archives.are_there(installation)
    archives.make(installation)
    assert archives.are_there(installation)
    assert not calls[0].exists(), "those of the jars before are of no use to anybody"


def test_while_one_makes_archives_another_does_not(installation, monkeypatch):
    calls = building(monkeypatch, True)
    lock = archives.of(installation) / "lock"
    folders.make(str(lock.parent))
    lock.touch()
    archives.make(installation)
    assert not calls and lock.exists()
    os.utime(lock, (1, 1))  # that of a process that was killed
    archives.make(installation)
    assert len(calls) == 1 and not lock.exists()


@pytest.mark.parametrize("failure", [False, OSError("no space left"), ValueError("no list"), StopIteration()])
def test_what_cannot_make_archives_is_asked_once_a_day(installation, monkeypatch, failure):
    building(monkeypatch, failure)
    archives.make(installation)
    assert "could not be made" in archives.state(installation)
    asked = []
    monkeypatch.setattr(archives.subprocess, "run", lambda *arguments, **more: asked.append(arguments))
    archives.make_in_background(installation)
    assert not asked
    failed = archives.of(installation) / "failed"
    os.utime(failed, (failed.stat().st_mtime - 25 * 3600,) * 2)
    archives.make_in_background(installation)
    assert len(asked) == 1
    building(monkeypatch, True)
    archives.make(installation)
    assert archives.are_there(installation) and not failed.exists()


def test_jars_of_the_same_second_are_the_same(installation, tmp_path, monkeypatch):
    """As for the JVM: layers of images keep no more of a file's time."""
    jar = tmp_path / "package/lib/server-1.jar"
    os.utime(jar, ns=(0, 7_000_000_123))
    calls = building(monkeypatch, True)
    archives.make(installation)
    os.utime(jar, ns=(0, 7_000_000_000))
    archives.make(installation)
    assert archives.are_there(installation) and len(calls) == 1


def test_archives_of_another_user_are_not_mapped(installation, monkeypatch):
    building(monkeypatch, True)
    archives.make(installation)
    somebody_else(monkeypatch)
    assert not archives.are_there(installation) and archives.of_own(installation) is None
    assert "others than you" in archives.state(installation)
    monkeypatch.setattr(archives.subprocess, "run", lambda *arguments, **more: pytest.fail("made where others can write"))
    archives.make_in_background(installation)
    archives.make(installation)


@pytest.mark.parametrize("which", ["archive", "folder", "all", "cache"])
def test_archives_that_others_can_write_to_are_not_mapped(installation, monkeypatch, which):
    def of_archives() -> int:
        return sum(str(archives.of(installation)) in option for option in preparation.prepare()[0])

    monkeypatch.setattr(preparation, "java", lambda: installation)
    monkeypatch.setattr(archives.subprocess, "run", lambda *arguments, **more: None)
    building(monkeypatch, True)
    archives.make(installation)
    assert of_archives() == 2
    folder = archives.of(installation)
    place = {"archive": next(folder.glob("*.jsa")), "folder": folder, "all": folder.parent, "cache": folder.parent.parent}[which]
    place.chmod(place.stat().st_mode | 0o022)
    assert of_archives() == 0


def install(capsys, *arguments: str) -> str:
    code = options.main(["--install", *arguments])
    said = capsys.readouterr()
    assert not code, said.err
    return said.out


def spec(folder: Path) -> dict:
    return json.loads((folder / "kernel.json").read_text("utf-8"))


def test_a_kernelspec_under_another_name(tmp_path, capsys):
    home = fake_jdk(tmp_path / "jdk")
    install(capsys, "--prefix", str(tmp_path), "--name", "rapaio-jupyter-kernel-preview23", "--jdk", str(home), "--option=-Xmx4g",
            "--option=-Da=b c", "--classpath", "lib/*.jar", "--timeout", "1000")
    made = spec(tmp_path / "share/jupyter/kernels/rapaio-jupyter-kernel-preview23")
    assert made["argv"] == [sys.executable, "-P", "-m", "elara_kernel", "{connection_file}"]
    assert made["env"] == {"ELARA_JDK": str(home), "IJAVA_CLASSPATH": "lib/*.jar", "IJAVA_TIMEOUT": "1000",
                           "ELARA_SESSION_OPTIONS": '--enable-preview --add-modules=jdk.incubator.vector -Xmx4g "-Da=b c"'}
    assert made["display_name"] == "Java (Elara) as rapaio-jupyter-kernel-preview23"


def test_for_every_jupyter_of_the_user_and_back(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    assert str(tmp_path / "kernels/java") in install(capsys)
    assert spec(tmp_path / "kernels/java")["env"] == {}
    install(capsys, "--user", "--option=-Xmx1g")
    assert spec(tmp_path / "kernels/java")["env"] == {"ELARA_SESSION_OPTIONS": "-Xmx1g"}
    assert options.main(["--remove"]) == 0
    assert not (tmp_path / "kernels/java").exists()
    assert options.main(["--remove"]) == 1
    assert "There is no kernel java" in capsys.readouterr().err


def test_another_kernel_keeps_its_name(tmp_path, capsys):
    other = tmp_path / "share/jupyter/kernels/java"
    other.mkdir(parents=True)
    (other / "kernel.json").write_text('{"argv": ["java"]}')
    for what in ("--install", "--remove"):
        assert options.main([what, "--prefix", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "keeps it" in said and "is not Elara and stays" in said
    assert (other / "kernel.json").read_text() == '{"argv": ["java"]}'


@pytest.mark.parametrize("arguments, words", [
    (["--name", "a/b"], "no name of a kernel"), (["--name", ".."], "no name of a kernel"), (["--jdk", "/nowhere"], "not the folder of a JDK 17")])
def test_what_is_wrong_is_said(tmp_path, capsys, arguments, words):
    assert options.main(["--install", "--prefix", str(tmp_path), *arguments]) == 1
    assert words in capsys.readouterr().err
    assert not (tmp_path / "share").exists()


def test_options_with_blanks_are_one_each():
    assert command.session_options(["-Xmx1g", "-XX:DumpLoadedClassList=/t mp/a.classes"]) == '-Xmx1g "-XX:DumpLoadedClassList=/t mp/a.classes"'


def test_nobody_else_can_write_to_an_archive_whatever_the_umask_is(tmp_path, monkeypatch):
    def dump(command, **more):
        part, = (option.split("=", 1)[1] for option in command if str(option).startswith("-XX:SharedArchiveFile="))
        Path(part).touch()
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(archive.subprocess, "run", dump)
    before = os.umask(0)
    try:
        made = archive._dump(tmp_path / "java", tmp_path / "list", tmp_path / "jar", tmp_path / "kernel.jsa", {})
    finally:
        os.umask(before)
    assert made and folders.is_own(str(tmp_path / "kernel.jsa"))


def test_a_list_of_classes_that_ends_within_a_line_is_of_use(tmp_path):
    (tmp_path / "1.classes").write_bytes(b"java/lang/Object id: 0\njava/lang/String id: 1\njava/io/Serial")
    (tmp_path / "2.classes").write_bytes(b"java/lang/Object id: 0\n")
    assert archive._longest(tmp_path.glob("*.classes")).read_bytes() == b"java/lang/Object id: 0\njava/lang/String id: 1\n"
