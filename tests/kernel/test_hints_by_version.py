"""What another Java would know is named with its version; and one mistake is one error."""

import pytest

import kernelspecs
from own_cells import Cells, cells, error_lines, fresh_cells, java, place, told  # noqa: F401  fixtures among them

# What a later Java knows, and since when.
LATER = {
    "record pattern in a switch": (
        'record Pr§(String s) { } Object o§ = new Pr§("a");\nString t§ = switch (o§) { case Pr§(String s) -> s; '
        'default -> ""; };', 21),
    "record pattern with var": (
        'record Pr§(String s) { } Object o§ = new Pr§("a");\nString t§ = switch (o§) { case Pr§(var s) -> s; '
        'default -> ""; };', 21),
    "nested record pattern": (
        'record Pr§(Object s) { } Object o§ = new Pr§("a");\nString t§ = switch (o§) { case Pr§(Pr§(String s)) -> '
        's; default -> ""; };', 21),
    "record pattern in a statement": (
        'record Pr§(String s) { } Object o§ = new Pr§("a");\nswitch (o§) { case Pr§(String s) -> '
        'System.out.println(s); default -> { } }', 21),
    "record pattern in a method": (
        'record Pr§(String s) { }\nString ask§(Object o) {\n  return switch (o) {\n    case Pr§(String s) -> s;\n'
        '    default -> "";\n  };\n}', 21),
    "record pattern in a class": (
        'record Pr§(String s) { }\nclass Ask§ {\n  String ask(Object o) { return switch (o) { case Pr§(String s) -> '
        's; default -> ""; }; }\n}', 21),
    "record pattern in an if": (
        'record Pr§(String s) { } Object o§ = new Pr§("a");\nif (o§ instanceof Pr§(String s)) System.out.println(s);',
        21),
    "generic record pattern": (
        'record Pr§<T>(T t) { } Object o§ = new Pr§<>("a");\nif (o§ instanceof Pr§<?>(var s)) System.out.println(s);',
        21),
    "guard": (
        "Object o§ = 5;\nString t§ = switch (o§) { case Integer i when i > 3 -> \"big\"; default -> \"\"; };", 21),
    "type pattern": ("Object o§ = 5;\nString t§ = switch (o§) { case Integer i -> \"int\"; default -> \"\"; };", 21),
    "null": ("Object o§ = 5;\nString t§ = switch (\"a\") { case null -> \"none\"; default -> \"\"; };", 21),
    "unnamed variable": ("try { int n = 1; } catch (RuntimeException _) { }", 22),
    "unnamed parameter": ("Function<Integer, Integer> f§ = _ -> 1;", 22),
    "module import": ("import module java.base;\nint n§ = 1;", 25),
    "statement before super": (
        "class Base§ { Base§(int n) { } } class Sub§ extends Base§ { Sub§() { int k = 3; super(k); } }", 25),
    "virtual thread": ("Thread.startVirtualThread(() -> { }).join();", 21),
    "builder of virtual threads": ("Thread.ofVirtual().start(() -> { }).join();", 21),
    "executor of virtual threads": ("try (var pool§ = Executors.newVirtualThreadPerTaskExecutor()) { }", 21),
    "first of a list": ("var l§ = new ArrayList<>(List.of(1));\nint n§ = l§.getFirst();", 21),
    "reversed list": ("var l§ = new ArrayList<>(List.of(1));\nint n§ = l§.reversed().get(0);", 21),
    "clamp": ("int n§ = Math.clamp(5L, 1, 3);", 21),
    "gatherers": ("var l§ = Stream.of(1, 2).gather(Gatherers.windowFixed(2)).toList();", 24),
    "sequenced collection": ("SequencedCollection<Integer> l§ = new ArrayList<>();", 21),
    "scoped value": ("ScopedValue<String> v§ = ScopedValue.newInstance();", 25),
}


@pytest.mark.parametrize("what", LATER)
def test_what_a_later_java_knows(cells, what):
    code, version = LATER[what]
    running = java(cells)
    if running >= version:
        cells.ok(code)
        return
    text = cells.error("int early§ = 1;\n" + code)
    assert f"needs Java {version}" in text.replace("needs at least", "needs"), text
    assert str(running) in text.split("Java " + str(version))[1], f"and which one runs: {text}"
    cells.error("early§")
    cells.assert_whole()


