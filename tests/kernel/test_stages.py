"""A cell that defines a name twice runs in stages: what a failure or an interrupt keeps from running is not defined either."""

import re

import pytest

from own_cells import cells, fresh_cells, told  # noqa: F401  fixtures

FAILURE = "if (n§ == 1) throw new IllegalStateException();"

# What is defined twice with the failure between, a use of it, and its value as the first one is.
TWICE = {
    "variable": ("int x§ = 1;", "String x§ = \"a\";", "x§ + 1", "2"),
    "variable of the same type": ("int x§ = 1;", "int x§ = 7;", "x§ + 1", "2"),
    "method": ("int f§() { return 1; }", "String f§() { return \"a\"; }", "f§() + 1", "2"),
    "class": ("class C§ { int n = 1; }", "class C§ { String n = \"a\"; }", "new C§().n + 1", "2"),
    "record": ("record R§(int n) { }", "record R§(String n) { }", "new R§(1).n() + 1", "2"),
}


@pytest.mark.parametrize("what", TWICE)
def test_what_comes_behind_a_failure_is_not_defined(cells, what):
    first, second, use, value = TWICE[what]
    cells.ok("int n§ = 1;")
    assert "IllegalState" in cells.error(f"{first}\n{FAILURE}\n{second}\nclass Later§ {{ }}\nint later§() {{ return 3; }}")
    assert cells.value(use) == value
    for later in ("new Later§()", "later§()"):
        assert "cannot find symbol" in cells.error(later)
    cells.assert_whole()
    cells.ok(f"n§ = 2;\n{second}\nclass Later§ {{ }}\nint later§() {{ return 3; }}")
    assert cells.value("later§()") == "3"


def test_what_is_in_front_of_the_failure_stays(cells):
    cells.ok("int n§ = 1;")
    cells.error("int a§ = 5; int x§ = 1; class C§ { int m = 2; }\nString x§ = \"b\"; int c§ = 6;\n" + FAILURE + "\nint x§ = 9; int d§ = 7;")
    assert cells.value("a§ + x§ + c§ + new C§().m") == "5b62"
    assert "cannot find symbol" in cells.error("d§")


def test_a_value_that_an_earlier_stage_has_cost_stays_lost(cells):
    cells.ok("class C§ { int n = 1; } C§ kept§ = new C§();")
    outcome = cells.ok("class C§ { int n = 1; int m = 2; } int x§ = 1;\nString x§ = \"a\";")
    assert cells.names(outcome.stderr, "kept§"), "it is told"
    assert "no value any more" in cells.error("kept§.n")


# What a stage leaves in disorder, which the one behind the failure would have brought in order, and what has to be told of it.
DISORDER = {
    "method that waits": ("", "int f§(int a) { return missing§(a); }", "int f§(int a) { return a; }", "f§.* can be used once"),
    "class that waits": ("", "class C§ { Missing§ m; }", "class C§ { }", "C§ can be used once"),
    "method that is broken": ("int g§(int a) { return a; } int user§() { return g§(1); }", "String g§(int a) { return \"\"; }",
                              "int g§(int a) { return 2 * a; }", "user§.* does not compile any more"),
}


@pytest.mark.parametrize("what", DISORDER)
def test_what_a_failure_leaves_in_disorder_is_told(cells, what):
    before, first, second, note = DISORDER[what]
    cells.ok(f"int n§ = 1;\n{before}")
    assert re.search(cells.own(note), cells.error(f"{first}\n{FAILURE}\n{second}")), "it waits, or is broken, in silence"
    cells.ok("n§ = 2;")
    assert not re.search(cells.own(note), told(cells.ok(f"{first}\n{FAILURE}\n{second}"))), "it is in order"


def test_a_variable_that_the_next_stage_would_have_cost_is_not_named(cells):
    cells.ok("int n§ = 1; class C§ { static class In { int m = 4; } } C§.In c§ = new C§.In();")
    assert not cells.names(cells.error(f"int x§ = 1;\n{FAILURE}\nint x§ = 2; class C§ {{ }}"), "c§")
    assert cells.value("c§.m") == "4"


def test_an_interrupt_between_stages(cells):
    msg_id = cells.kernel.start(cells.own(
        "int x§ = 1; System.out.println(\"started\"); while (true) { Thread.sleep(10); }\nString x§ = \"a\"; class Later§ { }".replace(
            "while (true)", "while (x§ == 1)")))
    cells.kernel.wait_for_text(msg_id, "started")
    cells.kernel.request("interrupt_request", channel="control")
    assert cells.kernel.finish(msg_id).error["ename"] == "KeyboardInterrupt"
    assert cells.value("x§ + 1") == "2"
    assert "cannot find symbol" in cells.error("new Later§()")


def test_after_a_restart_of_the_session(fresh_cells):
    fresh_cells.ok("int n§ = 1;")
    fresh_cells.error("int f§() { return 1; }\n" + FAILURE + "\nString f§() { return \"a\"; }\nclass Later§ { }")
    fresh_cells.error("Runtime.getRuntime().halt(3);")
    assert fresh_cells.value("f§() + 1") == "2"
    assert "cannot find symbol" in fresh_cells.error("new Later§()")


# Expressions whose streams something else holds: to show them must not use them up.
HELD = {
    "assignment": ("Stream<Integer> s§;", "s§ = Stream.of(1, 2)", "s§"),
    "field": ("class H§ { Stream<Integer> s = Stream.of(1, 2); } var h§ = new H§();", "h§.s", "h§.s"),
    "element": ("Stream<?>[] a§ = {Stream.of(1, 2)};", "a§[0]", "a§[0]"),
    "cast": ("Object o§ = Stream.of(1, 2);", "(Stream<Integer>) o§", "((Stream<?>) o§)"),
    "parentheses": ("Stream<Integer> p§ = Stream.of(1, 2);", "(p§)", "p§"),
    "conditional": ("Stream<Integer> c§ = Stream.of(1, 2);", "1 > 0 ? c§ : null", "c§"),
}


@pytest.mark.parametrize("what", HELD)
def test_showing_leaves_what_something_holds(cells, what):
    setup, shown, use = HELD[what]
    cells.ok(setup)
    assert "Stream" in cells.value(shown)
    assert cells.value(use + ".count()") == "2"


def test_showing_uses_up_what_nothing_holds(cells):
    assert "1, 2" in cells.value("Stream.of(1, 2)")
