"""OutOfMemoryErrors end the cell, not the session; each says what helps."""

import re
import sys

import psutil
import pytest

from processes import session_pid

# Fills the heap to the last byte: first fast, then what is left. The variable keeps all of it.
FILL_AGAIN = "try { while (true) all = new Object[] {all, new byte[10_000]}; } finally { while (true) all = new Object[] {all}; }"
FILL = "static Object[] all; " + FILL_AGAIN


@pytest.fixture
def small(start_kernel):
    """A kernel whose session has little of everything."""
    return start_kernel(env={"ELARA_SESSION_OPTIONS":
                             "-Xmx48m -XX:MaxMetaspaceSize=64m -XX:MaxDirectMemorySize=8m -XX:ReservedCodeCacheSize=64m"})


def assert_out_of_memory(outcome, *says):
    assert outcome.status == "error"
    assert "outofmemory" in outcome.error_text
    for text in says:
        assert text.lower() in outcome.error_text


def assert_same_session(kernel, pid):
    assert kernel.ok("1 + 1").result == "2"
    assert session_pid(kernel) == pid


def test_twenty_times_in_a_row(small):
    pid = session_pid(small)
    small.ok("int kept = 5;")
    for _ in range(20):
        assert_out_of_memory(small.run(FILL), "48 MB", "ELARA_SESSION_OPTIONS=-Xmx")
        small.ok("all = null;")
    assert small.ok("kept").result == "5"
    assert_same_session(small, pid)


def test_the_heap_stays_full(small):
    """What a cell filled is still there: the next ones say so or work, and the one that frees it helps."""
    pid = session_pid(small)
    small.run(FILL)
    for number in range(8):
        outcome = small.run(f'System.out.println("cell {number}"); {number}')
        assert outcome.status == "ok" or "outofmemory" in outcome.error_text
    small.ok("all = null;")
    assert_same_session(small, pid)


def test_what_had_no_room_can_be_defined_again(small):
    """The same cell, once there is room: what it defines is what runs."""
    small.ok("int f() { return 1; } class Net { int n() { return 1; } } Net net = new Net();")
    assert small.ok("f() + net.n()").result == "2"
    small.run(FILL)
    changed = "int f() { return 2; } class Net { int n() { return 2; } }"
    outcome = small.run(changed)
    assert outcome.status == "ok" or "outofmemory" in outcome.error_text
    small.ok("all = null;")
    small.ok(changed)
    assert small.ok("f() + net.n()").result == "4"


def test_definitions_while_there_is_no_memory(small):
    """A cell runs, or says that there was no memory for it. What it defines is there in both cases, as soon as there is room."""
    pid = session_pid(small)
    small.ok("""static volatile Object[] all; static volatile boolean filling = true;
        var filler = new Thread(() -> {
            long end = System.nanoTime() + 2_000_000_000L;
            while (System.nanoTime() < end) {
                try {
                    while (System.nanoTime() < end) all = new Object[] {all, new byte[all == null ? 0 : 1000]};
                } catch (OutOfMemoryError e) {
                    try { while (System.nanoTime() < end) all = new Object[] {all}; } catch (OutOfMemoryError again) { }
                }
            }
            all = null;
        });
        filler.start();""")
    for number in range(5):
        outcome = small.run(f'class C{number} {{ String text = "{"x" * 60_000}"; }} int f{number}() {{ return new C{number}().text.length(); }}')
        assert outcome.status == "ok" or outcome.error["ename"] == "OutOfMemoryError", outcome.error_text
    joined = small.run("filler.join();")
    while joined.status != "ok":
        assert joined.error["ename"] == "OutOfMemoryError", joined.error_text
        joined = small.run("filler.join();")
    assert [small.ok(f"f{number}()").result for number in range(5)] == ["60000"] * 5
    assert_same_session(small, pid)


def test_what_tells_of_an_error_was_there_before_it(start_kernel, tmp_path):
    """A class that is first used when there is no memory, and so cannot be initialized, fails for the rest of the session."""
    log = tmp_path / "classes.txt"
    kernel = start_kernel(env={"ELARA_SESSION_OPTIONS": f"-Xlog:class+init=info:file={log}"})

    def initialized():
        names = set(re.findall(r"Initializing '(elara/[\w/$]+)'", log.read_text()))
        return {name for name in names if "$$" not in name and not name.startswith("elara/kernel/")}

    kernel.ok("1 + 1")
    while kernel.ok('Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().equals("elara-rehearsal"))').result == "true":
        pass
    before = initialized()
    assert kernel.run('throw new OutOfMemoryError("none");').status == "error"
    assert kernel.run('new ExceptionInInitializerError(new OutOfMemoryError("none")).printStackTrace(); System.out.println(1 / 0);').status == "error"
    kernel.ok('var thread = new Thread(() -> { throw new OutOfMemoryError("none"); }); thread.start(); thread.join();')
    assert initialized() - before == set()


def test_filled_again_and_again(small):
    """What is kept back for such a case gets used up: even then each cell gets an answer."""
    small.ok("static Object[] all;")
    for _ in range(12):
        assert_out_of_memory(small.run(FILL_AGAIN))
    small.run("all = null;")
    small.restart()
    assert small.ok("1 + 1").result == "2"


