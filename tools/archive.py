"""Class-data archives: the classes both JVMs load at their start, parsed once for all later starts.

They halve the time to the first result. A list of the classes is recorded while the kernel runs the cells of
archive_training.py; the JVM then dumps them (https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing1.html).
An archive is tied to one build of Java and to jars of the same time and size; another JVM ignores it.
"""
import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tools import environment, jdk, kernelspec, places, progress


# Newer versions of Java refuse an archive that was dumped with other module options than it is used with.
MODULE_OPTIONS = ["-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED"]


def build(home: Path, java: Path) -> None:
    """Makes `cds/kernel-VERSION.jsa` and `cds/session-VERSION.jsa` in the Elara home. Without them the kernel only starts slower."""
    version = jdk.inspect(java).version
    directory = home / "cds"
    directory.mkdir(parents=True, exist_ok=True)
    archives = {"kernel": next((home / "lib").glob("server-*.jar")), "session": next((home / "lib").glob("agent-*.jar"))}
    for name in archives:
        (directory / f"{name}-{version}.jsa").unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        scratch = Path(temporary)
        made = _record(scratch, java, home) and all(
            _dump(java, _longest(scratch.glob(f"{name}-*.classes")), jar, directory / f"{name}-{version}.jsa")
            for name, jar in archives.items())
    if not made:
        progress.step("No archive could be made; the kernel will work, but start more slowly")


def _record(scratch: Path, java: Path, home: Path) -> bool:
    kernelspec.write(scratch / "kernels" / "java", java, home)
    variables = environment.jupyter() | {
        "JUPYTER_PATH": str(scratch),
        # Each process writes one of its own: the last cell ends the session JVM, and the kernel starts another.
        "ELARA_SESSION_OPTIONS": f"-XX:DumpLoadedClassList={scratch / 'session-%p.classes'}"}
    done = subprocess.run([places.PYTHON, "-m", "tools.archive_training", scratch / "kernel-%p.classes"],
                          env=variables, cwd=places.ROOT, capture_output=True)
    return done.returncode == 0


def _longest(lists: Iterable[Path]) -> Path:
    return max(lists, key=lambda file: file.stat().st_size)


def _dump(java: Path, classes: Path, jar: Path, archive: Path) -> bool:
    part = archive.with_suffix(".part")
    done = subprocess.run([java, "-Xshare:dump", *MODULE_OPTIONS, f"-XX:SharedClassListFile={classes}", f"-XX:SharedArchiveFile={part}",
                           "-cp", jar], env=environment.plain(), capture_output=True)
    if done.returncode == 0 and part.is_file():
        os.replace(part, archive)
    return archive.is_file()
