"""What a re-run breaks elsewhere is told at once, with the broken line, and again when it is used, until it is mended."""

import re

import pytest

from kernelspecs import java_version
from own_cells import assert_place, cells, place, told  # noqa: F401  a fixture among them

# A definition, what depends on it (broken in its line 2), the changed definition, javac's words, a use and its value before.
BROKEN = {
    "return type": (
        "int odd§(int n) { return 5; }", "int even§(int n) {\n  return n == 0 ? 1 : odd§(n);\n}",
        "long odd§(int n) { return 5; }", "lossy conversion from long to int", "even§(1)", "5"),
    "return type of another kind": (
        "int size§() { return 2; }", "int twice§() {\n  return 2 * size§();\n}", 'String size§() { return "2"; }',
        "bad operand types", "twice§()", "4"),
    "return type void": (
        "int size§() { return 2; }", "int twice§() {\n  return size§();\n}", "void size§() { }", "incompatible types",
        "twice§()", "2"),
    "parameter of a type argument": (
        "int total§(List<Integer> all) { return all.size(); }", "int ask§() {\n  return total§(List.of(1));\n}",
        "int total§(List<String> all) { return 0; }", "incompatible", "ask§()", "1"),
    "parameter of a class's method": (
        "class Net§ { int go(int x) { return x; } }", "int ask§() {\n  return new Net§().go(3);\n}",
        "class Net§ { int go(String x) { return 0; } }", "incompatible types: int cannot be converted to String",
        "ask§()", "3"),
    "number of parameters": (
        "class Net§ { int go(int x) { return x; } }", "int ask§() {\n  return new Net§().go(3);\n}",
        "class Net§ { int go(int x, int y) { return x; } }", "go needs (int x, int y), got (int)", "ask§()", "3"),
    "variable": (
        "int rate§ = 3;", "int ask§() {\n  return rate§;\n}", 'String rate§ = "3";',
        "incompatible types: String cannot be converted to int", "ask§()", "3"),
    "variable that narrows": (
        "int rate§ = 3;", "int ask§() {\n  return rate§;\n}", "double rate§ = 3;",
        "lossy conversion from double to int", "ask§()", "3"),
    "variable by var": (
        "var rate§ = 3;", "int ask§() {\n  return rate§;\n}", "var rate§ = List.of(3);", "incompatible types", "ask§()",
        "3"),
    "type argument": (
        "List<Integer> ql§ = List.of(4);", "int useql§() {\n  return ql§.get(0) + 1;\n}",
        'List<String> ql§ = List.of("a");', "incompatible types: String cannot be converted to int", "useql§()", "5"),
    "type argument of var": (
        "var ql§ = List.of(4);", "int useql§() {\n  return ql§.get(0) + 1;\n}", 'var ql§ = List.of("a");',
        "incompatible types", "useql§()", "5"),
    "type argument of a map": (
        "Map<String, Integer> m§ = Map.of(\"a\", 1);", "int ask§() {\n  return m§.get(\"a\");\n}",
        "Map<String, Double> m§ = Map.of(\"a\", 1.5);", "incompatible types: Double cannot be converted to int",
        "ask§()", "1"),
    "type argument of a result": (
        "List<Integer> all§() { return List.of(4); }", "int ask§() {\n  return all§().get(0);\n}",
        'List<String> all§() { return List.of("a"); }', "incompatible types: String cannot be converted to int",
        "ask§()", "4"),
    "type argument of a field": (
        "class Net§ { List<Integer> all = List.of(4); }", "int ask§() {\n  return new Net§().all.get(0);\n}",
        'class Net§ { List<String> all = List.of("a"); }', "incompatible types: String cannot be converted to int",
        "ask§()", "4"),
    "type argument of a superclass": (
        "class Net§ extends ArrayList<Integer> { }",
        "int ask§(Net§ net) {\n  return net.stream().mapToInt(i -> i + 1).sum();\n}",
        "class Net§ extends ArrayList<String> { }", "incompatible types", "ask§(new Net§())", "0"),
    "constructor": (
        "class Net§ { Net§() { } }", "int ask§() {\n  return new Net§() == null ? 0 : 1;\n}",
        "class Net§ { Net§(int n) { } }", "new Net§ needs", "ask§()", "1"),
    "component of a record": (
        "record P§(int x) { }", "int ask§() {\n  return new P§(1).x();\n}", "record P§(int x, int y) { }",
        "new P§ needs (int x, int y), got (int)", "ask§()", "1"),
    "component's type": (
        "record P§(int x) { }", "int ask§() {\n  P§ p = null; return p == null ? 1 : p.x();\n}",
        "record P§(String x) { }", "incompatible types", "ask§()", "1"),
    "bound": (
        "class Box§<T> { }", "int ask§() {\n  return new Box§<String>() == null ? 0 : 1;\n}",
        "class Box§<T extends Number> { }", "not within bounds", "ask§()", "1"),
    "number of type parameters": (
        "class Box§<T> { }", "int ask§() {\n  return new Box§<String>() == null ? 0 : 1;\n}", "class Box§<T, U> { }",
        "wrong number of type arguments", "ask§()", "1"),
    "abstract method": (
        "interface Shape§ { double area(); }",
        "\nclass Square§ implements Shape§ { public double area() { return 4; } }",
        "interface Shape§ { double area(); String name(); }",
        "Square§ has no method name(), which Shape§ asks for", "new Square§().area()", "4.0"),
    "abstract method of a class": (
        "abstract class Shape§ { abstract double area(); }",
        "\nclass Square§ extends Shape§ { double area() { return 4; } }",
        "abstract class Shape§ { abstract double area(); abstract String name(); }",
        "Square§ has no method name(), which Shape§ asks for", "new Square§().area()", "4.0"),
    "abstract method of a lambda's interface": (
        "interface Shape§ { double area(); }", "double ask§() {\n  Shape§ s = () -> 4; return s.area();\n}",
        "interface Shape§ { double area(); String name(); }", "not a functional interface", "ask§()", "4.0"),
    "result of an overridden method": (
        "class Base§ { int n() { return 1; } }", "class Sub§ extends Base§ {\n  int n() { return 2; }\n}",
        "class Base§ { String n() { return \"\"; } }", "cannot override", "new Sub§().n()", "2"),
    "final class": (
        "class Base§ { int n = 3; }", "\nclass Sub§ extends Base§ { }", "final class Base§ { int n = 3; }",
        "cannot inherit from final", "new Sub§().n", "3"),
    "class becomes an interface": (
        "class Base§ { }", "int ask§() {\n  return new Base§() == null ? 0 : 1;\n}", "interface Base§ { }", "abstract",
        "ask§()", "1"),
    "class becomes abstract": (
        "class Base§ { }", "int ask§() {\n  return new Base§() == null ? 0 : 1;\n}", "abstract class Base§ { }",
        "abstract", "ask§()", "1"),
    "member that goes": (
        "class Net§ { int w = 3; }", "int ask§() {\n  return new Net§().w;\n}", "class Net§ { int v = 3; }",
        "cannot find symbol", "ask§()", "3"),
    "method that goes": (
        "class Net§ { int w() { return 3; } }", "int ask§() {\n  return new Net§().w();\n}",
        "class Net§ { int v() { return 3; } }", "cannot find symbol", "ask§()", "3"),
    "type of a field": (
        "class Net§ { int w = 3; }", "int ask§() {\n  return new Net§().w;\n}", "class Net§ { long w = 3; }",
        "lossy conversion", "ask§()", "3"),
    "static that ends": (
        "class Net§ { static int w = 3; }", "int ask§() {\n  return Net§.w;\n}", "class Net§ { int w = 3; }",
        "non-static variable w", "ask§()", "3"),
    "checked exception": (
        "int read§() { return 3; }", "int ask§() {\n  return read§();\n}",
        "int read§() throws IOException { return 3; }", "unreported exception", "ask§()", "3"),
    "constant of an enum that goes": (
        "enum Level§ { LOW, HIGH }", "String ask§() {\n  return \"\" + Level§.HIGH;\n}", "enum Level§ { LOW, TOP }",
        "cannot find symbol", "ask§()", "HIGH"),
    "enum that a switch does not cover": (
        "enum Level§ { LOW, HIGH }", "int ask§(Level§ l) {\n  return switch (l) { case LOW -> 1; case HIGH -> 2; };\n}",
        "enum Level§ { LOW, MID, HIGH }", "does not cover all possible input values", "ask§(Level§.HIGH)", "2"),
    "constant that equals another label": (
        "class Code§ { static final int A = 1; }",
        "int ask§(int n) { switch (n) {\n  case Code§.A: return 5; case 2: return 6; default: return 0; } }",
        "class Code§ { static final int A = 2; }", "duplicate case label", "ask§(1)", "5"),
    "overload that is as good": (
        "int pick§(Integer a, Object b) { return 1; }", "int ask§() {\n  return pick§(1, 2);\n}",
        "int pick§(Object a, Integer b) { return 2; }", "ambiguous", "ask§()", "1"),
    "superinterface that goes": (
        "interface Go§ { int go(); } class Car§ implements Go§ { public int go() { return 3; } }",
        "int ask§() {\n  Go§ g = new Car§(); return g.go();\n}", "class Car§ { public int go() { return 3; } }",
        "incompatible types: Car§ cannot be converted to Go§", "ask§()", "3"),
    "element of an annotation": (
        "@interface Tag§ { int value(); }", "class Thing§ { int n = 3;\n  @Tag§(1) void tagged() { }\n}",
        "@interface Tag§ { String value(); }", "incompatible types: int cannot be converted to String",
        "new Thing§().n", "3"),
}

