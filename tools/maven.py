"""Finding Maven and calling it."""
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from elara_kernel.jdk import Jdk

from tools import advice, environment, places, progress
from tools.problem import Problem

OLDEST = (3, 8)


def find(jdk: Jdk) -> Path:
    """The `mvn` to use: MAVEN_HOME, PATH, the usual places. Raises Problem when there is none or only an old one."""
    folders = [str(Path(os.environ[name]) / "bin") for name in ("MAVEN_HOME", "M2_HOME") if os.environ.get(name)]
    folders += [os.environ.get("PATH", ""), *usual_places()]
    mvn = shutil.which("mvn", path=os.pathsep.join(folders))
    if not mvn:
        raise Problem(f"Maven was not found (in MAVEN_HOME, PATH and the usual places): {advice.MAVEN}, then call ./lab again.")
    answer = subprocess.run([mvn, "-B", "-v"], env=environment.child(jdk.home), capture_output=True, text=True,
                            errors="replace", stdin=subprocess.DEVNULL)
    version = re.search(r"Apache Maven (\d+)\.(\d+)\S*", answer.stdout)
    if not version:
        said = (answer.stdout + answer.stderr).strip().splitlines() or ["nothing"]
        raise Problem(f"Maven at {mvn} does not start (it says \"{said[0]}\"): repair it, or {advice.MAVEN}.")
    if (int(version[1]), int(version[2])) < OLDEST:
        raise Problem(f"Elara needs Maven 3.8 or newer and found {version[0]} ({mvn}): {advice.MAVEN}, then call ./lab again.")
    return Path(mvn)


def usual_places() -> list[str]:
    user = Path.home()
    return [str(place) for place in (user / ".sdkman/candidates/maven/current/bin", "/opt/homebrew/bin", "/usr/local/bin",
                                     "/opt/maven/bin", "/usr/share/maven/bin")]


def run(jdk: Jdk, log: Path, arguments: Sequence[str]) -> tuple[int, str]:
    """Calls Maven on the whole project with progress; returns its exit code and output."""
    command = [find(jdk), "-B", "-f", places.ROOT / "pom.xml", *arguments]
    return progress.run(command, environment.child(jdk.home), log, _describe, cwd=places.ROOT)


def _describe(line: str) -> str | None:
    download = re.match(r"Download(?:ing|ed) from \S+: \S*/(\S+)(.*)", line)
    if download:
        return f"downloading {download[1]}{download[2]}"
    module = re.match(r"\[INFO\] (Building .+|Running \S+)", line)
    return module[1] if module else None
