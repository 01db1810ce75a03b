"""Reads ``mistakes.txt``; run as a program, writes into it anew what the kernel shows now, to be read and judged."""

import re
import sys
from pathlib import Path

import kernelspecs
from own_cells import cell_name, told

TABLE = Path(__file__).with_name("mistakes.txt")
HEAD = "=== "
SHOWN = "---"


class Case:
    """A cell, what is typed when it asks, and what it shows: on some Java something else, where the library words it anew."""

    def __init__(self, text):
        first, *rest = text.rstrip("\n").split("\n")
        self.title, _, self.typed = first.partition(" | typed: ")
        parts = re.split(rf"(?m)^{SHOWN}( \d+)?$", "\n".join(rest))
        self.cell = parts[0].strip("\n")
        self.shown = {int(version or 0): shown.strip("\n") for version, shown in zip(parts[1::2], parts[2::2])}

    def expected(self, java):
        return self.shown.get(java, self.shown.get(0))

    def show(self, kernel):
        """All that a student sees besides results and output, each message on one line."""
        outcome = kernel.run(self.cell, answers=[self.typed] if self.typed else [])
        return told(outcome).replace(cell_name(outcome), "In").strip("\n")

    def __str__(self):
        typed = f" | typed: {self.typed}" if self.typed else ""
        shown = "".join(f"{SHOWN}{f' {version}' if version else ''}\n{text}\n" for version, text in sorted(self.shown.items()))
        return f"{HEAD}{self.title}{typed}\n{self.cell}\n{shown}"


def read():
    """The text before the first case, and the cases; the first one declares what the others use."""
    before, *cases = re.split(rf"(?m)^{HEAD}", TABLE.read_text())
    return before, [Case(case) for case in cases]


def main():
    before, cases = read()
    with kernelspecs.running() as kernel:
        java = int(kernel.ok("Runtime.version().feature()").result)
        for case in cases:
            shown = case.show(kernel)
            if shown != case.expected(java):
                case.shown[java if java in case.shown else 0] = shown
    TABLE.write_text(before + "\n".join(map(str, cases)))


if __name__ == "__main__":
    sys.exit(main())
