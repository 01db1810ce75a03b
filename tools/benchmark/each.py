"""Measuring one kernel after the other, each once: what `growth` and `stages` have in common."""

import json
import os
import sys

from tools.benchmark.answers import Wrong
from tools.benchmark.client import Ended, Kernel, Stuck


def measure(plan_file, result_file, one):
    """Writes what `one(kernel, entry, plan)` returns of each kernel, by its name; the exit code is 1 if one gave up."""
    with open(plan_file) as stream:
        plan = json.load(stream)
    results = {}
    for entry in plan["kernels"]:
        with open(os.path.join(plan["directory"], entry["name"] + ".log"), "w") as log, \
                Kernel(plan["directory"], entry["name"], entry["language"], log) as running:
            try:
                results[entry["name"]] = one(running, entry, plan)
            except (Ended, Stuck, Wrong) as problem:
                print(f"{entry['name']}: {problem}", file=sys.stderr)
                return 1
    with open(result_file, "w") as stream:
        json.dump(results, stream)
    return 0
