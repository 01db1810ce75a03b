"""Variables whose type only the compiler knows keep it: anonymous classes, intersections, captured wildcards."""

import pytest

from own_cells import cells, told  # noqa: F401  a fixture among them

GOODS = "interface Goods§ { int price(); } record Tea§(int price) implements Goods§ { } record Cup§(int price) implements Goods§ { }"
KINDS = ("interface Named§ { default String name() { return \"n\"; } } interface Sized§ { default int size() { return 3; } } "
         "class One§ implements Named§, Sized§ { } class Two§ implements Named§, Sized§ { }")

# Definitions, the declaration, an expression of a later cell, and its value; § is a number of the test's own.
CASES = {
    "anonymous class": (
        "", "var o§ = new Object() { int n = 4; int twice() { return 2 * n; } };", "o§.n + o§.twice()", "12"),
    "anonymous class with statics of its own": (
        "", "var o§ = new Object() { static final int LIMIT = 7; int twice() { return 2 * LIMIT; } };",
        "o§.twice() + o§.LIMIT", "21"),
    "anonymous list with a static constant": (
        "", "var o§ = new ArrayList<String>() { static final int LIMIT = 7; };\no§.add(\"a\");",
        "o§.LIMIT + o§.size() + o§.get(0)", "8a"),
    "anonymous class with a constructor argument": (
        "", "var o§ = new ArrayList<Integer>(List.of(5)) { int first() { return get(0); } };", "o§.first() + 1", "6"),
    "anonymous class that captures": (
        "int base§ = 3;", "var o§ = new Object() { int plus(int x) { return base§ + x; } };", "o§.plus(4)", "7"),
    "anonymous class with a type of its own": (
        "", "var o§ = new Object() { record Pair(int a, int b) { } Pair pair() { return new Pair(1, 2); } };",
        "o§.pair().b()", "2"),
    "anonymous class of a generic interface": (
        "", "var o§ = new Supplier<String>() { int calls = 0; public String get() { calls++; return \"s\"; } };",
        "o§.get() + o§.get().length() + o§.calls", "s12"),
    "anonymous class of a class of a cell": (
        "abstract class Shape§ { abstract int area(); }",
        "var o§ = new Shape§() { int side = 3; int area() { return side * side; } };", "o§.area() + o§.side", "12"),
    "list of anonymous objects": ("", "var o§ = List.of(new Object() { int n = 5; });", "o§.get(0).n", "5"),
    "stream of anonymous objects": (
        "", "var o§ = Stream.of(1, 2).map(i -> new Object() { int a = 4; }).toList();",
        "o§.stream().mapToInt(p -> p.a).sum()", "8"),
    "optional of an anonymous object": (
        "", "var o§ = Optional.of(new Object() { String s = \"t\"; });", "o§.get().s.length()", "1"),
    "common interface": (
        GOODS, "var goods§ = List.of(new Tea§(2), new Cup§(5));", "goods§.stream().mapToInt(g -> g.price()).sum()",
        "7"),
    "common interface of an array's list": (
        GOODS, "var goods§ = Arrays.asList(new Tea§(2), new Cup§(5));", "goods§.get(1).price()", "5"),
    "common interface, assigned": (
        GOODS, "var goods§ = List.of(new Tea§(2), new Cup§(5));",
        "List<? extends Goods§> typed§ = goods§; typed§.get(0).price()", "2"),
    "common interface, iterated": (
        GOODS, "var goods§ = Set.of(new Tea§(2), new Cup§(5)); int sum§ = 0;",
        "for (Goods§ g : goods§) sum§ += g.price();\nsum§", "7"),
    "common interface of a map's values": (
        GOODS, "var goods§ = Map.of(\"t\", new Tea§(2), \"c\", new Cup§(5));", "goods§.get(\"c\").price()", "5"),
    "common interface of a condition": (GOODS, "var good§ = 1 > 2 ? new Tea§(2) : new Cup§(5);", "good§.price()", "5"),
    "two common interfaces": (
        KINDS, "var both§ = List.of(new One§(), new Two§());", "both§.get(1).name() + both§.size()", "n2"),
    "two common interfaces of a condition": (
        KINDS, "var both§ = 1 > 2 ? new One§() : new Two§();", "both§.name()", "n"),
    "a class and an interface": (
        'class Base§ { int b = 2; } interface Named§ { default String name() { return "n"; } } class One§ extends '
        'Base§ implements Named§ { } class Two§ extends Base§ implements Named§ { }',
        "var both§ = Arrays.asList(new One§(), new Two§());", "both§.get(1).b", "2"),
    "numbers of two kinds": (
        "", "var mixed§ = List.of(1, 2.5);", "mixed§.get(0).intValue() + mixed§.get(1).doubleValue()", "3.5"),
    "a cast to two types": (
        "", "var f§ = (Function<Integer, Integer> & Serializable) x -> x + 1;",
        "f§.apply(2) + (f§ instanceof Serializable ? 10 : 0)", "13"),
    "wildcard of a class": (
        "", "var c§ = \"text\".getClass();", "c§.getSimpleName() + c§.cast(\"a\").length()", "String1"),
    "captured wildcard": (
        "List<? extends Number> numbers§ = List.of(1, 2);", "var first§ = numbers§.get(1);", "first§.intValue() + 1",
        "3"),
    "captured wildcard of a class of a cell": (
        "class Box§<T extends Comparable<T>> { T t; Box§(T t) { this.t = t; } } Box§<?> box§ = new Box§<>(4);",
        "var content§ = box§.t;", "content§.hashCode()", "4"),
    "list of a captured wildcard": (
        "List<? super Integer> sink§ = new ArrayList<>();", "var same§ = sink§;",
        "same§.add(3); same§.size() + sink§.size()", "2"),
    "wildcard within wildcard": (
        "Map<String, ? extends List<?>> deep§ = Map.of(\"a\", List.of(1, 2));", "var inner§ = deep§.get(\"a\");",
        "inner§.size()", "2"),
    "entry of a captured map": (
        "Map<?, ? extends Number> map§ = Map.of(\"a\", 1);", "var entry§ = map§.entrySet().iterator().next();",
        "entry§.getValue().intValue()", "1"),
    "char": ("", "var c§ = 'a';", "c§ + \"\" + (char) (c§ + 1)", "ab"),
    "char stays a char": ("", "var c§ = 'a'; c§++;", "c§", "b"),
    "byte by a cast": ("", "var b§ = (byte) 200;", "b§ + 0", "-56"),
    "short by a cast": ("", "var s§ = (short) 3; s§ += 1;", "((Object) s§).getClass().getSimpleName() + s§", "Short4"),
    "long of a condition": ("", "var n§ = 1 > 2 ? 1 : 2L;", "((Object) n§).getClass().getSimpleName()", "Long"),
    "array": ("", "var grid§ = new int[][] {{1, 2}, {3}};", "grid§[0][1] + grid§[1].length", "3"),
    "array of a class of a cell": (GOODS, "var teas§ = new Tea§[] {new Tea§(3)};", "teas§[0].price()", "3"),
    "generic class of a cell": (
        "record Pair§<A, B>(A a, B b) { <C> Pair§<A, C> with(C c) { return new Pair§<>(a, c); } }",
        "var pair§ = new Pair§<>(1, \"x\").with(List.of(2.5));", "pair§.a() + pair§.b().get(0)", "3.5"),
    "diamond without arguments": (
        "", "var list§ = new ArrayList<>(); list§.add(1); list§.add(\"a\");", "list§.size()", "2"),
    "inner class": (
        "class Outer§ { int n = 3; class Inner { int m() { return n; } } Inner inner() { return new Inner(); } }",
        "var inner§ = new Outer§().inner();", "inner§.m()", "3"),
    "switch": ("", "var s§ = switch (3) { case 1 -> 1; case 3 -> 2.5; default -> 'c'; };", "s§", "2.5"),
    "text of a condition with null": ("", "var t§ = 1 > 2 ? null : \"abc\";", "t§.length()", "3"),
    "method of the same cell": (
        "", "List<Map<String, int[]>> make§() { return List.of(Map.of(\"k\", new int[] {4})); }\nvar m§ = make§();",
        "m§.get(0).get(\"k\")[0]", "4"),
    "method of the same cell that comes later": (
        "", "var m§ = later§(2);\nint later§(int n) { return 3 * n; }", "m§ + 1", "7"),
    "generic method of the same cell": (
        "",
        '<T extends Comparable<T>> T top§(List<T> all) { return Collections.max(all); }\n'
        'var m§ = top§(List.of("b", "c", "a"));', "m§.charAt(0) + \"\"", "c"),
    "class of the same cell": (
        "",
        "class Net§ { int w = 2; Net§ twice() { w *= 2; return this; } }\nvar net§ = new Net§().twice();\n"
        "var w§ = net§.w;", "net§.w + w§", "8"),
    "var from var": (
        "", "var a§ = List.of(1, 2);\nvar b§ = a§.stream().map(x -> x + 0.5).toList();\nvar c§ = b§.get(1);",
        "c§ + a§.get(0)", "3.5"),
    "class that a method returns": (
        "", "Object any§() { return 5; }\nvar o§ = any§();", "o§ instanceof Integer", "true"),
}


