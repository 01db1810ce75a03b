"""Random sequences of definitions, redefinitions, failures and uses, by a kernel and by the model of it.

`python tests/soak/redefinition_fuzz.py --seed 1 --sequences 100` runs some by hand; JUPYTER_PATH has the kernelspec.
"""

import argparse
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from pathlib import Path

if __name__ == "__main__":
    TESTS = Path(__file__).resolve().parents[1]
    sys.path[:0] = [str(TESTS / "kernel"), str(TESTS / "soak")]

import kernelspecs
from redefinition_cells import Cells
from redefinition_model import Model
from redefinition_oracle import Oracle
from redefinition_run import Mismatch, Run
from redefinition_smaller import smallest

CELLS = 12


class Fuzz:
    """Runs sequences, each kernel for a number of them."""

    def __init__(self, each=40):
        self.each, self.stack, self.used = each, None, 0

    def __enter__(self):
        self.oracle = Oracle(kernelspecs.java())
        self.model = Model(self.oracle)
        return self

    def __exit__(self, *error):
        self.drop_kernel()
        self.oracle.close()

    def drop_kernel(self):
        if self.stack:
            self.stack.close()
            self.stack = None

    def kernel(self):
        if self.stack is None or self.used >= self.each:
            self.drop_kernel()
            self.stack, self.used = ExitStack(), 0
            self.running = self.stack.enter_context(kernelspecs.running())
        self.used += 1
        return self.running

    def run(self, following):
        """Runs the cells that follow a state each; returns the mismatch and the cells up to there, or None."""
        run = Run(self.kernel(), self.model)
        done = []
        try:
            for each in following:
                cell = each(run.state)
                done.append(cell)
                run.step(cell)
        except Mismatch as mismatch:
            return mismatch, done
        except AssertionError as error:
            self.stack.__exit__(None, None, None)
            self.stack = None
            return Mismatch("kernel", str(error)[-3000:]), done
        finally:
            if self.stack:
                run.end()
        return None

    def sequence(self, seed):
        source = Cells(seed)
        return self.run([lambda state: source.next(state, self.model)] * CELLS)


def report(seed, mismatch, cells):
    told = [f"=== seed {seed}: {mismatch}"]
    for number, cell in enumerate(cells, 1):
        told.append(f"--- {number}\n{cell.text}")
        if cell.probes:
            told.append(f"--- asked {', '.join(cell.probes)}")
    return "\n".join(told)


def run_some(seeds, shrink=True):
    """The reports of sequences that fail."""
    reports = []
    with Fuzz() as fuzz:
        for seed in seeds:
            found = fuzz.sequence(seed)
            if found:
                mismatch, cells = smallest(fuzz.run, *found) if shrink else found
                reports.append(report(seed, mismatch, cells))
                print(reports[-1], flush=True)
    return reports


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30), help="of the first sequence; the next has the next")
    parser.add_argument("--sequences", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--whole", action="store_true", help="do not look for the smallest cells")
    arguments = parser.parse_args()
    seeds = range(arguments.seed, arguments.seed + arguments.sequences)
    began = time.monotonic()
    with ProcessPoolExecutor(arguments.jobs) as pool:
        parts = pool.map(run_some, [seeds[number::arguments.jobs] for number in range(arguments.jobs)], [not arguments.whole] * arguments.jobs)
        failed = sum(map(len, parts))
    print(f"{len(seeds)} sequences from seed {arguments.seed}: {failed} failed, {time.monotonic() - began:.0f} s")
    sys.exit(bool(failed))


if __name__ == "__main__":
    os.environ.setdefault("JUPYTER_PATH", str(Path(__file__).resolve().parents[2] / ".venv" / "share" / "jupyter"))
    main()
