"""Each thing that can be missing ends in one sentence that says what to do on every system; see conftest.fails."""
import errno
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools import places, problem, start

from .conftest import fake_jdk, script

SYSTEMS = ["Debian", "Ubuntu", "macOS", "Windows", "conda"]


def advises_everyone(sentence: str) -> bool:
    return all(system in sentence for system in SYSTEMS)


def test_no_jdk(clone):
    sentence = clone.fails("setup", JAVA_HOME="", PATH=str(clone.bin))
    assert "No JDK 17" in sentence and advises_everyone(sentence)


def test_old_jdk(clone, tmp_path):
    sentence = clone.fails("setup", JAVA_HOME=str(fake_jdk(tmp_path / "jdk8", "1.8.0_402")), PATH=str(clone.bin))
    assert "found only Java 1.8.0_402" in sentence and advises_everyone(sentence)


def test_a_runtime_without_compiler_is_no_jdk(clone, tmp_path):
    (fake_jdk(tmp_path / "jre") / "bin" / "javac").unlink()
    assert "No JDK 17" in clone.fails("setup", JAVA_HOME=str(tmp_path / "jre"), PATH=str(clone.bin))


def test_no_maven(clone):
    clone.mvn.unlink()
    tools = clone.bin  # nothing but what the test put there
    sentence = clone.fails("setup", PATH=str(tools))
    assert "Maven was not found" in sentence and advises_everyone(sentence)


def test_old_maven(clone):
    script(clone.mvn, "#!/bin/sh\necho 'Apache Maven 3.6.3 (cecedd34)'\n")
    sentence = clone.fails("setup")
    assert "Maven 3.8 or newer" in sentence and "3.6.3" in sentence and advises_everyone(sentence)


def test_maven_that_does_not_start(clone):
    script(clone.mvn, "#!/bin/sh\necho 'The JAVA_HOME is odd' >&2\nexit 1\n")
    assert "The JAVA_HOME is odd" in clone.fails("setup")


def test_maven_without_network(clone):
    script(clone.mvn, "#!/bin/sh\necho 'Apache Maven 3.9.9'\ncase \"$*\" in *-v*) exit 0;; esac\n"
                      "echo '[ERROR] Could not transfer artifact a:b:pom:1 from/to central: repo: Unknown host'\nexit 1\n")
    sentence = clone.fails("setup")
    assert "network" in sentence and advises_everyone(sentence)


def test_pip_without_network(whole_clone):
    (whole_clone.root / "requirements.txt").write_text("surely-not-here==1\n")
    with socket.socket() as closed:  # bound and not listening: a connection is refused
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/simple"
        sentence = whole_clone.fails("setup", PIP_INDEX_URL=url)
    assert "network" in sentence and advises_everyone(sentence)


def test_disk_full_in_a_program(clone):
    script(clone.mvn, "#!/bin/sh\necho 'Apache Maven 3.9.9'\ncase \"$*\" in *-v*) exit 0;; esac\n"
                      "echo '[ERROR] java.io.IOException: No space left on device'\nexit 1\n")
    sentence = clone.fails("setup")
    assert "disk is full" in sentence and advises_everyone(sentence)


def test_disk_full_in_lab_itself():
    assert "disk is full" in str(problem.from_os_error(OSError(errno.ENOSPC, "No space left on device", "x")))


def test_a_build_that_fails_names_its_first_error_and_the_log(clone):
    script(clone.mvn, "#!/bin/sh\necho 'Apache Maven 3.9.9'\ncase \"$*\" in *-v*) exit 0;; esac\n"
                      "echo '[ERROR] COMPILATION ERROR :'\necho '[ERROR] Net.java:[3,1] ; expected'\necho '[ERROR] To see the full stack trace'\nexit 1\n")
    sentence = clone.fails("setup")
    assert "Net.java:[3,1] ; expected" in sentence and "maven.log" in sentence


def test_a_mistake_in_lab_is_a_sentence_too(clone):
    (clone.root / "tools" / "clean.py").write_text("def main(arguments):\n    return 1 // 0\n")
    assert "please report it" in clone.fails("clean")
    assert "ZeroDivisionError" in (clone.root / ".venv/logs/lab.log").read_text()


def test_old_python_is_told_so():
    source = (places.ROOT / "lab").read_text()
    pretend = source.replace("import sys\n", "import sys\nsys.version_info = (3, 6, 15)\n", 1)
    result = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True)
    assert result.returncode == 1
    assert "Python 3.11 or newer and this is Python 3.6" in result.stderr and advises_everyone(result.stderr)
    assert len(result.stderr.strip().splitlines()) == 1


def test_the_entry_is_readable_for_old_pythons():
    """An old Python reads the whole file before it runs a line: nothing newer than its syntax may be in it."""
    import ast
    ast.parse((places.ROOT / "lab").read_text(), feature_version=(3, 4))


@pytest.fixture
def busy_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_port_in_use_is_named_and_passed_over(busy_port, capsys):
    port = start.free_port(busy_port)
    assert port > busy_port
    assert f"Port {busy_port} is in use" in capsys.readouterr().out


def test_no_free_port(busy_port, monkeypatch):
    monkeypatch.setattr(start, "PORTS_TRIED", 1)
    with pytest.raises(problem.Problem, match="in use: close another JupyterLab") as caught:
        start.free_port(busy_port)
    assert advises_everyone(str(caught.value))


@pytest.mark.parametrize("arguments, said", [
    (["strat"], "no command or notebook \"strat\""), (["setup", "now"], "no arguments"), (["test", "units"], "parts are unit"),
    (["run", "--fast"], "does not know --fast"), (["export", "--pdf"], "does not know --pdf"), (["export", "--to"], "After --to"),
    (["a", "b"], "opens one notebook"), (["--port=http"], "is no port")])
def test_wrong_arguments(clone, arguments, said):
    assert said in clone.fails(*arguments)


def test_a_file_that_may_not_be_changed():
    error = PermissionError(errno.EACCES, "Permission denied", "lib.jar")
    sentence = str(problem.from_os_error(error))
    assert "lib.jar" in sentence and "close what is using it" in sentence


def test_lab_works_from_any_folder_and_without_arguments_to_help(tmp_path: Path):
    result = subprocess.run([sys.executable, places.ROOT / "lab", "--help"], cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0 and "./lab run" in result.stdout
