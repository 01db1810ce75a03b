"""Runs the course as `lab run` does, by the Python of .venv: `course PLAN RESULT`, both JSON files.

Plan: {"notebooks": [path], "directory", "kernels": [{"name"}]}.
Result: {name: [{"notebook", "seconds", "kernel", "session", "failure"}]}; seconds are from the kernel's start to its
end, kernel and session the processor seconds of the two JVMs.
"""
import json
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpecManager

from tools import execution
from tools.benchmark import memory


class Watched(AsyncKernelManager):
    """Reads the processor time of both JVMs before it ends them."""

    kernel_seconds = session_seconds = 0.0

    async def shutdown_kernel(self, now: bool = False, restart: bool = False) -> None:
        self.kernel_seconds, self.session_seconds = memory.processor_seconds_apart(self.provisioner.pid)
        await super().shutdown_kernel(now=now, restart=restart)


def main(plan_file: str, result_file: str) -> int:
    plan = json.loads(Path(plan_file).read_text(encoding="utf-8"))
    names = [kernel["name"] for kernel in plan["kernels"]]
    results: dict[str, list[dict]] = {name: [] for name in names}
    for number, notebook in enumerate(map(Path, plan["notebooks"])):
        # One after the other with the same notebook, so that whatever else the machine does slows down both.
        for name in names if number % 2 == 0 else reversed(names):
            print(f"{notebook.stem}: {name}", flush=True)
            results[name].append(_run(notebook, name, plan["directory"]))
    Path(result_file).write_text(json.dumps(results), encoding="utf-8")
    return 0


def _run(path: Path, name: str, directory: str) -> dict:
    specs = KernelSpecManager(kernel_dirs=[directory], ensure_native_kernel=False)
    manager = Watched(kernel_name=name, kernel_spec_manager=specs)
    client = execution.client_of(nbformat.read(path, as_version=4), path)
    client.nb.metadata.pop("widgets", None)  # as execution.execute does
    client.km, client.owns_km = manager, True  # the client starts it and ends it, as it would its own
    began = time.monotonic()
    failure = execution.run_cells(client)
    return {"notebook": path.stem, "seconds": time.monotonic() - began, "failure": failure,
            "kernel": manager.kernel_seconds, "session": manager.session_seconds}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
