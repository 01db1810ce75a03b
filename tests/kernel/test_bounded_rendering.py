"""Showing a result, or an exception, ends by itself, whatever the user's methods do."""

import pytest

ENDLESS = {
    "loops": "while (true) { }",
    "sleeps": "try { Thread.sleep(600_000); } catch (InterruptedException e) { } return null;",
    "swallows everything": "while (true) { try { Thread.sleep(5); } catch (Throwable t) { } }",
}


def result(body):
    return f"int precious = 99;\nclass Endless {{ public String toString() {{ {body} }} }}\nnew Endless()"


def test_what_takes_forever(start_kernel):
    """In kernels side by side, since showing a result may take ten seconds. The cell's own time has no limit."""
    results = [(name, start_kernel(), result(body)) for name, body in ENDLESS.items()]
    exception, long_display = start_kernel(), start_kernel()
    running = [(name, kernel, kernel.start(code)) for name, kernel, code in results]
    thrown = exception.start("""
        class Slow extends RuntimeException { public String getMessage() { while (true) { } } }
        throw new Slow();""")
    displayed = long_display.start("""
        class Slow { public String toString() { try { Thread.sleep(11_000); } catch (InterruptedException e) { } return "done"; } }
        display(new Slow());""")
    for name, kernel, msg_id in running:
        outcome = kernel.finish(msg_id)
        assert outcome.status == "error", name
        assert outcome.error["ename"] == "TimeoutException", name
        assert "Endless.toString" in outcome.error["evalue"] and "semicolon" in outcome.error["evalue"]
        assert kernel.ok("precious").result == "99", name
    error = exception.finish(thrown).error
    assert error["ename"] == "Slow"
    assert "did not end" in error["evalue"]
    assert exception.ok("1 + 1").result == "2"
    assert long_display.finish(displayed).display[0]["data"]["text/plain"] == "done"


def test_a_result_that_recurses(kernel):
    outcome = kernel.run('class Deep { public String toString() { return "(" + this + ")"; } }\nnew Deep()')
    assert outcome.error["ename"] == "StackOverflowError"
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("value", [
    'Collections.nCopies(100_000_000, "x")',
    "Stream.iterate(1, i -> i + 1)",
    "new AbstractList<Integer>() { public Integer get(int i) { return i; } public int size() { return Integer.MAX_VALUE; } }",
    "Map.of(1, Collections.nCopies(100_000_000, Collections.nCopies(100_000_000, 1)))",
    "(Iterable<Integer>) () -> Stream.iterate(1, i -> i + 1).iterator()",
    "new int[30_000_000]",
    '"x".repeat(50_000_000)',
    "record Pair(Object a, Object b) { }\nnew Pair(Collections.nCopies(100_000_000, 1), Collections.nCopies(100_000_000, 1))",
    "class Huge { public String toString() { return \"x\".repeat(100_000_000); } }\nnew Huge()",
    "List.of(\"x\".repeat(50_000_000), \"y\")",
])
def test_huge_values_are_cut(kernel, value):
    assert len(kernel.ok(value).result) < 100_000
