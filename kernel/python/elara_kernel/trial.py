"""One cell in a kernel of its own."""
import tempfile
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from elara_kernel import installation


def run(cell: str, seconds: float) -> str:
    """Its value as text. Raises RuntimeError with what the kernel has said where there is none."""
    with tempfile.TemporaryDirectory() as folder, open(Path(folder, "said"), "w+b") as said:
        installation.write(Path(folder), "java", {})
        manager = KernelManager(kernel_name="java", kernel_spec_manager=KernelSpecManager(kernel_dirs=[folder]))
        manager.start_kernel(stderr=said)
        client = manager.blocking_client()
        client.start_channels()
        values = []
        try:
            client.wait_for_ready(seconds)
            client.execute_interactive(cell, store_history=False, allow_stdin=False, timeout=seconds, output_hook=lambda message: values.append(_value(message)))
        except RuntimeError as error:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace").strip() or str(error)) from None
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=not values)
        return "".join(values)


def _value(message: dict) -> str:
    content = message["content"]
    return content.get("data", {}).get("text/plain") or content.get("text") or content.get("evalue") or ""
