"""Types that one cell declares need each other in any order."""

from itertools import permutations

import pytest

from own_cells import Cells, cells, error_lines, java  # noqa: F401  a fixture among them

# The declarations of a cell, what is asked of them, and what comes out; § is a number of the test's own.
FAMILIES = {
    "a factory and @Override": (
        ["abstract class Animal§ { static Animal§ create() { return new Dog§(); } abstract String sound(); }",
         'class Dog§ extends Animal§ { @Override String sound() { return "woof"; } }'],
        "Animal§.create().sound()", "woof"),
    "an interface whose method makes what implements it": (
        ["interface Shape§ { double area(); static Shape§ of(double r) { return new Disc§(r); } }",
         "record Disc§(double r) implements Shape§ { @Override public double area() { return r * 2; } }"],
        "Shape§.of(2).area()", "4.0"),
    "a field of the subclass in the superclass": (
        ["class Base§ { static final Derived§ FIRST = new Derived§(3); int n; Base§(int n) { this.n = n; } }",
         "class Derived§ extends Base§ { Derived§(int n) { super(n); } @Override public String toString() { return "
             "\"d\" + n; } }"],
        "Base§.FIRST", "d3"),
    "sealed with permits": (
        ["sealed interface Expr§ permits Num§, Add§ { }", "record Num§(int v) implements Expr§ { }",
         "record Add§(Expr§ l, Expr§ r) implements Expr§ { }"],
        'Expr§.class.getPermittedSubclasses().length + "" + new Add§(new Num§(1), new Num§(2)).l().equals(new '
        'Num§(1))', "2true"),
    "sealed without permits": (
        ["sealed interface Pet§ { }", "record Cat§(int n) implements Pet§ { }", "final class Dog§ implements Pet§ { }"],
        "Arrays.stream(Pet§.class.getPermittedSubclasses()).map(Class::getSimpleName).sorted().toList().size()", "2"),
    "non-sealed": (
        ["sealed class Pet§ permits Cat§ { }", "non-sealed class Cat§ extends Pet§ { }",
            "class Lion§ extends Cat§ { int legs = 4; }"],
        "new Lion§().legs + \" \" + (new Lion§() instanceof Pet§)", "4 true"),
    "non-sealed interface": (
        ["sealed interface Tool§ permits Saw§ { default int n() { return 1; } }",
            "non-sealed interface Saw§ extends Tool§ { }",
         "class Small§ implements Saw§ { }"],
        "new Small§().n()", "1"),
    "non-sealed without permits": (
        ["sealed abstract class Node§ { abstract int n(); }", "non-sealed abstract class Inner§ extends Node§ { }",
         "class Leaf§ extends Inner§ { @Override int n() { return 7; } }"],
        "((Node§) new Leaf§()).n()", "7"),
    "sealed below sealed": (
        ["sealed interface Top§ { }", "sealed interface Mid§ extends Top§ { }", "enum Low§ implements Mid§ { A, B }"],
        "Top§.class.getPermittedSubclasses().length + Low§.values().length", "3"),
    "a chain of superclasses": (
        ["class A§ extends B§ { int n() { return 1 + super.n(); } }",
            "class B§ extends C§ { int n() { return 1 + super.n(); } }",
         "class C§ { int n() { return 1; } }"],
        "new A§().n()", "3"),
    "bounds that need each other": (
        ["abstract class Graph§<N extends Node§<N, G>, G extends Graph§<N, G>> { abstract N node(); }",
         "interface Node§<N extends Node§<N, G>, G extends Graph§<N, G>> { default int n() { return 5; } }",
         "class Roads§ extends Graph§<Town§, Roads§> { @Override Town§ node() { return new Town§(); } }\n"
         "class Town§ implements Node§<Town§, Roads§> { }"],
        "new Roads§().node().n()", "5"),
    "annotations": (
        ["import java.lang.annotation.*;\n@Retention(RetentionPolicy.RUNTIME) @interface Kind§ { Level§ value() "
            "default Level§.LOW; "
         "Class<?> of() default Marked§.class; }",
         "@Kind§(Level§.HIGH) class Marked§ { }", "@Kind§ enum Level§ { LOW, HIGH }"],
        "Marked§.class.getAnnotation(Kind§.class).value()", "HIGH"),
    "constants of another type": (
        ["class Limits§ { static final int TOP = Step§.SIZE * 3; static final String NAME = \"n\" + TOP; }",
         "interface Step§ { int SIZE = 4; }",
             "enum Way§ { UP(Limits§.TOP); final int n; Way§(int n) { this.n = n; } }"],
        "Limits§.NAME + Way§.UP.n", "n1212"),
    "an enum whose constants have bodies": (
        ["enum Op§ implements Rule§ { PLUS { @Override public int go(int a) { return Help§.add(a); } }, "
         "MINUS { @Override public int go(int a) { return a - 1; } } }",
         "interface Rule§ { int go(int a); }", "class Help§ { static int add(int a) { return Op§.MINUS.go(a) + 2; } }"],
        "Op§.PLUS.go(5) + Op§.MINUS.go(5)", "10"),
    "records that hold each other": (
        ["record Left§(Right§ right, int n) { Left§ { if (n < 0) throw new IllegalArgumentException(); } }",
         "record Right§(Left§ left) { int depth() { return left == null ? 0 : 1 + left.right().depth(); } }",
         "class Both§ { static Right§ make() { return new Right§(new Left§(new Right§(null), 1)); } }"],
        "Both§.make().depth()", "1"),
    "nested types of each other": (
        ["class Outer§ { class Inner extends Other§.Part { } static int n() { return new Outer§().new Inner().n; } }",
         "class Other§ { static class Part { int n = 6; Outer§ outer() { return new Outer§(); } } }",
         "interface Last§ extends Other2§.Deep { }\nclass Other2§ { interface Deep { default Outer§ make() { return "
             "new Outer§(); } } }"],
        "Outer§.n() + (new Last§() { }.make() == null ? 0 : 1)", "7"),
    "an exception of its own": (
        ["class Cold§ extends Warm§ { Cold§(String s) { super(s); } }",
            "class Warm§ extends Exception { Warm§(String s) { super(s); } }",
         "class Room§ { int enter() { try { throw new Cold§(\"abc\"); } catch (Warm§ e) { return "
             "e.getMessage().length(); } } }"],
        "new Room§().enter()", "3"),
    "generic interface and lambda": (
        ["class Steps§ { static Step§<Integer> twice = x -> new Box§<>(2 * x); }",
            "interface Step§<T> { Box§<T> go(T t); }",
         "record Box§<T>(T content) { Step§<T> keep() { return x -> this; } }"],
        "Steps§.twice.go(4).keep().go(1).content()", "8"),
}

