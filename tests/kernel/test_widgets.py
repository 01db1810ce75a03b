"""Widgets: the messages of ipywidgets 8 between the session and a front end, which is played here."""

import base64
import re
import time

import pytest
from widget_front_end import FrontEnd

VIEW = "application/vnd.jupyter.widget-view+json"
PNG = b"\x89PNG"


@pytest.fixture
def front_end(kernel):
    return FrontEnd(kernel)


@pytest.fixture(scope="module", autouse=True)
def imports(kernel):
    kernel.ok("import elara.widgets.*;")


def test_a_control_is_opened_when_it_is_shown(kernel, front_end):
    assert front_end.run('var quiet = intSlider("n", 0, 10, 3);').types.count("comm_open") == 0
    outcome = front_end.run("quiet")
    opened = next(message for message in outcome.messages if message["msg_type"] == "comm_open")
    assert opened["metadata"]["version"] == "2.1.0"
    assert opened["content"]["target_name"] == "jupyter.widget"
    assert outcome.data["text/plain"] == "n: 3 (slider from 0 to 10)"
    assert outcome.data[VIEW] == {"version_major": 2, "version_minor": 0, "model_id": opened["content"]["comm_id"]}
    assert "comm_open" not in front_end.run("quiet").types


def test_a_moved_control_has_its_value_and_tells_listeners(kernel, front_end):
    front_end.run('var moved = floatSlider("x", 0, 1, 0.5); moved.onChange(x -> System.out.println("now " + x)); moved')
    shown = front_end.last_run
    answer = front_end.update("x", value=0.25)
    assert kernel.ok("moved.value()").result == "0.25"
    assert [message["content"]["data"]["method"] for message in answer if message["msg_type"] == "comm_msg"] == ["echo_update"]
    assert kernel.text_of(shown) == "now 0.25\n", "what a listener prints belongs below the control"


def test_what_the_program_sets_is_sent_and_heard(kernel, front_end):
    front_end.run('var set = intSlider("set", 0, 10, 1); set.onChange(n -> System.out.print("heard " + n)); set')
    assert front_end.run("set.setValue(4); set.setValue(4);").stdout == "heard 4"
    assert front_end.state("set")["value"] == 4


def test_every_front_end_hears_of_a_move(kernel, front_end):
    front_end.run('intSlider("echo", 0, 10, 1)')
    [echo] = [message for message in front_end.update("echo", value=7) if message["msg_type"] == "comm_msg"]
    assert echo["content"]["data"] == {"method": "echo_update", "state": {"value": 7}, "buffer_paths": []}


def test_states_for_a_page_that_was_reloaded(kernel, front_end):
    front_end.run('var late = new HBox(intSlider("late", 0, 10, 2), new Image(new byte[] {1, 2, 3})); late')
    front_end.update("late", value=6)
    data, buffers = front_end.request_states()
    slider, image, box = (front_end.id_of(what) for what in ("late", "ImageModel", "HBoxModel"))
    assert data["states"][slider]["state"]["value"] == 6
    assert data["states"][slider]["model_name"] == "IntSliderModel"
    assert data["states"][box]["state"]["children"] == [f"IPY_MODEL_{slider}", f"IPY_MODEL_{image}"]
    assert bytes(buffers[data["buffer_paths"].index([image, "state", "value"])]) == b"\x01\x02\x03"
    [state] = [message["content"]["data"] for message in front_end.send("late", {"method": "request_state"})
               if message["msg_type"] == "comm_msg"]
    assert state["method"] == "update" and state["state"]["value"] == 6


def test_pictures_travel_as_buffers_both_ways(kernel, front_end):
    front_end.run("var image = new Image(new java.awt.image.BufferedImage(4, 3, 1)); image")
    assert front_end.state("ImageModel")["value"].startswith(PNG)
    front_end.run("image.show(new java.awt.image.BufferedImage(9, 3, 1));")
    assert front_end.state("ImageModel")["value"][16:20] == b"\0\0\0\x09"
    front_end.send("ImageModel", {"method": "update", "state": {}, "buffer_paths": [["value"]]}, buffers=[b"\x05\x06"])
    data, buffers = front_end.request_states()
    assert bytes(buffers[data["buffer_paths"].index([front_end.id_of("ImageModel"), "state", "value"])]) == b"\x05\x06"


