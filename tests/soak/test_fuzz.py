"""Whatever arrives, the kernel answers the next good request."""

import os
import random
import socket as tcp
import time
from contextlib import ExitStack

import pytest
import zmq

import kernelspecs
from amount import amount
from fuzz import Fuzz
from kernel_client import TIMEOUT
from raw_sockets import connected, request

pytestmark = pytest.mark.timeout(7200)

SENDERS = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "hb": zmq.DEALER, "iopub": zmq.XSUB}


class Clients:
    """A socket for each channel, and one that listens to iopub and all the while takes what comes."""

    def __init__(self, stack, kernel):
        self.kernel = kernel
        self.raw = {channel: stack.enter_context(connected(kernel, channel, kind)) for channel, kind in SENDERS.items()}
        self.raw["all"] = stack.enter_context(connected(kernel, "iopub", zmq.SUB))
        self.raw["all"].socket.subscribe(b"")
        self.poller = zmq.Poller()
        for raw in self.raw.values():
            raw.socket.setsockopt(zmq.RCVHWM, 0)
            self.poller.register(raw.socket, zmq.POLLIN)

    def send(self, channel, frames):
        self.raw[channel].send(frames)
        self.drain(0)

    def drain(self, milliseconds, channel=None, awaited=None):
        """Takes everything that has arrived; returns whether a message on the channel contains the bytes awaited."""
        found = False
        for socket, _ in self.poller.poll(milliseconds):
            while socket.poll(0):
                frames = socket.recv_multipart()
                found |= channel is not None and socket is self.raw[channel].socket and any(awaited in frame for frame in frames)
        return found

    def check(self):
        """Each channel that answers does so, after all that was sent before."""
        for channel in ("shell", "control"):
            msg_id = f"good-{time.monotonic_ns()}"
            self.raw[channel].send(request(self.kernel, "kernel_info_request", {}, msg_id=msg_id))
            self.wait(channel, msg_id.encode())
        beat = f"beat-{time.monotonic_ns()}".encode()
        self.raw["hb"].send([b"", beat])
        self.wait("hb", beat)

    def wait(self, channel, awaited):
        deadline = time.monotonic() + TIMEOUT
        while not self.drain(1000, channel, awaited):
            assert time.monotonic() < deadline, f"no answer on {channel}"


@pytest.fixture
def kernel(tmp_path):
    """One that does not warn of each wrong message, only of its own mistakes."""
    logging = tmp_path / "logging.properties"
    logging.write_text("handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n", encoding="utf-8")
    specs = kernelspecs.changed(tmp_path / "specs", [f"-Djava.util.logging.config.file={logging}"])
    with kernelspecs.running(specs) as running:
        yield running


def test_wrong_messages(kernel):
    seed = int(os.environ.get("ELARA_FUZZ_SEED") or random.randrange(1 << 32))
    print(f"ELARA_FUZZ_SEED={seed} repeats this")
    fuzz = Fuzz(seed, kernel)
    # This client checks what it gets, and would get answers that repeat what is wrong in the question.
    kernel.client.iopub_channel.socket.unsubscribe(b"")
    with ExitStack() as stack:
        clients = Clients(stack, kernel)
        for sent in range(1, amount(100_000, 3000) + 1):
            channel = fuzz.random.choices(list(SENDERS), [10, 4, 2, 1, 2])[0]
            clients.send(channel, fuzz.message(channel))
            if sent % 100 == 0:
                strange(kernel, fuzz)
            if sent % amount(1000, 500) == 0:
                clients.check()
    kernel.client.iopub_channel.socket.subscribe(b"")
    kernel.client.wait_for_ready(timeout=TIMEOUT)
    assert kernel.ok('System.out.print("heard"); 6 * 7').result == "42"


def strange(kernel, fuzz):
    """Bytes that are no ZeroMQ."""
    port = getattr(kernel.manager, fuzz.random.choice(list(SENDERS)) + "_port")
    with tcp.create_connection(("127.0.0.1", port), TIMEOUT) as stranger:
        stranger.sendall(fuzz.bytes_on_the_wire())
