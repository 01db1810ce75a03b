"""Kernelspecs: how Jupyter starts the kernel."""
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

LOGOS = Path(__file__).with_name("logos")
# Jupyter puts the Python of its environment there. -P: a file of the notebook's folder is never taken for a module of ours.
LAUNCHER = ["python", "-P", "-m", "elara_kernel"]
DISPLAY_NAME = "Java (Elara)"


def of(command: Sequence[str], environment: dict[str, str], display_name: str = DISPLAY_NAME) -> str:
    """The text of a kernel.json."""
    spec = {
        "argv": [*command, "{connection_file}"],
        "display_name": display_name,
        "language": "java",
        "interrupt_mode": "message",
        "env": environment,
        # It has to be asked for: jupyter_client makes keys only where its `transport_encryption` is set.
        "metadata": {"supported_encryption": ["curve"]},
    }
    return json.dumps(spec, indent=1, ensure_ascii=False) + "\n"


def write(directory: Path, text: str) -> None:
    """Writes kernel.json and the logos; an interrupted call leaves no half of it."""
    shutil.copytree(LOGOS, directory, dirs_exist_ok=True, copy_function=shutil.copyfile)
    whole = directory / "kernel.json.new"
    whole.write_text(text, encoding="utf-8")
    whole.replace(directory / "kernel.json")
