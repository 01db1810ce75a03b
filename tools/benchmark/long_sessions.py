"""What is measured in a kernel with much behind it: many definitions, jars, large cells, cells run again and again."""

from statistics import median

from tools.benchmark.answers import complete, fail, inspect, run
from tools.benchmark.cells import LONG_RESULT
from tools.benchmark.large import BROKEN_NAME, DEFINITION_CELLS, LARGE, STATEMENTS_RESULT
from tools.benchmark.sessions import JARS, WARM_UP

LARGE_REPEATS = 2


def many_definitions(kernel, cells, samples, repeats):
    large = LARGE[kernel.language]
    # As many cells as the definitions take later: what they warm up must not count for them.
    _long_cells(kernel, cells, DEFINITION_CELLS)
    none = _long_cells(kernel, cells, repeats)
    run(kernel, cells.completion_setup)
    samples["inspection"] = _seconds(inspect, kernel, cells.inspection_code, repeats)
    for number in range(DEFINITION_CELLS):
        run(kernel, large.definitions(number))
    samples["long_many"] = _long_cells(kernel, cells, repeats)
    samples["long_many_ratio"] = [median(samples["long_many"]) / median(none)]
    if kernel.language == "java":
        run(kernel, JARS)
        samples["long_jars"] = _long_cells(kernel, cells, repeats)
    samples["completion_many"] = _seconds(complete, kernel, cells.completion_code, repeats)
    samples["inspection_many"] = _seconds(inspect, kernel, cells.inspection_code, repeats)


def large_and_changed_cells(kernel, cells, samples, repeats):
    large = LARGE[kernel.language]
    _long_cells(kernel, cells, repeats)
    run(kernel, large.callers)
    error, callers = [], []
    for number in range(WARM_UP + repeats):
        error.append(fail(kernel, large.broken(number), BROKEN_NAME).seconds)
        callers.append(run(kernel, *large.changed_method(number)).seconds)
    samples["error"], samples["callers"] = error[WARM_UP:], callers[WARM_UP:]
    samples["statements"] = [run(kernel, large.statements(number), STATEMENTS_RESULT).seconds
                             for number in range(LARGE_REPEATS)]


def _seconds(ask, kernel, code, repeats):
    """What the editor waits each time, the first ones left out."""
    return [ask(kernel, code) for _ in range(WARM_UP + repeats)][WARM_UP:]


def _long_cells(kernel, cells, repeats):
    """Seconds of each 30-line cell, the first ones left out."""
    seconds = [run(kernel, cells.long_cell(number), LONG_RESULT).seconds for number in range(WARM_UP + repeats)]
    return seconds[WARM_UP:]