@pytest.mark.parametrize("code, says", [
    ("var big = new int[Integer.MAX_VALUE];", "longest possible"),
    ("var big = new long[1 << 28];", "-Xmx"),
    ("var chunks = new ArrayList<Object>(); while (true) chunks.add(java.nio.ByteBuffer.allocateDirect(1 << 16));", "MaxDirectMemorySize"),
    ('var text = new StringBuilder("x"); while (true) text.append(text);', ""),
], ids=["array limit", "big array", "direct buffers", "string"])
def test_each_kind_says_what_helps(small, code, says):
    pid = session_pid(small)
    small.ok("int kept = 5;")
    for _ in range(2):
        assert_out_of_memory(small.run(code), says)
    small.ok("var chunks = 0; var text = 0; var big = 0; System.gc();")
    assert small.ok("kept").result == "5"
    assert_same_session(small, pid)


def test_too_many_classes(small):
    pid = session_pid(small)
    outcome = small.run("""{
        var proxies = new ArrayList<Object>();
        while (true) {
            proxies.add(java.lang.reflect.Proxy.newProxyInstance(new ClassLoader() { }, new Class<?>[] {Runnable.class},
                (self, method, arguments) -> null));
        }
    }""")
    assert_out_of_memory(outcome, "MaxMetaspaceSize")
    assert_same_session(small, pid)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a running process")
def test_a_thread_bomb(small):
    session = psutil.Process(session_pid(small))
    small.ok("var gate = new CountDownLatch(1); int started = 0; int kept = 5;")
    limit = session.memory_info().vms + (300 << 20)
    session.rlimit(psutil.RLIMIT_AS, (limit, limit))
    outcome = small.run("""for (int i = 0; i < 10_000; i++) {
            var thread = new Thread(null, () -> { try { gate.await(); } catch (InterruptedException e) { } }, "bomb", 4 << 20);
            thread.setDaemon(true);
            thread.start();
            started++;
        }""")
    assert_out_of_memory(outcome, "threads")
    small.ok("gate.countDown();")
    assert int(small.ok("started").result) > 0
    assert small.ok("kept").result == "5"
    assert_same_session(small, session.pid)


def test_in_a_thread_the_cell_started(small):
    pid = session_pid(small)
    small.ok("static Object[] all; int kept = 5;")
    outcome = small.run("""var thread = new Thread(() -> { while (true) { all = new Object[] {all}; } });
        thread.start();
        thread.join();""")
    assert outcome.status == "ok" or "outofmemory" in outcome.error_text
    small.ok("all = null;")
    assert small.ok("kept").result == "5"
    assert_same_session(small, pid)


def test_while_printing(small):
    pid = session_pid(small)
    small.run(FILL)
    small.run('for (int i = 0; i < 10_000; i++) System.out.println("line " + i);')
    small.ok("all = null;")
    assert small.ok('System.out.print("heard");').stdout == "heard"
    assert_same_session(small, pid)


def test_while_rendering(small):
    pid = session_pid(small)
    small.ok("class Greedy { public String toString() { return toString() + new int[1 << 26].length; } }")
    small.ok("class Hungry { public String toString() { return String.valueOf(new long[1 << 26].length); } }")
    assert_out_of_memory(small.run("new Hungry()"), "-Xmx")
    assert "stackoverflow" in small.run("class Deep { public String toString() { return \"\" + this; } } new Deep()").error_text
    assert_same_session(small, pid)


def test_in_a_comm_callback(small):
    pid = session_pid(small)
    small.ok('static Object[] all; elara.comm.Comms.register("fill", comm -> { while (true) { all = new Object[] {all}; } });')
    comm_id = "a comm"
    msg_id = small.send("comm_open", {"comm_id": comm_id, "target_name": "fill", "data": {}})
    small.wait(lambda: small.is_idle(msg_id), "the end of the callback")
    small.ok("all = null;")
    assert_same_session(small, pid)


def test_a_comm_message_larger_than_the_heap(small):
    pid = session_pid(small)
    small.ok('elara.comm.Comms.register("count", comm -> comm.onMessage(data -> System.out.print("got " + data.size())));')
    small.send("comm_open", {"comm_id": "large", "target_name": "count", "data": {}})
    said = []
    for text in ["x" * 60_000_000, "x"]:
        msg_id = small.send("comm_msg", {"comm_id": "large", "data": {"text": text}})
        small.wait(lambda: small.is_idle(msg_id), "the end of the message")
        said.append("".join(each["content"].get("text", "") for each in small.published[msg_id]))
    assert "OutOfMemoryError" in said[0]
    assert said[1] == "got 1"
    assert_same_session(small, pid)


def test_stack_overflows(small):
    pid = session_pid(small)
    for code in ["int deep(int n) { System.out.print('.'); return deep(n + 1) + 1; } deep(0)",
                 "class Node implements Comparable<Node> { public int compareTo(Node o) { return o.compareTo(this); } }"
                 " Arrays.sort(new Node[] {new Node(), new Node()});",
                 "class Ring { Object next = this; public String toString() { return \"-\" + next; } } new Ring()",
                 "var list = new ArrayList<Object>(); list.add(List.of(list)); list.hashCode();",
                 '"a".repeat(100_000).matches("(a|b)*")']:
        assert "stackoverflow" in small.run(code).error_text
    assert_same_session(small, pid)
