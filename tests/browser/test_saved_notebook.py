"""A notebook as a student finds it after cloning the course: run by somebody else, which JupyterLab does not trust, and not yet again."""
import nbformat

from tools import execution

from . import notebook_files

CELLS = ["%maven elara:helpers:0.1.0", """import elara.helpers.*;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.*;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
Matrices.of("Z = XW", Nd4j.ones(2, 2)).steps()""", """var net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list()
    .layer(new DenseLayer.Builder().nIn(2).nOut(3).build())
    .layer(new OutputLayer.Builder().nIn(3).nOut(2).build()).build());
net.init();
net"""]


def test_matrices_tables_and_drawings_are_there_without_running(lab, desk, tmp_path):
    notebook = notebook_files.write(desk.folder / "saved.ipynb", CELLS)
    run = execution.execute(notebook)
    assert not run.failure
    nbformat.write(run.notebook, notebook)
    lab.open(desk.address(notebook))
    assert not lab.page.evaluate("jupyterapp.shell.currentWidget.content.widgets[2].model.trusted")
    drawing = lab.page.locator("img[src^='data:image/svg+xml']")
    drawing.scroll_into_view_if_needed()
    assert drawing.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    assert drawing.get_attribute("alt") == "A network with layers of 2-3-2 units"
    shown = lab.page.locator(".jp-OutputArea-output").all_inner_texts()
    assert len(shown) == 2
    assert shown[0].split() == "1 Z = XW 2 × 2 float 1 1 1 1".split()
    assert shown[1].startswith("On the lines: weights") and "W 2 × 3, b 3" in shown[1]
    lab.page.screenshot(path=tmp_path / "saved.png")
