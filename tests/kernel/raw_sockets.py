"""Messages made by hand, also wrong ones, on sockets of their own."""

import hashlib
import hmac
import json
import uuid
from contextlib import contextmanager

import zmq

from kernel_client import TIMEOUT

DELIMITER = b"<IDS|MSG>"


def header(msg_type, **changes):
    return {
        "msg_id": uuid.uuid4().hex, "session": "raw", "username": "tester", "date": "2026-01-01T00:00:00.000000Z",
        "msg_type": msg_type, "version": "5.5", **changes,
    }


def signed(kernel, parts):
    """Frames with a valid signature over four parts, given as bytes or as something to write as JSON."""
    blobs = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in parts]
    signature = hmac.new(kernel.client.session.key, b"".join(blobs), hashlib.sha256).hexdigest().encode()
    return [DELIMITER, signature, *blobs]


def request(kernel, msg_type, content, **header_changes):
    return signed(kernel, [header(msg_type, **header_changes), {}, {}, content])


class RawSocket:
    """A socket to one of the kernel's ports."""

    def __init__(self, kernel, socket):
        self.kernel = kernel
        self.socket = socket

    def send(self, frames):
        self.socket.send_multipart(frames)

    def receive(self):
        """The next reply: its header, parent header and content."""
        assert self.socket.poll(TIMEOUT * 1000), "no answer"
        frames = self.socket.recv_multipart()
        start = frames.index(DELIMITER)
        assert signed(self.kernel, frames[start + 2:start + 6])[1] == frames[start + 1], "wrong signature"
        reply, parent, _, content = (json.loads(frame) for frame in frames[start + 2:start + 6])
        return reply, parent, content

    def ask(self, msg_type, content, **header_changes):
        """Sends a request and returns its reply, after checking that it is the next message."""
        frames = request(self.kernel, msg_type, content, **header_changes)
        self.send(frames)
        reply, parent, answer = self.receive()
        assert parent == json.loads(frames[2])
        assert reply["msg_type"] == msg_type.replace("_request", "_reply")
        return answer


@contextmanager
def connected(kernel, channel, kind=zmq.DEALER):
    with kernel.client.context.socket(kind) as socket:
        socket.linger = 0
        socket.connect(f"tcp://127.0.0.1:{getattr(kernel.manager, channel + '_port')}")
        yield RawSocket(kernel, socket)
