"""Copies of files that would be written over, under the date."""
from datetime import datetime
from pathlib import Path


def keep(file: Path) -> Path:
    """A copy in the folder `earlier` beside the file, with a name that no other has."""
    folder = file.parent / "earlier"
    folder.mkdir(exist_ok=True)
    stem = f"{file.stem} {datetime.now():%Y-%m-%d %H.%M.%S}"
    kept = folder / f"{stem}{file.suffix}"
    number = 1
    while kept.exists():
        number += 1
        kept = folder / f"{stem} ({number}){file.suffix}"
    kept.write_bytes(file.read_bytes())
    return kept
