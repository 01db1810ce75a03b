"""`lab setup`: everything JupyterLab needs to run our kernel, made in .venv."""
from pathlib import Path

from tools import aliases, archive, build, jdk, kernelspec, labextension, maven, pages, places, progress, stamps, venv
from tools.jdk import Jdk
from tools.problem import Problem


def main(arguments: list[str]) -> int:
    if arguments:
        raise Problem("`./lab setup` takes no arguments.")
    java = ensure()
    progress.step(f"Elara is set up, on {java}")
    return 0


def ensure(*requirements: str) -> Jdk:
    """Does the steps whose inputs changed (with more requirement files, if named); returns the kernel's JDK."""
    java = jdk.find()
    if not build.is_done():
        maven.find(java)  # who has no Maven learns it before minutes of downloads
    venv.ensure(["requirements.txt", *requirements])
    build.ensure(java)
    prepare(java, places.KERNELSPEC)
    aliases.renew()
    pages.configure()
    labextension.install()
    return java


def prepare(java: Jdk, directory: Path) -> None:
    """The class-data archive for one JDK, and a kernelspec that uses it."""
    jars = sorted((places.HOME / "lib").glob("*.jar"))
    recipe = [places.ROOT / "tools" / name for name in ("archive.py", "archive_training.py", "kernelspec.py")]
    stamp = stamps.of(java, places.HOME, *recipe, *jars)
    if not stamps.is_fresh(f"archive-{java.version}", stamp):
        progress.step(f"Making the kernel start fast on Java {java.feature} (a class-data archive)")
        archive.build(places.HOME, java.java)
        stamps.write(f"archive-{java.version}", stamp)
    kernelspec.write(directory, java.java, places.HOME)
