"""Interrupts stop the cell and nothing else: variables stay, and nothing goes on in the background."""

import json
import os
import signal
import sys
import time

import pytest

import interrupt_cases as cases

ENDLESS = cases.USUAL
QUIET_ATTEMPTS = 25
ALL = {**cases.USUAL, **cases.CONTRIVED, **cases.INPUT}
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process group")


def start_endless(kernel, body, asks=False):
    kernel.ok(cases.SETUP)
    msg_id = kernel.start(body, allow_stdin=asks)
    kernel.wait_for_text(msg_id, "started")
    if asks:
        kernel.wait(lambda: kernel.input_requests, "the question for input")
        kernel.input_requests.clear()
    return msg_id


def interrupt(kernel):
    assert kernel.request("interrupt_request", channel="control") == {"status": "ok"}


def assert_interrupted(kernel, msg_id):
    outcome = kernel.finish(msg_id)
    assert outcome.status == "error"
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert "elara" not in outcome.error_text, "a trace of kernel internals"
    assert_quiet(kernel)
    return outcome


def assert_quiet(kernel):
    """What was running has ended: nothing counts any more, and soon, however busy the machine is, nothing computes."""
    for _ in range(QUIET_ATTEMPTS):
        after = kernel.ok("long counted = count, before = worked(); Thread.sleep(200); List.of(precious, count - counted, worked() - before)")
        precious, counted, worked = json.loads(after.result)
        assert precious == 99
        assert counted == 0, "the loop goes on"
        if worked <= 20:
            return
    raise AssertionError("threads go on to compute for more than a tenth of the time")


@pytest.mark.parametrize("body", ALL.values(), ids=ALL.keys())
def test_by_message(kernel, body):
    msg_id = start_endless(kernel, body, asks=body in cases.INPUT.values())
    interrupt(kernel)
    assert_interrupted(kernel, msg_id)


@posix
@pytest.mark.parametrize("body", ALL.values(), ids=ALL.keys())
def test_by_signal(kernel, body):
    msg_id = start_endless(kernel, body, asks=body in cases.INPUT.values())
    os.kill(kernel.pid, signal.SIGINT)
    assert_interrupted(kernel, msg_id)


@posix
def test_by_signal_to_the_process_group(kernel):
    """As a terminal does, and Jupyter's terminal client by message as well: that is one interrupt."""
    msg_id = start_endless(kernel, ENDLESS["busy loop"])
    os.killpg(os.getpgid(kernel.pid), signal.SIGINT)
    interrupt(kernel)
    assert_interrupted(kernel, msg_id)


@pytest.mark.parametrize("body", cases.VIRTUAL_THREADS.values(), ids=cases.VIRTUAL_THREADS.keys())
def test_virtual_threads(kernel, body):
    if int(kernel.ok("Runtime.version().feature()").result) < 21:
        assert kernel.run(body).status == "error"
        return
    test_by_message(kernel, body)


def test_training_goes_on_where_it_was_interrupted(fresh_kernel):
    kernel = fresh_kernel
    kernel.ok(cases.TRAINING_SETUP)
    for _ in range(5):
        msg_id = start_endless(kernel, cases.TRAINING)
        interrupt(kernel)
        assert_interrupted(kernel, msg_id)
        assert kernel.ok("int before = net.getIterationCount(); net.fit(X, y); net.getIterationCount() - before").result == "1"
        assert kernel.ok("Double.isFinite(net.score())").result == "true"


def test_when_nothing_runs(kernel):
    kernel.ok("int idle = 5;")
    assert kernel.request("interrupt_request", channel="control") == {"status": "ok"}
    if sys.platform != "win32":
        os.killpg(os.getpgid(kernel.pid), signal.SIGINT)
        time.sleep(1)  # a signal that arrives late would be right to end the next cell
    assert kernel.ok("Thread.sleep(300); idle").result == "5"


def test_the_client_library_can_interrupt(kernel):
    msg_id = start_endless(kernel, ENDLESS["sleep"])
    kernel.manager.interrupt_kernel()
    assert_interrupted(kernel, msg_id)


