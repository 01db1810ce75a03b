"""`elara-kernel --doctor`: what a report of a fault needs."""
import os
import platform
import subprocess
import sys
import time
from importlib import metadata

from elara_kernel import archives, folders, jdk, preparation
from elara_kernel.problem import Problem

SECONDS = 120
PACKAGES = ("jupyter_client", "pyzmq", "jupyter_server", "jupyterlab", "notebook", "nbclient", "ipywidgets")
# Reports are read by others. Of what is no folder or number only the name is told: options, code and keys may hold passwords.
TOLD = ("JUPYTER_PATH", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_CONFIG_PATH", "JUPYTER_RUNTIME_DIR", "JUPYTER_PLATFORM_DIRS",
        "JUPYTER_PREFER_ENV_PATH", "ELARA_JDK", "IJAVA_CLASSPATH", "IJAVA_STARTUP_SCRIPTS_PATH", "IJAVA_TIMEOUT")
NAMED = ("ELARA_", "IJAVA_", "JJAVA_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")


def main() -> int:
    """Whether 1 + 1 is 2 is the exit code."""
    _say("Elara", f"{folders.version()} in {folders.HOME}")
    _say("Python", f"{platform.python_version()} ({sys.executable})")
    _say("system", platform.platform())
    _say("packages", ", ".join(f"{name} {version}" for name in PACKAGES if (version := _version(name))))
    for name, value in sorted(os.environ.items()):
        if name in TOLD or name.startswith("JAVA_HOME"):
            _say(name, value)
        elif name.startswith(NAMED):
            _say(name, "is set; what it says is not told here, since it may hold passwords")
    _say("history", folders.data())
    for other in jdk.all_found():
        _say("found", str(other))
    try:
        java = preparation.java()
    except Problem as problem:
        _say("JDK", f"none. {problem}")
        return 1
    _say("JDK", str(java))
    _say("archives", archives.state(java))
    return _try("1 + 1", "2")


def _say(what: str, text: str) -> None:
    print(f"{what + ':':<10} {text}", flush=True)


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _try(cell: str, expected: str) -> int:
    """As a notebook does it: over Jupyter's own client."""
    from elara_kernel import trial
    began = time.monotonic()
    try:
        answer = trial.run(cell, SECONDS)
    except (OSError, RuntimeError, subprocess.SubprocessError, TimeoutError) as error:
        _say(cell, f"no answer after {time.monotonic() - began:.1f} s: {error}")
        return 1
    _say(cell, f"{answer}, {time.monotonic() - began:.2f} s after the start of the kernel")
    return 0 if answer == expected else 1
