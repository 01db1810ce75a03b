"""Many kernels at once, and kernels on a machine that is busy."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest
from jupyter_client.manager import KernelManager

import curve
import kernelspecs
from amount import amount, store
from kernel_client import Kernel
from processes import survivors, tree

pytestmark = pytest.mark.timeout(3600)

# Longer than usual: twenty JVMs share the processor.
SECONDS = 300


def test_many_kernels_at_once():
    managers = [KernelManager(kernel_name="java", cache_ports=False, **kernelspecs.free_ports()) for _ in range(amount(20, 5))]
    with ExitStack() as stack:
        for manager in managers:
            manager.start_kernel()
            stack.callback(manager.shutdown_kernel, now=True)
        with ThreadPoolExecutor(len(managers)) as pool:
            assert list(pool.map(answer, managers, range(len(managers)))) == [str(6 * i) for i in range(len(managers))]
        processes = [process for manager in managers for process in tree(manager.provisioner.pid)]
        assert len(processes) >= 2 * len(managers)
        for manager in managers:
            manager.shutdown_kernel()
        left = survivors(processes)
        assert not left, f"still there after shutdown: {left}"


def answer(manager, i):
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        return Kernel(manager, client).ok(f"6 * {i}").result
    finally:
        client.stop_channels()


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
    curve.drawn["starts"] = text
    store("starts", text)