def test_a_button_is_clicked(kernel, front_end):
    front_end.run('int clicks = 0; var button = new Button("Go").onClick(() -> clicks++); button')
    front_end.send("Go", {"method": "custom", "content": {"event": "click"}})
    assert kernel.ok("clicks").result == "1"


def test_options_are_objects(kernel, front_end):
    front_end.run('var pick = dropdown("pick", new TreeMap<>(Map.of("cos", (DoubleUnaryOperator) Math::cos, "sin", Math::sin))); pick')
    assert front_end.state("pick")["_options_labels"] == ["cos", "sin"]
    front_end.update("pick", index=1)
    assert kernel.ok("pick.value().applyAsDouble(0)").result == "0.0"


def test_linked_controls_are_linked_in_the_front_end(kernel, front_end):
    front_end.run('var play = new Play(0, 9, 4); var follower = intSlider("follower", 0, 9, 0); Link.link(play, follower);')
    link = front_end.state("LinkModel")
    assert link["source"] == [f"IPY_MODEL_{front_end.id_of('PlayModel')}", "value"]
    assert link["target"] == [f"IPY_MODEL_{front_end.id_of('follower')}", "value"]
    assert kernel.ok("follower.value()").result == "4"


def test_interact_shows_its_function_anew(kernel, front_end):
    outcome = front_end.run('interact(floatSlider("t", 0.1, 5, 1), t -> { System.out.println("at " + t); return t * 2; });')
    assert outcome.display[0]["data"]["text/plain"] == "t: 1.0 (slider from 0.1 to 5)\nat 1.0\n2.0"
    assert [text(output) for output in front_end.state("OutputModel")["outputs"]] == ["at 1.0\n", "2.0"]
    assert outcome.stdout == ""
    shown = front_end.last_run
    updates = [message["content"]["data"]["method"] for message in front_end.update("t", value=3) if message["msg_type"] == "comm_msg"]
    assert updates == ["echo_update"]
    assert [text(output) for output in front_end.state("OutputModel")["outputs"]] == ["at 3.0\n", "6.0"]
    assert kernel.published[shown][-1]["msg_type"] == "comm_msg", "one update, so that nothing flickers"


def test_interact_with_an_action(kernel, front_end):
    front_end.run('interact(intSlider("act", 0, 9, 1), checkbox("loud", true), (n, loud) -> { System.out.println(n + " " + loud); });')
    front_end.update("act", value=5)
    assert [text(output) for output in front_end.state("OutputModel")["outputs"]] == ["5 true\n"]
    wrong = kernel.run('interact(intSlider("act", 0, 9, 1), n -> System.out.println(n));')
    assert "put it in braces" in wrong.error_text


def test_interact_with_four_controls(kernel, front_end):
    front_end.run("""interact(intSlider("a", 0, 9, 1), checkbox("b", true), dropdown("c", "x", "y"), text("d", "z"),
        (a, b, c, d) -> a + 1 + c + d + b);""")
    front_end.update("c", index=1)
    front_end.update("b", value=False)
    assert text(front_end.state("OutputModel")["outputs"][0]) == "2yzfalse"


def test_pictures_of_interact_are_stored_as_notebooks_do(kernel, front_end):
    outcome = front_end.run('interact(intSlider("w", 1, 9, 2), w -> new java.awt.image.BufferedImage(w, 1, 1));')
    stored = front_end.state("OutputModel")["outputs"][0]["data"]["image/png"]
    assert base64.b64decode(stored).startswith(PNG)
    assert outcome.display[0]["data"]["image/png"] == stored, "for pages without widgets"
    front_end.run('interact(intSlider("j", 1, 9, 2), j -> json("[" + j + "]"));')
    assert front_end.state("OutputModel")["outputs"][0]["data"]["application/json"] == [2]


