"""A training that is watched: its chart moves, JupyterLab's stop button ends it, and the model is still there."""
from . import notebook_files

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


def wait_for_another(lab, picture):
    """Waits until another picture is in the same place: JupyterLab makes a new element for each."""
    lab.page.wait_for_function("before => document.querySelector('.jp-RenderedImage img')?.src !== before",
                               arg=picture.get_attribute("src"))


def test_a_training_moves_is_stopped_and_keeps_its_model(lab, desk, tmp_path):
    notebook = notebook_files.write(desk.folder / "live.ipynb", [SETUP, TRAIN, AFTER])
    lab.open(desk.address(notebook, "dark"))
    lab.run_cell(0)
    lab.wait_until_run(0)
    lab.run_cell(1)
    picture = lab.page.locator(".jp-CodeCell").nth(1).locator(".jp-RenderedImage img")
    picture.wait_for()
    for _ in range(3):
        wait_for_another(lab, picture)
    assert picture.count() == 1, "the same picture moves"
    assert "left" in lab.page.locator(".jp-CodeCell").nth(1).locator(".jp-RenderedHTMLCommon").inner_text()
    lab.page.screenshot(path=tmp_path / "moving.png")

    lab.page.locator('[data-command="notebook:interrupt-kernel"]').first.click()
    lab.wait_until_run(1)
    outputs = lab.code_cells()[1]["outputs"]
    assert [output["ename"] for output in outputs if output["output_type"] == "error"] == ["KeyboardInterrupt"]
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 2000

    lab.run_cell(2)
    lab.wait_until_run(2)
    assert lab.code_cells()[2]["outputs"][0]["data"]["text/plain"] == "true"
    lab.page.screenshot(path=tmp_path / "stopped.png")