ORDERS = [(family, order) for family, (types, _, _) in FAMILIES.items() for order in permutations(range(len(types)))]
IDS = [family + " " + "".join(str(i + 1) for i in order) for family, order in ORDERS]


@pytest.mark.parametrize("family, order", ORDERS, ids=IDS)
def test_types_in_any_order(cells, family, order):
    types, use, value = FAMILIES[family]
    outcome = cells.ok("\n".join(types[i] for i in order))
    assert outcome.stderr == ""
    assert cells.value(use) == value


@pytest.mark.parametrize("family", FAMILIES)
def test_they_are_used_in_the_same_cell(cells, family):
    types, use, value = FAMILIES[family]
    assert cells.value("\n".join(reversed(types)) + "\n" + use) == value


@pytest.mark.parametrize("family", FAMILIES)
def test_they_are_used_before_they_are_declared(cells, family):
    """Statements stand in a method here; the types come after it."""
    types, use, value = FAMILIES[family]
    assert cells.value(f"Object ask§() {{ return {use}; }}\n" + "\n".join(types) + "\nask§()") == value


@pytest.mark.parametrize("family", FAMILIES)
def test_the_cell_is_run_again(cells, family):
    types, use, value = FAMILIES[family]
    for order in (types, types, types[::-1]):
        assert cells.ok("\n".join(order)).stderr == ""
        assert cells.value(use) == value


