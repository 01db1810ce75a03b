"""Where the time of a cell goes, by the dates in the kernel's messages: `stages PLAN RESULT`, both JSON files.

Plan: {"repeats", "directory", "kernels": [{"name", "language"}]}.
Result: {name: {cell: {stage: [seconds], ...}}}, the stages in their order.
"""

import json
import os
import sys

from tools.benchmark.cells import CELLS
from tools.benchmark.client import Ended, Kernel, Stuck

WARM_UP = 40


def main(plan_file, result_file):
    with open(plan_file) as stream:
        plan = json.load(stream)
    results = {}
    for kernel in plan["kernels"]:
        print(kernel["name"], flush=True)
        with open(os.path.join(plan["directory"], kernel["name"] + ".log"), "w") as log, \
                Kernel(plan["directory"], kernel["name"], kernel["language"], log) as running:
            try:
                results[kernel["name"]] = {title: _measure(running, code, plan["repeats"])
                                           for title, code in cells(kernel["language"]).items()}
            except (Ended, Stuck) as problem:
                print(f"{kernel['name']}: {problem}", file=sys.stderr)
                return 1
    with open(result_file, "w") as stream:
        json.dump(results, stream)
    return 0


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
