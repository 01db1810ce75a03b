"""Memory of both JVMs over a long run, and how long each step took."""

import re
import statistics
import subprocess
import time

import psutil

import kernelspecs
from amount import amount, store
from processes import session_pid

MEGABYTE = 1_000_000
POINTS = amount(20, 2)

# What may be used more in the last tenth of a run than in the second: for each step, since the compiler keeps every name it
# has read, the debugger interface a mirror of every class, the kernel whose output is whose, and the JVM every class it has
# loaded; and in all, since a collector decides for itself when it gives memory back.
KILOBYTES_PER_STEP = {"kernel heap": 8, "session heap": 3, "kernel metaspace": 0.5, "session metaspace": 5}
MEGABYTES_ONCE = 8

# The text of each curve that was recorded, for the summary.
drawn = {}


class Curve:
    """Runs steps one after the other and takes the memory at regular points, after a collection."""

    def __init__(self, name, kernel, **kilobytes_per_step):
        self.name = name
        self.allowed = KILOBYTES_PER_STEP | {name.replace("_", " "): amount for name, amount in kilobytes_per_step.items()}
        self.kernel = kernel
        self.pids = {"kernel": kernel.pid, "session": session_pid(kernel)}
        self.points = []

    def run(self, steps, step):
        """Calls ``step(i)`` for each i below ``steps``."""
        each = max(1, steps // POINTS)
        latencies = []
        # A cell that does not compile: what errors need, such as the names of all classes, is read now and not in the middle of the run.
        assert self.kernel.run("undefined; undefined;").status == "error"
        for i in range(steps):
            started = time.perf_counter()
            step(i)
            latencies.append(1000 * (time.perf_counter() - started))
            self.forget()
            if (i + 1) % each == 0:
                self.points.append({"steps": i + 1, "median ms": statistics.median(latencies), "worst ms": max(latencies),
                                    **self.memory()})
                latencies.clear()
        keep(self.name, self.text())
        self.judge()

    def forget(self):
        """The client keeps all messages of all cells, which is not what is measured here."""
        self.kernel.published.clear()
        self.kernel.replies.clear()
        self.kernel.in_order.clear()

    def memory(self):
        """In MB. Heaps hold only what is reachable: jcmd's histogram collects first."""
        megabytes = {}
        for name, pid in self.pids.items():
            total = re.search(r"^Total\s+\d+\s+(\d+)", jcmd(pid, "GC.class_histogram"), re.MULTILINE)
            metaspace = re.search(r"sun.gc.metaspace.used=(\d+)", jcmd(pid, "PerfCounter.print"))
            megabytes[f"{name} RSS"] = psutil.Process(pid).memory_info().rss / MEGABYTE
            megabytes[f"{name} heap"] = int(total[1]) / MEGABYTE
            megabytes[f"{name} metaspace"] = int(metaspace[1]) / MEGABYTE
        return megabytes

    def judge(self):
        """Memory is flat: the last tenth of the run uses as much as the second."""
        second, last = self.points[max(len(self.points) // 5 - 1, 0)], self.points[-1]
        steps = last["steps"] - second["steps"]
        grown = {}
        for name, kilobytes in self.allowed.items():
            allowed = MEGABYTES_ONCE + steps * kilobytes / 1000
            if last[name] - second[name] > allowed:
                grown[name] = f"{second[name]:.0f} MB after {second['steps']}, {last[name]:.0f} MB after {last['steps']}"
        assert not grown, self.text()

    def text(self):
        return table(self.points)


def table(points):
    """Markdown; memory in MB."""
    names = list(points[0])
    rows = [names, [f"{'-' * (len(name) - 1)}:" for name in names]]
    rows += [[f"{point[name]:.{1 if isinstance(point[name], float) else 0}f}" for name in names] for point in points]
    return "\n".join("| " + " | ".join(cell.rjust(len(name)) for cell, name in zip(row, names)) + " |" for row in rows)


def keep(name, text):
    """Shows it in the summary, and stores it if the run is a full one."""
    drawn[name] = text
    store(name.replace(" ", "-"), text)


def jcmd(pid, command):
    tool = kernelspecs.java().parent / "jcmd"
    return subprocess.run([tool, str(pid), command], capture_output=True, text=True, check=True).stdout