@pytest.mark.parametrize("family", FAMILIES)
def test_what_does_not_compile_does_not_start(cells, family):
    types, use, value = FAMILIES[family]
    cells.ok("int early§ = 0;")
    text = cells.error("early§ = 1;\n" + "\n".join(types) + f"\nString wrong§ = {use} + nothing§;")
    assert cells.names(text, "nothing§"), text
    assert len(error_lines(text)) == 1, text
    assert cells.value("early§") == "0"
    assert cells.ok("\n".join(types)).stderr == "" and cells.value(use) == value


@pytest.mark.parametrize("family", FAMILIES)
def test_whatever_came_before(cells, family):
    """One type after the other may wait or be refused; once they come together, they are there."""
    types, use, value = FAMILIES[family]
    for declaration in types:
        cells.run(declaration)
    cells.ok("\n".join(types))
    assert cells.value(use) == value


@pytest.mark.parametrize("before, after, use, value", [
    ("sealed interface U§ permits A§ { }\nrecord A§(int a) implements U§ { }",
     "record B§(int c) implements U§ { }\nsealed interface U§ permits A§, B§ { }", "new A§(3).a() + new B§(4).c()",
         "7"),
    ("sealed interface U§ { }\nrecord A§(int a) implements U§ { }",
     "record B§(int c) implements U§ { }\nsealed interface U§ permits A§, B§ { }", "new A§(3).a() + new B§(4).c()",
         "7"),
    ("sealed class U§ permits A§ { }\nfinal class A§ extends U§ { }",
     "final class B§ extends U§ { int n = 2; }\nsealed class U§ permits B§, A§ { }\n"
         "final class A§ extends U§ { int n = 1; }",
     "new A§().n + new B§().n", "3"),
    ("sealed interface U§ permits A§ { }\nrecord A§(int a) implements U§ { }",
     "non-sealed class B§ implements U§ { int n = 5; }\nclass C§ extends B§ { }\n"
         "sealed interface U§ permits A§, B§ { }", "new C§().n", "5"),
    ("sealed interface U§ permits A§ { }\nenum A§ implements U§ { ONE }",
     "enum B§ implements U§ { TWO }\nsealed interface U§ permits A§, B§ { }", "A§.ONE + \"\" + B§.TWO", "ONETWO"),
], ids=["subtype first", "permits inferred before", "class", "non-sealed", "enum"])
def test_a_sealed_type_is_extended(cells, before, after, use, value):
    cells.ok(before)
    cells.ok(after)
    assert cells.value(use) == value
    assert cells.value("U§.class.getPermittedSubclasses().length") == "2"


def test_a_sealed_type_is_extended_against_its_permits(cells):
    cells.ok("sealed interface U§ permits A§ { }\nrecord A§(int a) implements U§ { }")
    text = cells.error("record B§(int b) implements U§ { }")
    assert cells.names(text, "U§") and ("sealed" in text or "permits" in text), text
    assert cells.value("new A§(3).a()") == "3", "what was there stays"


def test_patterns_over_types_of_the_cell(cells):
    if java(cells) < 21:
        return
    assert cells.value("""
        int eval§(Expr§ e) { return switch (e) { case Add§(var l, var r) -> eval§(l) + eval§(r); case Num§(int v) -> v; }; }
        record Add§(Expr§ l, Expr§ r) implements Expr§ { }
        sealed interface Expr§ permits Num§, Add§ { }
        record Num§(int v) implements Expr§ { }
        eval§(new Add§(new Num§(1), new Add§(new Num§(2), new Num§(3))))""") == "6"


def test_methods_and_types_in_any_order(cells):
    parts = ["Net§ net§() { return new Net§(rate§()); }",
        "class Net§ { final double r; Net§(double r) { this.r = r; } double go() { return twice§(r); } }",
             "double rate§() { return START§; }", "static final double START§ = 1.5;",
                 "double twice§(double x) { return 2 * x; }"]
    for number in range(len(parts)):
        own = Cells(cells.kernel)
        order = parts[number:] + parts[:number]
        assert own.value("\n".join(order) + "\nnet§().go()") == "3.0"
