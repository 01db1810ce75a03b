"""The memory of both JVMs over many cells that redefine, with the helpers' jars: `growth PLAN RESULT`, both JSON files.

Plan: {"points": [cells], "directory", "kernels": [{"name", "language"}]}.
Result: {name: {"kernel RSS": [MB], "kernel PSS": ..., "session RSS": ..., "session PSS": ...}}, one number a point.
"""

import sys

from tools.benchmark import each, memory
from tools.benchmark.answers import run
from tools.benchmark.cells import CELLS
from tools.benchmark.sessions import JARS


def main(plan_file, result_file):
    return each.measure(plan_file, result_file, lambda kernel, entry, plan: _curve(kernel, entry["name"], plan["points"]))


def _curve(kernel, name, points):
    curve = {}
    run(kernel, JARS)
    cells = 0
    for point in points:
        while cells < point:
            run(kernel, cell(cells))
            cells += 1
            if cells % 50 == 0:
                print(f"{name}: {cells} of {points[-1]} cells", flush=True)
        jvm, *sessions = memory.tree(kernel.pid())
        for role, processes in (("kernel", [jvm]), ("session", sessions)):
            curve.setdefault(f"{role} RSS", []).append(memory.resident(processes))
            curve.setdefault(f"{role} PSS", []).append(memory.proportional(processes))
    return curve


def cell(number):
    """In turn a method with another body, a class of another shape with an object of it, and the 30-line cell."""
    return (_method, _class, CELLS["java"].long_cell)[number % 3](number)


def _method(number):
    return f"""double score(List<Integer> values) {{
    return values.stream().mapToInt(value -> value + {number}).average().orElse(0);
}}
score(List.of(1, 2, 3))"""


def _class(number):
    field = f"value{number % 7}"
    return f"""class Reading {{
    int {field} = {number};
    String text() {{
        return "read " + {field};
    }}
}}
Reading reading = new Reading();
reading.text()"""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
