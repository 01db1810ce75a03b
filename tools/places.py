"""Where things are. Everything `lab` makes lies in .venv, in Maven's target folders, in dist, practice and lectures."""
import os
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
PRACTICE = ROOT / "practice"  # a student's own: nothing there is ever overwritten
LECTURES = ROOT / "lectures"  # copies that `lab present` shows
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
HOME = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV), "platbase": str(VENV)})) / "elara_kernel"
DATA = VENV / "share" / "elara"  # what kernels keep
ARCHIVES = DATA / "cds"
PACKAGE = ROOT / "kernel" / "python"
DIST = ROOT / "dist"
JUPYTER = VENV / "share" / "jupyter"
KERNELSPEC = JUPYTER / "kernels" / "java"
LOGS = VENV / "logs"
REPORTS = VENV / "reports"
STAMPS = VENV / "stamps"
MODULES = ["kernel/agent", "kernel/compat", "kernel/server", "notebooks/helpers"]
