"""The benchmark's page: one table, and beneath it all that is needed to repeat it."""

from statistics import median

from tools.benchmark import markdown

# row in the samples, its name in the table, factor to the unit shown, digits
ROWS = [
    ("kernel_info", "start to `kernel_info`, ms", 1000, 0),
    ("first_result", "start to first result, ms", 1000, 0),
    ("start_cpu", "processor time to first result, ms", 1000, 0),
    ("simple", "`1 + 1`, ms", 1000, 1),
    ("class", "class cell, ms", 1000, 1),
    ("long", "30-line cell, ms", 1000, 1),
    ("long_many", "30-line cell behind 300 definitions, ms", 1000, 1),
    ("long_many_ratio", "30-line cell behind 300 definitions, against behind none", 1, 2),
    ("long_jars", "30-line cell behind 300 definitions, with the helpers' jars, ms", 1000, 1),
    ("statements", "600 one-line statements in a cell, ms", 1000, 0),
    ("error", "cell with an error, ms", 1000, 1),
    ("callers", "method with 20 callers changed and a caller called, ms", 1000, 1),
    ("completion", "completion, ms", 1000, 1),
    ("inspection", "documentation, ms", 1000, 1),
    ("completion_many", "completion behind 300 definitions, with the helpers' jars, ms", 1000, 1),
    ("inspection_many", "documentation behind 300 definitions, with the helpers' jars, ms", 1000, 1),
    ("slider", "slider moved to new chart, without drawing it, ms", 1000, 1),
    ("restart", "first result after a crash, ms", 1000, 0),
    ("restart_jars", "first result after a crash, with the helpers' jars, ms", 1000, 0),
    ("lines", "100,000 lines, ms", 1000, 0),
    ("simple_encrypted", "`1 + 1`, encrypted, ms", 1000, 1),
    ("lines_encrypted", "100,000 lines, encrypted, ms", 1000, 0),
    ("lines_messages", "100,000 lines, messages", 1, 0),
    ("lines_lost", "100,000 lines, lost", 1, 0),
    ("rss_start", "memory after the first result, RSS, MB", 1, 0),
    ("rss_later", "memory after 100 cells, RSS, MB", 1, 0),
    ("pss_start", "memory after the first result, PSS, MB", 1, 0),
    ("pss_later", "memory after 100 cells, PSS, MB", 1, 0),
]
OURS = "elara"
TITLES = {"elara": "Elara", "before": "before", "jjava": "JJava", "rapaio": "rapaio", "ipykernel": "ipykernel"}
# title of a column of ratios, and the kernels of which the best is what Elara is compared with
RATIOS = [
    ("Elara / before", ("before",)),
    ("Elara / ipykernel", ("ipykernel",)),
    ("Elara / other Java", ("jjava", "rapaio")),
]
RATIO_ITSELF = "long_many_ratio"


def table(results):
    """Markdown: the median and, in brackets, the smallest and the largest sample of each row for each kernel."""
    ratios = [(title, others) for title, others in RATIOS if OURS in results and any(map(results.get, others))]
    heads = ["", *(TITLES[name] for name in results), *(title for title, _ in ratios)]
    rows = []
    for row, title, factor, digits in ROWS:
        samples = {name: result["samples"].get(row) for name, result in results.items()}
        if any(samples.values()):
            rows.append([title, *(_cell(values, factor, digits) for values in samples.values()),
                         *("–" if row == RATIO_ITSELF else _ratio(samples, others) for _, others in ratios)])
    return markdown.table(heads, rows)


def page(results, facts, command):
    """The whole of docs/benchmark.md. facts: pairs of a name and what was found on this machine."""
    restarts = [f"{TITLES[name]} {result['restarts']} times" for name, result in results.items() if result["restarts"]]
    counts = {name: {row: len(values) for row, values in result["samples"].items()} for name, result in results.items()}
    starts = min(count["first_result"] for count in counts.values())
    warm = min(count["long"] for count in counts.values())
    sessions = min(count["lines"] for count in counts.values())
    return f"""# Benchmark

Made by `{command}`.

Each field shows the median and, in brackets, the smallest and the largest sample. The ratios are of medians, that to
the other Java kernels is to the better one of them: below 1, Elara is better.

{table(results)}

{markdown.facts(facts)}

## How it is measured

- The kernels take turns in one run, each alone on the machine, all Java kernels with the same Java: {starts} starts,
  {sessions} whole sessions, and at least {warm} repeats of each warm row for each kernel.
- A cell's time runs from sending the request until its reply and its `idle` status have both arrived. The client blocks
  in ZeroMQ, it never sleeps or polls; a start is not rounded up to ZeroMQ's 100 ms between two attempts to connect.
- The class cell declares a new class each time; the 30-line cell (declarations, loops, a method, a small class, prints)
  is edited and run again; completion is asked for at the end of `greeting.toU`, documentation at the end of
  `greeting.toUpperCase`, with the one jar that is always there and with 44 more. ipykernel runs the same in Python, without jars.
- The 300 definitions are variables, methods and classes, ten in a cell. \"Behind none\" is the same cell in the same
  session before them, when as many cells had run as define them, so that a warmer JVM does not count.
- The 600 statements are declarations, assignments and calls, a line each. The cell with an error calls a method that
  its object does not have: for Java at compile time. The method with 20 callers gets another body in each repeat, and
  one of the callers is called in the same cell. JJava and rapaio are left out of these rows: they would take too long.
- A line of the 100,000 is lost when it has not arrived half a second after the last one that did.
- The encrypted rows are measured with CurveZMQ (Jupyter's `transport_encryption`); the other Java kernels have none.
- After a crash (`Runtime.halt` in a cell) the time runs from the crashed cell's end to the result of `1 + 1`, in Elara
  only: with the other Java kernels the kernel itself is gone.
- A slider's time runs from the message that it was moved until the chart has arrived and the kernel is idle again, less
  what drawing the chart and packing it as PNG took; in Elara only: the other Java kernels have no widgets.
- Memory is summed over the kernel and every process it started. RSS counts a page that two processes share twice, PSS
  once.
- A kernel that hangs, mostly at its start, is started again: {", ".join(restarts) if restarts else "none had to be"}.
"""


def _cell(values, factor, digits):
    if not values:
        return "–"
    middle, low, high = (f"{number * factor:,.{digits}f}" for number in (median(values), min(values), max(values)))
    return middle if low == high else f"**{middle}** ({low}–{high})"


def _ratio(samples, others):
    best = min((median(samples[name]) for name in others if samples.get(name)), default=0)
    if not samples.get(OURS) or best == 0:
        return "–"
    return f"{median(samples[OURS]) / best:.2f}"
