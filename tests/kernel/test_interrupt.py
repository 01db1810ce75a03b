"""Interrupts stop the cell and nothing else: variables stay, and nothing goes on in the background."""

import os
import signal
import sys
import time

import psutil
import pytest

import interrupt_cases as cases
from kernel_client import TIMEOUT
from processes import session_pid

ENDLESS = cases.USUAL
ALL = {**cases.USUAL, **cases.INPUT}
QUIET_SECONDS, QUIET_SHARE = 0.5, 0.1
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process group")


def start_endless(kernel, body, asks=False):
    kernel.ok(cases.SETUP)
    msg_id = kernel.start(cases.announced(body), allow_stdin=asks)
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
    assert kernel.ok("precious").result == "99"
    counted = kernel.ok("Thread.sleep(200); count").result
    assert kernel.ok("Thread.sleep(100); count").result == counted, "the loop goes on"
    return outcome


def assert_quiet(process):
    """Fails if the process never stops to compute; returns as soon as it does."""
    deadline = time.monotonic() + TIMEOUT
    share = 1
    while share > QUIET_SHARE:
        assert time.monotonic() < deadline, f"the session computes on, {share:.0%} of a core"
        before = sum(process.cpu_times()[:2])
        time.sleep(QUIET_SECONDS)
        share = (sum(process.cpu_times()[:2]) - before) / QUIET_SECONDS


@pytest.mark.parametrize("body", ALL.values(), ids=ALL.keys())
def test_by_message(kernel, body):
    msg_id = start_endless(kernel, body, asks=body in cases.INPUT.values())
    interrupt(kernel)
    assert_interrupted(kernel, msg_id)
    assert_quiet(psutil.Process(session_pid(kernel)))


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
    msg_id = start_endless(kernel, 'for (int i = 0; ; i++) { System.out.println("tick"); Thread.sleep(1); }')
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


def test_finally_blocks_run(kernel):
    msg_id = start_endless(kernel, 'try { while (true) { count++; } } finally { System.out.println("closed"); precious = 99; }')
    interrupt(kernel)
    assert "closed" in assert_interrupted(kernel, msg_id).stdout


def test_while_a_cell_of_many_snippets_compiles(kernel):
    kernel.ok("int last = 0; int precious = 99;")
    msg_id = kernel.start("\n".join(f"int v{i} = {i}; last = {i};" for i in range(500)) + '\nSystem.out.println("end");')
    kernel.wait(lambda: kernel.published[msg_id], "the beginning")
    time.sleep(0.5)
    interrupt(kernel)
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert 0 <= int(kernel.ok("last").result) < 499
