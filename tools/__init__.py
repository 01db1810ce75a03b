"""The command `lab`. What it shares with the installed kernel lies in kernel/python, and is taken from there."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "kernel" / "python"))
