"""What `lab export` makes is complete: it is read here without kernel and network."""
import subprocess
import sys
from contextlib import contextmanager

import pytest

from tools import places

NOTEBOOK = "02-nonlinearity-and-xor"
PICTURES_DRAWN = "Array.from(document.images).every(image => image.complete && image.naturalWidth > 100)"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    subprocess.run([sys.executable, places.ROOT / "lab", "export", "02", "--to", folder], check=True)
    return folder


@contextmanager
def offline(chromium, file):
    """The page of a file, which must not ask for anything that is not there."""
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 720})
    page = context.new_page()
    missing = []
    page.on("requestfailed", lambda request: missing.append(request.url))
    page.goto(file.as_uri())
    page.wait_for_selector("mjx-container svg")
    yield page
    assert missing == []
    context.close()


def test_a_page_has_its_formulas_pictures_and_controls(chromium, site):
    with offline(chromium, site / f"{NOTEBOOK}.html") as page:
        assert page.title().startswith("02 · ")
        assert page.locator("mjx-container").count() > 50 and page.locator("mjx-merror").count() == 0
        assert page.locator("img").count() > 3 and page.evaluate(PICTURES_DRAWN)


def test_slides_are_turned_and_fit_the_projector(chromium, site):
    with offline(chromium, site / f"{NOTEBOOK}.slides.html") as page:
        page.wait_for_function("Reveal.isReady()")
        assert page.evaluate("Reveal.getTotalSlides()") > 20
        assert page.locator("section.present:not(.stack)").inner_text().startswith("02 · ")
        page.keyboard.press("Space")
        page.wait_for_function("Reveal.getSlidePastCount() === 1")
        assert page.evaluate("Reveal.getCurrentSlide().getBoundingClientRect().bottom") <= 720
        assert "%maven" not in page.locator(".slides").inner_text(), "cells to skip"


def test_the_list_leads_to_pages_and_slides(chromium, site):
    page = chromium.new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="02 · ").click()
    page.wait_for_url(f"**/{NOTEBOOK}.html")
    page.go_back()
    page.get_by_role("link", name="slides").click()
    page.wait_for_url(f"**/{NOTEBOOK}.slides.html*")
    page.close()
