"""Formulas of the course are set without errors, and none runs over the column of text."""
import html
import re
from collections.abc import Iterator

import nbformat

from tools import notebooks, venv

DISPLAYED = re.compile(r"\$\$(.+?)\$\$", re.S)
COLUMN = 790    # pixels at 14 px text: what JupyterLab has beside its side bar in a window of 1280
PAGE = '<body style="width: 3000px; font-size: 14px">{}<script src="assets/mathjax/{}"></script></body>'
WIDTHS = """async () => {
    await MathJax.startup.promise;
    return [...document.querySelectorAll('p')].map(each =>
        each.querySelector('mjx-container:only-child, [data-mjx-error]')?.getBoundingClientRect().width ?? -1);
}"""


def test_they_fit_the_column(chromium, tmp_path):
    venv.ensure(["requirements-export.txt"], "--no-deps")
    from tools.exporting import assets
    assets.copy_to(tmp_path)
    formulas = [(f"{path.stem[:2]} {cell}", formula) for path in notebooks.all_of_course() for cell, formula in displayed(path)]
    (tmp_path / "formulas.html").write_text(PAGE.format("".join(paragraph(each) for _, each in formulas), assets.MATHJAX), "utf-8")
    page = chromium.new_page()
    page.goto((tmp_path / "formulas.html").as_uri())
    widths = page.evaluate(WIDTHS)
    assert len(widths) == len(formulas) > 200
    assert page.locator("mjx-merror, [data-mjx-error]").all_inner_texts() == []
    assert {place: width for (place, _), width in zip(formulas, widths) if not 0 < width <= COLUMN} == {}
    page.close()


def displayed(path) -> Iterator[tuple[str, str]]:
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            yield from ((cell.id, formula) for formula in DISPLAYED.findall(cell.source))


def paragraph(formula: str) -> str:
    """Set in a line, where it is as wide as it is."""
    return f"<p>\\({'' if 'begin{al' in formula else chr(92) + 'displaystyle '}{html.escape(formula)}\\)</p>"
