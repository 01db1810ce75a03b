"""The kernel's JVM as another process, where a process cannot become another."""
import os
import signal
import subprocess


def run(command: list[str]) -> int:
    """What ends this process ends that one, and the other way round; when this one is killed, the kernel notices that its parent is gone."""
    with subprocess.Popen(command) as kernel:
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda number, frame: _tell(kernel, number))
        return kernel.wait()


def _tell(kernel: subprocess.Popen, number: int) -> None:
    if os.name != "nt" or number == signal.SIGTERM:  # a console of Windows tells both of Ctrl-C
        kernel.send_signal(number)
