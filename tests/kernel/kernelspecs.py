"""Kernelspecs and kernels for the tests."""

import json
import os
import shutil
from contextlib import contextmanager
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from kernel_client import TIMEOUT, Kernel
from processes import survivors, tree


def installed():
    """The directory of the kernelspec under test."""
    return Path(KernelSpecManager().get_kernel_spec("java").resource_dir)


def read():
    return json.loads((installed() / "kernel.json").read_text(encoding="utf-8"))


def java():
    """The java executable that the kernelspec names."""
    return Path(read()["argv"][0])


def home():
    """The Elara home that the kernelspec names."""
    prefix = "-Delara.home="
    return Path(next(argument[len(prefix):] for argument in read()["argv"] if argument.startswith(prefix)))


def changed(directory, java_options=(), home_directory=None):
    """Writes the kernelspec into a directory, with more JVM options or another home; returns its manager."""
    spec = read()
    if home_directory:
        spec["argv"] = [argument.replace(str(home()), str(home_directory)) for argument in spec["argv"]]
    spec["argv"][1:1] = java_options
    (directory / "java").mkdir(parents=True)
    (directory / "java" / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")
    return KernelSpecManager(kernel_dirs=[str(directory)])


@contextmanager
def running(specs=None, env=None, cwd=None, **manager_options):
    """A kernel that is ready; afterwards neither it nor anything it started is left."""
    options = {"kernel_spec_manager": specs} if specs else {}
    manager = KernelManager(kernel_name="java", **options, **manager_options)
    manager.start_kernel(env={**os.environ, **(env or {})}, cwd=cwd)
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
