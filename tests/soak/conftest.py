"""Long runs: shortened in `lab test`, in full where ELARA_SOAK_REPORT names the folder for their curves (`lab test soak`)."""

import os
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "kernel"), str(TESTS / "soak")]
os.environ.setdefault("JUPYTER_PATH", str(TESTS.parent / ".venv" / "share" / "jupyter"))
for helper in ("kernel_client", "raw_sockets", "widget_front_end", "curve"):
    pytest.register_assert_rewrite(helper)

import curve  # noqa: E402  these import the helpers, so they have to come after the lines above
from kernel_fixtures import fresh_kernel, kernel  # noqa: E402, F401  pytest finds them here


def pytest_terminal_summary(terminalreporter):
    for name, text in curve.drawn.items():
        terminalreporter.section(name)
        terminalreporter.write_line(text)
