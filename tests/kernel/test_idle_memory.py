"""Who leaves the kernel alone gets memory back, and finds all as it was."""

import time
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from kernel_client import TIMEOUT
from processes import session_pid

IDLE = ["-Delara.idle.seconds=1"]
MEGABYTE = 1 << 20
GARBAGE = """byte[][] filled = new byte[300][];
for (int i = 0; i < filled.length; i++) filled[i] = new byte[1 << 20];
filled = null;
int kept = 5;
Runtime.getRuntime().totalMemory() >> 20"""


def resident(process):
    return process.memory_info().rss // MEGABYTE


def assert_gives_back(process, before, held):
    """More than half of what came to it is gone again."""
    assert held > before + 150
    limit = (before + held) / 2
    deadline = time.monotonic() + TIMEOUT
    while resident(process) >= limit and time.monotonic() < deadline:
        time.sleep(0.1)
    assert resident(process) < limit, f"MB that are still held after {TIMEOUT} s, of {held}, and {before} before"


@pytest.mark.parametrize("collector", ["", "-XX:+UseG1GC"])
def test_an_idle_session_gives_back_what_it_does_not_use(start_kernel, collector):
    kernel = start_kernel(IDLE, env={"ELARA_SESSION_OPTIONS": collector})
    session = psutil.Process(session_pid(kernel))
    before = resident(session)
    for _ in range(2):  # the second time tells that it is watched on
        assert_gives_back(session, before, int(kernel.ok(GARBAGE).result))
        assert kernel.ok("kept").result == "5"


def test_an_idle_kernel_gives_back_what_it_does_not_use(start_kernel):
    kernel = start_kernel(IDLE)
    process = psutil.Process(kernel.manager.provisioner.pid)
    before = held = resident(process)
    with ThreadPoolExecutor() as pool:
        cell = pool.submit(kernel.ok, 'updateDisplay("nowhere", "x".repeat(40_000_000), "text/plain");')
        while not cell.done():
            held = max(held, resident(process))
            time.sleep(0.02)
    cell.result()
    assert_gives_back(process, before, held)
    assert kernel.ok("1 + 1").result == "2"


def test_a_session_that_has_ended_meanwhile_is_told_by_the_next_cell(start_kernel):
    kernel = start_kernel(IDLE)
    session = psutil.Process(session_pid(kernel))
    session.kill()
    session.wait(TIMEOUT)
    time.sleep(2)  # the kernel has become idle
    assert "session's java" in kernel.run("1 + 1").error_text
    assert kernel.ok("1 + 1").result == "2"