@pytest.mark.parametrize("case", CASES)
def test_in_the_next_cell(cells, case):
    definitions, declaration, use, value = CASES[case]
    cells.ok(definitions or "1")
    assert told(cells.ok(declaration)) == ""
    assert cells.value(use) == value


@pytest.mark.parametrize("case", CASES)
def test_in_the_same_cell(cells, case):
    definitions, declaration, use, value = CASES[case]
    assert cells.value("\n".join([definitions, declaration, use])) == value


@pytest.mark.parametrize("case", CASES)
def test_in_a_method_and_a_class_that_come_later(cells, case):
    """They see the type as well, since they are compiled apart from the declaration."""
    definitions, declaration, use, value = CASES[case]
    if ";" in use:
        use = use.replace("\n", "").rstrip()
        head, last = use[:use.rindex(";") + 1], use[use.rindex(";") + 1:]
    else:
        head, last = "", use
    cells.ok(definitions or "1")
    cells.ok(declaration)
    cells.ok(f"Object ask§() {{ {head} return {last}; }} class Ask§ {{ Object ask() {{ return ask§(); }} }}")
    assert cells.value('"" + new Ask§().ask()') == value


@pytest.mark.parametrize("case", CASES)
def test_the_declaration_is_run_again(cells, case):
    definitions, declaration, use, value = CASES[case]
    cells.ok(definitions or "1")
    for _ in range(3):
        assert told(cells.ok(declaration)) == ""
    assert cells.value(use) == value


