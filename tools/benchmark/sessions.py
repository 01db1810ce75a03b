"""What is measured in a fresh kernel: its start, its answers to small cells, and how it gets over a crash."""

from tools.benchmark import memory, slider
from tools.benchmark.answers import Wrong, complete, run
from tools.benchmark.cells import LINES, LONG_RESULT

WARM_UP = 4
CELLS_BEFORE_MEMORY = 100
JARS = "%maven elara:helpers:0.1.0"
WARM_ROWS = ("simple", "class", "long", "completion")


def start(kernel, cells, samples, repeats):
    kernel.kernel_info()
    samples["kernel_info"] = [kernel.since_start()]
    before = kernel.since_start()
    outcome = run(kernel, "1 + 1", "2")
    samples["first_result"] = [before + outcome.result_seconds]
    processes = memory.tree(kernel.pid())
    samples["start_cpu"] = [memory.processor_seconds(processes)]


def small_cells(kernel, cells, samples, repeats):
    start(kernel, cells, samples, repeats)
    _memory(kernel, samples, "start")
    run(kernel, cells.completion_setup)
    for number in range(WARM_UP + repeats):
        if number in (0, WARM_UP):
            samples.update({row: [] for row in WARM_ROWS})
        samples["simple"].append(run(kernel, "1 + 1", "2").seconds)
        samples["class"].append(run(kernel, cells.class_cell(number)).seconds)
        samples["long"].append(run(kernel, cells.long_cell(number), LONG_RESULT).seconds)
        samples["completion"].append(complete(kernel, cells.completion_code))
    # Two cells ran before these, three in each repeat.
    for _ in range(CELLS_BEFORE_MEMORY - 2 - 3 * (WARM_UP + repeats)):
        samples["simple"].append(run(kernel, "1 + 1", "2").seconds)
    _memory(kernel, samples, "later")
    outcome = kernel.execute_flood(cells.lines)
    samples["lines"] = [outcome.seconds]
    samples["lines_messages"] = [outcome.stream_messages]
    samples["lines_lost"] = [LINES - outcome.stdout().count("\n")]


def crashes(kernel, cells, samples, repeats):
    run(kernel, "1 + 1", "2")
    samples["restart"] = [_restart(kernel) for _ in range(repeats)]
    run(kernel, JARS)
    samples["slider"] = slider.samples(kernel, repeats, WARM_UP)
    samples["restart_jars"] = [_restart(kernel) for _ in range(repeats)]


def encrypted_cells(kernel, cells, samples, repeats):
    """The same with CurveZMQ on all channels."""
    for number in range(WARM_UP + repeats):
        if number in (0, WARM_UP):
            samples["simple_encrypted"] = []
        samples["simple_encrypted"].append(run(kernel, "1 + 1", "2").seconds)
    samples["lines_encrypted"] = [kernel.execute_flood(cells.lines).seconds]


def _restart(kernel):
    """Seconds from the end of a cell that crashed until the next one's result."""
    outcome = kernel.execute("Runtime.getRuntime().halt(1)")
    if outcome.status != "error":
        raise Wrong(f"it answered {outcome.status} to a cell that ended its Java")
    return run(kernel, "1 + 1", "2").result_seconds


def _memory(kernel, samples, when):
    processes = memory.tree(kernel.pid())
    samples["rss_" + when] = [memory.resident(processes)]
    pss = memory.proportional(processes)
    if pss is not None:
        samples["pss_" + when] = [pss]
