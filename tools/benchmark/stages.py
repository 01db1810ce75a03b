"""Where the time of a cell goes, by the dates in the kernel's messages: `stages PLAN RESULT`, both JSON files.

Plan: {"repeats", "directory", "kernels": [{"name", "language"}]}.
Result: {name: {cell: {stage: [seconds], ...}}}, the stages in their order.
"""

import sys

from tools.benchmark import each
from tools.benchmark.cells import CELLS

WARM_UP = 40


def main(plan_file, result_file):
    return each.measure(plan_file, result_file, _measure_all)


def _measure_all(kernel, entry, plan):
    print(entry["name"], flush=True)
    return {title: _measure(kernel, code, plan["repeats"]) for title, code in cells(entry["language"]).items()}


def cells(language):
    """What is measured: a function of the repeat's number by a title. A comment takes what the protocol takes."""
    return {"comment": lambda number: f"// {number}", "`1 + 1`": lambda number: f"{number} + 1",
            "class cell": CELLS[language].class_cell, "30-line cell": CELLS[language].long_cell}


def _measure(kernel, code, repeats):
    for number in range(WARM_UP):
        kernel.execute(code(number))
    stages = {}
    for number in range(repeats):
        for stage, seconds in _stages(kernel.execute_dated(code(WARM_UP + number))).items():
            stages.setdefault(stage, []).append(seconds)
    return stages


def _stages(moments):
    """The seconds between the messages of a cell; the kernel says `execute_input` before it compiles."""
    ends = {"request, to `busy`": "busy", "to `execute_input`": "execute_input", "compile, load, run, render": "execute_result",
            "to the reply": "reply", "to `idle`": "idle", "until all has arrived": "arrived"}
    if "execute_result" not in moments:
        moments["execute_result"] = moments["reply"]
    before = 0
    stages = {}
    for stage, end in ends.items():
        stages[stage] = max(0, moments[end] - before)
        before = max(before, moments[end])
    return stages


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