PATTERNS = {
    "sealed type that a switch does not cover": (
        "sealed interface S§ permits A§ { } record A§(int n) implements S§ { }",
        "int ask§(S§ s) {\n  return switch (s) { case A§ a -> a.n(); };\n}",
        "sealed interface S§ permits A§, B§ { } record A§(int n) implements S§ { } record B§(int n) implements S§ { "
        "}", "does not cover all possible input values", "ask§(new A§(4))", "4"),
    "sealed type that a statement does not cover": (
        "sealed interface S§ permits A§ { } record A§(int n) implements S§ { }",
        "int ask§(S§ s) {\n  switch (s) { case A§ a -> { return a.n(); } }\n}",
        "sealed interface S§ permits A§, B§ { } record A§(int n) implements S§ { } record B§(int n) implements S§ { "
        "}", "does not cover all possible input values", "ask§(new A§(4))", "4"),
    "component of a pattern": (
        "record P§(int x) { }", "int ask§() {\n  Object o = 3; return o instanceof P§(int x) ? x : 7;\n}",
        "record P§(int x, int y) { }", "incorrect number of nested patterns", "ask§()", "7"),
}
# Patterns in switch came with Java 21.
ALL = BROKEN | (PATTERNS if java_version() >= 21 else {})


def case_of(cells, name):
    return [cells.own(part) for part in ALL[name]]


