"""Many kernels at once, and kernels on a machine that is busy."""

import functools
import os
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import psutil
import pytest
from jupyter_client.manager import KernelManager

import curve
import kernelspecs
from amount import amount
from kernel_client import Kernel
from processes import survivors, tree

pytestmark = pytest.mark.timeout(3600)

# Longer than usual: a hundred JVMs share the processor.
SECONDS = 600


def test_many_kernels_at_once():
    managers = [KernelManager(kernel_name="java", cache_ports=False, **kernelspecs.free_ports()) for _ in range(amount(50, 5))]
    with ExitStack() as stack:
        for manager in managers:
            manager.start_kernel()
            stack.callback(manager.shutdown_kernel, now=True)
        with ThreadPoolExecutor(len(managers)) as pool:
            started = time.monotonic()
            answers = list(pool.map(functools.partial(answer, started=started), managers, range(len(managers))))
        assert [result for result, _ in answers] == [str(6 * i) for i in range(len(managers))]
        trees = [tree(manager.provisioner.pid) for manager in managers]
        assert all(len(processes) >= 2 for processes in trees)
        record(trees, [seconds for _, seconds in answers])
        for manager in managers:
            manager.shutdown_kernel()
        left = survivors([process for processes in trees for process in processes])
        assert not left, f"still there after shutdown: {left}"


def answer(manager, i, started):
    """The result of a cell, and when it was there."""
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        return Kernel(manager, client).ok(f"6 * {i}").result, time.monotonic() - started
    finally:
        client.stop_channels()


def record(trees, seconds):
    """What the pages that processes share cost is parted among them: the proportional set size, which only Linux knows."""
    points = [{"kernels": len(trees), "first result after s": min(seconds), "median s": statistics.median(seconds), "last s": max(seconds)}]
    if psutil.LINUX:
        used = [sum(process.memory_full_info().pss for process in processes) / curve.MEGABYTE for processes in trees]
        points[0] |= {"both JVMs, median MB": statistics.median(used), "worst MB": max(used), "all MB": sum(used)}
    curve.keep("kernels at once", curve.table(points))


@contextmanager
def every_core_busy():
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count())]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def test_starts_on_a_busy_machine():
    seconds = []
    with every_core_busy():
        for i in range(amount(50, 3)):
            started = time.monotonic()
            with kernelspecs.running() as kernel:
                assert kernel.ok(f"6 * {i}").result == str(6 * i)
                seconds.append(time.monotonic() - started)
    text = f"seconds to the first result: {min(seconds):.1f} to {max(seconds):.1f}, in {len(seconds)} starts with every core busy"
    curve.keep("starts", text)
