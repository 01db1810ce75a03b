"""Saying what is being done, while it is done."""
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

QUIET_SECONDS = 15  # where lines cannot be overwritten (a log file), say no more than this often that work goes on


def step(text: str) -> None:
    print(f"• {text}", flush=True)


def run(command: Sequence[object], environment: Mapping[str, str], log: Path,
        describe: Callable[[str], str | None], cwd: Path | None = None) -> tuple[int, str]:
    """Runs a program, shows on one line what it is at, and returns its exit code and output, which `log` keeps.

    `describe` turns a line of output into what to show, or None.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    lines, line_display = [], _Line()
    with open(log, "w", encoding="utf-8", errors="replace") as file, subprocess.Popen(
            [str(part) for part in command], env=environment, cwd=cwd, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace") as process:
        try:
            for line in process.stdout:
                file.write(line)
                lines.append(line)
                text = describe(line.strip())
                if text:
                    line_display.show(text)
        except BaseException:
            process.terminate()
            raise
        finally:
            line_display.clear()
    return process.returncode, "".join(lines)


class _Line:
    """One line of the terminal that is written over and over."""

    def __init__(self) -> None:
        self.terminal = sys.stdout.isatty()
        self.printed_at = time.monotonic()

    def show(self, text: str) -> None:
        if self.terminal:
            width = shutil.get_terminal_size().columns - 1
            sys.stdout.write("\r\033[K" + f"  {text}"[:width])
        elif time.monotonic() - self.printed_at > QUIET_SECONDS:
            self.printed_at = time.monotonic()
            print(f"  {text}")
        sys.stdout.flush()

    def clear(self) -> None:
        if self.terminal:
            sys.stdout.write("\r\033[K")
            sys.stdout.flush()
