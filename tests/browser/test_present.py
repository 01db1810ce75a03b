"""`lab present`: the lecture path in JupyterLab, with live cells; a clicker's keys visit its stops wherever the focus is."""
import shutil
import time
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from tools import notebooks
from tools.exporting import path as lecture

from . import lecture_hall, notebook_files
from .conftest import SECONDS

STOP = "document.querySelector('.elara-bar')?.dataset.stop"
CODE = ".elara-on.jp-CodeCell .cm-content"
HANDLE = ".elara-on .noUi-handle, .elara-on .ui-slider-handle"
# Much text, wide tables, and many sliders and pictures; `--live 05` or `--live all` chooses others.
LIVE = ["03", "05", "12", "14"]
STOPS = ["title", "guess", "slider", "chart", "more"]


def on_path(kind: str) -> dict:
    return {"slideshow": {"slide_type": kind}, "lecture": {"minutes": 1, "note": "A note."}}


def follows() -> dict:
    return {"slideshow": {"slide_type": "-"}}


def skipped() -> dict:
    return {"slideshow": {"slide_type": "skip"}}


NOTEBOOK = [
    new_code_cell("int plumbing = 40;", id="first", metadata=skipped()),
    new_markdown_cell("# A lecture", id="title", metadata=on_path("slide")),
    new_markdown_cell("Left to the reader", id="reader", metadata=skipped()),
    new_markdown_cell("How much?", id="guess", metadata=on_path("subslide")),
    new_code_cell('String much = ""; // Predict.guess("")\nplumbing + 2', id="guess-cell", metadata=follows()),
    new_code_cell('interact(intSlider("n", 1, 9, 3), n -> html("<b>n² = " + n * n + "</b>"));', id="slider", metadata=on_path("slide")),
    new_code_cell("new java.awt.image.BufferedImage(700, 420, 1)", id="chart", metadata=on_path("subslide")),
    new_markdown_cell("And more.", id="more", metadata=on_path("fragment")),
    new_code_cell('System.out.println("the end");', id="last", metadata=skipped()),
]


@pytest.fixture(scope="module", params=["light", "dark"])
def address(request, jupyterlab):
    with jupyterlab.desk() as desk:
        yield desk.address(notebook_files.write(desk.folder / "lecture.ipynb", NOTEBOOK), request.param)