def test_displays_are_gathered_and_updated(kernel, front_end):
    front_end.run("""interact(intSlider("d", 0, 9, 2), d -> {
            System.out.print("gone"); clearOutput(); String id = display("first"); updateDisplay(id, "second " + d); return id; });""")
    assert [text(output) for output in front_end.state("OutputModel")["outputs"]] == ["second 2"]


def test_an_exception_is_shown_in_the_terms_of_cells(kernel, front_end):
    front_end.run('interact(intSlider("divisor", -5, 5, 1), d -> 10 / d);')
    front_end.update("divisor", value=0)
    [error] = front_end.state("OutputModel")["outputs"]
    assert (error["output_type"], error["ename"], error["evalue"]) == ("error", "ArithmeticException", "/ by zero")
    assert re.search(r"In\[\d+\]:1", "".join(error["traceback"])) and "elara" not in "".join(error["traceback"])
    front_end.update("divisor", value=5)
    assert text(front_end.state("OutputModel")["outputs"][0]) == "2"


def test_a_function_that_fails_at_once_fails_its_cell(kernel):
    outcome = kernel.run('interact(intSlider("divisor", -5, 5, 0), d -> { System.out.println("tried"); return 10 / d; });')
    assert (outcome.error["ename"], outcome.stdout) == ("ArithmeticException", "tried")
    assert "elara" not in outcome.error_text


def test_a_listener_that_throws_says_so_below_the_control(kernel, front_end):
    front_end.run('intSlider("bad", 0, 9, 1).onChange(n -> { throw new IllegalStateException("no " + n); })')
    shown = front_end.last_run
    front_end.update("bad", value=2)
    assert "IllegalStateException\x1b[0m: no 2" in "".join(
        message["content"]["text"] for message in kernel.published[shown] if message["msg_type"] == "stream")


@pytest.mark.parametrize("code, hint", [
    ('intSlider("n", 5, 1, 3)', "give the smaller number first"),
    ('floatSlider("n", 0, 1, 3)', "which is not between 0 and 1"),
    ('logSlider("n", 0, 1, 0.5)', "greater than 0"),
    ('dropdown("n")', "at least one option"),
    ('dropdown("n", "a", "b").setValue("c");', "it has a, b")])
def test_what_cannot_be_is_explained(kernel, code, hint):
    assert hint in kernel.run(code).error["evalue"]


def test_a_drag_does_not_queue_up(kernel, front_end):
    front_end.run("""var runs = new ArrayList<Integer>();
        interact(intSlider("slow", 0, 100, 0), n -> { if (n > 0) { runs.add(n); Thread.sleep(300); } return n; });""")
    ids = [front_end.post("slow", {"method": "update", "state": {"value": n}, "buffer_paths": []}) for n in range(1, 51)]
    kernel.wait(lambda: all(kernel.is_idle(msg_id) for msg_id in ids), "idle for every move")
    runs = kernel.ok("runs.size() + \" \" + runs.get(runs.size() - 1)").result.split()
    assert int(runs[0]) <= 4 and runs[1] == "50"
    assert text(front_end.state("OutputModel")["outputs"][0]) == "50"
    echoed = [m["content"]["data"]["state"]["value"] for msg_id in ids for m in kernel.published[msg_id] if m["msg_type"] == "comm_msg"]
    assert echoed == list(range(1, 51)), "each front end waits for the echo of its last move"


