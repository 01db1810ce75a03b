"""What can go wrong outside our code, in one sentence that says what to do."""
import errno
import re

from elara_kernel.problem import Problem

from tools import advice


DISK_FULL = re.compile(r"No space left on device|not enough space on the disk|Disk quota exceeded|Errno 28\b")
NO_NETWORK = re.compile(
    r"name resolution|Name or service not known|nodename nor servname|getaddrinfo failed|Unknown host|UnknownHost"
    r"|Network is unreachable|No route to host|Failed to establish a new connection|NewConnectionError"
    r"|Connection refused|Connect timed out|ConnectTimeout|Could not transfer artifact"
    r"|Cannot access \S+ \(\S+\) in offline mode", re.IGNORECASE)


def from_output(what: str, output: str, log) -> Problem:
    """The Problem of a program that failed: `what` is the step, `output` its text, `log` the file that keeps it."""
    if DISK_FULL.search(output):
        return disk_full()
    if NO_NETWORK.search(output):
        return Problem(f"{what} needs the network and it cannot be reached: {advice.NETWORK} (the details are in {log}).")
    return Problem(f"{what} failed with \"{_last_error(output)}\": the whole output is in {log}.")


def from_os_error(error: OSError) -> Problem:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return disk_full()
    place = f" {error.filename}" if error.filename else ""
    if isinstance(error, PermissionError):
        return Problem(f"The file{place} may not be changed: close what is using it (JupyterLab?),"
                       " and check that the folder belongs to you.")
    return Problem(f"The system refused{place}: {error.strerror or error}.")


def disk_full() -> Problem:
    return Problem(f"The disk is full: {advice.DISK}.")


def _last_error(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"\[ERROR\] |ERROR: ", line) and "COMPILATION ERROR" not in line]
    # Maven's first error says what failed and the others how to ask for more; pip's last one is the summary.
    chosen = errors[0] if errors and errors[0].startswith("[ERROR]") else (errors or lines or ["no output"])[-1]
    return re.sub(r"^(\[ERROR\]|ERROR:)\s*", "", chosen)[:300]
