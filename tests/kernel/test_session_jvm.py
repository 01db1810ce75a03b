"""What ends the session JVM does not end the kernel."""

import psutil
import pytest

from processes import session_pid, survivors


def assert_new_session(kernel, old):
    outcome = kernel.ok('int fresh = 1; fresh + 1')
    assert outcome.result == "2"
    assert session_pid(kernel) != old
    assert not survivors([psutil.Process(old)] if psutil.pid_exists(old) else [])
    assert kernel.run("lost").status == "error"


@pytest.mark.parametrize("code, status", [("System.exit(0);", "0"), ("System.exit(3);", "3"),
                                          ("Runtime.getRuntime().halt(4);", "4"),
                                          ('new Thread(() -> System.exit(5)).start(); Thread.sleep(600_000);', "5")])
def test_exit(kernel, code, status):
    kernel.ok("int lost = 1;")
    old = session_pid(kernel)
    outcome = kernel.run('System.out.println("last words");\n' + code)
    assert outcome.status == "error"
    assert status in outcome.error_text
    assert outcome.stdout == "last words\n"
    assert_new_session(kernel, old)


def test_killed_while_a_cell_runs(kernel):
    kernel.ok("int lost = 1;")
    old = session_pid(kernel)
    msg_id = kernel.start('System.out.println("started"); Thread.sleep(600_000);')
    kernel.wait_for_text(msg_id, "started")
    psutil.Process(old).kill()
    assert kernel.finish(msg_id).status == "error"
    assert_new_session(kernel, old)


def test_killed_while_nothing_runs(kernel):
    kernel.ok("int lost = 1;")
    old = session_pid(kernel)
    psutil.Process(old).kill()
    first = kernel.run("lost")
    assert first.status == "error", "a cell must not go on as if the variables were there"
    assert_new_session(kernel, old)


def test_cells_that_wait_are_aborted(kernel):
    failing, waiting = kernel.start_all("Thread.sleep(500); System.exit(1);", "int lost = 1;")
    assert kernel.finish(failing).status == "error"
    assert kernel.finish(waiting).status in ("aborted", "error")
    assert kernel.run("lost").status == "error"


def test_out_of_memory_ends_the_cell_only(start_kernel):
    kernel = start_kernel(env={"ELARA_SESSION_OPTIONS": "-Xmx64m -Delara.test=given"})
    assert kernel.ok('System.getProperty("elara.test")').result.strip('"') == "given"
    kernel.ok("int kept = 5;")
    outcome = kernel.run("var all = new ArrayList<long[]>(); while (true) all.add(new long[1 << 17]);")
    assert outcome.status == "error"
    assert "memory" in outcome.error_text
    kernel.ok("all = null; System.gc();")
    assert kernel.ok("kept").result == "5"


def test_stack_overflow_ends_the_cell_only(kernel):
    kernel.ok("int deep(int n) { return deep(n + 1) + 1; } int held = 6;")
    outcome = kernel.run("deep(0)")
    assert "stackoverflow" in outcome.error_text
    assert sum(len(line) for line in outcome.error["traceback"]) < 20_000
    assert kernel.ok("held").result == "6"


def test_a_cell_cannot_change_the_streams_for_the_kernel(kernel):
    kernel.ok("var saved = System.out; System.setOut(new PrintStream(OutputStream.nullOutputStream()));")
    assert kernel.ok('System.out.println("unheard"); System.err.print("heard"); 1 + 1').result == "2"
    kernel.ok("System.setOut(saved);")
    assert kernel.ok('System.out.print("back");').stdout == "back"


def test_one_that_cannot_start_says_why(start_kernel):
    kernel = start_kernel(env={"ELARA_SESSION_OPTIONS": "-Xmx1x"})
    for _ in range(2):
        outcome = kernel.run("1 + 1")
        assert outcome.status == "error"
        assert "invalid maximum heap size: -xmx1x" in outcome.error_text
        assert "elara_session_options" in outcome.error_text
