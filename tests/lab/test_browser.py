"""Finding the browser for the browser tests."""
from tools import browser

from .conftest import script


def test_a_browser_on_the_path(tmp_path, monkeypatch):
    program = script(tmp_path / "google-chrome", "#!/bin/sh\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert browser.find() == program


def test_a_browser_in_a_usual_place(tmp_path, monkeypatch):
    program = script(tmp_path / "Chromium", "#!/bin/sh\n")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(browser, "usual_places", lambda: [tmp_path / "missing", program])
    assert browser.find() == program


def test_no_browser(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(browser, "usual_places", lambda: [])
    assert browser.find() is None
