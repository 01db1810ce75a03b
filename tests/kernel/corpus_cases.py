"""The cases of the corpus: one program each, written once and read as a cell and as a class."""

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).with_name("corpus")

# What every cell may use without importing it. The line numbers of a class and a cell are the same: this has no line of its own.
DEFAULT_IMPORTS = "".join(f"import java.{package}.*; " for package in (
    "io", "math", "net", "nio.file", "time", "util", "util.concurrent", "util.function", "util.prefs", "util.regex", "util.stream"))

PARTS = ("imports", "definitions", "statements", "value")
SAME_LINE = " on the same line"


@dataclass
class Case:
    """A program; its parts in the order of the cell. ``cells`` are run after it, by the kernel only."""

    file: str
    name: str
    java: int = 0
    refused: bool = False
    parts: dict = field(default_factory=dict)
    joints: dict = field(default_factory=dict)
    cells: list = field(default_factory=list)

    @property
    def id(self):
        return f"{self.file}: {self.name}"

    @property
    def cell(self):
        """The parts in the order in which they are written."""
        return self.joined({part: "" for part in self.parts})

    def source(self, class_name):
        """The class: definitions are its members, which the reference makes static, statements a method's body."""
        result = "Object" if "value" in self.parts else "void"
        return DEFAULT_IMPORTS + self.joined({
            "imports": "",
            "definitions": f"public class {class_name} {{ ",
            "statements": f"public static {result} run() throws Throwable {{ ",
            "value": "return " if "value" in self.parts else "",
            "end": ";}}" if "value" in self.parts else "}}",
        })

    def joined(self, beginnings):
        """The parts one after another, each with what it begins with; what a part begins with that is not there goes on."""
        text = beginning = ""
        for part in beginnings:
            beginning += beginnings[part]
            if part in self.parts:
                text += (self.joints[part] if text else "") + beginning + self.parts[part]
                beginning = ""
        return f"{text}\n{beginning}" if beginning else text


def read(path):
    """The cases of a file: lines that begin with ``////`` say what follows."""
    cases = []
    for heading, text in re.findall(r"^//// (.*)\n((?:(?!////).*\n?)*)", path.read_text(encoding="utf-8"), re.MULTILINE):
        word, _, value = heading.partition(": ")
        part = heading.removesuffix(SAME_LINE)
        text = text.rstrip("\n")
        if word == "case":
            cases.append(Case(path.stem, value))
        elif word == "java":
            cases[-1].java = int(value)
        elif word == "refused":
            cases[-1].refused = True
        elif word == "cell":
            cases[-1].cells.append(text)
        elif part in PARTS:
            assert part not in cases[-1].parts, f"{cases[-1].id} has two parts {part}"
            cases[-1].parts[part] = text
            cases[-1].joints[part] = " " if heading.endswith(SAME_LINE) else "\n"
        else:
            assert word == "about", f"{path.name}: what is {heading!r}?"
    return cases


def read_all():
    """All cases but the wanted differences, in the order of the files' names."""
    return [case for path in sorted(FOLDER.glob("[0-9]*.jshell")) for case in read(path)]


def read_differences():
    """The wanted differences: pairs of a case and its row of the table, by column."""
    lines = (FOLDER / "differences.md").read_text(encoding="utf-8").splitlines()
    header, _, *rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("|")]
    table = {row[0]: dict(zip(header, row, strict=True)) for row in rows}
    cases = read(FOLDER / "differences.jshell")
    assert [case.name for case in cases] == list(table), "the table and the cases are not the same"
    return [(case, table[case.name]) for case in cases]
