"""Wrong messages are answered where an answer is possible, and the kernel lives."""

import socket as tcp
from contextlib import ExitStack

import pytest
import zmq

from kernel_client import TIMEOUT
from raw_sockets import DELIMITER, connected, header, request, signed

INFO = "kernel_info_request"


def valid(kernel):
    return request(kernel, INFO, {})


# Frames that cannot be answered: it is unknown who asks what, or not to be trusted.
UNANSWERABLE = {
    "no frames but one empty": lambda k: [b""],
    "empty frames": lambda k: [b""] * 8,
    "no delimiter": lambda k: valid(k)[1:],
    "delimiter only": lambda k: [DELIMITER],
    "two delimiters": lambda k: [DELIMITER, *valid(k)[:3]],
    "too few frames": lambda k: valid(k)[:4],
    "no content": lambda k: valid(k)[:-1],
    "bad signature": lambda k: [DELIMITER, b"0" * 64, *valid(k)[2:]],
    "empty signature": lambda k: [DELIMITER, b"", *valid(k)[2:]],
    "signature that is no text": lambda k: [DELIMITER, b"\xff\xfe\x00", *valid(k)[2:]],
    "short signature": lambda k: [DELIMITER, valid(k)[1][:10], *valid(k)[2:]],
    "signature of other content": lambda k: [*valid(k)[:5], b'{"changed": 1}'],
    "header is not JSON": lambda k: signed(k, [b"{not json", {}, {}, {}]),
    "header is empty": lambda k: signed(k, [b"", {}, {}, {}]),
    "header is a list": lambda k: signed(k, [[1, 2], {}, {}, {}]),
    "header is null": lambda k: signed(k, [None, {}, {}, {}]),
    "header is no UTF-8": lambda k: signed(k, [b"\xc3\x28\xff", {}, {}, {}]),
    "header without msg_type": lambda k: signed(k, [{"msg_id": "x", "session": "y"}, {}, {}, {}]),
    "header without anything": lambda k: signed(k, [{}, {}, {}, {}]),
    "msg_type is a number": lambda k: signed(k, [header(7), {}, {}, {}]),
    "msg_type is null": lambda k: signed(k, [header(None), {}, {}, {}]),
    "deeply nested JSON": lambda k: signed(k, [b"[" * 100_000, {}, {}, {}]),
    "huge and badly signed": lambda k: [DELIMITER, b"0" * 64, *valid(k)[2:5], b" " * 32_000_000],
    "a reply": lambda k: request(k, "execute_reply", {"status": "ok"}),
    "no type of the protocol": lambda k: request(k, "hello", {}),
    "comm message without an id": lambda k: request(k, "comm_msg", {"data": {}}),
    "comm message without data": lambda k: request(k, "comm_msg", {"comm_id": "x"}),
    "comm that opens nothing": lambda k: request(k, "comm_open", {"comm_id": "x", "data": {}}),
}


@pytest.mark.parametrize("channel", ["shell", "control"])
@pytest.mark.parametrize("frames", UNANSWERABLE.values(), ids=UNANSWERABLE.keys())
def test_the_channel_lives(kernel, channel, frames):
    with connected(kernel, channel) as socket:
        socket.send(frames(kernel))
        assert socket.ask(INFO, {})["status"] == "ok"


SEARCH = {"hist_access_type": "search", "output": False, "raw": True}
TAIL = {"hist_access_type": "tail", "output": False, "raw": True}

# Requests whose header is fine: the reply says what is wrong. Each with a word that the reply has to contain.
ANSWERABLE = {
    "unknown request": ("dance_request", {}, "dance"),
    "debugger": ("debug_request", {"type": "request", "seq": 1, "command": "debugInfo"}, "debug"),
    "execute without code": ("execute_request", {"silent": False}, "code"),
    "code is a number": ("execute_request", {"code": 5}, "code"),
    "code is null": ("execute_request", {"code": None}, "code"),
    "silent is a text": ("execute_request", {"code": "1", "silent": "yes"}, "silent"),
    "user_expressions is a list": ("execute_request", {"code": "1", "user_expressions": [1]}, "user_expressions"),
    "cursor is a text": ("complete_request", {"code": "Ma", "cursor_pos": "end"}, "cursor_pos"),
    "complete without code": ("complete_request", {"cursor_pos": 0}, "code"),
    "inspect without code": ("inspect_request", {"cursor_pos": 0, "detail_level": 0}, "code"),
    "is_complete without code": ("is_complete_request", {}, "code"),
    "an expression is no text": ("execute_request", {"code": "1", "user_expressions": {"a": {"b": 1}}}, "user_expressions"),
    "unknown history access": ("history_request", {**TAIL, "hist_access_type": "last"}, "last"),
    "history n is a text": ("history_request", {**TAIL, "n": "few"}, "must be a whole number"),
    "history n is no whole number": ("history_request", {**TAIL, "n": 1.5}, "must be a whole number"),
    "history n is infinite": ("history_request", {**TAIL, "n": float("inf")}, "must be a whole number"),
    "content is a list": ("kernel_info_request", [], ""),
    "content is null": ("execute_request", None, ""),
    "content is not JSON": ("execute_request", b"{code: ", ""),
    "content is empty": ("execute_request", b"", ""),
    "content is no UTF-8": ("execute_request", b'{"code": "\xff\xfe"}', ""),
}


