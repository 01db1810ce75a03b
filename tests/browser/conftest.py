"""JupyterLab, started as `lab` starts it, in the Chromium or Chrome of this machine."""
import json
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import nbformat
import pytest
from nbformat.v4 import new_notebook
from playwright.sync_api import Page, sync_playwright

from tools import advice, browser, environment, places, start

SECONDS = 120
TOKEN = "test"
# Each process of tests looks among ports of its own: before one is taken, somebody else may find it free, too.
FIRST_PORT = start.FIRST_PORT + start.PORTS_TRIED * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
# Without its background services: they only look for updates, and fail where the network is closed.
OPTIONS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


def pytest_addoption(parser):
    parser.addoption("--live", action="append", default=[], metavar="NN",
                     help="measure the stops of this notebook live, too (`all` for all)")


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


class JupyterLab:
    """The one that all tests share; each has a folder in it."""

    def __init__(self, root: Path, settings: Path, url: str) -> None:
        self.root, self.settings, self.url = root, settings, url

    def ask(self, method: str, path: str) -> bytes:
        request = Request(f"{self.url}/api/{path}", method=method, headers={"Authorization": f"token {TOKEN}"})
        with urlopen(request, timeout=SECONDS) as answer:
            return answer.read()

    @contextmanager
    def desk(self) -> Iterator["Desk"]:
        desk = Desk(self, Path(tempfile.mkdtemp(dir=self.root)))
        try:
            yield desk
        finally:
            desk.shut_down()


class Desk:
    """A folder of JupyterLab, with what runs there."""

    def __init__(self, lab: JupyterLab, folder: Path) -> None:
        self.lab, self.folder = lab, folder

    def address(self, notebook: Path, theme: str = "light") -> str:
        """Of a notebook in the folder, in a workspace without the tabs of others; who opens it next sees this theme."""
        assert notebook.parent == self.folder
        self.lab.settings.mkdir(parents=True, exist_ok=True)
        (self.lab.settings / "themes.jupyterlab-settings").write_text(f'{{"theme": "JupyterLab {theme.title()}"}}')
        return f"{self.lab.url}/lab/tree/{self.folder.name}/{notebook.name}?token={TOKEN}&reset"

    def shut_down(self) -> None:
        """Ends the kernels of its notebooks."""
        for session in json.loads(self.lab.ask("GET", "sessions")):
            if session["path"].startswith(f"{self.folder.name}/"):
                self.lab.ask("DELETE", f"sessions/{session['id']}")


@pytest.fixture(scope="session")
def jupyterlab(tmp_path_factory) -> Iterator[JupyterLab]:
    """Starts as `lab` starts it, with settings of its own."""
    root, work = tmp_path_factory.mktemp("jupyterlab"), tmp_path_factory.mktemp("work")
    variables = environment.jupyter() | {"JUPYTERLAB_SETTINGS_DIR": str(work / "settings"),
                                         "JUPYTERLAB_WORKSPACES_DIR": str(work / "workspaces")}
    port = start.free_port(FIRST_PORT)
    nbformat.write(new_notebook(), root / "empty.ipynb")
    options = ["--no-browser", f"--IdentityProvider.token={TOKEN}", "--LabApp.expose_app_in_browser=True"]
    command = start.command(root / "empty.ipynb", port, options)
    with open(work / "jupyterlab.log", "w") as log, subprocess.Popen(
            command, env=variables, cwd=places.ROOT, stdout=log, stderr=subprocess.STDOUT, start_new_session=True) as server:
        try:
            _wait_for(port, server, work / "jupyterlab.log")
            yield JupyterLab(root, work / "settings" / "@jupyterlab" / "apputils-extension", f"http://127.0.0.1:{port}")
        finally:
            server.send_signal(signal.SIGTERM)  # it stops its kernels, too
            try:
                server.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)


@pytest.fixture
def desk(jupyterlab) -> Iterator[Desk]:
    with jupyterlab.desk() as desk:
        yield desk


def _wait_for(port: int, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail(f"JupyterLab does not answer (code {server.poll()}):\n{log.read_text()[-5000:]}")


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

    def run_cell(self, index: int) -> None:
        """Runs one cell by the keyboard, as a student does."""
        self.page.locator(".jp-CodeCell").nth(index).locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")

    def wait_until_run(self, index: int) -> None:
        self.page.wait_for_function("""index => {
            const cell = jupyterapp.shell.currentWidget.content.widgets[index];
            return cell.model.executionState === 'idle' && cell.model.executionCount;
        }""", arg=index)

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
