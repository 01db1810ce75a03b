"""The parts of the benchmark, each with its page: the table of all kernels, the memory's curve, the whole course, a cell's stages."""
from argparse import Namespace
from typing import NamedTuple

from elara_kernel.jdk import Jdk

from tools import environment, notebooks, places
from tools.benchmark import course_report, growth_report, peers, report, stages_report, worker

REPEATS, QUICK_REPEATS = 8, 3
POINTS, QUICK_POINTS = [0, 100, 500, 1000, 1500, 2000, 2500], [0, 30, 60]
QUICK_NOTEBOOKS = 2
STAGE_REPEATS, QUICK_STAGE_REPEATS = 200, 20


class Measured(NamedTuple):
    table: str
    page: str


def table(kernels: list[dict], java: Jdk, options: Namespace, facts: list, command: str) -> Measured:
    """All kernels beside each other; the page is that of docs/."""
    plan = {"rounds": options.rounds, "repeats": QUICK_REPEATS if options.quick else REPEATS,
            "directory": str(peers.KERNELS), "kernels": kernels}
    results = worker.measure("measure", plan, peers.PYTHON, environment.child(java.home))
    return Measured(report.table(results), report.page(results, facts, command))


def memory(kernels: list[dict], java: Jdk, options: Namespace, facts: list, command: str) -> Measured:
    """Over thousands of cells that redefine."""
    points = QUICK_POINTS if options.quick else POINTS
    plan = {"points": points, "directory": str(peers.KERNELS), "kernels": kernels}
    results = worker.measure("growth", plan, peers.PYTHON, environment.child(java.home))
    return Measured(growth_report.table(results, points), growth_report.page(results, points, facts, command))


def course(kernels: list[dict], java: Jdk, options: Namespace, facts: list, command: str) -> Measured:
    """All notebooks as `lab run` executes them. A quick run takes the first ones."""
    chosen = notebooks.all_of_course()[:QUICK_NOTEBOOKS if options.quick else None]
    plan = {"notebooks": [str(path) for path in chosen], "directory": str(peers.KERNELS), "kernels": kernels}
    results = worker.measure("course", plan, places.PYTHON, environment.jupyter())
    said = "\n".join([course_report.table(results), *course_report.failures(results)])
    return Measured(said, course_report.page(results, facts, command))


def stages(kernels: list[dict], java: Jdk, options: Namespace, facts: list, command: str) -> Measured:
    """Where the time of a cell goes."""
    plan = {"repeats": QUICK_STAGE_REPEATS if options.quick else STAGE_REPEATS, "directory": str(peers.KERNELS), "kernels": kernels}
    results = worker.measure("stages", plan, peers.PYTHON, environment.child(java.home))
    return Measured(stages_report.table(results), stages_report.page(results, facts, command))
