"""A checkout of Elara: this one, or another that it is measured beside."""
import json
import shutil
import subprocess
from pathlib import Path

from elara_kernel import jdk
from elara_kernel.jdk import Jdk

from tools.problem import Problem


def copy_kernelspec(checkout: Path, java: Jdk, directory: Path) -> None:
    """Copies the kernelspec of a checkout that is set up. Raises Problem where it is not, or not for this JDK."""
    own = checkout / ".venv" / "share" / "jupyter" / "kernels" / "java"
    if not (own / "kernel.json").is_file():
        raise Problem(f"{checkout} is no Elara that is set up: call `./lab setup` in it first.")
    spec = json.loads((own / "kernel.json").read_text(encoding="utf-8"))
    uses = jdk.inspect(Path(spec["argv"][0]))
    if not uses or uses.java != java.java:
        raise Problem(f"{checkout} is set up for {uses or 'a Java that is gone'}, and this run uses {java}:"
                      f" call `./lab setup` in it first, with JAVA_HOME={java.home}.")
    shutil.copytree(own, directory)


def version(checkout: Path) -> str:
    """Its version and its commit, and whether files differ from that."""
    spec = json.loads((checkout / ".venv/share/jupyter/kernels/java/kernel.json").read_text(encoding="utf-8"))
    server = Path(spec["argv"][spec["argv"].index("-jar") + 1])
    number = server.stem.removeprefix("server-")
    commit = _git(checkout, "rev-parse", "--short", "HEAD")
    if not commit:
        return number
    changed = " and changes" if _git(checkout, "status", "--porcelain", "--untracked-files=no") else ""
    return f"{number}, commit {commit}{changed}"


def _git(checkout: Path, *arguments: str) -> str:
    """What Git says, or an empty text: a checkout may be an unpacked archive, on a machine without Git."""
    try:
        return subprocess.run(["git", "-C", checkout, *arguments], capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""