def test_moves_of_other_controls_and_cells_keep_their_turn(kernel, front_end):
    front_end.run("""var log = new ArrayList<String>();
        var p = intSlider("p", 0, 9, 0).onChange(n -> log.add("p" + n)); var q = intSlider("q", 0, 9, 0).onChange(n -> log.add("q" + n));
        new HBox(p, q)""")
    busy = kernel.start("Thread.sleep(300);")
    move = {"method": "update", "buffer_paths": []}
    front_end.post("p", {**move, "state": {"value": 1}})
    front_end.post("q", {**move, "state": {"value": 1}})
    front_end.post("p", {**move, "state": {"value": 2}})
    between = kernel.start("log.toString()")
    front_end.post("p", {**move, "state": {"value": 3}})
    kernel.finish(busy)
    assert kernel.finish(between).result == "[q1, p2]"
    assert kernel.ok("log").result == '[q1, p2, p3]'


def test_callbacks_never_run_beside_a_cell(kernel, front_end):
    front_end.run("""int inside = 0; var alone = intSlider("alone", 0, 9, 0).onChange(n -> System.out.print("inside " + inside)); alone""")
    shown = front_end.last_run
    cell = kernel.start("inside = 1; Thread.sleep(200); inside = 0;")
    front_end.update("alone", value=3)
    kernel.finish(cell)
    assert kernel.text_of(shown) == "inside 0"


@pytest.mark.parametrize("loop", ["Thread.sleep(60_000)", "while (n > 0) { }"])
def test_an_interrupt_ends_a_callback(kernel, front_end, loop):
    front_end.run(f"""interact(intSlider("endless", 0, 9, 0), n -> {{ if (n > 0) {{ System.out.println("in"); {loop}; }} return n; }});""")
    moved = front_end.post("endless", {"method": "update", "state": {"value": 1}, "buffer_paths": []})
    kernel.wait(lambda: len(kernel.published[moved]) > 1, "the echo, after which the callback runs")
    time.sleep(0.3)
    kernel.request("interrupt_request", channel="control")
    kernel.wait(lambda: kernel.is_idle(moved), "the end of the callback")
    last = front_end.state("OutputModel")["outputs"][-1]
    assert last["ename"] == "KeyboardInterrupt"
    front_end.update("endless", value=0)
    assert text(front_end.state("OutputModel")["outputs"][0]) == "0"
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("moves", [[8], [3, 4, 5, 6, 7, 8], [8, 9, 8, 10]])
def test_one_interrupt_ends_a_callback_and_drops_the_values_that_wait(kernel, front_end, moves):
    front_end.run("""int begun = 0;
        var m = intSlider("m", 1, 10, 2);
        interact(m, v -> { begun++; System.out.println("in"); int k = 0; while (v > 5) k++; return k; });
        var other = intSlider("other", 1, 10, 2).onChange(n -> begun += 100); other""")
    shown = front_end.last_run
    ids = [front_end.post("m", {"method": "update", "state": {"value": n}, "buffer_paths": []}) for n in moves]
    ids.append(front_end.post("other", {"method": "update", "state": {"value": 7}, "buffer_paths": []}))
    kernel.wait(lambda: any(len(kernel.published[msg_id]) > 1 for msg_id in ids), "the echo, after which the callback runs")
    time.sleep(0.4)
    kernel.request("interrupt_request", channel="control")
    kernel.wait(lambda: all(kernel.is_idle(msg_id) for msg_id in ids), "idle of every move after one interrupt")
    assert kernel.ok("m.value() + \" \" + other.value()").result == f"{moves[-1]} 7", "the controls stand where they were moved to"
    assert int(kernel.ok("begun").result) < 100, "a move that waited was thrown away"
    echoed = [m["content"]["data"]["state"]["value"] for msg_id in ids for m in kernel.published[msg_id] if m["msg_type"] == "comm_msg"
              and m["content"]["data"]["method"] == "echo_update"]
    assert echoed == [*moves, 7]
    front_end.update("m", value=1)
    assert text(front_end.state("OutputModel")["outputs"][0]).startswith("in")
    assert kernel.text_of(shown) == ""


