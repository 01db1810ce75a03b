"""Live output: what moves while a cell runs, and what is left when it ends, fails or is stopped."""

import base64
import struct

import pytest

import kernelspecs
from widget_front_end import FrontEnd

HELPERS = "%maven elara:helpers:0.1.0\nimport elara.helpers.*;"
NETWORK = """
    import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
    import org.deeplearning4j.nn.conf.layers.*;
    import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
    import org.nd4j.linalg.learning.config.Sgd;

    Reproducible.start(1);
    var xor = DataSets.xor();
    var net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().seed(7).updater(new Sgd(0.1)).list()
        .layer(new DenseLayer.Builder().nIn(2).nOut(8).build())
        .layer(new OutputLayer.Builder().nIn(8).nOut(1).activation(org.nd4j.linalg.activations.Activation.SIGMOID)
            .lossFunction(org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction.XENT).build()).build());
    net.init();
    var live = new LiveChart("XOR");
    net.setListeners(live.follow("train"));"""
SHARP = 1600


@pytest.fixture(scope="module")
def kernel():
    with kernelspecs.running() as running:
        running.ok(HELPERS)
        yield running


def shown(messages):
    """What each display showed, oldest first, by its id."""
    contents = {}
    for message in messages:
        if message["msg_type"] in ("display_data", "update_display_data"):
            content = message["content"]
            contents.setdefault(content["transient"]["display_id"], []).append(content["data"])
    return list(contents.values())


def test_in_the_function_of_a_slider_the_end_is_shown(kernel):
    front_end = FrontEnd(kernel)
    outcome = front_end.run("""
        interact(intSlider("steps", 1, 9, 4), n -> {
            var chart = new LiveChart("To " + n);
            for (int step : Progress.of("loop", n)) chart.add("loss", step, 1.0 / step);
            return "done " + n;
        });""")
    assert outcome.types.count("display_data") == 1, "the controls, and what they show within them"
    for steps in (4, 7):
        front_end.update("steps", value=steps)
        outputs = front_end.state("OutputModel")["outputs"]
        texts = [output["data"]["text/plain"] for output in outputs]
        assert len(outputs) == 3 and texts[-1] == f'done {steps}'
        assert any(f"To {steps}" in text for text in texts) and any(f"{steps}" in text and "loop" in text for text in texts)


def width(data):
    return struct.unpack(">I", base64.b64decode(data["image/png"])[16:20])[0]


def interrupt_when_moving(kernel, msg_id, displays):
    kernel.wait(lambda: len(shown(kernel.published[msg_id])) == displays
                and all(len(each) > 2 for each in shown(kernel.published[msg_id])), "moving displays")
    kernel.request("interrupt_request", channel="control")
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    return outcome


def test_a_stopped_training_keeps_the_model_and_the_history(kernel):
    kernel.ok(NETWORK)
    msg_id = kernel.start('for (int step : Progress.of("steps", 100_000_000)) net.fit(xor);')
    outcome = interrupt_when_moving(kernel, msg_id, 2)

    assert not outcome.stderr
    pictures = next(each for each in shown(outcome.messages) if "image/png" in each[-1])
    assert {width(each) for each in pictures[:-1]} == {SHARP // 2}
    assert width(pictures[-1]) == SHARP, "the last picture is sharp, so it was drawn at the end"
    bar = next(each for each in shown(outcome.messages) if "image/png" not in each[-1])
    assert "/s" not in bar[-1]["text/plain"], "what is left holds no times"

    steps = int(kernel.ok('live.values("loss").length').result)
    assert steps > 10
    assert float(kernel.ok("net.score(xor)").result) > 0
    assert f"{steps}" in kernel.ok("live.history().rowCount()").result
    kernel.ok("for (int step = 0; step < 5; step++) net.fit(xor);")
    assert kernel.ok('live.values("loss").length').result == str(steps + 5)


def test_the_last_picture_is_there_when_the_cell_ends(kernel):
    outcome = kernel.ok('var short_ = new LiveChart("Short"); for (int i = 0; i < 3; i++) short_.add("loss", i, i);')
    pictures, = shown(outcome.messages)
    assert width(pictures[-1]) == SHARP
    assert outcome.types[-1] == "status"


def test_the_last_picture_is_there_when_the_cell_fails(kernel):
    outcome = kernel.run('var failing = new LiveChart("F"); failing.add("loss", 0, 1); throw new IllegalStateException("no");')
    assert outcome.error["ename"] == "IllegalStateException"
    pictures, = shown(outcome.messages)
    assert width(pictures[-1]) == SHARP


def test_each_run_of_a_cell_has_a_display_of_its_own(kernel):
    kernel.ok('var again = new LiveChart("Again");')
    first = kernel.ok('again.add("loss", 0, 1); again.add("loss", 1, 2);')
    second = kernel.ok('again.add("loss", 2, 3);')
    assert len(first.display) == 1
    assert len(second.display) == 1
    assert first.display[0]["transient"] != second.display[0]["transient"]


def test_what_progress_leaves_is_the_same_each_time(kernel):
    left = [shown(kernel.ok('for (int i : Progress.of("epochs", 40)) Thread.sleep(10);').messages)[0][-1] for _ in range(2)]
    assert left[0] == left[1]
    assert left[0]["text/plain"] == "epochs: 40 of 40"


def test_thirty_updates_a_second_all_arrive_in_order(kernel):
    outcome = kernel.ok("""
        String id = display(0);
        for (int i = 1; i <= 90; i++) { updateDisplay(id, i); Thread.sleep(33); }""")
    updates = outcome.contents("update_display_data")
    assert [int(update["data"]["text/plain"]) for update in updates] == list(range(1, 91))


def test_updates_as_fast_as_they_can_be_made_all_arrive_in_order(kernel):
    outcome = kernel.ok("""
        String fast = display(0);
        for (int i = 1; i <= 3000; i++) updateDisplay(fast, html("<b>" + i + "</b>"));""")
    updates = outcome.contents("update_display_data")
    assert [update["data"]["text/html"] for update in updates] == [f"<b>{i}</b>" for i in range(1, 3001)]
