"""`lab bench`: Elara beside JJava, rapaio and ipykernel, in one run; the table goes into docs/benchmark.md."""
import argparse
import json
import tempfile
from pathlib import Path

from tools import environment, jdk, places, progress, setup
from tools.benchmark import facts, peers, report
from tools.problem import Problem

PAGE = places.ROOT / "docs" / "benchmark.md"
REPEATS, QUICK_REPEATS = 8, 3


def main(arguments: list[str]) -> int:
    options = _parse(arguments)
    names = options.kernels
    java = setup.ensure() if "elara" in names else jdk.find()
    if options.java:
        java = _java(options.java)
    load = facts.load()
    kernels = peers.prepare(names, java)
    rounds = 1 if options.quick else options.rounds
    results = _measure({"rounds": rounds, "repeats": QUICK_REPEATS if options.quick else REPEATS,
                        "directory": str(peers.KERNELS), "kernels": kernels}, java)
    if options.quick or names != list(peers.LANGUAGES):
        print(report.table(results))
        print(f"(A short or partial run: {PAGE.name} is left as it was.)")
        return 0
    command = f"./lab bench --rounds {rounds}"
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(report.page(results, facts.collect(java, load, peers.versions()), command), encoding="utf-8")
    print(report.table(results))
    progress.step(f"Written to docs/{PAGE.name}")
    return 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="lab bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each kernel has its turn (default 5)")
    parser.add_argument("--kernels", nargs="+", choices=list(peers.LANGUAGES), default=list(peers.LANGUAGES),
                        metavar="KERNEL", help="only these: " + ", ".join(peers.LANGUAGES))
    parser.add_argument("--java", type=Path, help="the JDK folder to use for all kernels (default: the kernelspec's)")
    parser.add_argument("--quick", action="store_true", help="one short round, only printed")
    options = parser.parse_args(arguments)
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    return options


def _java(folder: Path) -> jdk.Jdk:
    found = jdk.inspect(folder / "bin" / f"java{jdk.EXE}")
    if not found:
        raise Problem(f"{folder} is not the folder of a JDK: name one that has bin/java and bin/javac in it.")
    return found


def _measure(plan: dict, java: jdk.Jdk) -> dict:
    progress.step(f"Measuring on {java}: leave the machine alone meanwhile")
    log = places.LOGS / "bench.log"
    with tempfile.TemporaryDirectory() as folder:
        plan_file, result_file = Path(folder) / "plan.json", Path(folder) / "result.json"
        plan_file.write_text(json.dumps(plan), encoding="utf-8")
        command = [peers.PYTHON, "-m", "tools.benchmark.measure", plan_file, result_file]
        code, output = progress.run(command, environment.child(java.home), log, lambda line: line, cwd=places.ROOT)
        if code:
            said = (output.strip().splitlines() or ["nothing"])[-1]
            raise Problem(f"The benchmark stopped, {said}: the details are in {log}.")
        return json.loads(result_file.read_text(encoding="utf-8"))
