"""The Maven build; what it makes stays in Maven's target folders, and ~/.m2 gets nothing of ours."""
import shutil
from pathlib import Path

from elara_kernel.jdk import Jdk

from tools import contents, maven, places, problem, progress, stamps


def ensure(jdk: Jdk) -> None:
    """Builds when a source has changed."""
    if is_done():
        return
    progress.step("Building the kernel with Maven"
                  + (" (the first time it downloads about 200 MB)" if stamps.is_first("build") else ""))
    shutil.rmtree(contents.LIBRARIES, ignore_errors=True)  # no jar of an earlier version stays
    log = places.LOGS / "maven.log"
    code, output = maven.run(jdk, log, ["-Dmaven.test.skip=true", "package"])
    if code:
        raise problem.from_output("The Maven build", output, log)
    stamps.write("build", _stamp())


def is_done() -> bool:
    return stamps.is_fresh("build", _stamp()) and all(file.exists() for file in contents.built())


def _stamp() -> str:
    return stamps.of(places.ROOT.as_posix(), *inputs())


def inputs() -> list[Path]:
    sources = [places.ROOT / "pom.xml"]
    for module in places.MODULES:
        folder = places.ROOT / module
        sources.append(folder / "pom.xml")
        sources += sorted(path for path in (folder / "src/main").rglob("*") if path.is_file())
    return sources
