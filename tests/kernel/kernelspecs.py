"""Kernelspecs and kernels for the tests."""

import json
import os
import re
import shutil
import socket
import subprocess
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from kernel_client import TIMEOUT, Kernel
from processes import survivors, tree

# Below those that systems give out, and from another one on in each process of tests that run at the same time.
FIRST_PORT, PORT_COUNT = 10_000, 20_000
PORT_NUMBERS = count(os.getpid() * 1009)


def installed():
    """The directory of the kernelspec under test."""
    return Path(KernelSpecManager().get_kernel_spec("java").resource_dir)


def read():
    return json.loads((installed() / "kernel.json").read_text(encoding="utf-8"))


def java():
    """The java executable that the kernelspec names."""
    return Path(read()["argv"][0])


def java_version():
    """The feature version of that Java, known before a test runs."""
    stated = subprocess.run([java(), "-version"], capture_output=True, text=True, check=True).stderr
    return int(re.search(r'version "(\d+)', stated)[1])


def home():
    """The Elara home that the kernelspec names."""
    return folder("home")


def folder(what):
    prefix = f"-Delara.{what}="
    return Path(next(argument[len(prefix):] for argument in read()["argv"] if argument.startswith(prefix)))


def keeping(argv, data):
    """The command of a kernel that keeps its history, and what Maven answers, in another folder."""
    return [f"-Delara.data={data}" if argument.startswith("-Delara.data=") else argument for argument in argv]


def changed(directory, java_options=(), home_directory=None, data_directory=None):
    """Writes the kernelspec into a directory, with more JVM options, another home or another folder for what is kept; returns its manager."""
    spec = read()
    if home_directory:
        spec["argv"] = [argument.replace(str(home()), str(home_directory)) for argument in spec["argv"]]
    if home_directory or data_directory:
        spec["argv"] = keeping(spec["argv"], data_directory or home_directory)
    spec["argv"][1:1] = java_options
    (directory / "java").mkdir(parents=True)
    (directory / "java" / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    return KernelSpecManager(kernel_dirs=[str(directory)])


def with_own_history(directory):
    """Makes a kernelspec that keeps a history of its own; returns its Jupyter data directory."""
    spec = read()
    own = directory / "data"
    own.mkdir()
    for each in folder("data").iterdir():
        if each.is_dir():
            (own / each.name).symlink_to(each)
    spec["argv"] = keeping(spec["argv"], own)
    target = directory / "kernels" / "java"
    target.mkdir(parents=True)
    (target / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    return directory


def free_ports():
    """Ports for one kernel. jupyter_client takes ports that the system may give to somebody else before the kernel listens there."""
    ports = {}
    for name in ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"):
        while name not in ports:
            candidate = FIRST_PORT + next(PORT_NUMBERS) % PORT_COUNT
            with socket.socket() as probe, suppress(OSError):
                probe.bind(("127.0.0.1", candidate))
                ports[name] = candidate
    return ports


@contextmanager
def running(specs=None, env=None, cwd=None, stderr=None, **manager_options):
    """A kernel that is ready; afterwards neither it nor anything it started is left. ``stderr`` is a file for its own errors."""
    options = {"kernel_spec_manager": specs} if specs else {}
    manager = KernelManager(kernel_name="java", cache_ports=False, **free_ports(), **options, **manager_options)
    manager.start_kernel(env={**os.environ, **(env or {})}, cwd=cwd, **({"stderr": stderr} if stderr else {}))
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=TIMEOUT)
        yield Kernel(manager, client)
        processes = tree(manager.provisioner.pid) if manager.is_alive() else []
    except BaseException:
        manager.shutdown_kernel(now=True)
        raise
    finally:
        client.stop_channels()
    manager.shutdown_kernel()
    manager.cleanup_resources()
    left = survivors(processes)
    assert not left, f"still there after shutdown: {left}"


def copy_home(target):
    """Copies the Elara home without what kernels have written into it."""
    shutil.copytree(home() / "lib", target / "lib")
    return target
