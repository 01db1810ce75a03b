"""Which steps are done: a stamp keeps the hash of a step's inputs, so that a step runs again only when they changed."""
import hashlib
import math
import time
from pathlib import Path

from tools import places


def of(*inputs: object) -> str:
    """The hash of the inputs; a Path counts with its name and content (a missing one as missing), all else as text."""
    digest = hashlib.sha256()
    for item in inputs:
        digest.update(f"{item}\0".encode("utf-8", "surrogateescape"))
        if isinstance(item, Path):
            digest.update(hashlib.sha256(item.read_bytes()).digest() if item.is_file() else b"missing")
    return digest.hexdigest()


def is_fresh(step: str, stamp: str, seconds: float = math.inf) -> bool:
    """seconds: how old it may be."""
    file = places.STAMPS / step
    return file.is_file() and file.read_text() == stamp and time.time() - file.stat().st_mtime < seconds


def is_first(step: str) -> bool:
    """Whether the step was never done: then it downloads, and takes its time."""
    return not (places.STAMPS / step).exists()


def write(step: str, stamp: str) -> None:
    places.STAMPS.mkdir(parents=True, exist_ok=True)
    (places.STAMPS / step).write_text(stamp)