@pytest.mark.parametrize("declaration, phrase", [
    ("var x§ = null;", "null"), ("var x§;", "var"), ("var x§ = {1, 2};", "array"), ("var x§ = () -> 1;", "lambda"),
    ("var x§ = String::length;", "method reference"), ("var x§ = System.out.printf§(1);", "printf§"),
    ("var x§ = System.gc();", "void"),
    ("var x§ = x§ + 1;", "x§"),
], ids=lambda part: part.replace("§", ""))
def test_what_has_no_type_is_an_error(cells, declaration, phrase):
    cells.ok("int kept§ = 1;")
    text = cells.error("kept§ = 2;\n" + declaration)
    assert cells.own(phrase) in text and "REPL" not in text, text
    assert cells.value("kept§") == "1"
    cells.error("x§")


@pytest.mark.parametrize("declaration, wrong", [
    ("var x§ = new Object() { int n = 1; };", "String s = x§.n;"),
    ("var x§ = List.of(new Object() { int n = 1; });", "x§.get(0).nothing"),
    ("var x§ = List.of(1, 2.5);", "x§.get(0).length()"),
    ("List<?> q§ = List.of(1); var x§ = q§.get(0);", "int i = x§;"),
], ids=["anonymous", "list of anonymous", "intersection", "captured"])
def test_errors_name_no_inner_types(cells, declaration, wrong):
    cells.ok(declaration)
    text = cells.error(wrong)
    assert "error" in text
    for inner in ("REPL", "$", "JShell", "holder"):
        assert inner not in text, text


def test_a_variable_of_an_anonymous_class_is_assigned_only_its_own(cells):
    cells.ok("var o§ = new Object() { int n = 1; };")
    cells.ok("var same§ = o§; same§.n = 5;")
    assert cells.value("o§.n") == "5"
    assert "incompatible types" in cells.error("o§ = new Object() { int n = 2; };")
    cells.ok("var o§ = new Object() { String n = \"new\"; };")
    assert cells.value("o§.n.length()") == "3"
