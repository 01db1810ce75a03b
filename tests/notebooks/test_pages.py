"""Pages made of notebooks with widgets, read where there is no kernel and no network."""
import subprocess

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from tools import environment, places


def test_a_page_shows_what_widgets_showed(tmp_path):
    notebook = tmp_path / "page.ipynb"
    cells = ['interact(intSlider("n", 1, 9, 3), n -> html("<b>n² = " + n * n + "</b>"));',
             'interact(checkbox("wide", false), wide -> new java.awt.image.BufferedImage(wide ? 20 : 10, 10, 1));',
             'dropdown("activation", "tanh", "relu")']
    nbformat.write(new_notebook(cells=[new_code_cell(cell) for cell in cells]), notebook)
    subprocess.run([places.PYTHON, "-m", "tools.execute", "--in-place", notebook], cwd=places.ROOT, check=True)
    subprocess.run([places.PYTHON, "-m", "nbconvert", "--to", "html", notebook], env=environment.jupyter(), check=True)
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "<b>n² = 9</b>" in page and "n: 3 (slider from 1 to 9)" in page
    assert 'src="data:image/png;base64,' in page
    assert "activation: tanh (one of tanh, relu)" in page
    assert '<script type="application/vnd.jupyter.widget-view+json">' not in page
