"""%restore where a cell does not do any more what it did."""

import pytest

from own_cells import assert_place, cell_name, cells, fresh_cells, place, told  # noqa: F401  fixtures among them

# A class, a declaration, and how the class changes so that the declaration does not compile any more.
CHANGES = {
    "constructor": (
        "class Net§ { Net§() { } }", "Net§ net§ = new Net§();", "class Net§ { Net§(int size) { } }",
        "new Net§ needs"),
    "factory": (
        "class Net§ { static Net§ of() { return new Net§(); } }", "var net§ = Net§.of();",
        "class Net§ { static Net§ of(int n) { return new Net§(); } }", "of"),
    "component": ("record Net§(int n) { }", "var net§ = new Net§(1);", "record Net§(int n, int m) { }", "Net§"),
    "constant": ("enum Net§ { SMALL, LARGE }", "Net§ net§ = Net§.SMALL;", "enum Net§ { LARGE, HUGE }", "SMALL"),
    "abstract": ("class Net§ { }", "Net§ net§ = new Net§();", "abstract class Net§ { int n; }", "abstract"),
    "lambda": (
        "interface Net§ { int go(int x); }", "Net§ net§ = x -> x + 1;", "interface Net§ { int go(int x, int y); }",
        "lambda"),
    "type parameters": (
        "class Net§<T> { }", "Net§<String> net§ = new Net§<>();", "class Net§<T extends Number> { int n; }", "bound"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_initialiser_that_does_not_compile_any_more(cells, change):
    definition, declaration, changed, words = CHANGES[change]
    cells.ok(definition)
    made = cells.ok("int before§ = 1;\n" + declaration)
    assert cells.names(cells.ok(changed).stderr, "net§")
    text = cells.error("%restore")
    assert_place(text, place(made, 2))
    assert cells.own(words) in text, text
    assert cells.names(text, "net§") or cell_name(made) in text
    assert "no value any more" in cells.error("net§"), "it is as lost as before"
    cells.assert_whole()
    cells.ok(definition)
    cells.ok("%restore")
    assert cells.value("net§ != null") == "true"


def test_the_others_are_restored(fresh_cells):
    """One that fails does not keep those before it from coming back, and is named with the reason."""
    cells = fresh_cells
    cells.ok("class Good { int n = 1; }\nclass Bad { Bad() { } }")
    good = cells.ok("var good = new Good();")
    bad = cells.ok("int k = 1;\nvar bad = new Bad();")
    cells.ok("class Good { int n = 2; int m = 3; }")
    cells.ok("class Bad { Bad(int n) { } }")
    text = cells.error("%restore")
    assert_place(text, place(bad, 2))
    assert place(good, 1) not in text
    assert cells.value("good.m") == "3"
    cells.ok("class Bad { Bad() { } }")
    cells.ok("%restore")
    assert cells.value("good.m + k + (bad == null ? 10 : 0)") == "4"


def test_those_behind_one_that_fails_are_restored(fresh_cells):
    cells = fresh_cells
    cells.ok("class Net { }\nclass Bad { Bad() { } }")
    bad = cells.ok("var bad = new Bad();")
    good = cells.ok("var good = new Net();")
    cells.ok("class Bad { Bad(int n) { } } class Net { int n = 2; }")
    outcome = cells.run("%restore")
    assert outcome.error["ename"] == "CompilationError"
    assert_place(told(outcome), place(bad, 1))
    assert f"Ran {cell_name(good)} again" in outcome.stdout
    assert cells.value("good.n") == "2"


def test_all_that_fail_are_told(fresh_cells):
    cells = fresh_cells
    cells.ok("class Bad { Bad() { } } int zero = 1; class Net { }")
    first = cells.ok("var bad = new Bad();")
    second = cells.ok("\nvar net = new Net(); int one = 1 / zero;")
    third = cells.ok("Net other = new Net();")
    cells.ok("class Bad { Bad(int n) { } } class Net { int n = 2; }")
    cells.ok("zero = 0;")
    outcome = cells.run("%restore")
    text = told(outcome)
    assert outcome.error["ename"] == "RestoreError"
    assert f"{cell_name(first)} and {cell_name(second)}" in outcome.error["evalue"]
    assert_place(text, place(first, 1))
    assert_place(text, place(second, 2))
    assert "new Bad needs" in text and "ArithmeticException" in text and "by zero" in text
    assert f"Ran {cell_name(third)} again" in outcome.stdout
    assert cells.value("net.n + other.n") == "4"
    assert "no value any more" in cells.error("bad")
    cells.ok("class Bad { Bad() { } } zero = 1;")
    assert f"Ran {cell_name(first)} again" in cells.ok("%restore").stdout, "of the other cell all is there"


def test_an_interrupt_ends_all_of_it(fresh_cells):
    cells = fresh_cells
    cells.ok("class Net { } boolean slow = false;")
    cells.ok("var first = new Net(); if (slow) { System.out.println(\"begun\"); } while (slow) { }")
    cells.ok("var second = new Net();")
    cells.ok("class Net { int n; } slow = true;")
    kernel = cells.kernel
    msg_id = kernel.start("%restore")
    kernel.wait_for_text(msg_id, "begun")
    assert kernel.request("interrupt_request", channel="control") == {"status": "ok"}
    assert kernel.finish(msg_id).error["ename"] == "KeyboardInterrupt"
    assert "no value any more" in cells.error("second")
    cells.ok("slow = false;")
    cells.ok("%restore")
    assert cells.value("second.n") == "0"


def test_an_initialiser_that_throws(fresh_cells):
    cells = fresh_cells
    cells.ok("int size = 3; class Net { int n; Net(int n) { this.n = 12 / n; } }")
    made = cells.ok("int first = 1;\nvar net = new Net(size);")
    cells.ok("size = 0;")
    cells.ok("class Net { int n; int m; Net(int n) { this.n = 12 / n; } }")
    text = cells.error("%restore")
    assert "ArithmeticException" in text
    assert_place(text, place(made, 2))
    cells.ok("size = 4;")
    cells.ok("var net = new Net(size);")
    assert cells.value("net.n + first") == "4"


def test_after_the_end_of_the_session(fresh_cells):
    cells = fresh_cells
    cells.ok("class Net { Net() { } }\nint twice(int x) { return 2 * x; }")
    made = cells.ok("var other = twice(2);\nvar net = new Net();")
    cells.ok("var last = new ArrayList<>(List.of(other));")
    cells.run("System.exit(1);")
    cells.ok("class Net { Net(int n) { } }")
    text = cells.error("%restore")
    assert_place(text, place(made, 2))
    assert "new Net needs" in text
    cells.ok("class Net { Net() { } }")
    cells.ok("%restore")
    assert cells.value("net != null && other == 4 && last.size() == 1") == "true"


def test_what_uses_a_lost_variable_says_so_until_it_is_back(fresh_cells):
    cells = fresh_cells
    cells.ok("class Net§ { int w = 1; }")
    cells.ok("var net§ = new Net§();")
    cells.ok("int ask§() { return net§.w; } class Ask§ { int ask() { return ask§(); } }")
    cells.ok("class Net§ { int w = 2; int v = 3; }")
    for use in ("net§.w", "ask§()", "new Ask§().ask()"):
        assert cells.names(cells.error(use), "net§")
    cells.ok("%restore")
    assert cells.value("ask§() + new Ask§().ask()") == "4"
