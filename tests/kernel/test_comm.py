"""Comms, opened from either side."""

import pytest

DATA = {"text": "ä😀", "number": 1.5, "whole": 7, "yes": True, "none": None, "list": [1, "a", []], "map": {"k": {}}}


@pytest.fixture(scope="module", autouse=True)
def echo(kernel):
    """A target that sends back what it gets."""
    kernel.ok("""
        import elara.comm.*;
        Comm opened = null;
        Comms.register("echo", comm -> {
            opened = comm;
            comm.onMessage(data -> {
                System.out.print("got " + data.keySet().size());
                comm.send(data);
            });
        });
        Comms.register("broken", comm -> { throw new IllegalStateException("not today"); });""")


def comms(kernel, **content):
    return kernel.request("comm_info_request", content)["comms"]


def send(kernel, msg_type, **content):
    """Sends a comm message, which has no reply, and returns what it led to."""
    msg_id = kernel.send(msg_type, {"data": {}, **content})
    kernel.wait(lambda: kernel.is_idle(msg_id), f"idle after {msg_type}")
    return kernel.published[msg_id]


def of_type(messages, msg_type):
    return [message["content"] for message in messages if message["msg_type"] == msg_type]


def test_message_to_and_fro(kernel):
    assert not of_type(send(kernel, "comm_open", comm_id="c1", target_name="echo"), "comm_close")
    assert comms(kernel) == {"c1": {"target_name": "echo"}}
    answer = send(kernel, "comm_msg", comm_id="c1", data=DATA)
    assert of_type(answer, "comm_msg") == [{"comm_id": "c1", "data": DATA}]
    assert of_type(answer, "stream") == [{"name": "stdout", "text": "got 7"}]
    assert [message["msg_type"] for message in answer][0] == "status"
    send(kernel, "comm_close", comm_id="c1")
    assert comms(kernel) == {}


def test_data_of_the_opening_reach_the_handler(kernel):
    opened = send(kernel, "comm_open", comm_id="c0", target_name="echo", data={"first": 1})
    assert of_type(opened, "comm_msg") == [{"comm_id": "c0", "data": {"first": 1}}]
    send(kernel, "comm_close", comm_id="c0")


def test_info_of_one_target(kernel):
    send(kernel, "comm_open", comm_id="c2", target_name="echo")
    assert comms(kernel, target_name="echo") == {"c2": {"target_name": "echo"}}
    assert comms(kernel, target_name="other") == {}
    send(kernel, "comm_close", comm_id="c2")


def test_unknown_target_is_closed(kernel):
    closed = of_type(send(kernel, "comm_open", comm_id="c3", target_name="nobody"), "comm_close")
    assert [content["comm_id"] for content in closed] == ["c3"]
    assert comms(kernel) == {}


def test_session_sends_and_closes(kernel):
    send(kernel, "comm_open", comm_id="c4", target_name="echo")
    outcome = kernel.ok('opened.send(Map.of("x", List.of(1, 2)));')
    assert outcome.contents("comm_msg") == [{"comm_id": "c4", "data": {"x": [1, 2]}}]
    outcome = kernel.ok("opened.close();")
    assert [content["comm_id"] for content in outcome.contents("comm_close")] == ["c4"]
    assert comms(kernel) == {}


def test_session_opens(kernel):
    outcome = kernel.ok("""
        var own = Comm.open("front end", Map.of("start", 1));
        own.onMessage(data -> System.out.print("heard " + data.get("a")));""")
    opening = outcome.contents("comm_open")[0]
    assert opening["target_name"] == "front end"
    assert opening["data"] == {"start": 1}
    assert comms(kernel) == {opening["comm_id"]: {"target_name": "front end"}}
    heard = of_type(send(kernel, "comm_msg", comm_id=opening["comm_id"], data={"a": "b"}), "stream")
    assert heard == [{"name": "stdout", "text": "heard b"}]
    kernel.ok("own.close();")


def test_a_handler_that_throws_is_reported(kernel):
    shown = of_type(send(kernel, "comm_open", comm_id="c5", target_name="broken"), "stream")
    assert "not today" in "".join(content["text"] for content in shown if content["name"] == "stderr")
    assert kernel.ok("1").result == "1"


def test_messages_to_nobody_are_ignored(kernel):
    assert not of_type(send(kernel, "comm_msg", comm_id="never opened"), "comm_msg")
    send(kernel, "comm_close", comm_id="never opened")
    assert kernel.ok("1").result == "1"


def test_comms_end_with_the_session_jvm(fresh_kernel):
    fresh_kernel.ok('elara.comm.Comm.open("front end", Map.of());')
    assert len(comms(fresh_kernel)) == 1
    fresh_kernel.run("System.exit(0);")
    fresh_kernel.run("1")
    assert comms(fresh_kernel) == {}


def test_buffers_travel_as_they_are_both_ways(kernel):
    kernel.ok("""
        Comms.register("bytes", comm -> comm.onMessage((data, buffers) -> {
            byte[] first = buffers.get(0);
            comm.send(Map.of("length", first.length, "count", buffers.size()), List.of(first, new byte[] {9}));
        }));
        Comms.register("placed", comm -> comm.onMessage(data -> comm.send(Map.of("back", data.get("picture"), "list", List.of(1, data.get("picture"))))));""")
    content = bytes(range(256)) * 4000

    def talk(target, data, buffers):
        send(kernel, "comm_open", comm_id=target, target_name=target)
        session, shell = kernel.client.session, kernel.client.shell_channel
        message = session.msg("comm_msg", {"comm_id": target, "data": data})
        session.send(shell.socket, message, buffers=buffers)
        msg_id = message["header"]["msg_id"]
        kernel.wait(lambda: kernel.is_idle(msg_id), "idle")
        [answer] = [each for each in kernel.published[msg_id] if each["msg_type"] == "comm_msg"]
        return answer["content"]["data"], [bytes(each) for each in answer["buffers"]]

    assert talk("bytes", {"a": 1}, [content, b"x"]) == ({"length": len(content), "count": 2}, [content, b"\t"])
    data, buffers = talk("placed", {"picture": None, "buffer_paths": [["picture"]]}, [content])
    assert sorted(map(tuple, data["buffer_paths"])) == [("back",), ("list", 1)]
    assert data["list"] == [1, None] and "back" not in data
    assert buffers == [content, content]


def test_output_of_a_callback_that_ended_long_ago_is_still_seen(kernel):
    """What runs are a consequence of is kept for a bounded number of them."""
    kernel.ok("""
        volatile boolean go = false;
        Comms.register("late", comm -> comm.onMessage(data -> {
            if (data.containsKey("start")) {
                new Thread(() -> { while (!go) { Thread.yield(); } System.out.println("at last"); }).start();
            }
        }));""")
    send(kernel, "comm_open", comm_id="late", target_name="late")
    first = kernel.send("comm_msg", {"comm_id": "late", "data": {"start": 1}})
    kernel.wait(lambda: kernel.is_idle(first), "idle")
    for _ in range(50):
        send(kernel, "comm_msg", comm_id="late", data={})
    kernel.ok("go = true;")
    kernel.wait_for_text(first, "at last")
