"""Finding JDKs: JAVA_HOME, PATH and the usual places of Linux, macOS, Windows, conda and SDKMAN."""
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from elara_kernel import advice
from elara_kernel.problem import Problem

OLDEST = 17
EXE = ".exe" if os.name == "nt" else ""


class Jdk(NamedTuple):
    java: Path      # absolute, links resolved
    home: Path
    feature: int    # 17
    version: str    # 17.0.15+6-Debian-1deb12u1

    def __str__(self) -> str:
        return f"Java {self.version} ({self.home})"


def inspect(java: Path) -> Jdk | None:
    """What this `java` is, or None when it is not a whole JDK (no compiler) or does not answer."""
    java = java.resolve()
    home = java.parent.parent
    release = home / "release"
    text = release.read_text("utf-8", "replace") if release.is_file() else ""
    version = re.search(r'^JAVA_RUNTIME_VERSION="(.+)"', text, re.M) or re.search(r'^JAVA_VERSION="(.+)"', text, re.M)
    if not version:
        return _ask(java)
    if not (home / "bin" / f"javac{EXE}").exists():
        return None
    return Jdk(java, home, _feature(version[1]), version[1])


def _ask(java: Path) -> Jdk | None:
    """For start scripts (jenv, asdf) and macOS's stub, which lie outside their JDK: the JVM itself knows."""
    try:
        answer = subprocess.run([java, "-XshowSettings:properties", "-version"], capture_output=True, text=True,
                                errors="replace", timeout=30, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    settings = dict(re.findall(r"^\s+(java\.home|java\.runtime\.version) = (.+?)\s*$", answer.stderr, re.M))
    if answer.returncode or len(settings) < 2:
        return None
    home, version = Path(settings["java.home"]), settings["java.runtime.version"]
    if not (home / "bin" / f"javac{EXE}").exists():
        return None
    return Jdk((home / "bin" / f"java{EXE}").resolve(), home, _feature(version), version)


def _feature(version: str) -> int:
    """17 of 17.0.15; 8 of 1.8.0_402."""
    numbers = re.findall(r"\d+", version)
    return int(numbers[1] if numbers[0] == "1" and len(numbers) > 1 else numbers[0])


def usual_places(environ: Mapping[str, str]) -> list[str]:
    """Absolute patterns of JDK folders."""
    user = str(Path.home())
    common = [f"{user}/.sdkman/candidates/java/*", f"{user}/.jdks/*", f"{user}/.asdf/installs/java/*"]
    conda = environ.get("CONDA_PREFIX")
    if conda:
        common.insert(0, f"{conda}/Library" if os.name == "nt" else f"{conda}/lib/jvm")
    if os.name == "nt":
        makers = ["Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto", "BellSoft", "OpenJDK"]
        programs = environ.get("ProgramFiles", "C:/Program Files")
        return common + [f"{programs}/{maker}/*" for maker in makers] + [f"{user}/scoop/apps/*jdk*/current"]
    if sys.platform == "darwin":
        machines = "Library/Java/JavaVirtualMachines/*/Contents/Home"
        brewed = "opt/openjdk*/libexec/openjdk.jdk/Contents/Home"
        return common + [f"/{machines}", f"{user}/{machines}", f"/opt/homebrew/{brewed}", f"/usr/local/{brewed}"]
    return common + ["/usr/lib/jvm/*", "/usr/lib64/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/*jdk*", "/usr/local/*jdk*"]


def candidates(environ: Mapping[str, str], places: Iterable[str]) -> Iterator[Path]:
    """`java` programs, the best first: JAVA_HOME (and JAVA_HOME_17_X64 and such, as CI machines set), PATH, the places."""
    homes = [environ[name] for name in sorted(environ) if name.startswith("JAVA_HOME") and environ[name]]
    for home in homes:
        yield Path(home) / "bin" / f"java{EXE}"
    for folder in environ.get("PATH", "").split(os.pathsep):
        if folder:
            yield Path(folder) / f"java{EXE}"
    for pattern in places:
        anchor = Path(pattern).anchor
        for home in sorted(Path(anchor).glob(pattern[len(anchor):]), reverse=True):
            yield home / "bin" / f"java{EXE}"


def all_found(environ: Mapping[str, str] = os.environ) -> Iterator[Jdk]:
    """Every JDK on this machine once, whatever its version, the preferred first; lazily, for most callers stop early."""
    seen: set[Path] = set()
    for java in candidates(environ, usual_places(environ)):
        resolved = java.resolve()
        if resolved in seen or not resolved.is_file() or not os.access(resolved, os.X_OK):
            continue
        seen.add(resolved)
        found = inspect(resolved)
        if found and (found.java == resolved or found.java not in seen):
            seen.add(found.java)
            yield found


def find(again: str) -> Jdk:
    """The JDK to use. Raises Problem when there is none or only older ones; `again` says what to do when one is installed."""
    old = []
    for found in all_found():
        if found.feature >= OLDEST:
            return found
        old.append(found)
    if old:
        newest = max(old, key=lambda jdk: jdk.feature)
        raise Problem(f"Elara needs a JDK {OLDEST} or newer and found only {newest}: {advice.JDK}, then {again}.")
    raise Problem(f"No JDK {OLDEST} or newer was found (in JAVA_HOME, PATH and the usual places): {advice.JDK}, then {again}.")


def of_folder(folder: Path) -> Jdk:
    """The JDK in a folder that the user has named. Raises Problem where it is none."""
    found = inspect(folder / "bin" / f"java{EXE}") if (folder / "bin" / f"java{EXE}").exists() else None
    if not found or found.feature < OLDEST:
        raise Problem(f"{folder} is not the folder of a JDK {OLDEST} or newer: name one that has bin/java and bin/javac in it.")
    return found
