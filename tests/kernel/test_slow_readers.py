"""A client that does not read its output stops neither the kernel nor the other clients."""

import os
import re
import select
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
import zmq

import kernelspecs
from processes import survivors
from raw_sockets import connected, request

LIMIT = 2  # MB that may wait for a client
ENDLESS = 'long n = 0; while (true) System.out.println("line " + n++ + " of a cell that prints as fast as it can");'


class Subscriber:
    """Another client, in a process that can be paused."""

    def __init__(self, kernel):
        address = f"tcp://127.0.0.1:{kernel.manager.iopub_port}"
        script = Path(__file__).with_name("subscriber.py")
        self.process = subprocess.Popen([sys.executable, script, address], stdout=subprocess.PIPE, text=True)

    def await_mark(self, mark):
        """Reads until it has seen a mark. The test's own time limit ends a wait that is in vain."""
        for line in self.process.stdout:
            if line == f"seen {mark}\n":
                return
        raise AssertionError("the subscriber has ended")

    def pause(self):
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)


@contextmanager
def subscribers(kernel, count):
    """Clients that have seen some output."""
    all_of_them = [Subscriber(kernel) for _ in range(count)]
    try:
        for index, each in enumerate(all_of_them):
            each.mark = f"mark-{os.getpid()}-{index}"
        say_until_seen(kernel, all_of_them)
        yield all_of_them
    finally:
        for each in all_of_them:
            each.process.kill()
            each.process.wait()
            each.process.stdout.close()


def say_until_seen(kernel, waiting):
    """Prints marks until all have seen theirs: they may not be connected yet when the first is printed."""
    for each in waiting:
        while not select.select([each.process.stdout], [], [], 0)[0]:
            kernel.ok(f'System.out.println("{each.mark}"); Thread.sleep(50);')
        kernel.ok(f'System.out.println("{each.mark}");')
        each.await_mark(each.mark)


@pytest.fixture
def small_queue(tmp_path):
    """A kernel that lets little output wait, and the file with what it says on stderr."""
    if not hasattr(signal, "SIGSTOP"):
        pytest.skip("processes cannot be paused here")
    specs = kernelspecs.changed(tmp_path / "specs", [f"-Delara.output.waiting.mb={LIMIT}"])
    with (tmp_path / "stderr").open("wb") as stderr, kernelspecs.running(specs=specs, stderr=stderr) as kernel:
        yield kernel, tmp_path / "stderr"


def cut_off(stderr):
    return [line for line in stderr.read_text().splitlines() if "does not read its output" in line]


@pytest.mark.timeout(120)
def test_paused_clients_are_cut_off_and_come_back(small_queue):
    kernel, stderr = small_queue
    with subscribers(kernel, 3) as others:
        for each in others:
            each.pause()
        running = kernel.start(ENDLESS)
        kernel.wait(lambda: len(cut_off(stderr)) == 3, "a line on stderr for each paused client")
        for _ in range(3):
            assert kernel.request("kernel_info_request", channel="control")["status"] == "ok"
        with connected(kernel, "hb", zmq.REQ) as heart:
            heart.send([b"beat"])
            assert heart.socket.poll(10_000)
        kernel.request("interrupt_request", channel="control")
        outcome = kernel.finish(running)
        assert outcome.error["ename"] == "KeyboardInterrupt"
        numbers = [int(number) for number in re.findall(r"^line (\d+) ", outcome.stdout, re.MULTILINE)]
        assert numbers == list(range(len(numbers))), "the client that reads loses nothing"
        for each in others:
            each.go_on()
        say_until_seen(kernel, others)


@pytest.mark.timeout(120)
def test_a_large_display_beside_a_paused_client(small_queue):
    kernel, _ = small_queue
    with subscribers(kernel, 1) as [other]:
        other.pause()
        outcome = kernel.ok('for (int i = 0; i < 2; i++) display("x".repeat(8_000_000), "text/html");')
        assert [len(content["data"]["text/html"]) for content in outcome.display] == [8_000_000] * 2
        assert kernel.request("kernel_info_request", channel="control")["status"] == "ok"


@pytest.mark.timeout(120)
def test_a_kernel_ends_beside_paused_clients(small_queue):
    kernel, _ = small_queue
    with subscribers(kernel, 2) as others:
        for each in others:
            each.pause()
        running = kernel.start(ENDLESS)
        kernel.wait_for_text(running, "line 1000 ")
        ended = psutil.Process(kernel.pid)
        kernel.send("shutdown_request", {"restart": False}, "control")
        assert not survivors([ended], 20), "20 s without the end of the kernel"


@pytest.mark.timeout(120)
def test_who_asks_and_does_not_read_the_answers(kernel):
    """Nobody else notices."""
    with connected(kernel, "shell") as flood:
        flood.socket.rcvhwm = 1
        for _ in range(200):
            flood.send(request(kernel, "kernel_info_request", {}))
        assert kernel.request("kernel_info_request")["status"] == "ok"

