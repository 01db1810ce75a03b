"""iopub is an XPUB socket that welcomes every subscriber."""

import pytest
import zmq
from jupyter_client.session import Session

from kernel_client import TIMEOUT
from message_schemas import check
from raw_sockets import connected


def next_message(kernel, socket):
    assert socket.poll(TIMEOUT * 1000), "nothing published"
    # A session of its own: the client's refuses a signature that it has seen.
    session = Session(key=kernel.client.session.key)
    topics, frames = session.feed_identities(socket.recv_multipart())
    message = session.deserialize(frames)
    check(message)
    return topics, message


@pytest.mark.parametrize("topic", ["", "stream", "kernel.ä"])
def test_welcome(kernel, topic):
    with connected(kernel, "iopub", zmq.SUB) as raw:
        raw.socket.subscribe(topic.encode())
        topics, message = next_message(kernel, raw.socket)
        assert message["msg_type"] == "iopub_welcome"
        assert message["content"] == {"subscription": topic}
        assert message["parent_header"] == {}
        assert topics == [topic.encode()]


def test_every_subscriber_is_welcomed(kernel):
    with connected(kernel, "iopub", zmq.SUB) as first, connected(kernel, "iopub", zmq.SUB) as second:
        for raw in (first, second):
            raw.socket.subscribe(b"")
            assert next_message(kernel, raw.socket)[1]["msg_type"] == "iopub_welcome"


def test_after_the_welcome_nothing_is_missed(kernel):
    with connected(kernel, "iopub", zmq.SUB) as raw:
        raw.socket.subscribe(b"")
        next_message(kernel, raw.socket)
        msg_id = kernel.start('System.out.print("seen by all");')
        types = []
        while types[-2:] != ["stream", "status"]:
            topics, message = next_message(kernel, raw.socket)
            assert len(topics) == 1
            if message["parent_header"].get("msg_id") == msg_id:
                types.append(message["msg_type"])
        assert types == ["status", "execute_input", "stream", "status"]
        kernel.finish(msg_id)


def test_a_kernel_says_once_that_it_starts(fresh_kernel):
    fresh_kernel.ok("1")
    states = [message["content"]["execution_state"] for messages in fresh_kernel.published.values()
              for message in messages if message["msg_type"] == "status"]
    assert states.count("starting") <= 1


def test_all_messages_have_ids_of_their_own_and_one_session(kernel):
    outcome = kernel.ok('for (int i = 0; i < 20; i++) display(i);')
    ids = [message["header"]["msg_id"] for message in outcome.messages]
    assert len(set(ids)) == len(ids)
    assert len({message["header"]["session"] for message in outcome.messages}) == 1
    assert outcome.messages[0]["header"]["session"] != kernel.client.session.session
