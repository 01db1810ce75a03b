"""The processes of a kernel, seen from the operating system."""

import time

import psutil

from kernel_client import TIMEOUT


def session_pid(kernel):
    """The process id of the JVM that runs the cells."""
    return int(kernel.ok("ProcessHandle.current().pid()").result)


def tree(pid):
    """A process and all it started."""
    process = psutil.Process(pid)
    return [process, *process.children(recursive=True)]


def is_gone(process):
    # An orphan stays a zombie where process 1 is a program that does not collect them, as in many containers.
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def survivors(processes, seconds=TIMEOUT):
    """The processes that have not ended after a while; returns at once when all have."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if all(is_gone(process) for process in processes):
            break
        time.sleep(0.05)
    return [process for process in processes if not is_gone(process)]
