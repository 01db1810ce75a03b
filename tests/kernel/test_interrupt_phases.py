"""An interrupt ends the cell in whatever phase it is. Variables stay, the next cell works, and no interrupt is left over."""

import json
import random
import socket
import threading
import time
from contextlib import contextmanager

import pytest

from jars import agent_jar, compiled, jar

INTERRUPTS = 20
PREMAIN = "package slow; public class Slow { public static void premain(String options) throws Exception { Thread.sleep(2500); } }"


def interrupt(kernel):
    assert kernel.request("interrupt_request", channel="control") == {"status": "ok"}


def assert_interrupted(kernel, msg_id):
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "KeyboardInterrupt", outcome.error
    assert kernel.ok("keep + 1").result == "8"
    assert kernel.ok('Thread.sleep(150); "rested"').result == "rested", "an interrupt is left over"


@pytest.fixture
def keeping(kernel):
    kernel.ok("int keep = 7;")
    return kernel


def sleeps(seconds=600):
    return f'System.out.println("started"); Thread.sleep({seconds * 1000});'


@pytest.fixture(scope="module")
def slow_start(tmp_path_factory):
    """What makes the session JVM start slowly."""
    folder = tmp_path_factory.mktemp("slow")
    classes = compiled(folder, {"Slow.java": PREMAIN})
    manifest = "Manifest-Version: 1.0\nPremain-Class: slow.Slow\n"
    return f'-javaagent:"{jar(folder / "slow.jar", {"META-INF/MANIFEST.MF": manifest}, classes, "slow")}"'


@pytest.mark.parametrize("delay", [0, 1])
def test_while_the_session_starts(start_kernel, slow_start, delay):
    kernel = start_kernel(env={"ELARA_SESSION_OPTIONS": slow_start})
    msg_id = kernel.start('System.out.println("ran"); Thread.sleep(60_000);')
    kernel.wait(lambda: kernel.published[msg_id], "busy")
    time.sleep(delay)
    interrupt(kernel)
    outcome = kernel.finish(msg_id)
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert "ran" not in outcome.stdout
    assert kernel.ok("Thread.sleep(150); 1 + 1").result == "2"


def test_while_the_session_starts_again(start_kernel, slow_start):
    kernel = start_kernel(env={"ELARA_SESSION_OPTIONS": slow_start})
    kernel.run("System.exit(1);")
    msg_id = kernel.start("Thread.sleep(60_000);")
    kernel.wait(lambda: kernel.published[msg_id], "busy")
    interrupt(kernel)
    assert kernel.finish(msg_id).error["ename"] == "KeyboardInterrupt"
    assert kernel.ok("Thread.sleep(150); 1 + 1").result == "2"


@pytest.mark.parametrize("file, code", {
    "java": ("a.java", sleeps()), "notebook": ("a.ipynb", None), "file in a file": ("a.java", '%load "{folder}/inner.java"'),
}.values(), ids=("java", "notebook", "file in a file"))
def test_load(keeping, tmp_path, file, code):
    (tmp_path / "inner.java").write_text(sleeps(), encoding="utf-8")
    cell = {"cell_type": "code", "source": sleeps()}
    text = json.dumps({"cells": [cell]}) if code is None else code.replace("{folder}", str(tmp_path))
    (tmp_path / file).write_text(text, encoding="utf-8")
    msg_id = keeping.start(f'%load "{tmp_path}/{file}"\nkeep = -1;')
    keeping.wait_for_text(msg_id, "started")
    interrupt(keeping)
    assert_interrupted(keeping, msg_id)


def test_restore(fresh_kernel):
    kernel = fresh_kernel
    kernel.ok('int late = 1; System.out.println("started"); Thread.sleep(1500);')
    kernel.run("System.exit(1);")
    kernel.ok("int keep = 7;")
    msg_id = kernel.start("%restore")
    kernel.wait_for_text(msg_id, "started")
    interrupt(kernel)
    assert_interrupted(kernel, msg_id)


