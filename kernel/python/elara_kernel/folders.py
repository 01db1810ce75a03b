"""Where things are. What the package brings may be read-only; what kernels write lies with the user.

Texts and no Paths: a start is to load few modules.
"""
import os
import sys

HOME = os.path.dirname(os.path.realpath(__file__))  # lib/ has the jars, repository/ what notebooks ask of it by %maven


def version() -> str:
    server, = (name for name in os.listdir(os.path.join(HOME, "lib")) if name.startswith("server-"))
    return server.removeprefix("server-").removesuffix(".jar")


def cache() -> str:
    """What can be made again: class-data archives."""
    if os.name == "nt":
        return os.path.join(_local(), "elara", "cache")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/elara")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "elara")


def data() -> str:
    """What is kept: the history of all notebooks, and what Maven has answered."""
    if os.name == "nt":
        return os.path.join(_local(), "elara")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Application Support/elara")
    return os.path.join(os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share"), "elara")


def _local() -> str:
    return os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
