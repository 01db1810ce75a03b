"""Comparing outputs: the words have to be equal, and the numbers nearly."""
import re
from decimal import Decimal

from nbformat import NotebookNode

NUMBER = re.compile(r"(?<![\w.])[-−+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
RELATIVE = Decimal("1e-6")  # other processors add up in another order
ABSOLUTE = Decimal("1e-9")  # a difference that is only rounding is another one in each run
LAST_DIGIT = Decimal("1.01")  # and then the last printed digit may be rounded the other way


def texts(cell: NotebookNode) -> list[tuple[str, str]]:
    """What the reader sees as text, with its kind; of a picture only that it is there."""
    shown = []
    for output in cell.outputs:
        if output.output_type == "stream":
            shown.append((output.name, output.text))
        for kind, value in sorted(output.get("data", {}).items()):
            shown.append((kind, value if kind.startswith("text/") else "present"))
    return shown


def difference(expected: list[tuple[str, str]], actual: list[tuple[str, str]]) -> str:
    """Empty when they agree; otherwise where they do not."""
    if [kind for kind, _ in expected] != [kind for kind, _ in actual]:
        return f"outputs {[kind for kind, _ in expected]} became {[kind for kind, _ in actual]}"
    for (_, before), (_, after) in zip(expected, actual):
        for old, new in zip(before.splitlines() + ["the end"], after.splitlines() + ["the end"]):
            if not same_line(old, new):
                return f"\"{old}\" became \"{new}\""
    return ""


def same_line(expected: str, actual: str) -> bool:
    return (NUMBER.split(expected) == NUMBER.split(actual)
            and all(map(_near, NUMBER.findall(expected), NUMBER.findall(actual))))


def _near(expected: str, actual: str) -> bool:
    before, after = (Decimal(text.replace("−", "-")) for text in (expected, actual))
    last_digit = Decimal(1).scaleb(before.as_tuple().exponent) if "." in expected else Decimal(0)
    return abs(before - after) <= max(ABSOLUTE, RELATIVE * abs(before), LAST_DIGIT * last_digit)
