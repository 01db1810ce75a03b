"""What the editor says of Java while one types: completion with kinds and documentation at its side, and the tooltip of a call."""
import pytest
from playwright.sync_api import TimeoutError as NotShown

from . import notebook_files

METHODS = """\
/** Doubles a number. */
int twice(int number, int offset) { return 2 * number + offset; }
/** Turns it. */
int twist(int degrees) { return degrees; }"""


def press_until_shown(page, key, shown):
    """JupyterLab waits a second for what a kernel knows, which is short on a busy machine."""
    for _ in range(20):
        page.keyboard.press(key)
        try:
            shown.wait_for(timeout=5_000)
            return
        except NotShown:
            continue
    pytest.fail(f"{key} shows nothing")


def test_completion_and_tooltip_show_what_is_known(lab, desk, tmp_path):
    lab.open(desk.address(notebook_files.write(desk.folder / "help.ipynb", [METHODS, ""])))
    lab.run_cell(0)
    lab.wait_until_run(0)
    line = lab.page.locator(".jp-CodeCell").nth(1).locator(".cm-content")
    line.click()
    lab.page.keyboard.type("twi")
    completer = lab.page.locator(".jp-Completer:not(.lm-mod-hidden)")
    press_until_shown(lab.page, "Tab", completer)
    completer.locator(".jp-Completer-docpanel").get_by_text("Doubles a number.").wait_for()
    assert completer.locator(".jp-Completer-match").all_inner_texts() == ["twice(", "twist("]
    assert completer.locator(".jp-Completer-typeExtended").all_inner_texts() == ["function", "function"]
    lab.page.screenshot(path=tmp_path / "completion.png")

    lab.page.keyboard.press("Enter")
    completer.wait_for(state="hidden")
    lab.page.keyboard.type("1, ")
    tooltip = lab.page.locator(".jp-Tooltip")
    press_until_shown(lab.page, "Shift+Tab", tooltip.get_by_text("Doubles a number."))
    assert "twice(int number, int offset)" in tooltip.inner_text()
    assert tooltip.locator("b, strong, mark").first.inner_text() == "int offset"
    lab.page.screenshot(path=tmp_path / "tooltip.png")
