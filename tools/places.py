"""Where things are. Everything `lab` makes lies in .venv, in Maven's target folders, in practice and in lectures."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
PRACTICE = ROOT / "practice"  # a student's own: nothing there is ever overwritten
LECTURES = ROOT / "lectures"  # copies that `lab present` shows
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
HOME = VENV / "share" / "elara"
JUPYTER = VENV / "share" / "jupyter"
KERNELSPEC = JUPYTER / "kernels" / "java"
LOGS = VENV / "logs"
REPORTS = VENV / "reports"
STAMPS = VENV / "stamps"
MODULES = ["kernel/agent", "kernel/compat", "kernel/server", "notebooks/helpers"]
