"""The class-data archives of an installed kernel: in the user's cache folder, made in the background after the first start."""
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from elara_kernel import archive, folders, jdk
from elara_kernel.jdk import Jdk
from elara_kernel.locales import utf8_locale

HOME = Path(folders.HOME)
SECONDS_OF_THE_FIRST_START = 5  # which is not to be slowed down
SECONDS_OF_MAKING = 1800  # more than archive.py gives its parts together
SECONDS_OF_A_FAILURE = 24 * 3600  # a full disk and a busy machine pass


def of(java: Jdk) -> Path:
    """Where those lie that fit this Java and these jars, of which the JVM checks the times."""
    parts = [java.java, java.version, *_jar()]
    return Path(folders.cache(), "cds") / hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]


def of_own(java: Jdk) -> Path | None:
    """The same, if it is there and nobody else can have written there: what an archive holds is run."""
    directory = of(java)
    return directory if all(map(folders.is_own, [folders.cache(), directory.parent, directory, *directory.glob("*.jsa")])) else None


def are_there(java: Jdk) -> bool:
    directory = of_own(java)
    return directory is not None and all((directory / f"{name}-{java.version}.jsa").is_file() for name in ("kernel", "session"))


def state(java: Jdk) -> str:
    directory = of(java)
    if are_there(java):
        return str(directory)
    if os.path.exists(folders.cache()) and not folders.is_own(folders.cache()) or os.path.exists(directory) and not of_own(java):
        return f"not used, since others than you can write to {folders.cache()}: remove it, and it is made anew"
    if _has_failed(directory):
        return f"could not be made; it is tried again a day later, or when {directory} is removed"
    return f"not there yet, made in the background after the first start (in {directory})"


def make_in_background(java: Jdk) -> None:
    """Nobody waits for it, and no start fails because of it: without archives the kernel only starts slower."""
    directory = of(java)
    if _has_failed(directory):
        return
    try:
        folders.make(str(directory))
    except OSError:
        return
    if not of_own(java):
        return
    options = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.IDLE_PRIORITY_CLASS} if os.name == "nt" else {"start_new_session": True}
    try:
        # Through another process, which ends at once: so the kernel, which this one becomes, has no child that it does not know.
        subprocess.run([sys.executable, "-P", "-m", "elara_kernel.archives", str(java.java), "--begin"], stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=10, **options)
    except (OSError, subprocess.SubprocessError):
        pass


def make(java: Jdk) -> None:
    """Makes them, unless they are there or another process is at it."""
    directory = of(java)
    folders.make(str(directory))
    if not of_own(java) or not _lock(directory / "lock"):
        return
    try:
        if are_there(java) or _has_failed(directory):
            return
        # What a user has told kernels (start-up scripts, other options) is no business of this one.
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("ELARA_", "IJAVA_", "JJAVA_"))}
        if archive.build(HOME, java, directory, Path(sys.executable), plain | utf8_locale()):
            (directory / "failed").unlink(missing_ok=True)
        else:
            (directory / "failed").touch()
        (directory / "jar").write_text("\n".join(_jar()), encoding="utf-8")
        _remove_those_of_jars_that_are_gone(directory.parent)
    except Exception:  # nobody reads it here, and the next start would end as this one
        (directory / "failed").touch()
    finally:
        (directory / "lock").unlink(missing_ok=True)


def _jar() -> tuple[str, str]:
    """What the JVM looks at, too: it takes no archive of a jar with another time."""
    server = HOME / "lib" / f"server-{folders.version()}.jar"
    return str(server), str(int(server.stat().st_mtime))


def _remove_those_of_jars_that_are_gone(archives: Path) -> None:
    """50 MB for each version that was installed."""
    for each in archives.iterdir():
        if (each / "jar").is_file():
            jar, time_of_it = (each / "jar").read_text(encoding="utf-8").split("\n")
            if not os.path.exists(jar) or str(int(os.stat(jar).st_mtime)) != time_of_it:
                shutil.rmtree(each, ignore_errors=True)


def _has_failed(directory: Path) -> bool:
    try:
        return time.time() - (directory / "failed").stat().st_mtime < SECONDS_OF_A_FAILURE
    except OSError:
        return False


def _lock(file: Path) -> bool:
    """A file that only one can make. One of long ago is that of a process that was killed."""
    try:
        if time.time() - file.stat().st_mtime > SECONDS_OF_MAKING:
            file.unlink(missing_ok=True)
    except OSError:
        pass
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        return True
    except OSError:
        return False


def main(java: str, *begin: str) -> None:
    if begin:
        subprocess.Popen([sys.executable, "-P", "-m", "elara_kernel.archives", java], stdin=subprocess.DEVNULL,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return
    if hasattr(os, "nice"):
        os.nice(19)
    time.sleep(SECONDS_OF_THE_FIRST_START)
    found = jdk.inspect(Path(java))
    if found:
        make(found)


if __name__ == "__main__":
    main(*sys.argv[1:])