@pytest.mark.parametrize("name", ALL)
def test_a_dependent_that_a_re_run_breaks(cells, name):
    before, dependent, after, phrase, use, value = case_of(cells, name)
    cells.ok(before)
    where = place(cells.ok(dependent), 2)
    assert cells.value(use) == value
    changed = cells.ok(after)
    assert phrase in told(changed), told(changed)
    assert_place(told(changed), where)
    for _ in range(2):
        text = cells.error(use)
        assert phrase in text, text
        assert_place(text, where)
    assert told(cells.ok("1 + 1")) == "", "it is told once, and when it is used"


@pytest.mark.parametrize("name", [name for name in ALL if "overload" not in name])
def test_it_is_mended_by_the_old_definition(cells, name):
    before, dependent, after, phrase, use, value = case_of(cells, name)
    cells.ok(before)
    cells.ok(dependent)
    cells.ok(after)
    mended = cells.ok(before)
    assert phrase not in told(mended), told(mended)
    assert cells.value(use) == value


@pytest.mark.parametrize("name", ALL)
def test_it_is_mended_by_a_new_dependent(cells, name):
    before, dependent, after, phrase, use, value = case_of(cells, name)
    cells.ok(before)
    cells.ok(dependent)
    cells.ok(after)
    type_name = re.search(r"class (\w+)", dependent)
    fresh = (f"class {type_name[1]} {{ }}" if type_name
             else dependent[:dependent.index("{")] + "{ throw new RuntimeException(); }")
    assert phrase not in told(cells.ok(fresh))
    assert told(cells.ok("1 + 1")) == ""


