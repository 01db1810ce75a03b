"""The kernels to measure, in an environment of the benchmark's own: .venv/bench, with one kernelspec for each."""
import json
import os
import shutil
import sys
from pathlib import Path

from tools import environment, maven, places, problem, progress, setup, stamps
from tools.jdk import Jdk

BENCH = places.VENV / "bench"
PYTHON = BENCH / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
KERNELS = BENCH / "kernels"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")
JJAVA = BENCH / "share" / "jupyter" / "kernels" / "java"
RAPAIO_VERSION = "3.0.1"  # the newest on Maven Central
RAPAIO = BENCH / f"rapaio-jupyter-kernel-{RAPAIO_VERSION}.jar"
DOWNLOAD = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
LANGUAGES = {"elara": "java", "jjava": "java", "rapaio": "java", "ipykernel": "python"}


def prepare(names: list[str], java: Jdk) -> list[dict]:
    """Installs what is missing and writes the kernelspecs; returns the kernels as the measuring plan names them."""
    _install_packages()
    if "rapaio" in names:
        _download_rapaio(java)
    shutil.rmtree(KERNELS, ignore_errors=True)
    for name in names:
        if name == "elara":
            setup.prepare(java, KERNELS / name)
        else:
            _write_kernelspec(name, java)
    return [{"name": name, "language": LANGUAGES[name]} for name in names]


def versions() -> list[tuple[str, str]]:
    """Of everything pinned, and ours."""
    server, = (places.HOME / "lib").glob("server-*.jar")
    pinned = [line.split("==") for line in REQUIREMENTS.read_text().splitlines() if "==" in line]
    return [("Elara", server.stem.removeprefix("server-")), *map(tuple, pinned), ("rapaio", RAPAIO_VERSION)]


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
            "env": {"PATH": path}}
    folder = KERNELS / name
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text(json.dumps(spec, indent=1), encoding="utf-8")
