"""A training that is watched: its chart moves, JupyterLab's stop button ends it, and the model is still there."""
import nbformat
from nbformat.v4 import new_code_cell, new_notebook

SETUP = """\
%maven elara:helpers:0.1.0
import elara.helpers.*;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.*;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

Reproducible.start(1);
var xor = DataSets.xor();
var net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(7)
    .updater(new Sgd(0.2)).activation(Activation.TANH).list()
    .layer(new DenseLayer.Builder().nIn(2).nOut(8).build())
    .layer(new OutputLayer.Builder(LossFunction.XENT).nIn(8).nOut(1)
        .activation(Activation.SIGMOID).build()).build());
net.init();"""
TRAIN = """\
var live = new LiveChart("Eight units learn XOR");
net.setListeners(live.follow("train").accuracy("test", xor, 20));
for (int step : Progress.of("steps", 100_000_000)) net.fit(xor);"""
AFTER = 'net.score(xor) < 10 && live.values("loss").length > 10'
KERNELSPEC = {"name": "java", "language": "java", "display_name": "Java (Elara)"}


def run_cell(lab, index):
    """Runs one cell by the keyboard, as a student does."""
    lab.page.locator(".jp-CodeCell").nth(index).locator(".cm-content").click()
    lab.page.keyboard.press("Control+Enter")


def wait_for_another(lab, picture):
    """Waits until another picture is in the same place: JupyterLab makes a new element for each."""
    lab.page.wait_for_function("before => document.querySelector('.jp-RenderedImage img')?.src !== before",
                               arg=picture.get_attribute("src"))


def wait_until_run(lab, index):
    lab.page.wait_for_function("""index => {
        const cell = jupyterapp.shell.currentWidget.content.widgets[index];
        return cell.model.executionState === 'idle' && cell.model.executionCount;
    }""", arg=index)


def test_a_training_moves_is_stopped_and_keeps_its_model(lab, desk, tmp_path):
    notebook = desk.folder / "live.ipynb"
    cells = [new_code_cell(source) for source in (SETUP, TRAIN, AFTER)]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNELSPEC}), notebook)
    lab.open(desk.address(notebook, "dark"))
    run_cell(lab, 0)
    wait_until_run(lab, 0)
    run_cell(lab, 1)
    picture = lab.page.locator(".jp-CodeCell").nth(1).locator(".jp-RenderedImage img")
    picture.wait_for()
    for _ in range(3):
        wait_for_another(lab, picture)
    assert picture.count() == 1, "the same picture moves"
    assert "left" in lab.page.locator(".jp-CodeCell").nth(1).locator(".jp-RenderedHTMLCommon").inner_text()
    lab.page.screenshot(path=tmp_path / "moving.png")

    lab.page.locator('[data-command="notebook:interrupt-kernel"]').first.click()
    wait_until_run(lab, 1)
    outputs = lab.code_cells()[1]["outputs"]
    assert [output["ename"] for output in outputs if output["output_type"] == "error"] == ["KeyboardInterrupt"]
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 2000

    run_cell(lab, 2)
    wait_until_run(lab, 2)
    assert lab.code_cells()[2]["outputs"][0]["data"]["text/plain"] == "true"
    lab.page.screenshot(path=tmp_path / "stopped.png")