@pytest.mark.parametrize("name", ["return type", "type argument", "variable", "constructor", "abstract method"])
def test_what_is_not_affected_goes_on(cells, name):
    before, dependent, after, phrase, use, value = case_of(cells, name)
    cells.ok(before)
    cells.ok(dependent)
    cells.ok("int other§(int n) { return n + 1; } class Other§ { int n = 1; } var others§ = new "
        "ArrayList<>(List.of(new Other§()));")
    text = told(cells.ok(after))
    for other in ("other§", "Other§", "others§"):
        assert not cells.names(text, other), text
    assert cells.value("other§(1) + others§.get(0).n") == "3"


@pytest.mark.parametrize("name", ["return type", "type argument", "variable", "constructor", "member that goes"])
def test_what_builds_on_the_broken_one_says_the_same(cells, name):
    before, dependent, after, phrase, use, value = case_of(cells, name)
    cells.ok(before)
    where = place(cells.ok(dependent), 2)
    cells.ok(
        f"Object user§() {{ return {use}; }} class User§ {{ Object go() {{ return user§(); }} }} var user§ = new User§();")
    assert cells.value('"" + user§.go()') == value
    cells.ok(after)
    for way in ("user§()", "new User§().go()"):
        text = cells.error(way)
        assert phrase in text, text
        assert_place(text, where)
    cells.ok(before)
    assert cells.value('"" + new User§().go() + user§()') == value * 2


def test_several_dependents_are_all_told(cells):
    cells.ok("int base§() { return 1; }")
    places = [place(cells.ok(f"int user§_{i}() {{\n  return base§();\n}}"), 2) for i in range(4)]
    fine = cells.ok("long wide§() {\n  return base§();\n}")
    text = told(cells.ok("long base§() { return 2; }"))
    for where in places:
        assert_place(text, where)
    assert place(fine, 2) not in text
    assert cells.value("wide§()") == "2"
    text = told(cells.ok("int user§_0() { return 0; }"))
    assert "lossy" not in text, "the others are not told again"
    assert cells.value("user§_0()") == "0"
    assert_place(cells.error("user§_3()"), places[3])


def test_the_note_does_not_stop_the_cell(cells):
    cells.ok("int base§() { return 1; }")
    cells.ok("int user§() { return base§(); }")
    outcome = cells.ok("long base§() { return 2; }\nint after§ = 3;\nSystem.out.println(after§);\nafter§ + base§()")
    assert outcome.result == "5" and outcome.stdout == "3\n"
    assert "lossy" in outcome.stderr


def test_a_dependent_in_the_same_cell_is_an_error_of_the_cell(cells):
    cells.ok("int base§() { return 1; }\nint user§() { return base§(); }")
    text = cells.error("long base§() { return 2; }\nint user§() { return base§(); }")
    assert "lossy" in text
    assert cells.value("user§()") == "1", "nothing has changed"


