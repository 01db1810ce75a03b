"""Class-data archives: the classes both JVMs load at their start, parsed once for all later starts.

They halve the time to the first result. A list of the classes is recorded while the kernel runs the cells of
archive_training.py; the JVM then dumps them (https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing1.html).
An archive is tied to one build of Java and to jars of the same time and size; another JVM ignores it.
"""
import os
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from elara_kernel import command, kernelspec
from elara_kernel.jdk import Jdk

# Newer versions of Java refuse an archive that was dumped with other module options than it is used with.
MODULE_OPTIONS = ["-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED"]
SECONDS_OF_TRAINING = 600
SECONDS_OF_A_DUMP = 300


def build(home: Path, jdk: Jdk, directory: Path, python: Path, environment: Mapping[str, str]) -> bool:
    """Makes `kernel-VERSION.jsa` and `session-VERSION.jsa` in `directory`; without them the kernel only starts slower.

    python: one that has jupyter_client. Returns whether both are there now.
    """
    directory.mkdir(parents=True, exist_ok=True)
    archives = {"kernel": next((home / "lib").glob("server-*.jar")), "session": next((home / "lib").glob("agent-*.jar"))}
    for name in archives:
        (directory / f"{name}-{jdk.version}.jsa").unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        scratch = Path(temporary)
        try:
            return _record(scratch, jdk, home, python, environment) and all(
                [_dump(jdk.java, _longest(scratch.glob(f"{name}-*.classes")), jar, directory / f"{name}-{jdk.version}.jsa", environment)
                 for name, jar in archives.items()])
        except (OSError, subprocess.SubprocessError):
            return False


def _record(scratch: Path, jdk: Jdk, home: Path, python: Path, environment: Mapping[str, str]) -> bool:
    start = command.of(jdk.java, jdk.version, home, scratch, scratch)
    kernelspec.write(scratch / "java", kernelspec.of(start, {}))
    # Each process writes one of its own: the last cell ends the session JVM, and the kernel starts another.
    variables = {**environment, "ELARA_SESSION_OPTIONS": command.session_options([f"-XX:DumpLoadedClassList={scratch / 'session-%p.classes'}"])}
    training = Path(__file__).with_name("archive_training.py")
    done = subprocess.run([python, training, scratch, scratch / "kernel-%p.classes"], env=variables, cwd=scratch, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=SECONDS_OF_TRAINING)
    return done.returncode == 0


def _longest(lists: Iterable[Path]) -> Path:
    """Without the half of a line at the end that a JVM leaves which was ended while it wrote: no JVM reads such a list."""
    longest = max(lists, key=lambda file: file.stat().st_size, default=Path("missing"))  # OpenJ9 writes none
    text = longest.read_bytes()
    longest.write_bytes(text[:text.rfind(b"\n") + 1])
    return longest


def _dump(java: Path, classes: Path, jar: Path, archive: Path, environment: Mapping[str, str]) -> bool:
    part = archive.with_suffix(f".{os.getpid()}.part")
    try:
        done = subprocess.run([java, "-Xshare:dump", *MODULE_OPTIONS, f"-XX:SharedClassListFile={classes}", f"-XX:SharedArchiveFile={part}",
                               "-cp", jar], env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS_OF_A_DUMP)
        if done.returncode == 0 and part.is_file():
            part.chmod(0o644)  # some versions of Java leave it to the umask, and one that others can write to is not used
            os.replace(part, archive)
    finally:
        part.unlink(missing_ok=True)
    return archive.is_file()
