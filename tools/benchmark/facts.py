"""What the benchmark ran on: machine and versions, as pairs for its page."""

import os
import platform
import subprocess
from datetime import date
from pathlib import Path

from elara_kernel.jdk import Jdk


def collect(java: Jdk, load: str, versions: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The day and the machine, then Java and Python, then the versions given as pairs."""
    return [
        ("day", date.today().isoformat()),
        ("processor", f"{_processor()}, {os.cpu_count()} cores"),
        ("memory", _memory()),
        ("load before the run", load),
        ("operating system", _system()),
        ("Java", java.version),
        ("Python", platform.python_version()),
        *versions,
    ]


def load() -> str:
    """How busy the machine was in the last minute: the mean number of running processes."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _processor() -> str:
    model = _field("/proc/cpuinfo", "model name")
    return model or platform.processor() or platform.machine()


def _memory() -> str:
    kilobytes = _field("/proc/meminfo", "MemTotal")
    if kilobytes:
        return f"{int(kilobytes.split()[0]) * 1024 / 1e9:.1f} GB"
    if platform.system() == "Darwin":
        size = subprocess.run(["sysctl", "-n", "hw.memsize"], capture_output=True, text=True).stdout
        return f"{int(size) / 1e9:.1f} GB"
    return "unknown"


def _system() -> str:
    name = _field("/etc/os-release", "PRETTY_NAME", "=")
    return f"{name.strip(chr(34))}, {platform.system()} {platform.release()}" if name else platform.platform()


def _field(file: str, name: str, separator: str = ":") -> str | None:
    """The value of the first `name: value` line, or None."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    pairs = (line.split(separator, 1) for line in lines if separator in line)
    return next((value.strip() for key, value in pairs if key.strip() == name), None)
