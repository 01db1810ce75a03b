"""The measuring itself, run by the benchmark's own Python: `measure PLAN RESULT`, both JSON files.

Plan: {"rounds", "repeats", "directory", "kernels": [{"name", "language"}]}.
Result: {name: {"samples": {row: [number]}, "restarts": number}}; times in seconds, memory in MB.
"""

import json
import os
import sys

from tools.benchmark import memory, slider
from tools.benchmark.cells import CELLS, COMPLETION_MATCH, LINES, LONG_RESULT
from tools.benchmark.client import Ended, Kernel, Stuck

ATTEMPTS = 6
WARM_UP = 4
CELLS_BEFORE_MEMORY = 100
SURVIVORS = ("elara",)
JARS = "%maven elara:helpers:0.1.0"
WARM_ROWS = ("simple", "class", "long", "completion")


class Wrong(Exception):
    """A kernel answered, but not with what the cell means."""


def main(plan_file, result_file):
    with open(plan_file) as stream:
        plan = json.load(stream)
    results = {kernel["name"]: {"samples": {}, "restarts": 0} for kernel in plan["kernels"]}
    for number in range(plan["rounds"]):
        # Each round begins with another kernel, so that none always runs on the coldest or the warmest machine.
        turn = number % len(plan["kernels"])
        for kernel in plan["kernels"][turn:] + plan["kernels"][:turn]:
            print(f"round {number + 1} of {plan['rounds']}: {kernel['name']}", flush=True)
            result = results[kernel["name"]]
            try:
                _attempt(result, plan, kernel, _start_only)
                _attempt(result, plan, kernel, _whole_session)
                if kernel["name"] in SURVIVORS:
                    _attempt(result, plan, kernel, _crashes)
            except (Ended, Stuck, Wrong) as problem:
                print(f"{kernel['name']}: {problem}", file=sys.stderr)
                return 1
    with open(result_file, "w") as stream:
        json.dump(results, stream)
    return 0


def _attempt(result, plan, kernel, session):
    """Runs one session with a fresh kernel, again where the kernel hangs; the hung ones are counted."""
    for attempt in range(ATTEMPTS):
        samples = {}
        try:
            with open(os.path.join(plan["directory"], kernel["name"] + ".log"), "w") as log, \
                    Kernel(plan["directory"], kernel["name"], log) as running:
                session(running, CELLS[kernel["language"]], samples, plan["repeats"])
            break
        except Stuck as problem:
            result["restarts"] += 1
            print(f"{kernel['name']}: {problem}, starting it again", flush=True)
    else:
        raise Stuck(f"hung in {ATTEMPTS} starts")
    for row, values in samples.items():
        result["samples"].setdefault(row, []).extend(values)


def _start_only(kernel, cells, samples, repeats):
    kernel.kernel_info()
    samples["kernel_info"] = [kernel.since_start()]
    before = kernel.since_start()
    outcome = _run(kernel, "1 + 1", "2")
    samples["first_result"] = [before + outcome.result_seconds]
    processes = memory.tree(kernel.pid())
    samples["start_cpu"] = [memory.processor_seconds(processes)]


def _whole_session(kernel, cells, samples, repeats):
    _start_only(kernel, cells, samples, repeats)
    _memory(kernel, samples, "start")
    _run(kernel, cells.completion_setup)
    for number in range(WARM_UP + repeats):
        if number in (0, WARM_UP):
            samples.update({row: [] for row in WARM_ROWS})
        samples["simple"].append(_run(kernel, "1 + 1", "2").seconds)
        samples["class"].append(_run(kernel, cells.class_cell(number)).seconds)
        samples["long"].append(_run(kernel, cells.long_cell(number), LONG_RESULT).seconds)
        samples["completion"].append(_complete(kernel, cells.completion_code))
    # Two cells ran before these, three in each repeat.
    for _ in range(CELLS_BEFORE_MEMORY - 2 - 3 * (WARM_UP + repeats)):
        samples["simple"].append(_run(kernel, "1 + 1", "2").seconds)
    _memory(kernel, samples, "later")
    outcome = kernel.execute_flood(cells.lines)
    samples["lines"] = [outcome.seconds]
    samples["lines_messages"] = [outcome.stream_messages]
    samples["lines_lost"] = [LINES - outcome.stdout().count("\n")]


def _crashes(kernel, cells, samples, repeats):
    _run(kernel, "1 + 1", "2")
    samples["restart"] = [_restart(kernel) for _ in range(repeats)]
    _run(kernel, JARS)
    samples["slider"] = slider.samples(kernel, _run, repeats, WARM_UP)
    samples["restart_jars"] = [_restart(kernel) for _ in range(repeats)]


def _restart(kernel):
    """Seconds from the end of a cell that crashed until the next one's result."""
    outcome = kernel.execute("Runtime.getRuntime().halt(1)")
    if outcome.status != "error":
        raise Wrong(f"it answered {outcome.status} to a cell that ended its Java")
    return _run(kernel, "1 + 1", "2").result_seconds


def _run(kernel, code, result=None):
    outcome = kernel.execute(code)
    if outcome.status != "ok" or (result is not None and result not in str(outcome.result)):
        first = code.splitlines()[0]
        raise Wrong(f"it answered {outcome.status} and {outcome.result} to the cell that begins with `{first}`")
    return outcome


def _complete(kernel, code):
    matches, seconds = kernel.complete(code)
    if not any(COMPLETION_MATCH in match.lower() for match in matches):
        raise Wrong(f"it completed `{code}` with {matches}")
    return seconds


def _memory(kernel, samples, when):
    processes = memory.tree(kernel.pid())
    samples["rss_" + when] = [memory.resident(processes)]
    pss = memory.proportional(processes)
    if pss is not None:
        samples["pss_" + when] = [pss]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