@pytest.fixture(scope="module")
def hall(chromium, address):
    """The presentation, begun; `go_to` finds a stop wherever the last test has left it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.goto(f"{address}&present")
    page.wait_for_selector(".elara-bar", timeout=2 * SECONDS * 1000)
    yield page
    context.close()


def press(page, key, times=1):
    stops = []
    for _ in range(times):
        page.keyboard.press(key)
        stops.append(page.evaluate(STOP))
    return stops


def go_to(page, stop):
    press(page, "PageUp", len(STOPS))
    press(page, "PageDown", STOPS.index(stop))
    assert page.evaluate(STOP) == stop


def seen(page) -> list[str]:
    return page.evaluate("""[...document.querySelectorAll('.elara-stage .jp-Cell')]
        .map((cell, at) => cell.getClientRects().length ? jupyterapp.shell.currentWidget.content.widgets[at].model.id : '')
        .filter(id => id)""")


def test_it_runs_first_and_shows_what_belongs_to_a_stop(hall):
    assert hall.evaluate(STOP) == "title" and seen(hall) == ["title"]
    go_to(hall, "guess")
    assert seen(hall) == ["guess", "guess-cell"]
    assert "42" in hall.locator(".elara-on .jp-OutputArea-output").inner_text()
    assert hall.locator(CODE).is_visible(), "the room's guess is written into it"
    go_to(hall, "slider")
    assert not hall.locator(CODE).is_visible(), "only what comes out"
    go_to(hall, "more")
    assert seen(hall) == ["chart", "more"], "a fragment adds to what is there"


def test_page_keys_visit_every_stop_in_order_and_back(hall):
    go_to(hall, "title")
    assert press(hall, "PageDown", len(STOPS)) == [*STOPS[1:], "more"], "and the last one stays"
    assert press(hall, "PageUp", len(STOPS)) == [*STOPS[-2::-1], "title"]


def test_they_do_so_with_the_focus_in_a_slider_or_in_code(hall):
    go_to(hall, "slider")
    hall.locator(HANDLE).first.focus()
    assert press(hall, "PageDown") == ["chart"]
    go_to(hall, "slider")
    hall.locator(HANDLE).first.focus()
    assert press(hall, "PageUp") == ["guess"]
    hall.locator(CODE).click()
    assert press(hall, "PageUp") == ["title"]
    go_to(hall, "guess")
    hall.locator(CODE).click()
    assert press(hall, "PageDown") == ["slider"]


def test_sliders_move_and_cells_run(hall):
    go_to(hall, "slider")
    handle = hall.locator(HANDLE).first
    handle.focus()
    hall.keyboard.press("ArrowRight")
    hall.wait_for_function("document.querySelector('.elara-on .jp-OutputArea').innerText.includes('n² = 16')")
    assert hall.evaluate(STOP) == "slider", "arrows belong to the slider"
    go_to(hall, "guess")
    hall.locator(CODE).click()
    hall.keyboard.press("ControlOrMeta+a")
    hall.keyboard.type("plumbing + 3")
    hall.keyboard.press("ControlOrMeta+Enter")
    hall.wait_for_function("document.querySelector('.elara-on .jp-OutputArea').innerText.includes('43')")


def test_who_comes_back_finds_the_same_stop(hall):
    go_to(hall, "chart")
    hall.keyboard.press("Escape")
    hall.wait_for_selector(".elara-bar", state="detached")
    assert hall.locator("#jp-main-dock-panel").is_visible()
    hall.keyboard.press("PageDown")
    hall.keyboard.press("F4")
    hall.wait_for_selector(".elara-bar")
    assert hall.evaluate(STOP) == "chart"


def test_no_window_pops_up(hall):
    assert hall.locator(".jp-Dialog, .Toastify__toast").count() == 0


def pytest_generate_tests(metafunc):
    """Notebooks whose stops are measured live; they take turns with the two themes."""
    if "live" in metafunc.fixturenames:
        asked = metafunc.config.getoption("--live") or LIVE
        paths = [path for path in notebooks.all_of_course() if "all" in asked or path.stem[:2] in asked]
        metafunc.parametrize("live", [(path, ["light", "dark"][number % 2]) for number, path in enumerate(paths)],
                             ids=[path.stem for path in paths])


def path_of(path):
    return lecture.stops(nbformat.read(path, as_version=4))


def faults_once_it_stands(page):
    """What is wrong with a stop when formulas are set and pictures have taken the room that is left, for which it has five seconds."""
    deadline = time.monotonic() + 5
    while True:
        page.wait_for_timeout(100)
        found = lecture_hall.faults(page.evaluate(
            f"({lecture_hall.MEASURE})(document.querySelector('.elara-stage .jp-WindowedPanel-outer'))"))
        if not found or time.monotonic() > deadline:
            return found


def test_every_stop_can_be_read_live(lab, desk, live):
    """With the outputs as they are stored: nothing has to run for it. `test_slides` measures the same stops of all notebooks."""
    path, theme = live
    notebook = Path(shutil.copy(path, desk.folder))
    lab.page.set_viewport_size({"width": 1280, "height": 720})
    lab.open(desk.address(notebook, theme))
    lab.page.keyboard.press("F4")
    lab.page.wait_for_selector(".elara-bar")
    faults = {}
    for stop in path_of(path):
        assert lab.page.evaluate(STOP) == stop.first.id
        if found := faults_once_it_stands(lab.page):
            faults[stop.first.id] = found
        lab.page.keyboard.press("PageDown")
    assert faults == {}
