"""Kernelspecs: how Jupyter starts the kernel."""
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

LOGOS = Path(__file__).with_name("logos")
# Jupyter puts the Python of its environment there. -P: a file of the notebook's folder is never taken for a module of ours.
LAUNCHER = ["python", "-P", "-m", "elara_kernel"]
DISPLAY_NAME = "Java (Elara)"


def of(command: Sequence[str], environment: dict[str, str], name: str = "java") -> str:
    """The text of a kernel.json."""
    spec = {
        "argv": [*command, "{connection_file}"],
        "display_name": display_name(name),
        "language": "java",
        "interrupt_mode": "message",
        "env": environment,
        # It has to be asked for: jupyter_client makes keys only where its `transport_encryption` is set.
        "metadata": {"supported_encryption": ["curve"]},
    }
    return json.dumps(spec, indent=1, ensure_ascii=False) + "\n"


def display_name(name: str) -> str:
    """What Jupyter's menus call the kernel of that name."""
    return DISPLAY_NAME + ("" if name == "java" else f" as {name}")


def read(directory: Path) -> dict[str, Any]:
    """What the kernel.json of a folder says; nothing if it is a link, or cannot be read: then it is somebody else's."""
    try:
        spec = {} if directory.is_symlink() else json.loads((directory / "kernel.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return spec if isinstance(spec, dict) else {}


def write(directory: Path, text: str) -> None:
    """Writes kernel.json and the logos; an interrupted call leaves no half of it."""
    shutil.copytree(LOGOS, directory, dirs_exist_ok=True, copy_function=shutil.copyfile)
    whole = directory / "kernel.json.new"
    whole.write_text(text, encoding="utf-8")
    whole.replace(directory / "kernel.json")
