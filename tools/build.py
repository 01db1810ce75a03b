"""The Maven build, and what of it goes into the Elara home."""
import filecmp
import os
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tools import maven, places, problem, progress, stamps
from tools.jdk import Jdk

POM = "{http://maven.apache.org/POM/4.0.0}"


def ensure(jdk: Jdk) -> None:
    """Builds when a source has changed, and lays the results out in .venv/share/elara; ~/.m2 gets nothing of ours."""
    if is_done():
        return
    progress.step("Building the kernel with Maven"
                  + (" (the first time it downloads about 200 MB)" if stamps.is_first("build") else ""))
    shutil.rmtree(places.ROOT / "kernel/server/target/lib", ignore_errors=True)  # no jar of an earlier version stays
    log = places.LOGS / "maven.log"
    code, output = maven.run(jdk, log, ["-Dmaven.test.skip=true", "package"])
    if code:
        raise problem.from_output("The Maven build", output, log)
    _lay_out_libraries()
    _lay_out_repository()
    stamps.write("build", _stamp())


def is_done() -> bool:
    return stamps.is_fresh("build", _stamp()) and (places.HOME / "lib").is_dir()


def _stamp() -> str:
    return stamps.of(places.HOME.as_posix(), *inputs())


def inputs() -> list[Path]:
    sources = [places.ROOT / "pom.xml"]
    for module in places.MODULES:
        folder = places.ROOT / module
        sources.append(folder / "pom.xml")
        sources += sorted(path for path in (folder / "src/main").rglob("*") if path.is_file())
    return sources


def _lay_out_libraries() -> None:
    target, library = places.ROOT / "kernel/server/target", places.HOME / "lib"
    jars = [*target.glob("server-*.jar"), *(target / "lib").glob("*.jar"), *(places.ROOT / "kernel/compat/target").glob("compat-*.jar")]
    library.mkdir(parents=True, exist_ok=True)
    for old in {path.name for path in library.iterdir()} - {jar.name for jar in jars}:
        (library / old).unlink()
    for jar in jars:
        _place(jar, library / jar.name)


def _lay_out_repository() -> None:
    """As `mvn deploy` would, into a file repository; a URL of a path with blanks is not needed this way."""
    repository = places.HOME / "repository"
    shutil.rmtree(repository, ignore_errors=True)
    for module in [".", "kernel/agent", "notebooks/helpers"]:
        folder = places.ROOT / module
        pom = ElementTree.parse(folder / "pom.xml").getroot()
        parent = pom.find(f"{POM}parent")
        group, version = (pom.findtext(f"{POM}{tag}") or parent.findtext(f"{POM}{tag}") for tag in ("groupId", "version"))
        name = pom.findtext(f"{POM}artifactId")
        place = repository.joinpath(*group.split("."), name, version)
        place.mkdir(parents=True)
        shutil.copyfile(folder / "pom.xml", place / f"{name}-{version}.pom")
        if pom.findtext(f"{POM}packaging") != "pom":
            for kind in ("", "-sources"):  # documentation is read from the sources
                shutil.copyfile(folder / f"target/{name}-{version}{kind}.jar", place / f"{name}-{version}{kind}.jar")


def _place(source: Path, target: Path) -> None:
    """Replaces only what changed, in one move: running kernels keep the file they opened, and the class-data
    archive (which looks at a jar's time) stays valid for an equal jar."""
    if not (target.is_file() and filecmp.cmp(source, target, shallow=False)):
        part = target.with_name(target.name + ".part")
        shutil.copyfile(source, part)
        os.replace(part, target)
