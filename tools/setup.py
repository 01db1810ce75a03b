"""`lab setup`: everything JupyterLab needs to run our kernel, made in .venv."""
from pathlib import Path

from elara_kernel import archive, archives, command, jdk, kernelspec
from elara_kernel.jdk import Jdk

from tools import aliases, build, environment, labextension, lock, maven, pages, places, progress, stamps, venv, wheel
from tools.problem import Problem


def main(arguments: list[str]) -> int:
    if arguments:
        raise Problem("`./lab setup` takes no arguments.")
    java = ensure()
    progress.step(f"Elara is set up, on {java}")
    return 0


def ensure(*requirements: str) -> Jdk:
    """Does the steps whose inputs changed (with more requirement files, if named); returns the kernel's JDK."""
    java = jdk.find("call ./lab again")
    if not build.is_done():
        maven.find(java)  # who has no Maven learns it before minutes of downloads
    venv.ensure(["requirements.txt", *requirements])
    build.ensure(java)
    wheel.install()
    prepare(java, places.KERNELSPEC)
    aliases.renew()
    pages.configure()
    labextension.install()
    return java


def prepare(java: Jdk, directory: Path) -> None:
    """The class-data archive for one JDK, and a kernelspec that starts it without a launcher: `lab` looks for the JDK whenever it is called."""
    jars = sorted((places.HOME / "lib").glob("*.jar"))
    times = [int(jar.stat().st_mtime) for jar in jars]  # pip writes equal jars anew, and the JVM takes no archive of jars with other times
    stamp = stamps.of(java, places.HOME, *sorted(places.HOME.glob("archive*.py")), *jars, times)
    with lock.held():
        failed = f"no-archive-{java.version}"
        if not (stamps.is_fresh(f"archive-{java.version}", stamp) or stamps.is_fresh(failed, stamp, archives.SECONDS_OF_A_FAILURE)):
            progress.step(f"Making the kernel start fast on Java {java.feature} (a class-data archive)")
            if archive.build(places.HOME, java, places.ARCHIVES, places.PYTHON, environment.jupyter()):
                stamps.write(f"archive-{java.version}", stamp)
            else:
                progress.step("No archive could be made; the kernel will work, but start more slowly. It is tried again a day later")
                stamps.write(failed, stamp)
    start = command.of(java.java, java.version, places.HOME, places.DATA, places.ARCHIVES)
    kernelspec.write(directory, kernelspec.of(start, environment.utf8_locale()))
