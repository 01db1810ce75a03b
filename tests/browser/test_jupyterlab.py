"""What a student sees: the notebook runs in JupyterLab, its pictures appear, and no output is cut."""
import shutil

from tools import places

from . import notebook_files

XOR = "02-nonlinearity-and-xor.ipynb"
LINES = 100_000


def test_run_all_runs_the_xor_notebook_and_draws_it(lab, desk, tmp_path):
    notebook = desk.folder / XOR  # a copy: JupyterLab saves what it runs
    shutil.copy(places.NOTEBOOKS / XOR, notebook)
    lab.open(desk.address(notebook))
    lab.page.get_by_role("menuitem", name="Edit", exact=True).click()
    lab.page.get_by_role("menuitem", name="Clear Outputs of All Cells", exact=True).click()
    assert all(not cell["outputs"] for cell in lab.code_cells())
    lab.run_all()
    cells = lab.code_cells()
    failed = {cell["id"] for cell in cells if any(output["output_type"] == "error" for output in cell["outputs"])}
    assert failed == {cell["id"] for cell in cells if "raises-exception" in cell["metadata"].get("tags", [])}
    pictures = [output for cell in cells for output in cell["outputs"] if "image/png" in output.get("data", {})]
    assert pictures
    picture = lab.page.locator(".jp-RenderedImage img").first
    picture.scroll_into_view_if_needed()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    assert lab.page.locator("body").get_attribute("data-jp-theme-light") == "true"
    lab.page.screenshot(path=tmp_path / "light.png")


def test_a_hundred_thousand_lines_arrive_whole(lab, desk):
    notebook = notebook_files.write(desk.folder / "lines.ipynb", [f'for (int i = 0; i < {LINES}; i++) System.out.println("line " + i);'])
    lab.open(desk.address(notebook))
    lab.run_all()
    outputs = lab.code_cells()[0]["outputs"]
    assert {output.get("name") for output in outputs} == {"stdout"}
    text = "".join("".join(output["text"]) for output in outputs)
    assert text.splitlines() == [f"line {i}" for i in range(LINES)]
    shown = lab.page.locator(".jp-OutputArea-output pre").last
    assert shown.evaluate("pre => pre.textContent.trimEnd().split('\\n').pop()") == f"line {LINES - 1}"