# A definition, a dependent, the changed definition, the use, and its values before and after.
FOLLOWS = {
    "static constant": (
        "class C§ { static final int K = 1; }", "int ask§() { return C§.K + 1; }",
        "class C§ { static final int K = 7; }", "ask§()", "2", "8"),
    "constant of an interface": (
        "interface C§ { int K = 1; }", "int ask§() { return C§.K + 1; }", "interface C§ { int K = 7; }", "ask§()", "2",
        "8"),
    "text constant": (
        'class C§ { static final String K = "a"; }', 'String ask§() { return C§.K + "!"; }',
        'class C§ { static final String K = "bc"; }', "ask§()", "a!", "bc!"),
    "constant of a record": (
        "record C§(int n) { static final long K = 1; }", "long ask§() { return C§.K; }",
        "record C§(int n) { static final long K = 7; }", "ask§()", "1", "7"),
    "constant in a class": (
        "class C§ { static final int K = 1; }", "class D§ { int k = C§.K; int k() { return C§.K + k; } }",
        "class C§ { static final int K = 7; }", "new D§().k()", "2", "14"),
    "constant of a constant": (
        "class C§ { static final int K = 1; }",
        "class D§ { static final int M = C§.K * 2; } int ask§() { return D§.M; }",
        "class C§ { static final int K = 7; }", "ask§() + D§.M", "4", "28"),
    "constant in a lambda": (
        "class C§ { static final int K = 1; }", "IntSupplier ask§() { return () -> C§.K; }",
        "class C§ { static final int K = 7; }", "ask§().getAsInt()", "1", "7"),
    "constant as a label": (
        "class C§ { static final int K = 1; }",
        "String ask§(int n) { switch (n) { case C§.K: return \"yes\"; default: return \"no\"; } }",
        "class C§ { static final int K = 7; }", "ask§(1) + ask§(7)", "yesno", "noyes"),
    "constant of an annotation": (
        "class C§ { static final int K = 1; }",
        "import java.lang.annotation.*;\n@Retention(RetentionPolicy.RUNTIME) @interface Tag§ { int value(); }\n"
        "@Tag§(C§.K) class D§ { }", "class C§ { static final int K = 7; }",
        "D§.class.getAnnotation(Tag§.class).value()", "1", "7"),
    "inherited constant": (
        "interface C§ { int K = 1; }", "class D§ implements C§ { int k() { return K; } } int ask§() { return D§.K; }",
        "interface C§ { int K = 7; }", "ask§() + new D§().k()", "2", "14"),
    "nested constant": (
        "class C§ { static class In { static final int K = 1; } }", "int ask§() { return C§.In.K; }",
        "class C§ { static class In { static final int K = 7; } }", "ask§()", "1", "7"),
    "final variable": ("final int k§ = 1;", "int ask§() { return k§ + 1; }", "final int k§ = 7;", "ask§()", "2", "8"),
    "variable of another width": (
        "int k§ = 1;", "double ask§() { return k§ / 2; }", "double k§ = 1;", "ask§()", "0.0", "0.5"),
    "result of another width": (
        "int k§() { return 1; }", "double ask§() { return k§() / 2; }", "double k§() { return 1; }", "ask§()", "0.0",
        "0.5"),
    "better overload": (
        'String f§(Object o) { return "object"; }', "String ask§() { return f§(1); }",
        'String f§(int i) { return "int"; }', "ask§()", "object", "int"),
    "better overload without boxing": (
        'String f§(Integer o) { return "boxed"; }', "String ask§() { return f§(1); }",
        'String f§(long i) { return "long"; }', "ask§()", "boxed", "long"),
    "better overload than varargs": (
        'String f§(int... o) { return "many"; }', "String ask§() { return f§(1); }",
        'String f§(int i) { return "one"; }', "ask§()", "many", "one"),
    "better overload of a subtype": (
        'class Top§ { } class Low§ extends Top§ { } String f§(Top§ t) { return "top"; }',
        "String ask§() { return f§(new Low§()); }", 'String f§(Low§ l) { return "low"; }', "ask§()", "top", "low"),
    "better overload for a reference": (
        'String f§(Object o) { return "object"; }', "Function<String, String> ask§() { return x -> f§(x); }",
        'String f§(String s) { return "text"; }', 'ask§().apply("")', "object", "text"),
    "better overload of a class": (
        'class C§ { String f(Object o) { return "object"; } }', "String ask§() { return new C§().f(1); }",
        'class C§ { String f(Object o) { return "object"; } String f(int i) { return "int"; } }', "ask§()", "object",
        "int"),
    "better constructor": (
        'class C§ { String s; C§(Object o) { s = "object"; } }', "String ask§() { return new C§(1).s; }",
        'class C§ { String s; C§(Object o) { s = "object"; } C§(int o) { s = "int"; } }', "ask§()", "object", "int"),
    "overload that goes": (
        'class C§ { String f(Object o) { return "object"; } String f(int i) { return "int"; } }',
        "String ask§() { return new C§().f(1); }", 'class C§ { String f(Object o) { return "object"; } }', "ask§()",
        "int", "object"),
    "method that hides one further up": (
        'class A§ { String n() { return "a"; } } class B§ extends A§ { }',
        "class D§ extends B§ { String ask() { return super.n(); } }",
        'class B§ extends A§ { String n() { return "b"; } }', "new D§().ask()", "a", "b"),
    "field that hides one further up": (
        'class A§ { String n = "a"; } class B§ extends A§ { }', "String ask§() { return new B§().n; }",
        'class B§ extends A§ { String n = "b"; }', "ask§()", "a", "b"),
    "default method": (
        'interface A§ { default String n() { return "a"; } } interface B§ extends A§ { }', "class D§ implements B§ { }",
        'interface B§ extends A§ { default String n() { return "b"; } }', "new D§().n()", "a", "b"),
    "order of an enum": (
        "enum E§ { A, B }", "int ask§(E§ e) { switch (e) { case A: return 1; case B: return 2; default: return 0; } }",
        "enum E§ { B, A }", "ask§(E§.A) + 10 * ask§(E§.B) + 100 * E§.A.ordinal()", "21", "121"),
    "implicit constructor": (
        'class A§ { String s = "a"; }', "class B§ extends A§ { }", 'class A§ { String s; A§() { s = "b"; } }',
        "new B§().s", "a", "b"),
    "type that hides an imported one": (
        "1", "String ask§() { return new StringJoiner(\"-\").add(\"a\").add(\"b\").toString(); }",
        'class StringJoiner { StringJoiner(String s) { } StringJoiner add(String s) { return this; } public String '
        'toString() { return "mine"; } }', "ask§()", "a-b", "mine"),
    "enum that hides an imported one": (
        "1", "String ask§() { return TimeUnit.valueOf(\"DAYS\").name() + TimeUnit.values().length; }",
        "enum TimeUnit { DAYS, YEARS }", "ask§()", "DAYS7", "DAYS2"),
}


