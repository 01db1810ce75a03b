"""CurveZMQ: https://jupyter-client.readthedocs.io/ (`transport_encryption`). Nothing is encrypted unless Jupyter is told to."""

import socket as tcp
import threading
from contextlib import contextmanager, suppress

import pytest
import zmq

import kernelspecs
from kernel_client import TIMEOUT
from raw_sockets import RawSocket, request

INFO = "kernel_info_request"
SECRET = b"what-nobody-on-the-wire-may-read"


@pytest.fixture(scope="module", params=["auto", "required"])
def encrypted(request):
    with kernelspecs.running(transport_encryption=request.param) as kernel:
        yield kernel


@contextmanager
def client(kernel, port, server=None, public=None, secret=None, kind=zmq.DEALER):
    with kernel.client.context.socket(kind) as socket:
        socket.linger = 0
        if server:
            socket.curve_serverkey, socket.curve_publickey, socket.curve_secretkey = server, public, secret
        socket.connect(f"tcp://127.0.0.1:{port}")
        yield RawSocket(kernel, socket)


def keys(kernel):
    info = kernel.manager.get_connection_info()
    return info["curve_publickey"].encode(), info["curve_secretkey"].encode()


def test_cells_run_and_a_restart_keeps_working(encrypted):
    assert encrypted.ok("int kept = 6; kept * 7").result == "42"
    assert encrypted.ok('System.out.print("x".repeat(3_000_000));').stdout == "x" * 3_000_000
    assert encrypted.run("new Scanner(System.in).nextLine()", answers=["typed"]).result.strip('"') == "typed"
    encrypted.restart()
    assert encrypted.run("kept").status == "error"
    assert encrypted.ok("1 + 1").result == "2"


def test_the_heart_beats(encrypted):
    public, _ = keys(encrypted)
    with client(encrypted, encrypted.manager.hb_port, public, *zmq.curve_keypair(), kind=zmq.REQ) as heart:
        heart.send([b"beat"])
        assert heart.socket.poll(TIMEOUT * 1000)
        assert heart.socket.recv() == b"beat"


def test_only_the_connection_files_key_is_admitted(encrypted):
    public, secret = keys(encrypted)
    port = encrypted.manager.shell_port
    own = zmq.curve_keypair()
    with client(encrypted, port) as plain, client(encrypted, port, public, *own) as stranger, \
            client(encrypted, port, own[0], public, secret) as misled:
        for each in (plain, stranger, misled):
            with suppress(zmq.Again):  # the kernel has already ended the connection
                each.socket.send_multipart(request(encrypted, INFO, {}), zmq.NOBLOCK)
        with client(encrypted, port, public, public, secret) as known:
            assert known.ask(INFO, {})["status"] == "ok"
        for each in (plain, stranger, misled):
            assert not each.socket.poll(200)


class Tap:
    """Passes on what goes over one connection, and keeps it."""

    def __init__(self, port):
        self.seen = bytearray()
        self.target = ("127.0.0.1", port)
        self.listening = tcp.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self.take, daemon=True).start()

    def take(self):
        ours, _ = self.listening.accept()
        theirs = tcp.create_connection(self.target)
        for source, target in ((ours, theirs), (theirs, ours)):
            threading.Thread(target=self.copy, args=(source, target), daemon=True).start()

    def copy(self, source, target):
        with suppress(OSError):  # the one or the other side has closed
            while data := source.recv(65536):
                self.seen += data
                target.sendall(data)


def spied(kernel, *curve):
    """What is on the wire while a client runs a cell with a secret and hears what it prints."""
    shell, iopub = Tap(kernel.manager.shell_port), Tap(kernel.manager.iopub_port)
    with client(kernel, shell.port, *curve) as asking, client(kernel, iopub.port, *curve, kind=zmq.SUB) as hearing:
        hearing.socket.subscribe(b"")
        assert hearing.socket.poll(TIMEOUT * 1000)
        code = f'System.out.println("{SECRET.decode()}");'
        asking.ask("execute_request", {"code": code, "silent": False})
        heard = b""
        while SECRET not in heard:
            assert hearing.socket.poll(TIMEOUT * 1000)
            heard = b"".join(hearing.socket.recv_multipart())
    return bytes(shell.seen), bytes(iopub.seen)


def test_the_wire_shows_no_plain_text(encrypted):
    public, secret = keys(encrypted)
    for seen in spied(encrypted, public, public, secret):
        assert len(seen) > 1000
        assert SECRET not in seen
        assert b"execute" not in seen


def test_a_kernel_without_keys_is_not_encrypted(kernel):
    """And what the test above looks for would be found."""
    assert "curve_publickey" not in kernel.manager.get_connection_info()
    assert all(SECRET in seen for seen in spied(kernel))


def test_ipc_needs_no_port(tmp_path):
    with kernelspecs.running(transport="ipc", ip=str(tmp_path / "kernel")) as kernel:
        assert kernel.ok("1 + 1").result == "2"
