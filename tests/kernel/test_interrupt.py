"""Interrupts stop the cell and nothing else: variables stay, and nothing goes on in the background."""

import os
import signal
import sys
import time

import pytest

ENDLESS = {
    "sleep": "Thread.sleep(600_000);",
    "busy loop": "while (true) { count++; }",
    "loop that swallows interrupts":
        "while (true) { try { Thread.sleep(50); count++; } catch (InterruptedException e) { } }",
    "wait for a lock": "var lock = new Object(); synchronized (lock) { lock.wait(); }",
    "loop in a library": '"a".repeat(40).concat("b").matches("(a+)+c");',
    "sort": "IntStream.generate(() -> 1).sorted().count();",
    "endless output": "while (true) { System.out.println(count++); }",
    "blocked queue": "new java.util.concurrent.LinkedBlockingQueue<Integer>().take();",
    "loop in an object's method": "class Runner { void go() { while (true) { count++; } } }\nnew Runner().go();",
}


def start_endless(kernel, body):
    kernel.ok("static volatile long count = 0; int precious = 99;")
    msg_id = kernel.start(f'System.out.println("started");\n{body}')
    kernel.wait_for_text(msg_id, "started")
    return msg_id


def assert_interrupted(kernel, msg_id):
    outcome = kernel.finish(msg_id)
    assert outcome.status == "error"
    assert "interrupt" in outcome.error_text
    assert kernel.ok("precious").result == "99"
    counted = kernel.ok("Thread.sleep(200); count").result
    assert kernel.ok("Thread.sleep(100); count").result == counted, "the loop goes on"


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS.keys())
def test_by_message(kernel, body):
    msg_id = start_endless(kernel, body)
    assert kernel.request("interrupt_request", channel="control") == {"status": "ok"}
    assert_interrupted(kernel, msg_id)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process group")
@pytest.mark.parametrize("body", [ENDLESS["sleep"], ENDLESS["busy loop"]], ids=["sleep", "busy loop"])
def test_by_signal_to_the_process_group(kernel, body):
    msg_id = start_endless(kernel, body)
    os.killpg(os.getpgid(kernel.pid), signal.SIGINT)
    assert_interrupted(kernel, msg_id)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process group")
def test_by_signal_to_the_kernel_alone(kernel):
    msg_id = start_endless(kernel, ENDLESS["sleep"])
    os.kill(kernel.pid, signal.SIGINT)
    assert_interrupted(kernel, msg_id)


def test_a_parallel_stream(fresh_kernel):
    """Its workers are threads of the common pool, which do not end with the cell's thread."""
    body = "IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> { count++; Math.sin(i); });"
    msg_id = start_endless(fresh_kernel, body)
    fresh_kernel.request("interrupt_request", channel="control")
    assert_interrupted(fresh_kernel, msg_id)


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
