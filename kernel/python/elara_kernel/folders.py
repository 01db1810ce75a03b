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


def make(folder: str) -> None:
    """Makes it and those that it lies in; only this user can enter those of the cache."""
    if os.path.isdir(folder):
        return
    make(os.path.dirname(os.path.abspath(folder)))
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:  # another kernel starts as well
        pass


def is_own(path: str) -> bool:
    """Whether nobody else can have written there: what lies in the cache is run."""
    if os.name == "nt":
        return os.path.exists(path)  # a user's profile is closed to others
    try:
        found = os.stat(path)
    except OSError:
        return False
    return found.st_uid == os.getuid() and not found.st_mode & 0o022


def data() -> str:
    """What is kept: the history of all notebooks, and what Maven has answered."""
    if os.name == "nt":
        return os.path.join(_local(), "elara")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Application Support/elara")
    return os.path.join(os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share"), "elara")


def _local() -> str:
    return os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
