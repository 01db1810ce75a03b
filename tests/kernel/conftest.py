"""Kernels for the tests. The runner names the kernelspec through JUPYTER_PATH."""

import os
import signal
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
for helper in ("kernel_client", "message_schemas", "raw_sockets", "widget_front_end"):
    pytest.register_assert_rewrite(helper)

import kernelspecs  # noqa: E402  these import the helpers, so they have to come after the lines above
from kernel_fixtures import fresh_kernel, kernel  # noqa: E402, F401  pytest finds them here

REPOSITORY = Path(__file__).resolve().parents[2]
os.environ.setdefault("JUPYTER_PATH", str(REPOSITORY / ".venv" / "share" / "jupyter"))

if "PYTEST_XDIST_WORKER" in os.environ:
    # Kernels of other tests run at the same time, and would write into the history that this process's tests read.
    os.environ["JUPYTER_PATH"] = str(kernelspecs.with_own_history(Path(tempfile.mkdtemp()))) + os.pathsep + os.environ["JUPYTER_PATH"]

# What the developer has told other kernels, or Elara, is not what is tested.
for name in [name for name in os.environ if name.startswith(("IJAVA_", "JJAVA_", "ELARA_SESSION_OPTIONS"))]:
    del os.environ[name]

# A shell starts background jobs with SIGINT ignored, and children inherit that: the kernels could not be interrupted.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def start_kernel(tmp_path):
    """Starts kernels with other options: ``start_kernel(java_options=…, home=…, data=…, env=…, cwd=…)``."""
    with ExitStack() as stack:

        def start(java_options=(), home=None, data=None, env=None, **options):
            directory = Path(tempfile.mkdtemp(dir=tmp_path))
            specs = kernelspecs.changed(directory, java_options, home, data)
            return stack.enter_context(kernelspecs.running(specs, env, **options))

        yield start
