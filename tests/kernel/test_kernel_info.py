"""kernel_info, connect and the heartbeat: what a front end learns first."""

import subprocess

import pytest
import zmq

import kernelspecs
from kernel_client import TIMEOUT


@pytest.fixture(scope="module")
def info(kernel):
    return kernel.request("kernel_info_request")


def test_names_protocol_and_implementation(info):
    assert info["status"] == "ok"
    assert info["protocol_version"] == "5.5"
    assert info["implementation"] == "elara"
    assert info["implementation_version"] == "0.1.0"


def test_describes_the_language(info):
    language = info["language_info"]
    assert language["name"] == "java"
    assert language["file_extension"] == ".jshell"
    assert language["mimetype"].startswith("text/x-java")
    assert language["codemirror_mode"]
    assert language["pygments_lexer"] == "java"


def test_names_the_version_of_the_java_that_runs_the_cells(kernel, info):
    version = info["language_info"]["version"]
    assert version == kernel.ok('System.getProperty("java.version")').result.strip('"')
    named = subprocess.run([kernelspecs.java(), "-version"], capture_output=True, text=True, check=True).stderr
    assert f'"{version}"' in named


def test_links_to_help(info):
    assert info["help_links"]
    assert all(link["url"].startswith("https://") and link["text"] for link in info["help_links"])


def test_banner_says_what_it_is(info):
    assert "Elara" in info["banner"]
    assert info["language_info"]["version"] in info["banner"]


def test_advertises_nothing_it_cannot_do(info):
    assert not info.get("debugger", False)
    assert info["supported_features"] == ["kernel subshells"]  # which test_subshells.py tries
    metadata = kernelspecs.read().get("metadata", {})
    assert not metadata.get("debugger")
    assert metadata.get("supported_encryption") == ["curve"]  # which test_encryption.py tries


def test_is_the_same_on_control(kernel, info):
    assert kernel.request("kernel_info_request", channel="control") == info


def test_connect_names_the_ports_of_the_connection_file(kernel):
    reply = kernel.request("connect_request")
    connection = kernel.manager.get_connection_info()
    ports = {name: connection[name] for name in connection if name.endswith("_port")}
    assert reply == {"status": "ok", **ports}


@pytest.mark.parametrize("ping", [b"ping", b"", b"\x00\xff" * 1000])
def test_heartbeat_echoes(kernel, ping):
    with kernel.client.context.socket(zmq.REQ) as socket:
        socket.linger = 0
        socket.connect(f"tcp://127.0.0.1:{kernel.manager.hb_port}")
        socket.send(ping)
        assert socket.poll(TIMEOUT * 1000), "no echo"
        assert socket.recv() == ping


def test_busy_and_idle_surround_every_request(kernel):
    for msg_type, content in [
        ("kernel_info_request", {}),
        ("connect_request", {}),
        ("comm_info_request", {}),
        ("is_complete_request", {"code": "1"}),
        ("complete_request", {"code": "Ma", "cursor_pos": 2}),
        ("inspect_request", {"code": "Math", "cursor_pos": 4, "detail_level": 0}),
        ("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True}),
    ]:
        msg_id = kernel.send(msg_type, content)
        kernel.reply_to(msg_id)
        kernel.wait(lambda: kernel.is_idle(msg_id), f"idle after {msg_type}")
        states = [message["content"]["execution_state"] for message in kernel.published[msg_id]]
        assert states == ["busy", "idle"], msg_type


def test_parent_header_is_the_whole_header_of_the_request(kernel):
    message = kernel.client.session.msg("kernel_info_request", {})
    message["header"].update(username="Zoë", extra={"kept": [1, None]})
    kernel.client.shell_channel.send(message)
    parent = kernel.reply_to(message["header"]["msg_id"])["parent_header"]
    assert parent == message["header"]
