"""How the last start was done, so that an equal one is fast: looking for a JDK takes Python longer than starting it.

A small text file for each installation. It is believed as long as all is as it was that the search depends on.
"""
import os

from elara_kernel import folders

JAVA = "java.exe" if os.name == "nt" else "java"
Start = tuple[list[str], dict[str, str]]
NAMES = ("PATH", "CONDA_PREFIX", "ELARA_JDK", "LC_ALL", "LC_CTYPE", "LANG", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME")


def recalled() -> Start | None:
    file = _file()
    if not (folders.is_own(folders.cache()) and folders.is_own(file)):
        return None
    try:
        with open(file, encoding="utf-8") as source:
            head, *parts = source.read().split("\n\n")
        command, environment = parts[0].split("\n"), dict(line.split("=", 1) for line in parts[1].split("\n") if line)
        return (command, environment) if head == _head(command) else None
    except (OSError, ValueError, IndexError):
        return None


def keep(start: Start) -> None:
    """A folder that cannot be written to only costs time at the next start."""
    command, environment = start
    file = _file()
    part = f"{file}.{os.getpid()}"
    if any("\n" in each for each in command) or not folders.is_own(folders.cache()):
        return
    try:
        parts = [_head(command), "\n".join(command), "\n".join(f"{name}={value}" for name, value in environment.items())]
        with open(part, "w", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as target:
            target.write("\n\n".join(parts))
        os.replace(part, file)
    except (OSError, ValueError):  # no such file; a name that is no text
        pass


def _head(command: list[str]) -> str:
    """What the search depends on, and the files that the start is made of."""
    homes = sorted(name for name in os.environ if name.startswith("JAVA_HOME"))
    variables = [f"{name}={os.environ.get(name)!r}" for name in (*NAMES, *homes)]
    binaries = [os.path.join(os.environ[name], "bin") for name in homes] + os.environ.get("PATH", "").split(os.pathsep)
    javas = [os.path.realpath(java) for folder in binaries if os.path.exists(java := os.path.join(folder, JAVA))]
    archive = next((option.split("=", 1)[1] for option in command if option.startswith("-XX:SharedArchiveFile=")), "")
    times = [f"{file} {int(os.stat(file).st_mtime)}" for file in (command[0], command[-1], archive)]  # as precise as the JVM, and image layers, are
    return "\n".join([folders.HOME, *variables, *javas, *times])


def _file() -> str:
    return os.path.join(folders.cache(), "start-" + "".join(each if each.isalnum() else "_" for each in folders.HOME)[-120:])