@pytest.mark.parametrize("msg_type, content, word", ANSWERABLE.values(), ids=ANSWERABLE.keys())
def test_the_reply_says_what_is_wrong(kernel, msg_type, content, word):
    with connected(kernel, "shell") as socket:
        answer = socket.ask(msg_type, content)
        assert answer["status"] == "error"
        assert {"ename", "evalue", "traceback"} <= set(answer)
        assert answer["evalue"]
        assert word in answer["evalue"]
        assert socket.ask(INFO, {})["status"] == "ok"


def test_idle_follows_an_error_reply(kernel):
    """A front end waits for it."""
    msg_id = kernel.send("execute_request", {"silent": False})
    assert kernel.reply_to(msg_id)["content"]["status"] == "error"
    kernel.wait(lambda: kernel.is_idle(msg_id), "idle")


# Contents that are odd but can be served.
ODD = {
    "cursor beyond the end": ("complete_request", {"code": "Ma", "cursor_pos": 1_000_000}),
    "cursor before the start": ("complete_request", {"code": "Ma", "cursor_pos": -1}),
    "inspect beyond the end": ("inspect_request", {"code": "Math", "cursor_pos": 99, "detail_level": 0}),
    "complete without cursor": ("complete_request", {"code": "Ma"}),
    "history without access type": ("history_request", {"output": False, "raw": True}),
    "unknown field": ("kernel_info_request", {"colour": "blue"}),
    "tail of nothing": ("history_request", {**TAIL, "n": 0}),
    "tail of more than there is": ("history_request", {**TAIL, "n": 10**9}),
    "tail of more than an int": ("history_request", {**TAIL, "n": 10**400}),
    "tail of more than can be written out": ("history_request", b'{"n": 1e999999999}'),
    "pattern that is no regular expression": ("history_request", {**SEARCH, "pattern": "*[(\\", "n": 5}),
    "execute with defaults": ("execute_request", {"code": "1;"}),
}


@pytest.mark.parametrize("msg_type, content", ODD.values(), ids=ODD.keys())
def test_odd_contents(kernel, msg_type, content):
    with connected(kernel, "shell") as socket:
        assert socket.ask(msg_type, content)["status"] in ("ok", "error")
        assert socket.ask(INFO, {})["status"] == "ok"


def test_a_pattern_with_many_ways_to_match(kernel):
    kernel.ok("// " + "a" * 5000)
    reply = kernel.request("history_request", {**SEARCH, "pattern": "*a" * 40 + "b", "n": 5})
    assert reply["status"] == "ok"


def test_odd_headers_are_answered(kernel):
    with connected(kernel, "shell") as socket:
        for changes in ({"version": "4.1"}, {"version": "99"}, {"date": "yesterday"}, {"username": ""}, {"extra": {}}):
            assert socket.ask(INFO, {}, **changes)["status"] == "ok"


def test_extra_identities_and_buffers(kernel):
    with connected(kernel, "shell") as socket:
        socket.send([b"proxy", b"\x00\xff", *valid(kernel), b"buffer", b"\x00" * 8_000_000])
        assert socket.receive()[2]["status"] == "ok"


def test_a_large_cell(kernel):
    assert kernel.ok("// " + "x" * 1_000_000 + "\n6 * 7").result == "42"


@pytest.mark.parametrize("frames", [[b""], [b"junk"], [b"\x00" * 9] * 9, [DELIMITER, b"", b"", b"", b"", b""]])
def test_junk_on_stdin(kernel, frames):
    with connected(kernel, "stdin") as socket:
        socket.send(frames)
        socket.send(request(kernel, "input_reply", {}))
        socket.send(request(kernel, "input_reply", {"value": "nobody asked"}))
    assert kernel.run("new Scanner(System.in).nextLine()", answers=["asked"]).result.strip('"') == "asked"