@pytest.mark.parametrize("name", FOLLOWS)
def test_a_dependent_follows(cells, name):
    before, dependent, after, use, old, new = FOLLOWS[name]
    cells.ok(before)
    cells.ok(dependent)
    assert cells.value(use) == old
    assert " error" not in told(cells.ok(after))
    assert cells.value(use) == new


@pytest.mark.parametrize("name", [name for name in FOLLOWS if "imported" not in name and "better overload" not in name])
def test_a_dependent_follows_back(cells, name):
    before, dependent, after, use, old, new = FOLLOWS[name]
    cells.ok(before)
    cells.ok(dependent)
    cells.ok(after)
    assert " error" not in told(cells.ok(before))
    assert cells.value(use) == old


def test_objects_follow_a_constant(cells):
    cells.ok("class C§ { static final int K = 1; }")
    cells.ok("class D§ { int n = 5; int k() { return C§.K; } }")
    cells.ok("var d§ = new D§(); d§.n = 6; IntSupplier stored§ = () -> d§.k() + C§.K;")
    assert "no value any more" not in told(cells.ok("class C§ { static final int K = 3; }"))
    assert cells.value("d§.k() + d§.n") == "9", "the object lives on, and its methods see the new constant"


@pytest.mark.parametrize("hidden, dependent, definition, phrase", [
    ("BitSet", "int ask§() {\n  return new BitSet(3).cardinality();\n}", "class BitSet { }", "BitSet"),
    ("Scanner", "int ask§() {\n  return new Scanner(\"4\").nextInt();\n}", "record Scanner(int n) { }", "Scanner"),
    ("Callable", "int ask§() throws Exception {\n  Callable<Integer> c = () -> 1; return c.call();\n}",
        "interface Callable { void call(); }", "Callable"),
], ids=["class", "record", "interface"])
def test_a_type_that_hides_an_imported_one_breaks_what_used_that(cells, hidden, dependent, definition, phrase):
    where = place(cells.ok(dependent), 2)
    cells.ok("ask§()")
    text = told(cells.ok(definition))
    assert phrase in text and " error" in text, text
    assert_place(text, where)
    assert_place(cells.error("ask§()"), where)
