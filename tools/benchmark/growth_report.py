"""How the memory of both JVMs went, as a page."""

from tools.benchmark import markdown
from tools.benchmark.report import TITLES


def table(results, points):
    """A line for each number of cells, a column for each kind of memory of each JVM, in MB."""
    curves = [(f"{TITLES[name]}, {kind}", values) for name, curve in results.items() for kind, values in curve.items()]
    return markdown.table(["cells", *(title for title, _ in curves)],
                          [[f"{point:,}", *(_megabytes(values[index]) for _, values in curves)]
                           for index, point in enumerate(points)])


def page(results, points, facts, command):
    return f"""# Memory over {points[-1]:,} cells that redefine

Made by `{command}`.

In MB, with the helpers' jars on the class path. In turn a cell gives a method another body, gives a class another
shape, and is the 30-line cell again. Nothing is collected for the measurement: what the JVMs could free but have not
counts as well.

{table(results, points)}

{markdown.facts(facts)}
"""


def _megabytes(value):
    return "–" if value is None else f"{value:.0f}"
