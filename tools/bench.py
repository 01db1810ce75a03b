"""`lab bench`: Elara beside JJava, rapaio and ipykernel, or beside another version of itself, in one run.

The table of all kernels goes into docs/benchmark.md; what else is measured is printed, and kept in .venv/reports.
"""
import argparse
from pathlib import Path

from elara_kernel import jdk

from tools import places, progress, setup
from tools.benchmark import facts, parts, peers
from tools.problem import Problem

PAGE = places.ROOT / "docs" / "benchmark.md"


def main(arguments: list[str]) -> int:
    options = _parse(arguments)
    java = setup.ensure() if "elara" in options.kernels else jdk.find()
    if options.java:
        java = _java(options.java)
    load = facts.load()
    kernels = peers.prepare(options.kernels, java, options.against)
    found = facts.collect(java, load, peers.versions(options.kernels, options.against))
    chosen = [part for part in (parts.memory, parts.course, parts.stages) if getattr(options, part.__name__)] or [parts.table]
    for part in chosen:
        progress.step(f"Measuring ({part.__name__}) on {java}: leave the machine alone meanwhile")
        measured = part(kernels, java, options, found, _command(options, part.__name__))
        print(measured.table)
        page = PAGE if part is parts.table and _is_whole(options) else places.REPORTS / f"benchmark-{part.__name__}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(measured.page, encoding="utf-8")
        progress.step(f"Written to {page.relative_to(places.ROOT)}")
    return 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="lab bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each kernel has its turn (default 5)")
    parser.add_argument("--kernels", nargs="+", choices=list(peers.LANGUAGES), default=list(peers.LANGUAGES),
                        metavar="KERNEL", help="only these: " + ", ".join(peers.LANGUAGES))
    parser.add_argument("--against", type=Path, metavar="FOLDER",
                        help="another checkout of Elara, set up, measured in turn with this one")
    parser.add_argument("--memory", action="store_true",
                        help="instead of the table: memory over 2,500 cells that redefine (minutes)")
    parser.add_argument("--course", action="store_true",
                        help="instead of the table: the time of all notebooks, and what each JVM computes (minutes)")
    parser.add_argument("--stages", action="store_true",
                        help="instead of the table: where the time of a cell goes")
    parser.add_argument("--java", type=Path, help="the JDK folder to use for all kernels (default: the kernelspec's)")
    parser.add_argument("--quick", action="store_true", help="one short round, a few cells, the first notebooks")
    options = parser.parse_args(arguments)
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    if options.quick:
        options.rounds = 1
    if options.against:
        options.against = options.against.resolve()
    apart = options.memory or options.course or options.stages
    if apart and not options.against and "elara" not in options.kernels:
        parser.error("--memory, --course and --stages measure elara: leave it among the --kernels")
    if apart:
        options.kernels = ["elara"]
    return options


def _is_whole(options: argparse.Namespace) -> bool:
    """Whether the table is that of docs/."""
    return options.kernels == list(peers.LANGUAGES) and not options.quick and not options.against


def _command(options: argparse.Namespace, part: str) -> str:
    """How to repeat this part of the run; folders of this machine are left out."""
    words = ["./lab bench", f"--rounds {options.rounds}" if part == "table" else f"--{part}"]
    if part == "table" and options.kernels != list(peers.LANGUAGES):
        words.append(f"--kernels {' '.join(options.kernels)}")
    words += [f"{option} FOLDER" for option in ("--against", "--java") if getattr(options, option[2:])]
    return " ".join([*words, *["--quick"] * options.quick])


def _java(folder: Path) -> jdk.Jdk:
    found = jdk.inspect(folder / "bin" / f"java{jdk.EXE}")
    if not found:
        raise Problem(f"{folder} is not the folder of a JDK: name one that has bin/java and bin/javac in it.")
    return found
