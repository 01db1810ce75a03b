"""Where the numbers of a notebook come from: what its cells compute, its questions give, or plain arithmetic shows."""
import bisect
import re

from nbformat import NotebookNode

from . import calculations, numbers

TITLED = re.compile(r"^## \S+ · ", re.M)
JAVA = re.compile(r"^```java\n(.*?)^```", re.M | re.S)
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
LOOKS = re.compile(r"\.set(?:[XY]Axis|M(?:in|ax)\b|Marker|Range)\w*\([^()]*\)|new (?:Color|BasicStroke|AnnotationText)\([^()]*\)")
IN_CODE = re.compile(r"(?<![\w.])\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?|(?<![\w)\].])\.\d+")
IN_OUTPUT = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
FORMAT = re.compile(r"%[-+0#,]*\d*(?:\.\d+)?[a-zA-Z%]")


class Evidence:
    """Sizes of numbers, without their signs."""

    def __init__(self, found: list[float]) -> None:
        self.sorted = sorted({abs(number) for number in found})

    def __or__(self, other: "Evidence") -> "Evidence":
        return Evidence(self.sorted + other.sorted)

    def has(self, claim: numbers.Claim) -> bool:
        for center in (claim.value, claim.value / 100) if claim.percent else (claim.value,):
            width = 4 * center if claim.order else claim.unit
            begin = bisect.bisect_left(self.sorted, center - width - 1e-9)
            end = bisect.bisect_right(self.sorted, center + width + 1e-9)
            if any(map(claim.said_by, self.sorted[begin:end])):
                return True
        return False

    def nearest(self, claim: numbers.Claim) -> float | None:
        return min(self.sorted, key=lambda number: abs(number - claim.value), default=None)


def of(notebook: NotebookNode, facts: list[float]) -> Evidence:
    """Literals of code (settings, and what checks expect), stored outputs, all numbers of questions, and what everybody knows."""
    found = list(facts)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            found += in_code(cell.source) + _in_outputs(cell)
        else:
            found += [number for java in JAVA.findall(cell.source) for number in in_code(java)]
            if is_question(cell):
                found += [claim.value for claim in numbers.claims(cell.source)]
    return _with_arithmetic(notebook, found)


def is_question(cell: NotebookNode) -> bool:
    return cell.cell_type == "markdown" and (TITLED.search(cell.source) is not None or "**Question" in cell.source)


def in_code(source: str) -> list[float]:
    """What a chart looks like is no evidence."""
    bare = LOOKS.sub(" ", COMMENT.sub(" ", LITERAL.sub('""', source)))
    return [float(number.replace("_", "")) for number in IN_CODE.findall(bare)]


def texts_in_code(source: str) -> list[str]:
    """Titles, and names of checks: literals of a few words. Where a format stands, the code puts the number in."""
    return [FORMAT.sub(" ", text) for text in LITERAL.findall(source) if len(text.split()) > 2 and "='" not in text]


def _in_outputs(cell: NotebookNode) -> list[float]:
    """What was computed, without what the cell's own literals say in it."""
    told = [part for text in LITERAL.findall(cell.source) for part in FORMAT.split(text)
            if len(part) > 2 and re.search(r"\d", part)]
    found = []
    for output in cell.get("outputs", []):
        text = output.get("text") or output.get("data", {}).get("text/plain", "")
        for part in sorted(told, key=len, reverse=True):
            text = text.replace(part, " ")
        found += [float(number) for number in IN_OUTPUT.findall(text)]
    return found


def _with_arithmetic(notebook: NotebookNode, found: list[float]) -> Evidence:
    """And what follows from these by what the text calculates."""
    shown = [calculation for cell in notebook.cells for calculation in calculations.of(cell) if calculation.holds()]
    evidence = Evidence(found)
    for _ in range(2):
        for calculation in shown:
            if all(map(evidence.has, calculation.parts)) or any(map(evidence.has, calculation.results)):
                evidence |= Evidence(calculation.values + [claim.value for claim in calculation.parts + calculation.results])
    return evidence
