"""Runs the named notebooks and prints a table. Called by run.py with the Python of .venv."""
import sys
from pathlib import Path

from tools import execution


def main(arguments: list[str]) -> int:
    in_place = "--in-place" in arguments
    paths = [Path(argument) for argument in arguments if argument != "--in-place"]
    width = max(len(path.name) for path in paths)
    print(f"{'notebook':<{width}}  cells    time  result")
    failed = 0
    for path in paths:
        run = execution.execute(path, lambda cell: _say(f"{path.name}: cell {cell}"))
        failed += bool(run.failure)
        _say("")
        print(f"{path.name:<{width}}  {run.cells:>5}  {run.seconds:>4.1f} s  {run.failure or 'ok'}", flush=True)
        if in_place and not run.failure:
            execution.store(run.notebook, path)
    return 1 if failed else 0


def _say(text: str) -> None:
    if sys.stdout.isatty():
        sys.stdout.write("\r\033[K" + text)
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
