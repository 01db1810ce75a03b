"""Showing a result, or an exception, ends by itself, whatever the user's methods do."""

import pytest

RESULTS = {
    "loops": "while (true) { }",
    "sleeps": "try { Thread.sleep(600_000); } catch (InterruptedException e) { } return null;",
    "swallows everything": "while (true) { try { Thread.sleep(5); } catch (Throwable t) { } }",
}


@pytest.mark.parametrize("body", RESULTS.values(), ids=RESULTS.keys())
def test_a_result_that_takes_forever(kernel, body):
    kernel.ok("int precious = 99;")
    outcome = kernel.run(f"class Endless {{ public String toString() {{ {body} }} }}\nnew Endless()")
    assert outcome.status == "error"
    assert outcome.error["ename"] == "TimeoutException"
    assert "Endless.toString" in outcome.error["evalue"] and "semicolon" in outcome.error["evalue"]
    assert kernel.ok("precious").result == "99"


def test_a_result_that_recurses(kernel):
    outcome = kernel.run('class Deep { public String toString() { return "(" + this + ")"; } }\nnew Deep()')
    assert outcome.error["ename"] == "StackOverflowError"
    assert kernel.ok("1 + 1").result == "2"


def test_an_exception_whose_message_takes_forever(kernel):
    outcome = kernel.run("""
        class Slow extends RuntimeException { public String getMessage() { while (true) { } } }
        throw new Slow();""")
    assert outcome.error["ename"] == "Slow"
    assert "did not end" in outcome.error["evalue"]
    assert kernel.ok("1 + 1").result == "2"


def test_the_cells_own_time_has_no_limit(kernel):
    outcome = kernel.ok("""
        class Slow { public String toString() { try { Thread.sleep(11_000); } catch (InterruptedException e) { } return "done"; } }
        display(new Slow());""")
    assert outcome.display[0]["data"]["text/plain"] == "done"


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
