"""How much of everything a run does."""

import os
from pathlib import Path

REPORT = os.environ.get("ELARA_SOAK_REPORT")
FULL = bool(REPORT)


def amount(full, short):
    return full if FULL else short


def store(name, text):
    """Keeps what a full run has measured."""
    if FULL:
        folder = Path(REPORT)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.md").write_text(text + "\n", encoding="utf-8")
