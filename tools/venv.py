"""The Python environment .venv and the pinned packages in it."""
import importlib.util
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import advice, environment, places, problem, progress, stamps


def ensure(requirements: list[str], *options: str) -> None:
    """Makes .venv where it is missing or belongs to another Python or folder, and installs the requirement files with pip's options."""
    base = os.path.realpath(sys.base_prefix)
    conda = bool(os.environ.get("CONDA_PREFIX")) and base == os.path.realpath(os.environ["CONDA_PREFIX"])
    stamp = stamps.of(places.VENV.as_posix(), base, sys.version, conda)
    if not (stamps.is_fresh("venv", stamp) and places.PYTHON.exists()):
        _create(conda)
        stamps.write("venv", stamp)
    for name in requirements:
        file = places.ROOT / name
        installed = stamps.of(stamp, file, places.ROOT / "constraints.txt")
        if not stamps.is_fresh(name, installed):
            _install(name, options)
            stamps.write(name, installed)


def _create(inherit: bool) -> None:
    progress.step("Making the Python environment .venv")
    if not importlib.util.find_spec("ensurepip"):
        raise problem.Problem(f"This Python cannot make environments (its venv package is missing): {advice.PYTHON_VENV},"
                              " then call ./lab again.")
    if places.VENV.exists():
        for entry in places.VENV.iterdir():
            if entry.name != "share":  # the kernel's history lives there
                shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    # In a conda environment made from environment.yml the packages are there already: use them.
    options = ["--system-site-packages"] if inherit else []
    python = getattr(sys, "_base_executable", sys.executable)  # not the Python in a .venv that is being replaced
    log = places.LOGS / "venv.log"
    code, output = progress.run([python, "-m", "venv", *options, places.VENV], environment.child(), log, lambda line: None)
    if code:
        raise problem.from_output("Making the Python environment", output, log)


def _install(name: str, options: Sequence[str]) -> None:
    progress.step(f"Installing the Python packages of {name}"
                  + (" (the first time this takes a minute or two)" if stamps.is_first(name) else ""))
    _pip(name, "Installing the Python packages", *options, "-r", places.ROOT / name)


def install_wheel(wheel: Path) -> None:
    """What it needs is in requirements.txt. The same version may have other contents than before."""
    _pip("wheel", "Installing the kernel", "--no-index", "--no-deps", "--force-reinstall", wheel)


def _pip(name: str, what: str, *arguments: object) -> None:
    log = places.LOGS / f"pip-{name}.log"
    command = [places.PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "1",
               "--progress-bar", "off", *arguments]
    code, output = progress.run(command, environment.child(), log, _describe)
    if code:
        raise problem.from_output(what, output, log)


def _describe(line: str) -> str | None:
    return line[:70] if line.startswith(("Collecting", "Downloading", "Installing", "Using cached")) else None
