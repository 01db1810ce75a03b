"""Running cells, and making sure that what came back is what they mean: a fast wrong answer is no sample."""

from tools.benchmark.cells import COMPLETION_MATCH


class Wrong(Exception):
    """A kernel answered, but not with what the cell means."""


def run(kernel, code, result=None):
    """The outcome of a cell that works; its result contains the text given, if one is."""
    outcome = kernel.execute(code)
    if outcome.status != "ok" or (result is not None and result not in str(outcome.result)):
        raise Wrong(f"it answered {outcome.status} and {outcome.result or outcome.error} to {_begin(code)}")
    return outcome


def fail(kernel, code, named):
    """The outcome of a cell with an error, whose message names what is wrong."""
    outcome = kernel.execute(code)
    if outcome.status != "error" or named not in str(outcome.error):
        raise Wrong(f"it answered {outcome.status} and {outcome.error} to {_begin(code)}")
    return outcome


def complete(kernel, code):
    """Seconds until the matches came."""
    matches, seconds = kernel.complete(code)
    if not any(COMPLETION_MATCH in match.lower() for match in matches):
        raise Wrong(f"it completed `{code}` with {matches}")
    return seconds


def inspect(kernel, code):
    """Seconds until the documentation came."""
    text, seconds = kernel.inspect(code)
    if COMPLETION_MATCH not in text.lower():
        raise Wrong(f"it said of `{code}`: {text}")
    return seconds


def _begin(code):
    return f"the cell that begins with `{code.splitlines()[0]}`"
