"""Where the time of a cell goes, as a page."""

import statistics

from tools.benchmark import markdown
from tools.benchmark.report import TITLES


def table(results):
    """A line for each stage, a column for each cell of each version: medians in ms."""
    columns = [(f"{TITLES[name]}, {cell}", stages) for name, cells in results.items() for cell, stages in cells.items()]
    rows = [[stage, *(_milliseconds(stages[stage]) for _, stages in columns)] for stage in columns[0][1]]
    sums = [[sum(sample) for sample in zip(*stages.values(), strict=True)] for _, stages in columns]
    return markdown.table(["ms", *(title for title, _ in columns)], [*rows, ["all", *(f"**{_milliseconds(each)}**" for each in sums)]])


def page(results, facts, command):
    return f"""# Where the time of a cell goes

Made by `{command}`. Medians, by the dates that the kernel puts into its messages; each cell is a new one each time.

{table(results)}

{markdown.facts(facts)}
"""


def _milliseconds(seconds):
    return f"{statistics.median(seconds) * 1000:.2f}"
