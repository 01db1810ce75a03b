"""What the whole course took, as a page."""

from tools.benchmark import markdown
from tools.benchmark.report import OURS, TITLES

COLUMNS = [("seconds", "s"), ("kernel", "kernel JVM, CPU s"), ("session", "session JVM, CPU s")]


def table(results):
    """A line for each notebook, their sum, and what of it Elara took against the version before."""
    runs = list(results.values())
    sums = [_sums(notebooks) for notebooks in runs]
    heads = ["", *(f"{TITLES[name]}, {title}" for name in results for _, title in COLUMNS)]
    rows = [[same[0]["notebook"], *(f"{run[key]:.1f}" for run in same for key, _ in COLUMNS)] for same in zip(*runs)]
    rows.append(["all", *(f"**{value:.1f}**" for one in sums for value in one)])
    if OURS in results and "before" in results:
        ours, before = _sums(results[OURS]), _sums(results["before"])
        ratios = {name: [""] * len(COLUMNS) for name in results}
        ratios[OURS] = [f"{now / then:.2f}" if then else "–" for now, then in zip(ours, before)]
        rows.append(["Elara / before", *(ratio for one in ratios.values() for ratio in one)])
    return markdown.table(heads, rows)


def failures(results):
    """A line for each notebook that did not run to its end; its times are too short."""
    return [f"{run['notebook']}, {TITLES[name]}: {run['failure']}"
            for name, notebooks in results.items() for run in notebooks if run["failure"]]


def page(results, facts, command):
    failed = "".join(f"Failed: {line}\n\n" for line in failures(results))
    return f"""# The whole course

Made by `{command}`.

Each notebook as `./lab run` executes it, from the start of a fresh kernel to its end; the versions one after the other
with the same notebook. Processor seconds (CPU) are those of the JVM up to the request to shut down.

{table(results)}

{failed}{markdown.facts(facts)}
"""


def _sums(notebooks):
    return [sum(run[key] for run in notebooks) for key, _ in COLUMNS]
