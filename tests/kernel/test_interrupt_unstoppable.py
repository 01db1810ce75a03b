"""What cannot be stopped is left behind: the cell ends all the same, its variables stay, and the kernel goes on."""

import os
import signal
import sys
import time

import psutil
import pytest

import interrupt_cases as cases
from processes import session_pid

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in the file system")


def interrupt(kernel):
    assert kernel.request("interrupt_request", channel="control") == {"status": "ok"}


def start(kernel, body):
    kernel.ok(cases.SETUP)
    msg_id = kernel.start(cases.announced(body))
    kernel.wait_for_text(msg_id, "started")
    time.sleep(0.2)
    return msg_id


def threads(kernel, name):
    """How many threads of the session have a name that begins so."""
    return int(kernel.ok(f'Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("{name}")).count()').result)


def assert_left_behind(kernel, msg_id, where):
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert "abandoned-" in outcome.error["evalue"] and where in outcome.error["evalue"]
    assert kernel.ok("precious").result == "99"
    assert kernel.ok("40 + 2").result == "42"


def ends(kernel):
    kernel.wait(lambda: threads(kernel, "abandoned-") == 0, "the end of the thread left behind")


def test_a_blocking_native_call(fresh_kernel):
    kernel = fresh_kernel
    kernel.ok("var server = new ServerSocket(0);")
    msg_id = start(kernel, 'var connection = server.accept();\nSystem.out.println("too late");')
    interrupt(kernel)
    assert_left_behind(kernel, msg_id, "ServerSocket.accept")
    assert threads(kernel, "abandoned-") == 1
    kernel.ok('new Socket("localhost", server.getLocalPort());')
    ends(kernel)
    assert "too late" not in kernel.text_of(msg_id)
    assert kernel.ok("40 + 2").result == "42"


def test_a_lock_held_by_an_earlier_cell(fresh_kernel):
    kernel = fresh_kernel
    kernel.ok("""
        var lock = new Object();
        var release = new CountDownLatch(1);
        new Thread(() -> {
            synchronized (lock) {
                while (release.getCount() > 0) { try { release.await(); } catch (InterruptedException e) { } }
            }
        }).start();
        Thread.sleep(100);""")
    msg_id = start(kernel, "synchronized (lock) { precious = 0; }")
    interrupt(kernel)
    assert_left_behind(kernel, msg_id, "the cell")
    kernel.ok("release.countDown();")
    ends(kernel)
    assert kernel.ok("precious").result == "99"


@posix
def test_what_catches_all_once_it_gets_on(fresh_kernel, tmp_path):
    kernel = fresh_kernel
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    msg_id = start(kernel, f"""
        while (true) {{
            try (var in = new FileInputStream("{pipe}")) {{ in.read(); }} catch (Throwable t) {{ }}
            count++;
        }}""")
    interrupt(kernel)
    assert_left_behind(kernel, msg_id, "FileInputStream")
    for _ in range(3):
        try:
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:
            break  # nobody reads it any more
        time.sleep(0.2)
    ends(kernel)


def test_a_second_interrupt_restarts_the_session_only(fresh_kernel):
    kernel = fresh_kernel
    before = session_pid(kernel)
    msg_id = start(kernel, "new ServerSocket(0).accept();")
    interrupt(kernel)
    time.sleep(1.5)
    interrupt(kernel)
    outcome = kernel.finish(msg_id)
    assert outcome.status == "error"
    assert "interrupted again" in outcome.error_text
    assert session_pid(kernel) != before
    assert kernel.ok("40 + 2").result == "42"


def test_a_widget_message_can_be_interrupted(fresh_kernel):
    """Its listener runs while no cell does, and would block all cells."""
    kernel = fresh_kernel
    kernel.ok("static volatile long count = 0; int precious = 99;")
    kernel.ok('elara.comm.Comms.register("loop", comm -> { while (true) { count++; } });')
    msg_id = kernel.send("comm_open", {"comm_id": "1", "target_name": "loop", "data": {}})
    kernel.wait(lambda: kernel.published[msg_id], "busy")
    time.sleep(0.3)
    interrupt(kernel)
    kernel.wait(lambda: kernel.is_idle(msg_id), "idle")
    assert kernel.ok("precious").result == "99"
