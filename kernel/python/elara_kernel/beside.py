"""The kernel's JVM as another process, where a process cannot become another."""
import signal
import subprocess

PASSED_ON = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


def run(command: list[str]) -> int:
    """What ends this process ends that one, and the other way round; when this one is killed, the kernel notices that its parent is gone."""
    with subprocess.Popen(command) as kernel:
        for name in PASSED_ON:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda number, frame: kernel.send_signal(number))
        return kernel.wait()