PREVIEWS = {
    25: {"structured concurrency": "try (var scope = StructuredTaskScope.open()) { scope.join(); }",
         "its class": "StructuredTaskScope<?, ?> scope§ = null;",
         "stable value": "var v§ = StableValue.of();", "primitive pattern": "int n§ = 5;\nif (n§ instanceof byte b) "
             "System.out.println(b);",
         "primitive pattern in a switch": "long n§ = 5;\nString s§ = switch (n§) { case 1L -> \"one\"; case long m -> "
             "\"many\"; };",
         "in a method": "void run§() throws Exception {\n  try (var scope = StructuredTaskScope.open()) { "
             "scope.join(); }\n}",
         "in a class": "class Runs§ {\n  void run() throws Exception { try (var scope = StructuredTaskScope.open()) { "
             "scope.join(); } }\n}"},
    17: {"type pattern in a switch": "Object o§ = 5;\nString t§ = switch (o§) { case Integer i -> \"int\"; default -> "
        "\"\"; };"},
}


@pytest.mark.parametrize("what", sorted({name for names in PREVIEWS.values() for name in names}))
def test_a_preview_is_named(cells, what):
    """It is switched off, so the error says that it is one, and either how to switch it on or which Java has it for good."""
    code = PREVIEWS.get(java(cells), {}).get(what)
    if code is None:
        return
    text = cells.error(code)
    assert "preview" in text or "needs Java" in text, text
    assert "--enable-preview" in text or "needs Java" in text, text
    cells.assert_whole()


@pytest.mark.parametrize("definition", [
    "class Object { }", "class String { }", "interface Object { }", "record String(int n) { }", "enum Object { A }",
    "final class String { int n = 3; }", "class Object { int n; Object() { n = 1; } }", "class String<T> { T t; }",
    "abstract class Object { abstract int n(); }", "@interface String { }",
])
def test_names_that_hide_what_everything_needs(fresh_cells, definition):
    cells = fresh_cells
    cells.ok("int kept = 3; Object held = \"text\"; class Mine { String s = \"mine\"; } var mine = new Mine(); String "
        "shout(String s) { return s + \"!\"; }")
    name = "Object" if "Object" in definition else "String"
    outcome = cells.run("kept = 4;\n" + definition)
    assert outcome.status == "error", "later cells could not compile"
    text = told(outcome)
    assert outcome.error["ename"] == "CompilationError"
    assert name in text and place(outcome, 2) in text, text
    assert cells.value("kept + shout(mine.s) + held") == "3mine!text", "nothing has changed"
    assert cells.value("Object other = List.of(\"a\"); String both = other + \"b\"; both") == "[a]b"
    cells.assert_whole()


@pytest.mark.parametrize("name", """
    Integer Boolean Double Character Void Number Class Enum Record Iterable Runnable Throwable Exception
    RuntimeException Error StringBuilder Math Thread Override AutoCloseable Comparable Cloneable AssertionError
    MatchException NoSuchFieldError List Map Arrays Objects Serializable IOException Function Supplier Display
    System""".split())
def test_other_names_of_the_library(taken, name):
    """Either the cell says why not, or the name means what the cell says; in both cases all else goes on."""
    cells = Cells(taken)
    cells.run(f"class {name} {{ }}")
    assert cells.value("1 + 1") == "2"
    assert cells.value('var t§ = "a"; t§ += 1; t§ + 2.5 + true + \'c\'') == "a12.5truec"
    assert cells.value("int n§ = 0; for (int i : new int[] {1, 2, 3}) n§ += i; n§") == "6"
    assert cells.value("record P§(int x, long y) { } enum E§ { A, B } class C§ { int n = 4; C§ self() { return this; } "
        "}\nnew C§().self().n + new P§(1, 2).x() + E§.B.ordinal()") == "6"
    assert cells.value("int m§(int x) { return switch (x) { case 1 -> 10; default -> 20; }; }\nm§(1)") == "10"
    assert cells.value("int k§ = 3; class D§ { int n() { return k§; } }\nnew D§().n()") == "3"
    assert "ArithmeticException" in cells.error("int z§ = 0; 1 / z§")
    assert "incompatible types" in cells.error("int bad§ = true;")


@pytest.fixture(scope="module")
def taken():
    """A kernel of its own: the names stay taken in it."""
    with kernelspecs.running() as running:
        yield running