@pytest.mark.parametrize("restart", [False, True])
def test_widgets_say_that_their_kernel_was_shut_down(start_kernel, restart):
    kernel = start_kernel()
    front_end = FrontEnd(kernel)
    front_end.run('interact(intSlider("n", 0, 9, 1), n -> n);')
    before = front_end.state("VBoxModel")["children"]
    kernel.send("shutdown_request", {"restart": restart}, "control")
    kernel.wait(lambda: front_end.state("n").get("disabled") and front_end.state("VBoxModel")["children"] != before, "what the widgets say")
    children = front_end.state("VBoxModel")["children"]
    assert "run their cell again" in front_end.states[children[0].removeprefix("IPY_MODEL_")]["value"]


def test_a_message_to_a_widget_that_is_gone_closes_it(kernel):
    msg_id = kernel.send("comm_msg", {"comm_id": "gone", "data": {"method": "update", "state": {"value": 1}}})
    kernel.wait(lambda: kernel.is_idle(msg_id), "idle")
    assert [m["content"]["comm_id"] for m in kernel.published[msg_id] if m["msg_type"] == "comm_close"] == ["gone"]


def test_a_cell_that_is_run_again_takes_its_old_widgets_away(kernel, front_end):
    def run_again(code, cell):
        outcome = kernel.finish(kernel.start(code, metadata={"cellId": cell}))
        comms = kernel.request("comm_info_request", {"target_name": "jupyter.widget"})["comms"]
        return outcome, len(comms)

    code = 'interact(intSlider("again", 0, 9, 1), n -> n);'
    _, others = run_again('checkbox("other cell", true)', "a")
    _, first = run_again(code, "b")
    outcome, second = run_again(code, "b")
    assert first == second > others
    assert outcome.types.count("comm_close") == outcome.types.count("comm_open") == first - others
    front_end.update("again", value=4)
    assert text(front_end.state("OutputModel")["outputs"][0]) == "4"


def test_a_control_that_lives_on_serves_the_last_run_only(kernel, front_end):
    kernel.ok('int calls = 0; var shared = intSlider("shared", 0, 9, 1);')
    kernel.ok("shared")
    for _ in range(3):
        kernel.finish(kernel.start("interact(shared, n -> ++calls);", metadata={"cellId": "c"}))
    front_end.update("shared", value=5)
    assert kernel.ok("calls").result == "4", "three first results and one move"


def test_closing_takes_it_away(kernel, front_end):
    front_end.run('var closing = intSlider("closing", 0, 9, 1); closing')
    comm_id = front_end.id_of("closing")
    assert [content["comm_id"] for content in front_end.run("closing.close();").contents("comm_close")] == [comm_id]
    front_end.run("closing")
    assert front_end.id_of("closing") != comm_id


@pytest.mark.parametrize("end", ["System.exit(3);", "Runtime.getRuntime().halt(1);"])
def test_widgets_say_that_their_session_has_ended(fresh_kernel, end):
    front_end = FrontEnd(fresh_kernel)
    front_end.run('interact(intSlider("n", 0, 9, 1), n -> n);')
    before = len(front_end.state("VBoxModel")["children"])
    front_end.run(end)
    assert front_end.state("n")["disabled"]
    children = front_end.state("VBoxModel")["children"]
    assert len(children) == before + 1
    assert "run their cell again" in front_end.states[children[0].removeprefix("IPY_MODEL_")]["value"]
    assert [m["msg_type"] for m in front_end.update("n", value=2)].count("comm_close") == 1
    assert fresh_kernel.ok("1 + 1").result == "2"


def test_a_callback_that_ends_the_session(fresh_kernel):
    front_end = FrontEnd(fresh_kernel)
    front_end.run('interact(intSlider("n", 0, 9, 1), n -> { if (n > 1) System.exit(3); return n; });')
    front_end.update("n", value=2)
    assert front_end.state("n")["disabled"]
    assert front_end.run('interact(intSlider("n", 0, 9, 1), n -> n);').status == "ok"


def text(output):
    return output["text"] if output["output_type"] == "stream" else output["data"]["text/plain"]
