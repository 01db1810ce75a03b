"""Kernelspecs that users ask for: elsewhere, under other names, with other settings. Never over another kernel's."""
import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from elara_kernel import kernelspec
from elara_kernel.problem import Problem

NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
# What rapaio's kernel passes to Java under such a name, and notebooks saved with it need.
PREVIEW = re.compile(r"rapaio-jupyter-kernel-preview\d+")


def checked(name: object) -> str:
    """A name that Jupyter takes, and that is no way out of the folder of kernels. Raises Problem for others."""
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise Problem(f"\"{name}\" is no name of a kernel: it has letters, digits and . _ - only, and begins with no dot.")
    return name


def options_of(name: str) -> list[str]:
    return ["--enable-preview", "--add-modules=jdk.incubator.vector"] if PREVIEW.fullmatch(name) else []


def user_data() -> Path:
    """Where Jupyter looks for a user's own kernels, whichever Jupyter it is."""
    if os.environ.get("JUPYTER_DATA_DIR"):
        return Path(os.environ["JUPYTER_DATA_DIR"])
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Jupyter"
    if os.name == "nt":
        return Path(os.environ.get("APPDATA", Path.home())) / "jupyter"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "jupyter"


def write(kernels: Path, name: str, environment: Mapping[str, str]) -> Path:
    folder = kernels / name
    if os.path.lexists(folder) and not _is_ours(folder):
        raise Problem(f"Another kernel has the name {name} already ({folder}) and keeps it: `jupyter kernelspec remove {name}` removes that one.")
    # The Python of now: under a path of its own, Jupyters of other environments start it as well.
    start = [sys.executable, *kernelspec.LAUNCHER[1:]]
    kernelspec.write(folder, kernelspec.of(start, dict(environment), name))
    return folder


def remove(kernels: Path, name: str) -> Path:
    folder = kernels / name
    if not (folder / "kernel.json").is_file():
        raise Problem(f"There is no kernel {name} in {kernels}.")
    if not _is_ours(folder):
        raise Problem(f"The kernel {name} is not Elara and stays ({folder}).")
    shutil.rmtree(folder)
    return folder


def _is_ours(folder: Path) -> bool:
    """Whether it starts Elara."""
    start = kernelspec.read(folder).get("argv")
    return isinstance(start, list) and any(part == "elara_kernel" or str(part).startswith("-Delara.home=") for part in start)
