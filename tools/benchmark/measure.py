"""The measuring itself, run by the benchmark's own Python: `measure PLAN RESULT`, both JSON files.

Plan: {"rounds", "repeats", "directory", "kernels": [{"name", "language"}]}.
Result: {name: {"samples": {row: [number]}, "restarts": number}}; times in seconds, memory in MB.
"""

import json
import os
import sys

from tools.benchmark.answers import Wrong
from tools.benchmark.cells import CELLS
from tools.benchmark.client import Ended, Kernel, Stuck
from tools.benchmark.long_sessions import large_and_changed_cells, many_definitions
from tools.benchmark.sessions import crashes, encrypted_cells, small_cells, start

ATTEMPTS = 6
ALWAYS = (start, small_cells)
# The other Java kernels need minutes for many definitions, and end with their session.
MORE = {
    "elara": (crashes, encrypted_cells, many_definitions, large_and_changed_cells),
    "before": (crashes, many_definitions, large_and_changed_cells),
    "ipykernel": (encrypted_cells, many_definitions, large_and_changed_cells),
}


def main(plan_file, result_file):
    with open(plan_file) as stream:
        plan = json.load(stream)
    results = {kernel["name"]: {"samples": {}, "restarts": 0} for kernel in plan["kernels"]}
    for number in range(plan["rounds"]):
        # Each round begins with another kernel, so that none always runs on the coldest or the warmest machine.
        turn = number % len(plan["kernels"])
        order = plan["kernels"][turn:] + plan["kernels"][:turn]
        for session, kernel in _turns(order):
            print(f"round {number + 1} of {plan['rounds']}: {kernel['name']}, {session.__name__}", flush=True)
            try:
                _attempt(results[kernel["name"]], plan, kernel, session)
            except (Ended, Stuck, Wrong) as problem:
                print(f"{kernel['name']}: {problem}", file=sys.stderr)
                return 1
    with open(result_file, "w") as stream:
        json.dump(results, stream)
    return 0


def _turns(order):
    """The sessions of a round: all kernels have their turn at one before the next begins, close together in time."""
    sessions = dict.fromkeys([*ALWAYS, *(session for more in MORE.values() for session in more)])
    return [(session, kernel) for session in sessions for kernel in order
            if session in ALWAYS + MORE.get(kernel["name"], ())]


def _attempt(result, plan, kernel, session):
    """Runs one session with a fresh kernel, again where the kernel hangs; the hung ones are counted."""
    for attempt in range(ATTEMPTS):
        samples = {}
        try:
            with open(os.path.join(plan["directory"], kernel["name"] + ".log"), "w") as log, \
                    Kernel(plan["directory"], kernel["name"], kernel["language"], log, session is encrypted_cells) as running:
                session(running, CELLS[kernel["language"]], samples, plan["repeats"])
            break
        except Stuck as problem:
            result["restarts"] += 1
            print(f"{kernel['name']}: {problem}, starting it again", flush=True)
    else:
        raise Stuck(f"hung in {ATTEMPTS} starts")
    for row, values in samples.items():
        result["samples"].setdefault(row, []).extend(values)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
