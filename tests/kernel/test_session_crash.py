"""The session JVM dies in every way it can: the cell says how, nothing is left in the user's folder, the kernel lives."""

import os
import signal
import sys

import psutil
import pytest

from jars import jar
from processes import session_pid, survivors

POKE = """var theUnsafe = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
theUnsafe.setAccessible(true);
var unsafe = (sun.misc.Unsafe) theUnsafe.get(null);
System.out.println("before");
unsafe.putAddress(0, 0);"""
SELF = "ProcessHandle.current().pid()"
linux = pytest.mark.skipif(sys.platform != "linux", reason="signals and limits as Linux has them")


def assert_lives(kernel):
    assert kernel.ok("int fresh = 20; fresh + 1").result == "21"


def files(folder):
    return sorted(path.name for path in folder.rglob("*"))


def test_a_native_crash_says_where(start_kernel, tmp_path):
    folder = tmp_path / "my notebooks"
    folder.mkdir()
    kernel = start_kernel(cwd=str(folder))
    kernel.ok("int lost = 1;")
    outcome = kernel.run(POKE)
    assert "crashed" in outcome.error_text
    assert "sigsegv" in outcome.error_text
    assert "libjvm" in outcome.error_text
    assert "sun.misc.unsafe.putaddress" in outcome.error_text
    assert outcome.stdout == "before\n", "the JVM's own report is not what the cell printed"
    assert "#" not in outcome.stderr
    assert kernel.run("lost").status == "error"
    assert_lives(kernel)
    assert files(folder) == []


BAD = {
    "folder": "%cd {folder}",
    "options": "%env JAVA_TOOL_OPTIONS=-Xmslots",
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD.keys())
def test_what_no_java_starts_with_is_taken_back(start_kernel, tmp_path, change):
    kernel = start_kernel()
    first = kernel.ok("%pwd").stdout.strip()
    folder = tmp_path / "for a while"
    folder.mkdir()
    kernel.ok(change.replace("{folder}", f'"{folder}"'))
    folder.rmdir()
    kernel.run("System.exit(3)")
    again = kernel.ok("1 + 1")
    assert again.result == "2"
    assert "%cd and %env" in again.stderr and f"runs in {first}." in again.stderr, again.stderr
    assert kernel.ok("%pwd").stdout.strip() == first
    assert kernel.ok("1 + 2").stderr == "", "it is told once"


@linux
def test_a_crash_inside_a_library(kernel):
    """A library is native code that the JVM knows nothing of: here the C library, which is to free what it never gave."""
    outcome = kernel.run(POKE.replace("unsafe.putAddress(0, 0)", "unsafe.freeMemory(8)"))
    assert "crashed in libc" in outcome.error_text
    assert_lives(kernel)


@linux
@pytest.mark.parametrize("number, says", [(signal.SIGKILL, ["killed (signal 9", "memory runs out"]), (signal.SIGABRT, ["sigabrt"]),
                                          (signal.SIGTERM, ["sigterm"]), (signal.SIGBUS, ["sigbus"])])
def test_signals_have_names(kernel, number, says):
    pid = session_pid(kernel)
    msg_id = kernel.start('System.out.println("started"); Thread.sleep(600_000);')
    kernel.wait_for_text(msg_id, "started")
    os.kill(pid, number)
    outcome = kernel.finish(msg_id)
    for text in says:
        assert text in outcome.error_text
    assert outcome.stdout == "started\n"
    assert_lives(kernel)


def test_an_exit_names_its_cause(kernel):
    outcome = kernel.run('{ System.out.println("last words"); System.exit(3); }')
    assert "code 3" in outcome.error_text
    assert "system.exit(3)" in outcome.error_text
    assert outcome.stdout == "last words\n"
    assert_lives(kernel)


def test_killed_while_it_renders(kernel):
    kernel.ok("class Slow { public String toString() { try { Thread.sleep(600_000); } catch (InterruptedException e) { } return \"\"; } }")
    pid = session_pid(kernel)
    msg_id = kernel.start('System.out.println("rendering"); new Slow()')
    kernel.wait_for_text(msg_id, "rendering")
    psutil.Process(pid).kill()
    assert "sessionended" in kernel.finish(msg_id).error_text
    assert_lives(kernel)


def test_killed_while_it_waits_for_input(kernel):
    pid = session_pid(kernel)
    msg_id = kernel.start("new Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "a question")
    kernel.input_requests.clear()
    psutil.Process(pid).kill()
    outcome = kernel.finish(msg_id)
    kernel.client.input("too late")
    assert "sessionended" in outcome.error_text
    assert kernel.run("new Scanner(System.in).nextLine()", answers=["in time"]).result.strip('"') == "in time"


def test_killed_while_it_is_interrupted(kernel):
    kernel.ok("volatile long count = 0;")
    pid = session_pid(kernel)
    msg_id = kernel.start('System.out.println("started"); while (true) { try { Thread.sleep(1); } catch (Throwable e) { } }')
    kernel.wait_for_text(msg_id, "started")
    kernel.send("interrupt_request", {}, "control")
    psutil.Process(pid).kill()
    assert kernel.finish(msg_id).status == "error"
    assert_lives(kernel)


def test_killed_before_jars_are_added(kernel, tmp_path):
    """The cell that adds them says that the session had ended; the next one has them, and adding them again is no error."""
    file = jar(tmp_path / "hello world.jar", {"greeting.txt": "hello"})
    psutil.Process(session_pid(kernel)).kill()
    assert "sessionended" in kernel.run(f'%jars "{file}"').error_text
    code = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("greeting.txt").readAllBytes())'
    for _ in range(2):
        assert kernel.ok(f'%jars "{file}"\n{code}').result.strip('"') == "hello"
        psutil.Process(session_pid(kernel)).kill()
        assert kernel.run("1").status == "error"
        assert kernel.ok(code).result.strip('"') == "hello", "jars stay on the class path of the next JVM"


def test_killed_while_it_starts_and_again(kernel):
    """Each death costs one cell; nothing is started over and over meanwhile."""
    for _ in range(3):
        pid = session_pid(kernel)
        assert kernel.run("Runtime.getRuntime().halt(1);").status == "error"
        assert not survivors([psutil.Process(pid)] if psutil.pid_exists(pid) else [])
        kernel.wait(lambda: psutil.Process(kernel.pid).children(), "the next session JVM")
        for child in psutil.Process(kernel.pid).children():
            child.kill()
        assert kernel.run("1").status == "error"
        assert_lives(kernel)


def test_one_that_dies_at_each_start_is_started_once_a_cell(start_kernel):
    kernel = start_kernel(env={"ELARA_SESSION_OPTIONS": "-Xmx1x"})
    for _ in range(3):
        outcome = kernel.run("1 + 1")
        assert "did not start" in outcome.error_text
        assert "invalid maximum heap size" in outcome.error_text
    kernel.wait(lambda: not psutil.Process(kernel.pid).children(), "the end of the last one")


def test_a_temp_folder_that_takes_nothing(start_kernel, tmp_path):
    """As when the disk is full: the kernel and its session start, run and even crash; what needs the folder says so."""
    missing = tmp_path / "no such folder"
    option = f"-Djava.io.tmpdir={missing}"
    kernel = start_kernel(java_options=[option], env={"ELARA_SESSION_OPTIONS": f'"{option}"', "TMPDIR": str(missing)})
    assert kernel.ok("int[] numbers = {1, 2}; numbers.length").result == "2"
    assert "nosuchfile" in kernel.run('Files.createTempFile("a", "b")').error_text
    assert "crashed" in kernel.run(POKE).error_text
    assert_lives(kernel)
