"""A front end that talks to the session all day: nothing grows with the number of messages."""

import pytest

from amount import amount
from curve import Curve
from widget_front_end import FrontEnd

pytestmark = pytest.mark.timeout(7200)

MESSAGES = amount(100_000, 300)
NOTHING = {f"{jvm}_{part}": 0 for jvm in ("kernel", "session") for part in ("heap", "metaspace")}


def test_messages_of_an_own_comm(fresh_kernel):
    """Data and bytes, which come back."""
    fresh_kernel.ok("""
        import elara.comm.*;
        Comms.register("echo", comm -> comm.onMessage((data, buffers) -> comm.send(data, buffers)));""")
    opened = fresh_kernel.send("comm_open", {"comm_id": "soak", "target_name": "echo", "data": {}})
    fresh_kernel.wait(lambda: fresh_kernel.is_idle(opened), "the comm")
    session, shell = fresh_kernel.client.session, fresh_kernel.client.shell_channel
    picture = bytes(1000)

    def exchange(i):
        message = session.msg("comm_msg", {"comm_id": "soak", "data": {"number": i}})
        session.send(shell.socket, message, buffers=[picture])
        msg_id = message["header"]["msg_id"]
        fresh_kernel.wait(lambda: fresh_kernel.is_idle(msg_id), f"message {i}")
        [answer] = [each for each in fresh_kernel.published[msg_id] if each["msg_type"] == "comm_msg"]
        assert answer["content"]["data"] == {"number": i} and bytes(answer["buffers"][0]) == picture

    Curve("comm messages", fresh_kernel, **NOTHING).run(MESSAGES, exchange)


def test_moves_of_a_slider(fresh_kernel):
    """Each runs a function, whose output and value are shown anew."""
    front_end = FrontEnd(fresh_kernel)
    front_end.run('interact(intSlider("n", 0, 9, 1), n -> { System.out.println("moved to " + n); return n * 2; });')

    def move(i):
        front_end.update("n", value=i % 10)
        printed, shown = front_end.state("OutputModel")["outputs"]
        assert (printed["text"], shown["data"]["text/plain"]) == (f"moved to {i % 10}\n", str(i % 10 * 2))
        front_end.seen = 0  # the curve forgets all messages after each step

    Curve("moves", fresh_kernel, **NOTHING).run(MESSAGES, move)
