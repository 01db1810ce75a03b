"""Whatever frame reaches the session JVM, it does what the next good one asks. A kernel is played by the test."""

import os
import random
import socket
import struct
import subprocess
import threading
import time

import psutil
import pytest

import kernelspecs
from amount import amount
from frames import TYPES, FrameFuzz, frame
from kernel_client import TIMEOUT

pytestmark = pytest.mark.timeout(7200)

# What cells of a student may use, and more than the session needs for what is sent here.
HEAP, MOST_MEMORY = "-Xmx64m", 400_000_000


class Session:
    """A session JVM by itself. What it says is read all the while; only replies to the requests of this test are kept."""

    def __init__(self):
        self.replies = {}
        self.last = 1 << 50
        with socket.create_server(("127.0.0.1", 0)) as server:
            agent = next((kernelspecs.home() / "lib").glob("agent-*.jar"))
            self.process = subprocess.Popen([kernelspecs.java(), HEAP, "-XX:+UseSerialGC", "-cp", agent, "elara.agent.Agent",
                                             str(server.getsockname()[1])], stdin=subprocess.PIPE)
            self.process.stdin.write(b"the secret\n")
            self.process.stdin.flush()
            server.settimeout(TIMEOUT)
            self.socket, _ = server.accept()
        self.socket.settimeout(TIMEOUT)
        self.incoming = self.socket.makefile("rb", 1 << 16)
        assert b"the secret" in self.read()
        threading.Thread(target=self.keep, daemon=True).start()

    def read(self):
        return self.incoming.read(struct.unpack(">i", self.incoming.read(4))[0])

    def keep(self):
        try:
            while True:
                data = self.read()
                if data[0] == TYPES.index("REPLY") and data[3] == 3:
                    number = struct.unpack_from(">q", data, 4)[0]
                    if number >= 1 << 50:
                        self.replies[number] = data[12:]
        except (OSError, struct.error):
            pass  # the session has ended, which the test sees

    def ask(self, kind, *fields):
        """The rest of the reply to a good request."""
        self.last += 1
        self.socket.sendall(frame(kind, self.last, *fields))
        deadline = time.monotonic() + TIMEOUT
        while self.last not in self.replies:
            assert self.process.poll() is None, "the session has ended"
            assert time.monotonic() < deadline, f"no reply to {kind}"
            time.sleep(0.005)
        return self.replies.pop(self.last)

    def check(self):
        assert b"OK" in self.ask("LOADED", ["java.lang.String"])
        for thread in range(3):
            assert b"text/plain" in self.ask("INVOKE", 1, thread, "java.lang.System", ["lineSeparator"], True, True)


@pytest.fixture
def session():
    session = Session()
    yield session
    session.process.kill()
    session.process.wait(TIMEOUT)
    session.socket.close()


def test_wrong_frames(session):
    seed = int(os.environ.get("ELARA_FUZZ_SEED") or random.randrange(1 << 32))
    print(f"ELARA_FUZZ_SEED={seed} repeats this")
    fuzz = FrameFuzz(seed)
    session.check()
    for sent in range(1, amount(100_000, 5000) + 1):
        session.socket.sendall(fuzz.frame())
        if sent % 1000 == 0:
            session.check()
    assert psutil.Process(session.process.pid).memory_info().rss < MOST_MEMORY
