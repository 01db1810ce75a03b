"""What may go wrong on one Java and not on another, by notebook: a few notebooks have all of it."""
import itertools
import re
from pathlib import Path

from nbformat import NotebookNode

from tools.execution import WIDGET_STATES

MAGIC = re.compile(r"^%+\w+", re.M)
IMPORT = re.compile(r"^import (?:static )?(java\.\w+|elara\.\w+|\w+\.\w+\.\w+)", re.M)
# The JVM computes these its own way, and not the same on each Java; the others are exact.
MATH = re.compile(r"\bMath\.(?:a?(?:sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|pow)\b")


def of(notebook: NotebookNode) -> set[str]:
    """Magics, libraries, functions of `Math`, MIME types of what is shown, and models of widgets."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    found = {name for cell in code for kind in (MAGIC, IMPORT, MATH) for name in kind.findall(cell.source)}
    found |= {mime for cell in code for output in cell.outputs for mime in output.get("data", {})}
    states = notebook.metadata.get("widgets", {}).get(WIDGET_STATES, {}).get("state", {})
    return found | {widget["model_name"] for widget in states.values()}


def fewest(by_path: dict[Path, set[str]]) -> list[Path]:
    """The fewest notebooks that have all kinds between them; of several such choices the first."""
    everything = set().union(*by_path.values())
    return next(list(chosen) for count in range(len(by_path) + 1) for chosen in itertools.combinations(by_path, count)
                if set().union(*map(by_path.get, chosen)) == everything)