@pytest.mark.parametrize("content", [{}, {"value": 5}, {"value": None}])
def test_wrong_input_reply(kernel, content):
    """A reply without a text is no line. An interrupt ends the wait if the kernel still waits for a good one."""
    msg_id = kernel.start("new Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "input_request")
    kernel.input_requests.clear()
    kernel.send("input_reply", content, "stdin")
    kernel.request("interrupt_request", channel="control")
    assert kernel.finish(msg_id).status == "error"
    assert kernel.run("new Scanner(System.in).nextLine()", answers=["good"]).result.strip('"') == "good"


@pytest.mark.parametrize("frame", [b"", b"\x01", b"\x02junk", b"\x00never subscribed", b"\xff" * 1000])
def test_junk_on_iopub(kernel, frame):
    with connected(kernel, "iopub", zmq.XSUB) as socket:
        socket.send([frame])
        socket.send([frame, frame])
    assert kernel.ok('System.out.print("heard");').stdout == "heard"


# How a DEALER begins in ZeroMQ's protocol: https://rfc.zeromq.org/spec/23/
GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00NULL" + bytes(48)
READY = b"\x04\x1c\x05READY\x0bSocket-Type\x00\x00\x00\x06DEALER"

PORTS = ["shell", "control", "iopub", "stdin", "hb"]


def read_until_closed(stranger):
    stranger.settimeout(TIMEOUT)
    try:
        while stranger.recv(1000):
            pass
    except ConnectionResetError:
        pass


@pytest.mark.parametrize("channel", PORTS)
@pytest.mark.parametrize("data", [b"GET / HTTP/1.1\r\n\r\n", b"\xff" + b"\x00" * 8 + b"\x7f" + b"\x01" * 100, GREETING + b"\x00\x02hi",
                                  GREETING[:12] + b"CURVE" + GREETING[17:], GREETING + b"\x04\x06\x05HELLO", GREETING + b"\x7f\x00"],
                         ids=["HTTP", "ZMTP 1", "message before READY", "other mechanism", "other command", "unknown flags"])
def test_who_does_not_speak_the_protocol_is_sent_away(kernel, channel, data):
    with tcp.create_connection(("127.0.0.1", getattr(kernel.manager, channel + "_port")), TIMEOUT) as stranger:
        stranger.sendall(data)
        read_until_closed(stranger)
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("data", [b"", GREETING[:30], GREETING + b"\x04\x1c\x05REA"], ids=["nothing", "half a greeting", "half a command"])
def test_strangers_that_stay_and_say_no_more(kernel, data):
    with ExitStack() as stack:
        for channel in PORTS:
            for _ in range(20):
                port = getattr(kernel.manager, channel + "_port")
                stack.enter_context(tcp.create_connection(("127.0.0.1", port), TIMEOUT)).sendall(data)
        assert kernel.ok("1 + 1").result == "2"
        with connected(kernel, "shell") as new, connected(kernel, "hb", zmq.REQ) as heart:
            assert new.ask(INFO, {})["status"] == "ok"
            heart.send([b"beat"])
            assert heart.socket.poll(TIMEOUT * 1000)


def test_who_is_silent_is_sent_away_after_a_while(kernel):
    with tcp.create_connection(("127.0.0.1", kernel.manager.shell_port), TIMEOUT) as stranger:
        read_until_closed(stranger)


def test_junk_on_the_heartbeat(kernel):
    with connected(kernel, "hb") as socket:
        socket.send([b"no empty frame first"])
        socket.send([b"", b"ping", b"pong"])
        assert socket.socket.poll(TIMEOUT * 1000)
    with connected(kernel, "hb", zmq.REQ) as socket:
        socket.send([b"beat"])
        assert socket.socket.poll(TIMEOUT * 1000)
        assert socket.socket.recv() == b"beat"


def test_a_subscription_without_measure(kernel):
    """It costs its sender the connection."""
    with connected(kernel, "iopub", zmq.XSUB) as socket:
        for _ in range(3):
            socket.send([b"\x01" + b"a" * 100_000])
            assert kernel.ok('System.out.print("heard");').stdout == "heard"


@pytest.mark.parametrize("channel, size", [("shell", 2**31 - 10), ("control", 2**30), ("stdin", 2**62), ("hb", 2**28)])
def test_a_frame_without_measure_costs_its_sender_the_connection(kernel, channel, size):
    """Not the kernel its memory."""
    port = getattr(kernel.manager, channel + "_port")
    with tcp.create_connection(("127.0.0.1", port), TIMEOUT) as stranger:
        stranger.sendall(GREETING + READY + b"\x02" + size.to_bytes(8, "big"))
        read_until_closed(stranger)
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("channel", ["shell", "hb", "iopub"])
def test_a_frame_of_negative_size(kernel, channel):
    """Which a size over 2**63 is in Java."""
    port = getattr(kernel.manager, channel + "_port")
    with tcp.create_connection(("127.0.0.1", port), TIMEOUT) as stranger:
        stranger.sendall(GREETING + READY + b"\x02" + (2**64 - 1).to_bytes(8, "big") + b"x" * 1000)
        read_until_closed(stranger)
    assert kernel.ok("1 + 1").result == "2"
