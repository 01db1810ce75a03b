"""The exported slides follow the lecture path, and every stop can be read in the last row."""
import nbformat
import pytest

from tools import notebooks, places, venv
from tools.exporting import path as lecture

from . import lecture_hall


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    venv.ensure(["requirements-export.txt"], "--no-deps")
    from tools.exporting import assets
    folder = tmp_path_factory.mktemp("site")
    assets.copy_to(folder)
    return folder


@pytest.mark.parametrize("path", notebooks.all_of_course(), ids=lambda path: path.stem)
def test_every_stop_fits_the_projector(chromium, site, path):
    from tools.exporting import pages
    notebook = nbformat.read(path, as_version=4)
    stops = lecture.stops(notebook)
    file = site / f"{path.stem}.slides.html"
    file.write_text(pages.slides(notebook, path.stem), "utf-8")
    page = chromium.new_page(viewport={"width": 1280, "height": 720})
    page.goto(file.as_uri())
    page.wait_for_function("Reveal.isReady()")
    page.evaluate("MathJax.startup.promise")
    seen, faults = [], {}
    for stop in stops:
        page.evaluate("fit()")
        seen.append(position(page))
        if found := lecture_hall.faults(page.evaluate(f"({lecture_hall.MEASURE})(Reveal.getCurrentSlide())")):
            faults[stop.first.id] = found
        page.keyboard.press("PageDown")
    assert position(page) == seen[-1], "there are more stops than in the path"
    assert len(set(seen)) == len(stops)
    assert page.locator("aside.notes").count() == len(stops)
    assert faults == {}
    page.close()


def position(page) -> str:
    return page.evaluate("JSON.stringify(Reveal.getIndices())")
