"""Memory and processor time of a kernel with all the processes it started."""

import psutil

MEGABYTE = 1_000_000


def tree(pid):
    """The process and everything below it."""
    try:
        root = psutil.Process(pid)
        return [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def resident(processes):
    """Resident memory in MB, summed. Pages that processes share are counted once for each of them."""
    return sum(process.memory_info().rss for process in processes) / MEGABYTE


def proportional(processes):
    """Proportional memory in MB, summed: a page shared by n processes counts 1/n. None where /proc has no such number."""
    try:
        return sum(_pss(process.pid) for process in processes) / MEGABYTE
    except OSError:
        return None


def processor_seconds(processes):
    """User and system time used so far, in seconds."""
    return sum(sum(process.cpu_times()[:2]) for process in processes)


def processor_seconds_apart(pid):
    """User and system time of the kernel's JVM alone, and of all the sessions it has had."""
    kernel, *sessions = tree(pid)
    ended = sum(kernel.cpu_times()[2:4])  # the system keeps count of the children that have ended
    return processor_seconds([kernel]), processor_seconds(sessions) + ended


def kill(processes):
    """Ends the processes and waits until they are gone."""
    for process in processes:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            pass
    psutil.wait_procs(processes, timeout=10)


def _pss(pid):
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        for line in rollup:
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    raise OSError("no Pss line")
