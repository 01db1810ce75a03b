"""A value that cannot be sent or shown costs its cell, and nothing else: variables stay, the next cell runs."""

import pytest

import kernelspecs

SELF = "var self = new ArrayList<Object>(); self.add(self); "
NESTED = "Object nested = List.of(); for (int i = 0; i < {0}; i++) nested = List.of(nested); "

# What the kernel's own code cannot take, with a word of the error.
WRONG = {
    "a list in itself": (SELF + 'elara.comm.Comm.open("x", Map.of("a", self));', "contains itself"),
    "a list nested 2,500 deep": (NESTED.format(2500) + 'elara.comm.Comm.open("x", Map.of("a", nested));', "200 deep"),
    "a list nested 100,000 deep": (NESTED.format(100_000) + 'elara.comm.Comm.open("x", Map.of("a", nested));', "200 deep"),
    "a comm without target": ("elara.comm.Comm.open(null, Map.of());", "target"),
    "a comm without data": ('elara.comm.Comm.open("t", null);', "data"),
    "a comm without metadata": ('elara.comm.Comm.open("t", Map.of(), null);', "metadata"),
    "a message without data": ('elara.comm.Comm.open("t", Map.of()).send(null);', "data"),
    "an exception of a widget that is none": (
        'elara.comm.Comm.open("jupyter.widget", Map.of("state", Map.of("outputs", List.of(Map.of("exception", Map.of("class", 1))))));',
        "kernelerror"),
}
# What looks wrong, but can be sent as it is.
ODD = {
    "outputs that are a text": 'Map.of("state", Map.of("outputs", "text"))',
    "outputs of texts": 'Map.of("state", Map.of("outputs", List.of("text", 3)))',
    "outputs whose data are none": 'Map.of("state", Map.of("outputs", List.of(Map.of("data", List.of(1)))))',
    "a state that is a list": 'Map.of("state", List.of(1))',
    "a farewell that is a number": 'new HashMap<>(Map.of("farewell", 3))',
    "numbers that JSON lacks": 'Map.of("state", Map.of("a", Double.NaN, "b", Double.POSITIVE_INFINITY))',
    "a list nested 150 deep": 'Map.of("a", nested)',
}


@pytest.fixture
def keeping(kernel):
    kernel.ok("int keep = 7;")
    yield kernel
    assert kernel.ok("keep").result == "7", "variables stay"


@pytest.mark.parametrize("code, word", WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_sent_is_an_error_of_its_cell(keeping, code, word):
    kernel = keeping
    failing, waiting = kernel.start_all(code, "keep = 8;")
    outcome = kernel.finish(failing)
    assert outcome.status == "error"
    assert word in outcome.error_text
    assert "elara.server" not in outcome.error_text
    assert kernel.finish(waiting).status == "aborted"


@pytest.mark.parametrize("data", ODD.values(), ids=ODD.keys())
def test_what_is_odd_is_sent(keeping, data):
    assert keeping.ok(NESTED.format(150) + f'elara.comm.Comm.open("jupyter.widget", {data});').types.count("comm_open") == 1


def test_what_fails_in_the_kernel_after_the_cell_is_told_below_it(keeping):
    kernel = keeping
    bad = WRONG["an exception of a widget that is none"][0]
    outcome = kernel.ok("var late = new Thread(() -> { try { Thread.sleep(300); } catch (InterruptedException e) { } " + bad + " }); late.start();")
    kernel.ok("late.join();")
    kernel.wait(lambda: "KernelError" in "".join(m["content"].get("text", "") for m in kernel.published[outcome.msg_id]), "the error")


@pytest.mark.parametrize("code", [
    'html("x".repeat(60_000_000))', 'display(html("x".repeat(60_000_000)));', 'updateDisplay(display("a"), html("x".repeat(60_000_000)));',
    'elara.comm.Comm.open("t", Map.of("a", "x".repeat(60_000_000)));', 'elara.comm.Comm.open("t", Map.of("a", new byte[60_000_000]));'])
def test_what_is_too_large_for_the_kernel(small_kernel, code):
    kernel = small_kernel
    kernel.ok("int keep = 7;")
    outcome = kernel.run(code)
    assert outcome.error["ename"] == "KernelOutOfMemoryError"
    assert "Show less" in outcome.error["evalue"]
    assert kernel.ok("keep").result == "7"
    assert kernel.request("kernel_info_request", channel="control")["status"] == "ok"


@pytest.fixture(scope="module")
def small_kernel(tmp_path_factory):
    with kernelspecs.running(kernelspecs.changed(tmp_path_factory.mktemp("small"), ["-Xmx80m"])) as running:
        yield running
