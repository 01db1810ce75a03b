"""The kernel ends when told and when its parent dies, and never leaves a session JVM behind."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from jupyter_client import BlockingKernelClient

from kernel_client import TIMEOUT
from processes import session_pid, survivors, tree


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize("channel", ["control", "shell"])
def test_ends_when_told(fresh_kernel, restart, channel):
    session = session_pid(fresh_kernel)
    processes = tree(fresh_kernel.pid)
    assert session in [process.pid for process in processes]
    reply = fresh_kernel.request("shutdown_request", {"restart": restart}, channel)
    assert reply == {"status": "ok", "restart": restart}
    assert not survivors(processes)
    assert fresh_kernel.manager.provisioner.process.wait(TIMEOUT) == 0


BODIES = {
    "busy": "while (true) { }",
    "asleep": "Thread.sleep(600_000);",
    "endless shutdown hook":
        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } })); Thread.sleep(600_000);",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_ends_while_a_cell_runs(fresh_kernel, body):
    msg_id = fresh_kernel.start(f'System.out.println("started"); {body}')
    fresh_kernel.wait_for_text(msg_id, "started")
    processes = tree(fresh_kernel.pid)
    fresh_kernel.request("shutdown_request", {"restart": False}, "control")
    assert not survivors(processes)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bash")
def test_a_shell_ends_with_it(fresh_kernel):
    msg_id = fresh_kernel.start("%%bash\ntrap '' HUP\nsleep 600 &\necho started\nsleep 601; true")
    fresh_kernel.wait_for_text(msg_id, "started")
    processes = tree(fresh_kernel.pid)
    assert {"sleep", "bash"} <= {process.name() for process in processes}
    fresh_kernel.request("shutdown_request", {"restart": False}, "control")
    assert not survivors(processes)


def test_ends_while_threads_of_the_user_run(fresh_kernel):
    fresh_kernel.ok("new Thread(() -> { while (true) { } }).start();")
    processes = tree(fresh_kernel.pid)
    fresh_kernel.request("shutdown_request", {"restart": False}, "control")
    assert not survivors(processes)


def test_restart_gives_a_clean_kernel(fresh_kernel):
    fresh_kernel.ok("int before = 1;")
    old = tree(fresh_kernel.pid)
    fresh_kernel.restart()
    assert not survivors(old)
    assert fresh_kernel.run("before").status == "error"
    assert fresh_kernel.ok("int after = 2; after").result == "2"


def test_killed_kernel_leaves_no_session_jvm(fresh_kernel):
    fresh_kernel.start("while (true) { }")
    processes = tree(fresh_kernel.pid)
    assert len(processes) > 1
    psutil.Process(fresh_kernel.pid).kill()
    assert not survivors(processes)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_terminated_kernel_leaves_no_session_jvm(fresh_kernel):
    processes = tree(fresh_kernel.pid)
    os.kill(fresh_kernel.pid, signal.SIGTERM)
    assert not survivors(processes)


PARENT = """
import json, time
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="java", startup_timeout=60)
client.execute("{code}")
print(json.dumps(manager.provisioner.pid), flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("code", ["1", "while (true);"])
def test_ends_when_its_parent_dies(code):
    parent = subprocess.Popen([sys.executable, "-c", PARENT.format(code=code)], stdout=subprocess.PIPE, text=True)
    try:
        processes = tree(json.loads(parent.stdout.readline()))
        assert len(processes) > 1
    finally:
        parent.kill()
        parent.wait()
        parent.stdout.close()
    assert not survivors(processes)


STARTER = """
import sys, os
from jupyter_client.manager import KernelManager
sys.path.insert(0, {here!r})
import kernelspecs
manager = KernelManager(kernel_name="java", connection_file=sys.argv[1], cache_ports=False, **kernelspecs.free_ports())
manager.start_kernel(independent=sys.argv[2] == "True")
client = manager.blocking_client()
client.start_channels()
client.wait_for_ready(timeout=60)
client.execute("int kept = 5;", reply=True)
open(sys.argv[3], "w").write(str(manager.provisioner.pid))
os._exit(0)
"""


@pytest.mark.parametrize("independent", [True, False])
def test_an_independent_kernel_outlives_its_starter(tmp_path, independent):
    """Others end with it, as ipykernel does."""
    connection = tmp_path / "connection.json"
    script = STARTER.format(here=str(Path(__file__).parent))
    subprocess.run([sys.executable, "-c", script, connection, str(independent), tmp_path / "pid"], check=True, timeout=2 * TIMEOUT,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    kernel = psutil.Process(int((tmp_path / "pid").read_text()))
    if not independent:
        assert not survivors([kernel])
        return
    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=TIMEOUT)
        assert client.execute_interactive("kept += 1;", timeout=TIMEOUT)["content"]["status"] == "ok"
    finally:
        client.shutdown()
        client.stop_channels()
    assert not survivors([kernel])
