"""Control is served while a cell runs."""

import pytest
import zmq

from kernel_client import TIMEOUT
from raw_sockets import connected


@pytest.fixture
def busy_kernel(kernel):
    msg_id = kernel.start('System.out.println("started"); Thread.sleep(600_000);')
    kernel.wait_for_text(msg_id, "started")
    yield kernel, msg_id
    kernel.request("interrupt_request", channel="control")
    assert kernel.finish(msg_id).status == "error"


def test_requests_on_control_do_not_wait_for_the_cell(busy_kernel):
    kernel, msg_id = busy_kernel
    for _ in range(3):
        assert kernel.request("kernel_info_request", channel="control")["status"] == "ok"
    assert kernel.request("dance_request", channel="control")["status"] == "error"
    assert msg_id not in kernel.replies


def test_control_statuses_do_not_end_the_cell(busy_kernel):
    kernel, msg_id = busy_kernel
    asked = kernel.send("kernel_info_request", {}, "control")
    kernel.wait(lambda: kernel.is_idle(asked), "idle of the request on control")
    assert not kernel.is_idle(msg_id)


def test_the_heart_beats_while_a_cell_runs(busy_kernel):
    kernel, _ = busy_kernel
    with connected(kernel, "hb", zmq.REQ) as socket:
        socket.send([b"beat"])
        assert socket.socket.poll(TIMEOUT * 1000)


def test_requests_on_shell_wait_for_the_cell(kernel):
    running = kernel.start("Thread.sleep(300);")
    asked = kernel.send("complete_request", {"code": "Math.sq", "cursor_pos": 7})
    kernel.reply_to(asked)
    assert running in kernel.replies
    kernel.finish(running)
