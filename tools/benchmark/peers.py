"""The kernels to measure, in an environment of the benchmark's own: .venv/bench, with one kernelspec for each."""
import json
import os
import shutil
import sys
from pathlib import Path

from elara_kernel.jdk import Jdk

from tools import environment, maven, places, problem, progress, setup, stamps
from tools.benchmark import checkout

BENCH = places.VENV / "bench"
PYTHON = BENCH / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
KERNELS = BENCH / "kernels"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")
JJAVA = BENCH / "share" / "jupyter" / "kernels" / "java"
RAPAIO_VERSION = "3.0.1"  # the newest on Maven Central
RAPAIO = BENCH / f"rapaio-jupyter-kernel-{RAPAIO_VERSION}.jar"
DOWNLOAD = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
# What ipykernel's own kernelspec says.
ENCRYPTION = {"ipykernel": {"supported_encryption": ["curve"]}}
LANGUAGES = {"elara": "java", "jjava": "java", "rapaio": "java", "ipykernel": "python"}


def prepare(names: list[str], java: Jdk, before: Path | None = None) -> list[dict]:
    """Installs what is missing and writes the kernelspecs; returns the kernels as the measuring plan names them.

    before: another checkout of Elara that is set up; it comes right behind this one, as `before`.
    """
    _install_packages()
    if "rapaio" in names:
        _download_rapaio(java)
    shutil.rmtree(KERNELS, ignore_errors=True)
    for name in names:
        if name == "elara":
            setup.prepare(java, KERNELS / name)
        else:
            _write_kernelspec(name, java)
    kernels = [{"name": name, "language": LANGUAGES[name]} for name in names]
    if before:
        checkout.copy_kernelspec(before, java, KERNELS / "before")
        kernels.insert(names.index("elara") + 1 if "elara" in names else 0, {"name": "before", "language": "java"})
    return kernels


def versions(names: list[str], before: Path | None = None) -> list[tuple[str, str]]:
    """Of ours, and of everything pinned that is measured or measures."""
    pinned = dict(line.split("==") for line in REQUIREMENTS.read_text().splitlines() if "==" in line)
    pinned |= {"rapaio": RAPAIO_VERSION}
    return [("Elara", checkout.version(places.ROOT)), *([("before", checkout.version(before))] if before else []),
            *((name, version) for name, version in pinned.items() if name in names or name not in LANGUAGES)]


def _install_packages() -> None:
    stamp = stamps.of(sys.version, REQUIREMENTS)
    if stamps.is_fresh("bench", stamp) and PYTHON.exists():
        return
    progress.step("Installing the kernels to compare with (PyPI)")
    base = getattr(sys, "_base_executable", sys.executable)
    for command in ([base, "-m", "venv", BENCH],
                    [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "-r", REQUIREMENTS]):
        _run("Installing the kernels to compare with", command, environment.child())
    stamps.write("bench", stamp)


def _download_rapaio(java: Jdk) -> None:
    if RAPAIO.exists():
        return
    progress.step("Downloading the rapaio kernel (Maven Central)")
    command = [maven.find(java), "-B", DOWNLOAD, f"-DoutputDirectory={BENCH}",
               f"-Dartifact=io.github.padreati:rapaio-jupyter-kernel:{RAPAIO_VERSION}"]
    _run("Downloading the rapaio kernel", command, environment.child(java.home))


def _run(what: str, command: list, env: dict[str, str]) -> None:
    log = places.LOGS / "bench.log"
    code, output = progress.run(command, env, log, lambda line: line[:70], cwd=places.VENV)
    if code:
        raise problem.from_output(what, output, log)


def _write_kernelspec(name: str, java: Jdk) -> None:
    argv = {
        "jjava": [java.java, "-jar", JJAVA / "jjava-launcher.jar", JJAVA / "jjava.jar", "{connection_file}"],
        "rapaio": [java.java, "-jar", RAPAIO, "{connection_file}"],
        "ipykernel": [PYTHON, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
    }[name]
    # JJava's launcher starts the `java` that PATH names.
    path = os.pathsep.join([str(java.java.parent), os.environ.get("PATH", "")])
    spec = {"argv": [str(part) for part in argv], "display_name": name, "language": LANGUAGES[name],
            "env": {"PATH": path}, "metadata": ENCRYPTION.get(name, {})}
    folder = KERNELS / name
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text(json.dumps(spec, indent=1), encoding="utf-8")
