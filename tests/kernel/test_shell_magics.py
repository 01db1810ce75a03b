"""The shell, the environment, directories, files: what is outside of Java."""

import os
import shutil
import time

import pytest

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
DEADLINE = 60


def test_both_streams_and_the_directory(kernel):
    outcome = kernel.ok('%%bash\necho "to stdout ä"\necho to stderr >&2\npwd')
    assert outcome.stdout == f"to stdout ä\n{os.getcwd()}\n" and outcome.stderr == "to stderr\n"


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_one_command(kernel, shell):
    outcome = kernel.ok(f"int a = 1;\n%{shell} echo one; echo \"two // three\"\na + 1")
    assert outcome.stdout == "one\ntwo // three\n" and outcome.result == "2"


def test_an_exit_code_is_an_error(kernel):
    outcome = kernel.run("%%bash\necho before\nexit 3")
    assert outcome.stdout == "before\n" and outcome.error["evalue"] == "bash ended with exit code 3."


def test_output_comes_while_it_runs(kernel, tmp_path):
    running = kernel.start(f"%%bash\necho first\nwhile [ ! -e {tmp_path}/go ]; do sleep 0.05; done\necho second")
    kernel.wait_for_text(running, "first")
    (tmp_path / "go").touch()
    assert kernel.finish(running).stdout == "first\nsecond\n"


def test_there_is_no_input(kernel):
    assert kernel.ok("%%bash\ncat; read line || echo none").stdout == "none\n"


def alive(pid):
    try:
        os.kill(pid, 0)
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="looks into /proc")
def test_stop_ends_the_whole_tree(kernel):
    running = kernel.start("%%bash\ntrap '' INT\nsleep 300 &\necho $!\nbash -c 'sleep 301 & echo $!; wait'\nwait")
    kernel.wait(lambda: len(kernel.text_of(running).split()) == 2, "two children")
    children = [int(pid) for pid in kernel.text_of(running).split()]
    kernel.manager.interrupt_kernel()
    outcome = kernel.finish(running)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    end = time.monotonic() + DEADLINE
    while any(map(alive, children)):
        assert time.monotonic() < end, f"they live on: {children}"
        time.sleep(0.05)
    assert kernel.ok("%sh echo still there").stdout == "still there\n"


def test_what_runs_on_in_the_background_is_not_waited_for(kernel):
    outcome = kernel.ok("%%bash\nsleep 120 &\necho $!")
    os.kill(int(outcome.stdout), 9)


def test_the_environment(kernel):
    assert kernel.ok("%env HOME").stdout == os.environ["HOME"] + "\n"
    told = kernel.ok("%env ELARA_TEST_VALUE = some value; with // signs").stdout
    assert "%jvm restart" in told
    assert kernel.ok("%sh echo $ELARA_TEST_VALUE").stdout == "some value; with // signs\n"
    assert kernel.ok('System.getenv("ELARA_TEST_VALUE")').result == "null"
    display, = kernel.ok("%env").display
    assert "ELARA_TEST_VALUE" in display["data"]["text/plain"] and "HOME" in display["data"]["text/plain"]
    kernel.ok("%env -d ELARA_TEST_VALUE")
    assert "no variable ELARA_TEST_VALUE" in kernel.run("%env ELARA_TEST_VALUE").error["evalue"]


def test_values_of_java_in_the_environment(kernel):
    """All of the line is the value, blanks and quotes as well."""
    kernel.ok('String who = "Ada"; int count = 4;')
    kernel.ok('%env ELARA_TEST_WHO = \\{who}  has "\\{count + 1}"')
    assert kernel.ok("%env ELARA_TEST_WHO").stdout == 'Ada  has "5"\n'
    kernel.ok('%env -d ELARA_TEST_\\{"WHO"}')
    assert "no variable" in kernel.run("%env ELARA_TEST_WHO").error["evalue"]
    assert "nobody" in kernel.run("%env ELARA_TEST_WHO=\\{nobody}").error_text


@pytest.mark.parametrize("magic", ["sh echo hello", "bash echo hello", "env HOME", "lsmagic"])
def test_magics_without_a_value(kernel, magic):
    """A variable that is null in silence would be missed much later."""
    outcome = kernel.run(f"String said = %{magic}\nsaid.length()")
    assert outcome.error["ename"] == "MagicError" and "no value" in outcome.error["evalue"], outcome.error
    assert f"%{magic.split()[0]} has" in outcome.error["evalue"]


def test_secrets_are_not_listed(kernel):
    kernel.ok("%env MY_API_KEY=abc123")
    assert "abc123" not in kernel.ok("%env").display[0]["data"]["text/plain"]
    assert "abc123" in kernel.ok("%env MY_API_KEY").stdout


def test_directories(kernel, tmp_path):
    (tmp_path / "sub folder").mkdir()
    (tmp_path / "loaded.jsh").write_text("int fromThere = 8;", encoding="utf-8")
    before = kernel.ok("%pwd").stdout.strip()
    try:
        told = kernel.ok(f"%cd {tmp_path}").stdout
        assert str(tmp_path) in told and before in told and "%jvm restart" in told
        assert kernel.ok("%pwd").stdout.startswith(str(tmp_path))
        assert kernel.ok("String folder = %pwd\nfolder").result.strip('"') == str(tmp_path)
        assert kernel.ok("%sh pwd").stdout == f"{tmp_path}\n"
        assert kernel.ok("%load loaded\nfromThere").result == "8"
        kernel.ok('%cd "sub folder"')
        assert kernel.ok("%sh pwd").stdout == f"{tmp_path}/sub folder\n"
        kernel.ok("%cd -")
        assert kernel.ok("%sh pwd").stdout == f"{tmp_path}\n"
        assert "no folder nowhere" in kernel.run("%cd nowhere").error["evalue"]
        assert "is no folder" in kernel.run("%cd loaded.jsh").error["evalue"]
    finally:
        kernel.ok(f'%cd "{before}"')


def test_files_are_written(kernel, tmp_path):
    file = tmp_path / "a file.txt"
    assert "Wrote" in kernel.ok(f'%%writefile "{file}"\nfirst ä\n% second').stdout
    assert file.read_text(encoding="utf-8") == "first ä\n% second\n"
    assert "Appended" in kernel.ok(f'%%writefile -a "{file}"\nthird\n').stdout
    assert file.read_text(encoding="utf-8") == "first ä\n% second\nthird\n"
    assert "Replaced" in kernel.ok(f'%%writefile "{file}"\nnew').stdout
    assert file.read_text(encoding="utf-8") == "new\n"
    assert "no folder" in kernel.run(f"%%writefile {tmp_path}/none/x.txt\ntext").error["evalue"]
    assert "one file" in kernel.run("%%writefile\ntext").error["evalue"]


@pytest.mark.parametrize("name, mime, body", [
    ("html", "text/html", "<b>bold</b> 100%\n<i>x</i>"), ("markdown", "text/markdown", "# Title\n\n* $x$"), ("latex", "text/latex", r"$$\frac{a}{b}$$"),
    ("svg", "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'), ("javascript", "application/javascript", "1 + 1;"), ("js", "application/javascript", "2;"),
])
def test_what_is_shown(kernel, name, mime, body):
    display, = kernel.ok(f"%%{name}\n{body}").display
    assert display["data"][mime] == body and display["data"]["text/plain"] == body


@pytest.mark.parametrize("code, part", [("%%html", "nothing below"), ("%%html x\ny", "stands alone"), ("%%bash -x\necho", "stands alone"), ("%sh", "needs a command")])
def test_wrong_calls(kernel, code, part):
    assert part in kernel.run(code).error["evalue"]
