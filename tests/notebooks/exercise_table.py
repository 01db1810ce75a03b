"""docs/exercises.md: which section answers which question. `python -m tests.notebooks.exercise_table` writes it anew."""
import re
from urllib.parse import quote

import nbformat

from tools import notebooks, places

from . import exercises

FILE = places.ROOT / "docs" / "exercises.md"
SHEETS = {
    "A2": "questions and answers on a small network",
    "DL20": "twenty questions on deep learning",
    "HW3": "the third homework of an introduction to artificial intelligence, neural networks and deep learning",
    "HW5": "a homework of which only the answers are left",
    "NN4": "the exercises of a chapter on feed-forward networks",
}
BEGIN = """\
# Exercises

Each question of the five homework sheets, and the section of the course that answers it.
"""


def text() -> str:
    found = {}
    for path in notebooks.all_of_course():
        for cell in nbformat.read(path, as_version=4).cells:
            for name, title, chinese in exercises.HEADING.findall(cell.source) if cell.cell_type == "markdown" else []:
                found[name] = f"| {name} | {title} | {chinese} | [{path.stem}](../notebooks/{quote(path.name)}) |"
    parts = [BEGIN]
    for sheet, about in SHEETS.items():
        rows = "\n".join(found[name] for name in sorted(found, key=_order) if name.startswith(f"{sheet}-"))
        parts.append(f"## {sheet}: {about}\n\n| exercise | title | 题目 | notebook |\n|---|---|---|---|\n{rows}\n")
    return "\n".join(parts)


def _order(name: str) -> list[tuple[bool, int, str]]:
    """Numbers by their value, so that Q10 comes after Q9."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.findall(r"\d+|\D+", name)]


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
