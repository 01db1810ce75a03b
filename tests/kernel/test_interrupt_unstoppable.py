"""What cannot be stopped is left behind: the cell ends all the same, its variables stay, and the kernel goes on."""

import os
import sys
import time

import interrupt_cases as cases
from processes import session_pid


def interrupt(kernel):
    assert kernel.request("interrupt_request", channel="control") == {"status": "ok"}


def start(kernel, body):
    kernel.ok(cases.SETUP)
    msg_id = kernel.start(body)
    kernel.wait_for_text(msg_id, "started")
    time.sleep(0.2)
    return msg_id


def threads(kernel, name):
    """How many threads of the session have a name that begins so."""
    return int(kernel.ok(f'Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("{name}")).count()').result)


def blocking_native_call(kernel, pipe):
    kernel.ok("var server = new ServerSocket(0);")
    msg_id = start(kernel, '{ started(); server.accept(); }\nSystem.out.println("too late");')
    yield msg_id, "ServerSocket.accept"
    kernel.ok('new Socket("localhost", server.getLocalPort());')
    yield
    assert "too late" not in kernel.text_of(msg_id)


def lock_held_by_an_earlier_cell(kernel, pipe):
    kernel.ok("""
        var lock = new Object();
        var release = new CountDownLatch(1);
        new Thread(() -> {
            synchronized (lock) {
                while (release.getCount() > 0) { try { release.await(); } catch (InterruptedException e) { } }
            }
        }).start();
        Thread.sleep(100);""")
    yield start(kernel, "{ started(); synchronized (lock) { precious = 0; } }"), "the cell"
    kernel.ok("release.countDown();")
    yield


def blocking_call_in_a_loop_that_catches_all(kernel, pipe):
    os.mkfifo(pipe)
    yield start(kernel, f"""
        while (true) {{
            started();
            try (var in = new FileInputStream("{pipe}")) {{ in.read(); }} catch (Throwable t) {{ }}
            count++;
        }}"""), "FileInputStream"
    os.close(os.open(pipe, os.O_WRONLY))
    yield


CASES = [blocking_native_call, lock_held_by_an_earlier_cell]
if sys.platform != "win32":  # which has no named pipes in the file system
    CASES.append(blocking_call_in_a_loop_that_catches_all)


def test_what_cannot_be_stopped_is_left_behind(start_kernel, tmp_path):
    """In kernels side by side, since each cell is given five seconds."""
    cases = []
    for case in CASES:
        kernel = start_kernel()
        steps = case(kernel, tmp_path / "pipe")
        cases.append((kernel, steps, *next(steps)))
        interrupt(kernel)
    for kernel, steps, msg_id, where in cases:
        outcome = kernel.finish(msg_id)
        assert outcome.error["ename"] == "KeyboardInterrupt"
        assert "abandoned-1" in outcome.error["evalue"] and where in outcome.error["evalue"]
        assert kernel.ok("precious").result == "99"
        assert threads(kernel, "abandoned-") == 1
    for kernel, steps, msg_id, where in cases:
        next(steps)
        kernel.wait(lambda: threads(kernel, "abandoned-") == 0, f"the end of the thread left behind in {where}")
        assert not list(steps)
        assert kernel.ok("precious").result == "99"


def test_a_second_interrupt_restarts_the_session_only(fresh_kernel):
    kernel = fresh_kernel
    before = session_pid(kernel)
    kernel.ok('int twice(int n) { return 2 * n; }\nelara.comm.Comm.open("front end", Map.of());')
    msg_id = start(kernel, "{ started(); new ServerSocket(0).accept(); }")
    interrupt(kernel)
    time.sleep(2.5)
    interrupt(kernel)
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "SessionEnded"
    assert "interrupted again" in outcome.error["evalue"]
    assert "precious" in outcome.error["evalue"] and "%restore" in outcome.error["evalue"], "what is gone, and how to get it back"
    assert kernel.ok("twice(21)").result == "42"
    assert session_pid(kernel) != before
    assert kernel.request("comm_info_request")["comms"] == {}
    assert kernel.run("precious").error["ename"] == "CompilationError"
    kernel.ok("%restore")
    assert kernel.ok("precious").result == "99"


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
