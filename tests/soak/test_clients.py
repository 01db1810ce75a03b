"""Two front ends at one kernel."""

import pytest
from jupyter_client.blocking import BlockingKernelClient

from amount import amount
from kernel_client import TIMEOUT, Kernel

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture
def other(kernel):
    """A second client of the same kernel."""
    client = BlockingKernelClient(connection_file=kernel.manager.connection_file)
    client.load_connection_file()
    client.start_channels()
    client.wait_for_ready(timeout=TIMEOUT)
    yield Kernel(kernel.manager, client)
    client.stop_channels()


def test_each_gets_its_own_replies_and_both_see_all_output(kernel, other):
    rounds = amount(500, 30)
    mine = [kernel.start(f'System.out.println("mine {i}"); {i}') for i in range(rounds)]
    theirs = [other.start(f'System.out.println("theirs {i}"); {-i}') for i in range(rounds)]
    for i in range(rounds):
        assert (kernel.finish(mine[i]).stdout, kernel.finish(mine[i]).result) == (f"mine {i}\n", str(i))
        assert (other.finish(theirs[i]).stdout, other.finish(theirs[i]).result) == (f"theirs {i}\n", str(-i))
    assert not kernel.replies.keys() & set(theirs) and not other.replies.keys() & set(mine)
    kernel.wait(lambda: all(map(kernel.is_idle, theirs)), "the other's cells")
    other.wait(lambda: all(map(other.is_idle, mine)), "the first one's cells")
    assert [kernel.text_of(msg_id) for msg_id in theirs] == [f"theirs {i}\n" for i in range(rounds)]
    assert [other.text_of(msg_id) for msg_id in mine] == [f"mine {i}\n" for i in range(rounds)]


def test_they_share_variables_and_the_count(kernel, other):
    first = kernel.ok("int shared = 20;").reply["execution_count"]
    second = other.ok("shared + 1")
    assert second.result == "21"
    assert second.reply["execution_count"] == first + 1


def test_one_asks_for_input_and_only_that_one_is_asked(kernel, other):
    msg_id = kernel.start("new Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.wait(lambda: kernel.input_requests, "input_request")
    assert other.request("kernel_info_request", channel="control")["status"] == "ok"
    other.receive(100)
    assert not other.input_requests
    assert kernel.finish(msg_id, answers=["typed"]).result.strip('"') == "typed"


def test_one_interrupts_the_cell_of_the_other(kernel, other):
    msg_id = kernel.start('System.out.println("started"); while (true) {}')
    kernel.wait_for_text(msg_id, "started")
    assert other.request("interrupt_request", channel="control")["status"] == "ok"
    assert kernel.finish(msg_id).status == "error"
    assert other.ok("1 + 1").result == "2"