# A cell with mistakes, and what each of its errors names.
ERRORS = {
    "variable of an unknown class": ("var q§ = new Nope§(1);\nq§.foo();", ["Nope§"]),
    "typed variable of an unknown class": ("Nope§ q§ = new Nope§(1);\nq§.foo();", None),
    "used three times": ("var q§ = new Nope§(1);\nq§.foo();\nq§.bar();\nint n§ = q§.size() + 1;", ["Nope§"]),
    "unknown method": ("var a§ = nope§();\nvar b§ = a§.x();\nb§.y();\nb§", ["nope§"]),
    "unknown variable": ("int a§ = nope§;\nint b§ = a§ + 1;\nString s§ = \"\" + b§;", ["nope§"]),
    "unknown variable by var": ("var a§ = nope§;\nvar b§ = a§ + 1;\nString s§ = b§;", ["nope§"]),
    "loop": ("for (var s : nope§) { s.foo(); s.bar(); }", ["nope§"]),
    "chain": ("nope§.stream().map(x -> x.y()).filter(x -> x.z() > 0).toList()", ["nope§"]),
    "lambda": ("List<Integer> l§ = nope§.stream().map(x -> x.y()).toList();\nl§.get(0) + 1", ["nope§"]),
    "unknown field": ("class C§ { int n; }\nvar v§ = new C§().nope§;\nv§.foo();", ["nope§"]),
    "unknown argument": ("int twice§(int x) { return 2 * x; }\nvar t§ = twice§(nope§);\nint u§ = t§ + 1;", ["nope§"]),
    "two that have nothing to do with each other": (
        "var q§ = new Nope§(1);\nq§.foo();\nint other§ = nil§;", ["Nope§", "nil§"]),
    "one unknown and one wrong": (
        "var q§ = new Nope§(1);\nq§.foo();\nint wrong§ = \"text\";", ["Nope§", "incompatible"]),
    "an error in a class that is used": (
        "class C§ { int n = \"a\"; int m() { return n; } }\nvar c§ = new C§();\nc§.m()", ["incompatible"]),
    "an import that is not there": ("import java.util.Nope§;\nNope§ a§ = new Nope§();\na§.x();\nList<Nope§> l§ = null;", ["Nope§"]),
    "an import of a package that is not there": ("import no.such.Nope§;\nNope§ a§ = null;\nnil§(1);", ["no.such", "nil§"]),
    "an import of a nested type that is not there": ("import java.util.Map.Nope§;\nfor (Nope§ n : new Nope§[1]) { n.x(); }", ["Nope§"]),
    "a static import that is not there": ("import static java.lang.Math.nope§;\nint a§ = nope§(1) + 1;\nint b§ = a§ + nope§(2);", ["nope§"]),
    "an unused import that is not there": ("import no.such.Nope§;\nnil§(1);", ["no.such", "nil§"]),
    "a wrong argument": ("int twice§(int x) { return 2 * x; }\nvar t§ = twice§(\"a\");\nt§.foo§();", None),
}


@pytest.mark.parametrize("what", ERRORS)
def test_what_only_follows_from_another_error_is_not_told(cells, what):
    code, names = ERRORS[what]
    errors = error_lines(cells.error(code))
    if names is None:
        assert 1 <= len(errors) <= 2, errors
        return
    assert len(errors) == len(names), errors
    for error, name in zip(errors, names):
        assert cells.own(name) in error
    assert len(set(errors)) == len(errors)


@pytest.mark.parametrize("change", ["class Base§ { int a = 1; int b = 2; }", "class Base§ { String a = \"\"; }",
    "abstract class Base§ { int a = 1; int c() { return 2; } }"],
                         ids=lambda part: part.replace("§", ""))
@pytest.mark.parametrize("use", ["new C§().n + nope§", "new C§(); nope§++;",
    "var c§ = new C§();\nint k§ = c§.n + nope§;", "List<C§> l§ = List.of(new C§()); nope§.add(l§);"],
                         ids=lambda part: part.replace("§", ""))
def test_an_unknown_name_beside_a_class_whose_superclass_has_changed(cells, change, use):
    cells.ok("class Base§ { int a = 1; }")
    cells.ok("class C§ extends Base§ { int n = 3; }")
    cells.ok(change)
    errors = error_lines(cells.error(use))
    assert len(errors) == 1 and cells.names(errors[0], "nope§"), errors
    assert cells.value("new C§().n") == "3"


@pytest.mark.parametrize("definition, use", [
    ("class Ext§ extends Undef§ { int n = 1; }", "new Ext§()"),
    ("class Ext§ extends Undef§ { int n = 1; }", "Ext§ e§ = new Ext§();\ne§.n"),
    ("class Ext§ implements Undef§ { int n = 1; }", "var e§ = new Ext§();\ne§.n"),
    ("class Ext§ { Undef§ u; int n = 1; }", "new Ext§().n"),
    ("int ext§(Undef§ u) { return 1; }", "ext§(null)"),
    ("Undef§ ext§() { return null; }", "ext§()"),
    ("record Ext§(Undef§ u) { }", "new Ext§(null)"),
    ("class Ext§ { int n() { return Undef§.n(); } }", "new Ext§().n()"),
    ("int ext§(int x) { return x + Undef§.N; }", "ext§(3)"),
], ids=lambda part: part.replace("§", ""))
def test_what_waits_says_for_what(cells, definition, use):
    """Whether it is called unknown or unfinished, what is missing is named, once."""
    assert cells.names(cells.ok(definition).stderr, "Undef§")
    text = cells.error(use)
    assert cells.names(text, "Undef§"), text
    assert len(error_lines(text)) <= 1, text
