"""`lab [NOTEBOOK]`: JupyterLab on notebooks/."""
import os
import socket
import subprocess
from pathlib import Path
from urllib.parse import quote

from tools import advice, environment, notebooks, places, progress, setup
from tools.problem import Problem

FIRST_PORT = 8888
PORTS_TRIED = 50


def main(arguments: list[str]) -> int:
    options = [argument for argument in arguments if argument.startswith("-")]
    names = [argument for argument in arguments if not argument.startswith("-")]
    if len(names) > 1:
        raise Problem("`./lab` opens one notebook: name one, and open the others in JupyterLab's file list.")
    notebook = notebooks.find(names[0]) if names else next(iter(notebooks.all_of_course()), None)
    setup.ensure()
    return open_notebook(notebook, options)


def open_notebook(notebook: Path | None, options: list[str], query: str = "") -> int:
    """Becomes JupyterLab on a notebook; what is needed for it has been set up. The browser's address ends with `query`."""
    port = free_port(_asked_port(options))
    progress.step(f"Starting JupyterLab at http://localhost:{port}/lab (Ctrl-C twice stops it)")
    parts = command(notebook, port, options, query)
    if os.name == "nt":
        return subprocess.call(parts, env=environment.jupyter())
    os.execve(parts[0], parts, environment.jupyter())  # JupyterLab takes our place: signals and exit code are its own


def command(notebook: Path | None, port: int, options: list[str] = (), query: str = "") -> list[str]:
    """JupyterLab on notebooks/ (or the folder of a notebook from elsewhere), with what this course needs set."""
    inside = not notebook or notebook.is_relative_to(places.NOTEBOOKS)
    root = places.NOTEBOOKS if inside else notebook.parent
    options = [option for option in options if not option.startswith("--port=")]
    return [str(places.PYTHON), "-P", "-m", "jupyterlab", f"--port={port}", f"--ServerApp.root_dir={root}",
            # JupyterLab cuts streams above 1 MB/s, and drops messages above 1,000/s: a fast loop must not lose lines.
            "--ZMQChannelsWebsocketConnection.iopub_data_rate_limit=1000000000",
            "--ZMQChannelsWebsocketConnection.iopub_msg_rate_limit=1000000",
            "--KernelSpecManager.allowed_kernelspecs=java",
            "--MultiKernelManager.default_kernel_name=java",
            # No "would you like the news" at the first start, and no look for updates: both want the network.
            f"--LabApp.app_settings_dir={places.ROOT / 'tools' / 'jupyterlab'}",
            *(["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
            *options, *_opened(notebook, query)]


def _opened(notebook: Path | None, query: str) -> list[str]:
    if notebook and query:
        return [f"--LabApp.default_url=/lab/tree/{quote(notebook.name)}?{query}"]
    return [str(notebook)] if notebook else []


def _asked_port(options: list[str]) -> int | None:
    ports = [option.removeprefix("--port=") for option in options if option.startswith("--port=")]
    if ports and not (ports[-1].isdigit() and 0 < int(ports[-1]) < 65536):
        raise Problem(f"\"{ports[-1]}\" is no port: give a number from 1024 to 65535, as in ./lab --port=9999.")
    return int(ports[-1]) if ports else None


def free_port(asked: int | None = None) -> int:
    """The asked or usual port, or where it is in use the next free one, and says so."""
    first = asked or FIRST_PORT
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        if _is_free(port):
            if port != first:
                progress.step(f"Port {first} is in use (by another JupyterLab?), so this one takes port {port}")
            return port
    raise Problem(f"The ports {first} to {port} are all in use: {advice.PORT}.")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # as the server does it: a port that was in use a minute ago is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
