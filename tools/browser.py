"""Finding the installed Chromium or Chrome."""
import os
import shutil
import sys
from pathlib import Path

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]


def find() -> Path | None:
    for name in NAMES:
        program = shutil.which(name)
        if program:
            return Path(program)
    return next((place for place in usual_places() if place.is_file()), None)


def usual_places() -> list[Path]:
    if sys.platform == "darwin":
        return [Path(base) / f"{name}.app/Contents/MacOS/{name}"
                for base in ("/Applications", Path.home() / "Applications") for name in ("Chromium", "Google Chrome")]
    if os.name == "nt":
        bases = [os.environ[name] for name in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData") if name in os.environ]
        return [Path(base) / f"{name}/Application/chrome.exe" for base in bases for name in ("Google/Chrome", "Chromium")]
    return [Path("/snap/bin/chromium"), Path("/opt/google/chrome/chrome")]
