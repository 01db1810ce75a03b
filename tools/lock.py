"""One `./lab` at a time does what others must not see half done."""
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from tools import places, progress

if os.name == "nt":
    import msvcrt
    import time

    def _try(file: TextIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _wait(file: TextIO) -> None:
        while True:
            try:
                return _try(file)
            except OSError:
                time.sleep(0.2)
else:
    import fcntl

    def _try(file: TextIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _wait(file: TextIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def held() -> Iterator[None]:
    """The system lets go of it when a process ends, however it ends. Not to be held twice."""
    places.VENV.mkdir(parents=True, exist_ok=True)
    with open(places.VENV / "lock", "w", encoding="utf-8") as file:
        try:
            _try(file)
        except OSError:
            progress.step("Waiting for another ./lab, which is installing the kernel")
            _wait(file)
        yield