@contextmanager
def silent_server():
    """Takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken = []

        def serve():
            while True:
                try:
                    taken.append(server.accept()[0])
                except OSError:
                    return
        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1], taken
        for connection in taken:
            connection.close()


def test_maven(keeping):
    with silent_server() as (port, taken):
        msg_id = keeping.start(f"%mavenRepo silent http://127.0.0.1:{port}/\n%maven --from silent no.such:artifact:1\nkeep = -1;")
        keeping.wait(lambda: taken or keeping.receive(50) or taken, "the connection to the repository")
        interrupt(keeping)
        assert_interrupted(keeping, msg_id)


def test_jars_whose_renderer_never_ends(fresh_kernel, tmp_path):
    kernel = fresh_kernel
    kernel.ok("int keep = 7;")
    source = """
        package stuck; import elara.display.*;
        public class Stuck implements Renderer<Stuck> {
            static { System.out.println("started"); try { Thread.sleep(600_000); } catch (InterruptedException e) { throw new IllegalStateException(e); } }
            public Class<Stuck> type() { return Stuck.class; }
            public MimeBundle render(Stuck note) { return MimeBundle.of("text/html", ""); }
        }"""
    classes = compiled(tmp_path / "sources", {"Stuck.java": source}, [agent_jar()])
    path = jar(tmp_path / "stuck.jar", {"META-INF/services/elara.display.Renderer": "stuck.Stuck\n"}, classes, "stuck")
    msg_id = kernel.start(f'%jars "{path}"')
    kernel.wait_for_text(msg_id, "started")
    interrupt(kernel)
    assert_interrupted(kernel, msg_id)


def test_compiling_a_huge_cell(keeping):
    statements = "\n".join(f'int huge{i} = java.util.stream.Stream.of({i}).map(x -> x + keep).toList().get(0);' for i in range(2500))
    msg_id = keeping.start(statements + "\nkeep = -1;")
    keeping.wait(lambda: keeping.published[msg_id], "busy")
    time.sleep(0.5)
    interrupt(keeping)
    assert_interrupted(keeping, msg_id)


@pytest.mark.parametrize("code", [
    "class Slow { public String toString() { " + "System.out.println(\"started\"); while (true) { } } } new Slow()",
    "class Sleepy extends RuntimeException { public String getMessage() { System.out.println(\"started\"); "
    "try { Thread.sleep(600_000); } catch (InterruptedException e) { } return \"woken\"; } } throw new Sleepy();",
], ids=("toString", "getMessage"))
def test_showing(keeping, code):
    msg_id = keeping.start(code)
    keeping.wait_for_text(msg_id, "started")
    interrupt(keeping)
    assert_interrupted(keeping, msg_id)


def test_a_callback(keeping):
    keeping.ok(f'elara.comm.Comms.register("slow", comm -> comm.onMessage(data -> {{ try {{ {sleeps()} }} catch (InterruptedException e) {{ }} }}));')
    keeping.send("comm_open", {"comm_id": "c1", "target_name": "slow", "data": {}})
    msg_id = keeping.send("comm_msg", {"comm_id": "c1", "data": {"a": 1}})
    keeping.wait_for_text(msg_id, "started")
    interrupt(keeping)
    keeping.wait(lambda: keeping.is_idle(msg_id), "the end of the callback")
    assert keeping.ok('Thread.sleep(150); keep').result == "7"


def test_user_expressions(keeping):
    msg_id = keeping.start("", user_expressions={"slow": "new Object() { int x() throws Exception { " + sleeps() + " return 1; } }.x()", "next": "keep"})
    keeping.wait_for_text(msg_id, "started")
    interrupt(keeping)
    outcome = keeping.finish(msg_id)
    assert outcome.reply["user_expressions"]["slow"]["ename"] == "KeyboardInterrupt"
    assert keeping.ok("Thread.sleep(150); keep").result == "7"


@pytest.mark.parametrize("code", [
    '%load "{folder}/quick.java"', '%jars "{folder}/one.jar"', "int q = 1;", '%load "{folder}/quick.java"\nint r = 2;\n%classpath "{folder}"'],
    ids=("load", "jars", "java", "several"))
def test_at_any_moment(keeping, tmp_path, code):
    """Also just before a phase ends and another begins."""
    (tmp_path / "quick.java").write_text("int quick = 1;", encoding="utf-8")
    jar(tmp_path / "one.jar")
    chance = random.Random(5)
    for _ in range(INTERRUPTS):
        msg_id = keeping.start(code.replace("{folder}", str(tmp_path)))
        keeping.wait(lambda: keeping.published[msg_id], "busy")
        time.sleep(chance.random() * 0.05)
        interrupt(keeping)
        outcome = keeping.finish(msg_id)
        assert outcome.status == "ok" or outcome.error["ename"] == "KeyboardInterrupt", outcome.error
        assert keeping.ok("keep").result == "7"
