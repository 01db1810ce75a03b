"""What the wheel has in it, by where it lies there. `lab` itself installs it in .venv."""
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from elara_kernel import kernelspec

from tools import places

POM = "{http://maven.apache.org/POM/4.0.0}"
PACKAGE = "elara_kernel"
LIBRARIES = places.ROOT / "kernel/server/target/lib"
OF_NOTEBOOKS = [".", "kernel/agent", "notebooks/helpers"]  # what `%maven elara:…` finds


def version() -> str:
    return ElementTree.parse(places.ROOT / "pom.xml").findtext(f"{POM}version")


def package() -> dict[str, bytes]:
    """The Python package, with the jars of the kernel and the repository of what notebooks ask for."""
    folder = places.PACKAGE / PACKAGE
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix in (".py", ".png", ".svg") and not path.name.startswith(".")]
    found = {f"{PACKAGE}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in files}
    found |= {f"{PACKAGE}/lib/{jar.name}": jar.read_bytes() for jar in [*_own(), *LIBRARIES.glob("*.jar")]}
    return found | {f"{PACKAGE}/repository/{name}": path.read_bytes() for name, path in _repository().items()}


def data() -> dict[str, bytes]:
    """What lands below the environment's own folder: the kernelspec, as Jupyter finds it in every environment."""
    folder = "share/jupyter/kernels/java"
    logos = {f"{folder}/{path.name}": path.read_bytes() for path in kernelspec.LOGOS.iterdir() if not path.name.startswith(".")}
    return logos | {f"{folder}/kernel.json": kernelspec.of(kernelspec.LAUNCHER, {}).encode()}


def built() -> list[Path]:
    """What the build has to have made."""
    return [LIBRARIES, *_own(), *_repository().values()]


def _own() -> list[Path]:
    return [places.ROOT / f"kernel/{name}/target/{name}-{version()}.jar" for name in ("server", "compat")]


def _repository() -> dict[str, Path]:
    """As `mvn deploy` would lay it out."""
    found = {}
    for module in OF_NOTEBOOKS:
        folder = places.ROOT / module
        pom = ElementTree.parse(folder / "pom.xml").getroot()
        parent = pom.find(f"{POM}parent")
        group, number = (pom.findtext(f"{POM}{tag}") or parent.findtext(f"{POM}{tag}") for tag in ("groupId", "version"))
        name = pom.findtext(f"{POM}artifactId")
        place = f"{group.replace('.', '/')}/{name}/{number}/{name}-{number}"
        found[f"{place}.pom"] = folder / "pom.xml"
        if pom.findtext(f"{POM}packaging") != "pom":
            for kind in ("", "-sources"):  # documentation is read from the sources
                found[f"{place}{kind}.jar"] = folder / f"target/{name}-{number}{kind}.jar"
    return found
