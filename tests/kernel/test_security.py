"""Nobody else on the machine or the network gets in."""

import re
import socket as tcp

import psutil
import pytest
from jupyter_client.session import Session

from processes import session_pid, tree

# Something random: hexadecimal or base64, too long to be a version or a name.
RANDOM = re.compile(r"\b(?=\w*\d)[0-9a-f]{16,}\b|\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[0-9A-Za-z+/=]{20,}")


def listening(pid):
    return [connection.laddr for connection in psutil.Process(pid).net_connections("inet")
            if connection.status == psutil.CONN_LISTEN]


@pytest.fixture(scope="module")
def session(kernel):
    return session_pid(kernel)


def test_listens_on_loopback_only(kernel, session):
    addresses = [address for process in tree(kernel.pid) for address in listening(process.pid)]
    assert addresses
    assert {address.ip.removeprefix("::ffff:") for address in addresses} <= {"127.0.0.1", "::1"}


def test_the_kernel_listens_on_the_ports_of_the_connection_file(kernel, session):
    connection = kernel.manager.get_connection_info()
    ports = {connection[name] for name in connection if name.endswith("_port")}
    assert ports <= {address.port for address in listening(kernel.pid)}


def test_no_secret_in_a_command_line(kernel, session):
    secrets = {kernel.client.session.key.decode()}
    inherited = psutil.Process(kernel.pid).environ().values()
    own = psutil.Process(session).environ().values()
    secrets |= {value for value in own if value not in inherited and len(value) > 8}
    for process in tree(kernel.pid):
        line = "\0".join(process.cmdline())
        assert not [secret for secret in secrets if secret in line]
    arguments = [argument for argument in psutil.Process(session).cmdline() if "/" not in argument]
    assert not [argument for argument in arguments if RANDOM.search(argument)]


def test_the_key_of_the_connection_file_stays_in_the_kernel(kernel, session):
    key = kernel.client.session.key.decode()
    assert key not in str(psutil.Process(session).environ())


def test_no_port_answers_a_debugger_of_a_stranger(kernel, session):
    """JDWP has no authentication: who connects to such a port runs any code."""
    connection = kernel.manager.get_connection_info()
    protocol = {connection[name] for name in connection if name.endswith("_port")}
    addresses = {address for process in tree(kernel.pid) for address in listening(process.pid)}
    for address in [address for address in addresses if address.port not in protocol]:
        with tcp.create_connection(address, 5) as stranger:
            stranger.settimeout(2)
            stranger.sendall(b"JDWP-Handshake")
            try:
                answer = stranger.recv(100)
            except (TimeoutError, ConnectionError):
                answer = b""
            assert b"JDWP" not in answer, address
    assert kernel.ok("1 + 1").result == "2"


def test_a_client_with_another_key_gets_no_answer(kernel):
    stranger = Session(key=b"guessed")
    message = stranger.msg("execute_request", {"code": "int stolen = 1;", "silent": False})
    stranger.send(kernel.client.shell_channel.socket, message)
    assert kernel.run("stolen").status == "error"
    assert message["header"]["msg_id"] not in kernel.replies


def test_an_empty_key_means_unsigned(start_kernel):
    kernel = start_kernel(session=Session(key=b""))
    assert kernel.ok("1 + 1").result == "2"