def test_an_interrupt_aborts_the_cells_that_wait(kernel):
    msg_id = start_endless(kernel, ENDLESS["sleep"])
    waiting = kernel.start("count = 1000;")
    time.sleep(0.3)  # it has to be there already; it comes on another socket than the interrupt
    kernel.request("interrupt_request", channel="control")
    assert kernel.finish(msg_id).status == "error"
    assert kernel.finish(waiting).status in ("aborted", "error")
    assert kernel.ok("count").result == "0"


def test_output_before_the_interrupt_is_kept(kernel):
    msg_id = start_endless(kernel, '{ started(); while (true) { System.out.println("tick"); Thread.sleep(1); } }')
    kernel.wait(lambda: kernel.text_of(msg_id).count("tick") > 20, "ticks")
    kernel.request("interrupt_request", channel="control")
    outcome = kernel.finish(msg_id)
    assert outcome.stdout.count("tick") > 20
    assert kernel.published[msg_id][-1]["content"] == {"execution_state": "idle"}


def test_repeated_interrupts(kernel):
    for _ in range(5):
        msg_id = start_endless(kernel, ENDLESS["busy loop"])
        kernel.request("interrupt_request", channel="control")
        kernel.request("interrupt_request", channel="control")
        assert kernel.finish(msg_id).status == "error"
        assert kernel.ok("precious").result == "99"


def test_threads_of_earlier_cells_go_on(kernel):
    kernel.ok(cases.SETUP)
    kernel.ok("static volatile long ticks = 0;")
    kernel.ok("""
        var pool = Executors.newSingleThreadExecutor();
        pool.submit(() -> { while (true) { Thread.sleep(1); ticks++; } });""")
    msg_id = start_endless(kernel, ENDLESS["parallel stream"])
    interrupt(kernel)
    kernel.finish(msg_id)
    before = int(kernel.ok("Thread.sleep(100); ticks").result)
    assert int(kernel.ok("Thread.sleep(100); ticks").result) > before
    kernel.ok("pool.shutdownNow();")


def test_a_class_whose_initialiser_was_interrupted_can_be_defined_again(kernel):
    msg_id = start_endless(kernel, ENDLESS["static initialiser"])
    interrupt(kernel)
    assert_interrupted(kernel, msg_id)
    kernel.ok("class Endless { static int one = 1; static { count = -1; } }")
    assert kernel.ok("new Endless(); Endless.one").result == "1"


@pytest.mark.parametrize("body", [
    "while (true) { count++; }",
    "Thread.sleep(600_000);",
    "while (true) { new ArrayList<>(Collections.nCopies(1_000_000, 1)).sort(null); }",
    "var worker = new Thread(() -> { while (true) { count++; } }); worker.start(); worker.join();",
    # What computes when it is interrupted, and hears of it a moment later.
    "while (!Thread.currentThread().isInterrupted()) { count++; } Thread.sleep(600_000);",
    "while (!Thread.currentThread().isInterrupted()) { count++; } new CountDownLatch(1).await();",
    "while (!Thread.interrupted()) { count++; }",
])
def test_finally_blocks_get_the_time_they_need(kernel, body):
    """Half a second, for example to save what has been trained so far."""
    msg_id = start_endless(kernel, f"""
        try {{ started(); {body} }}
        finally {{
            long end = System.nanoTime() + 500_000_000L;
            while (System.nanoTime() < end) {{ Math.sqrt(end); }}
            System.out.println("saved");
        }}""")
    interrupt(kernel)
    assert "saved" in assert_interrupted(kernel, msg_id).stdout


def test_between_many_statements(kernel):
    kernel.ok("int last = 0; int precious = 99;")
    msg_id = kernel.start("\n".join(f"int v{i} = {i}; last = {i}; Thread.sleep(5);" for i in range(500)) + '\nSystem.out.println("end");')
    kernel.wait(lambda: kernel.published[msg_id], "the beginning")
    time.sleep(0.5)
    interrupt(kernel)
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert 0 <= int(kernel.ok("last").result) < 499
