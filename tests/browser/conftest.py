"""JupyterLab, started as `lab` starts it, in the Chromium or Chrome of this machine."""
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tools import advice, browser, environment, places, start

SECONDS = 120
# Without its background services: they only look for updates, and fail where the network is closed.
OPTIONS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


@pytest.fixture(scope="session")
def chromium():
    program = browser.find()
    if not program:
        pytest.skip(f"no Chromium or Chrome was found: {advice.BROWSER}")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=OPTIONS + ["--no-sandbox"] * root)
        yield running
        running.close()


@contextmanager
def jupyterlab(notebook: Path, theme: str, work: Path) -> Iterator[str]:
    """Starts JupyterLab on the notebook's folder with settings of its own; gives the notebook's address."""
    settings = work / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "themes.jupyterlab-settings").write_text(f'{{"theme": "JupyterLab {theme.title()}"}}')
    variables = environment.jupyter() | {"JUPYTERLAB_SETTINGS_DIR": str(work / "settings"),
                                         "JUPYTERLAB_WORKSPACES_DIR": str(work / "workspaces")}
    port = start.free_port()
    options = ["--no-browser", "--IdentityProvider.token=test", "--LabApp.expose_app_in_browser=True"]
    command = start.command(notebook, port, options)
    with open(work / "jupyterlab.log", "w") as log, subprocess.Popen(
            command, env=variables, cwd=places.ROOT, stdout=log, stderr=subprocess.STDOUT, start_new_session=True) as server:
        try:
            _wait_for(port, server)
            yield f"http://127.0.0.1:{port}/lab/tree/{notebook.name}?token=test"
        finally:
            server.send_signal(signal.SIGTERM)  # it stops its kernels, too
            server.wait(60)


def _wait_for(port: int, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail(f"JupyterLab does not answer (code {server.poll()})")


class Lab:
    """The notebook in the browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell")
        self.page.wait_for_function("""() => {
            const kernel = jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel;
            return kernel?.connectionStatus === 'connected' && kernel.status === 'idle';
        }""")

    def run_all(self) -> None:
        """Chooses Run › Run All Cells, and waits until every code cell has run."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        self.page.wait_for_function("""() => {
            const cells = jupyterapp.shell.currentWidget.content.widgets.filter(w => w.model.type === 'code');
            return cells.every(w => w.model.executionState === 'idle' && w.model.executionCount);
        }""")

    def code_cells(self) -> list[dict]:
        """From the notebook's model, which holds what the kernel sent whether it is drawn or not."""
        cells = self.page.evaluate("jupyterapp.shell.currentWidget.content.model.toJSON().cells")
        return [cell for cell in cells if cell["cell_type"] == "code"]


@pytest.fixture
def lab(chromium) -> Iterator[Lab]:
    page = chromium.new_page(viewport={"width": 1400, "height": 1000})
    page.set_default_timeout(SECONDS * 1000)
    yield Lab(page)
    page.close()
