"""What was written to bytes is read back: lambdas, and objects of cells after changes and restarts."""

import json

import pytest

from own_cells import Cells, cells, fresh_cells  # noqa: F401  fixtures

TOOLS = """\
byte[] write§(Object o) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) { out.writeObject(o); }
    return bytes.toByteArray();
}
Object read§(byte[] bytes) throws Exception {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) { return in.readObject(); }
}
"""
SERIALIZABLE = """\
interface Fn§ extends Function<Integer, Integer>, Serializable { }
interface SC§<T> extends Comparator<T>, Serializable { }
"""

# Definitions, a serializable lambda, what is asked of it once it has been read back as `f`, and what comes out.
LAMBDAS = {
    "plain": ("", "(Fn§) x -> x + 1", "((Fn§) f).apply(2)", "3"),
    "cast to two types": (
        "", "(Function<Integer, Integer> & Serializable) x -> x + 1", "((Function<Integer, Integer>) f).apply(2)", "3"),
    "variable": ("Fn§ inc§ = x -> x + 1;", "inc§", "((Fn§) f).apply(2)", "3"),
    "variable by var": (
        "var inc§ = (Function<Integer, Integer> & Serializable) x -> x + 1;", "inc§",
        "((Function<Integer, Integer>) f).apply(2)", "3"),
    "captures": ("Fn§ plus§(int n) { return x -> x + n; }", "plus§(10)", "((Fn§) f).apply(2)", "12"),
    "uses a variable of a cell": ("int base§ = 20; Fn§ inc§ = x -> x + base§;", "inc§", "((Fn§) f).apply(2)", "22"),
    "method reference": ("", "(Fn§) Math::abs", "((Fn§) f).apply(-2)", "2"),
    "reference to a method of a cell": (
        "int twice§(int x) { return 2 * x; }", "(Fn§) x -> twice§(x)", "((Fn§) f).apply(2)", "4"),
    "reference by name to a method of a cell": (
        "int twice§(Integer x) { return 2 * x; } class T§ { static int thrice(Integer x) { return 3 * x; } }",
        "(Fn§) T§::thrice", "((Fn§) f).apply(2)", "6"),
    "constructor": (
        "interface Make§ extends Function<String, StringBuilder>, Serializable { }", "(Make§) StringBuilder::new",
        "((Make§) f).apply(\"ab\").reverse().toString()", "ba"),
    "this": (
        "class Teller§ implements Serializable { int k = 2; int tell(int x) { return k * x; } SC§<Integer> by() { "
        "return (x, y) -> tell(x) - tell(y); } }", "new Teller§().by()", "((SC§<Integer>) f).compare(5, 3)", "4"),
    # Written from the object: from the lambda, Java itself cannot read such a circle.
    "this in a field": (
        "class Teller§ implements Serializable { int k = 2; SC§<Integer> by = (x, y) -> k * (x - y); }",
        "new Teller§()", "((Teller§) f).by.compare(5, 3)", "4"),
    "reference to a method of this": (
        "class Teller§ implements Serializable { int k = 3; int tell(int x) { return k * x; } Fn§ by() { return "
        "this::tell; } }", "new Teller§().by()", "((Fn§) f).apply(5)", "15"),
    "nested lambda": (
        "interface Two§ extends Function<Integer, Fn§>, Serializable { }", "(Two§) x -> y -> x * y",
        "((Two§) f).apply(3).apply(4)", "12"),
    "in a static method": (
        "class Maker§ { static Fn§ make(int n) { return x -> x * n; } }", "Maker§.make(4)", "((Fn§) f).apply(5)", "20"),
    "in a nested class": (
        "class Maker§ { static class Deep implements Serializable { int n = 4; Fn§ make() { return x -> x * n; } } }",
        "new Maker§.Deep().make()", "((Fn§) f).apply(5)", "20"),
    "in a record": (
        "record Maker§(int n) implements Serializable { Fn§ make() { return x -> x * n; } }", "new Maker§(4).make()",
        "((Fn§) f).apply(5)", "20"),
    "in an interface": (
        "interface Maker§ extends Serializable { int n(); default Fn§ make() { return x -> x * n(); } } record "
        "Four§() implements Maker§ { public int n() { return 4; } }", "new Four§().make()", "((Fn§) f).apply(5)", "20"),
    "in an enum": (
        "enum Maker§ { TWO(2); final int n; Maker§(int n) { this.n = n; } Fn§ make() { return x -> x * n; } }",
        "Maker§.TWO.make()", "((Fn§) f).apply(5)", "10"),
    "several of one class": (
        "class Maker§ implements Serializable { int n = 4; Fn§ a() { return x -> x + n; } Fn§ b() { return x -> x * "
        "n; } }", "new ArrayList<>(List.of(new Maker§().a(), new Maker§().b()))",
        "((List<Fn§>) f).get(0).apply(5) * 100 + ((List<Fn§>) f).get(1).apply(5)", "920"),
    "comparator of the library": (
        "record P§(String n) implements Serializable { }",
        "(Comparator<String> & Serializable) (a, b) -> b.compareTo(a)",
        "((Comparator<String>) f).compare(\"a\", \"b\")", "1"),
}


@pytest.fixture
def tools(cells):
    cells.ok(TOOLS)
    cells.ok(SERIALIZABLE)
    return cells


@pytest.mark.parametrize("name", LAMBDAS)
def test_a_lambda_is_read_back(tools, name):
    definitions, expression, use, value = LAMBDAS[name]
    tools.ok(definitions or "1")
    assert tools.value(f"Object f = read§(write§({expression}));\n{use}") == value
    tools.ok(f"byte[] saved§ = write§({expression});")
    tools.ok("class Unrelated§ { int n; }")
    tools.ok("class Unrelated§ { int n; int m; }")
    assert tools.value(f"Object f = read§(saved§);\n{use}") == value


@pytest.mark.parametrize("name", [name for name in LAMBDAS if LAMBDAS[name][0]])
def test_a_lambda_is_read_back_after_its_definitions_ran_again(tools, name):
    definitions, expression, use, value = LAMBDAS[name]
    tools.ok(definitions)
    tools.ok(f"byte[] saved§ = write§({expression});")
    tools.ok(definitions)
    assert tools.value(f"Object f = read§(saved§);\n{use}") == value


# Definitions, an expression, what is asked of it once it has been read back as `o§`, and what comes out.
OBJECTS = {
    "record": (
        "record P§(int x, String s) implements Serializable { }", "new P§(1, \"a\")", "o§.equals(new P§(1, \"a\"))",
        "true"),
    "generic record": (
        "record P§<T>(T t) implements Serializable { }", "new P§<>(new ArrayList<>(List.of(1)))", "((P§<?>) o§).t()",
        "[1]"),
    "class": (
        "class C§ implements Serializable { int n = 4; transient int t = 5; String s() { return \"n\" + n; } }",
        "new C§()", "((C§) o§).s() + ((C§) o§).t", "n40"),
    "class with a number": (
        "class C§ implements Serializable { private static final long serialVersionUID = 1; int n = 4; }", "new C§()",
        "((C§) o§).n", "4"),
    "class with lambdas": (
        "class C§ implements Serializable { int n = 4; int go() { IntUnaryOperator f = x -> x * n; return "
        "f.applyAsInt(2); } }", "new C§()", "((C§) o§).go()", "8"),
    "enum": ("enum E§ { A, B }", "E§.B", "o§ == E§.B", "true"),
    "enum with bodies": (
        "enum E§ { A { int n() { return 1; } }, B { int n() { return 2; } }; abstract int n(); }", "E§.B",
        "o§ == E§.B ? ((E§) o§).n() : -1", "2"),
    "enum as a key": ("enum E§ { A, B }", "new EnumMap<>(Map.of(E§.B, 1))", "((Map<?, ?>) o§).get(E§.B)", "1"),
    "list of records": (
        "record P§(int x) implements Serializable { }", "new ArrayList<>(List.of(new P§(1), new P§(2)))",
        "((List<?>) o§).get(1)", "P§[x=2]"),
    "array": (
        "record P§(int x) implements Serializable { }", "new P§[] {new P§(1), new P§(2)}", "((P§[]) o§)[1].x()", "2"),
    "tree": (
        "class Tree§ implements Serializable { Tree§ left, right; int n; Tree§(int n) { this.n = n; } }",
        "new Tree§(3)", "((Tree§) o§).n", "3"),
    "subclass": (
        "class Base§ implements Serializable { int a = 1; } class Sub§ extends Base§ { int b = 2; }", "new Sub§()",
        "((Sub§) o§).a + ((Sub§) o§).b", "3"),
    "nested class": (
        "class Out§ { static class In implements Serializable { int n = 6; } }", "new Out§.In()", "((Out§.In) o§).n",
        "6"),
    "inner class": (
        "class Out§ implements Serializable { int k = 2; class In implements Serializable { int n() { return k; } } "
        "In in() { return new In(); } }", "new Out§().in()", "((Out§.In) o§).n()", "2"),
    "exception": (
        "class Cold§ extends RuntimeException { int degrees = 3; Cold§() { super(\"brr\"); } }", "new Cold§()",
        "((Cold§) o§).degrees + ((Cold§) o§).getMessage()", "3brr"),
    "class object": ("class C§ { }", "C§.class", "o§ == C§.class", "true"),
    "field of another type": (
        "record P§(int x) implements Serializable { } class C§ implements Serializable { P§ p = new P§(7); List<P§> "
        "all = new ArrayList<>(List.of(p)); }", "new C§()", "((C§) o§).p.x() + ((C§) o§).all.size()", "8"),
}
READ = "Object o§ = read§(saved§);\n"


@pytest.mark.parametrize("kind", OBJECTS)
def test_read_back_after_another_class_has_changed(tools, kind):
    definitions, expression, use, value = OBJECTS[kind]
    tools.ok("class Before§ { int n; }")
    tools.ok(definitions)
    tools.ok(f"byte[] saved§ = write§({expression});")
    assert tools.value(READ + use) == tools.own(value)
    tools.ok("class Before§ { int n; int m; }")
    tools.ok("class After§ { }")
    assert tools.value(READ + use) == tools.own(value)


@pytest.mark.parametrize("kind", OBJECTS)
def test_read_back_after_the_class_has_changed_in_place(tools, kind):
    """The number that Java makes of a class must not change with it."""
    definitions, expression, use, value = OBJECTS[kind]
    tools.ok(definitions)
    tools.ok(f"byte[] saved§ = write§({expression});")
    tools.ok(definitions)
    assert tools.value(READ + use) == tools.own(value)


@pytest.mark.parametrize("kind", OBJECTS)
def test_read_back_after_the_class_came_back(tools, kind):
    """Written by a class that had another shape before: its name is the one a reader knows."""
    definitions, expression, use, value = OBJECTS[kind]
    changed = definitions.replace("{ ", "{ static int more = 1; ", 1)
    if definitions.startswith("enum"):
        changed = definitions.replace("A", "C, A", 1).replace("C, A {", "C { int n() { return 0; } }, A {")
    tools.ok(definitions)
    tools.ok(changed)
    tools.ok(definitions)
    tools.ok(f"byte[] saved§ = write§({expression});")
    assert tools.value(READ + use) == tools.own(value)
    tools.ok(definitions)
    assert tools.value(READ + use) == tools.own(value)


def files(cells, folder):
    """Definitions of each kind, a cell that writes an object into a file, one that reads it, and what comes out."""
    for definitions, expression, use, value in OBJECTS.values():
        own = Cells(cells.kernel)
        path = f"Path.of({json.dumps(str(folder / own.number))})"
        yield (own.own(definitions), own.own(f"Files.write({path}, write({expression}));"),
               own.own(f"Object o§ = read(Files.readAllBytes({path}));\n{use}"), own.own(value))


def written(cells, folder):
    cells.ok(TOOLS.replace("§", ""))
    all_files = list(files(cells, folder))
    for definitions, writing, _, _ in all_files:
        cells.ok(definitions)
        cells.ok("class Shifting { int n; }")
        cells.ok("class Shifting { int n; int m; }")
        cells.ok(writing)
    return all_files


def test_read_back_after_a_session_restart(fresh_cells, tmp_path):
    all_files = written(fresh_cells, tmp_path)
    fresh_cells.run("System.exit(1);")
    for _, _, reading, value in all_files:
        assert fresh_cells.value(reading) == value


def test_read_back_after_a_session_restart_and_restore(fresh_cells, tmp_path):
    fresh_cells.ok("var before = new ArrayList<String>(List.of(\"a\"));")
    all_files = written(fresh_cells, tmp_path)
    fresh_cells.run("System.exit(1);")
    fresh_cells.ok("%restore")
    for definitions, _, reading, value in all_files:
        fresh_cells.ok(definitions)
        assert fresh_cells.value(reading) == value


def test_read_back_after_a_kernel_restart(fresh_cells, tmp_path):
    """The definitions are run again in other cells and in another order."""
    all_files = written(fresh_cells, tmp_path)
    fresh_cells.kernel.restart()
    fresh_cells.ok("int another = 1;")
    fresh_cells.ok("class Shifting { int other; } class More { }")
    for definitions, _, _, _ in reversed(all_files):
        fresh_cells.ok(definitions)
    fresh_cells.ok(TOOLS.replace("§", ""))
    for _, _, reading, value in all_files:
        assert fresh_cells.value(reading) == value


def test_a_lambda_is_read_back_after_a_session_restart(fresh_cells, tmp_path):
    cells = fresh_cells
    target = f"Path.of({json.dumps(str(tmp_path / 'lambda'))})"
    cells.ok(TOOLS)
    cells.ok(SERIALIZABLE)
    cells.ok("class Teller implements Serializable { int k = 2; int tell(int x) { return k * x; } SC§<Integer> by() { "
        "return (x, y) -> tell(x) - tell(y); } }")
    cells.ok(f"Files.write({target}, write§(new Teller().by()));")
    cells.run("System.exit(1);")
    assert cells.value(f"((SC§<Integer>) read§(Files.readAllBytes({target}))).compare(5, 3)") == "4"


def test_objects_of_a_class_that_was_replaced_are_not_taken_for_new_ones(tools):
    tools.ok("class C§ implements Serializable { int n = 4; }")
    tools.ok("byte[] saved§ = write§(new C§());")
    tools.ok("class C§ implements Serializable { int n = 4; int m = 5; }")
    text = tools.error("((C§) read§(saved§)).m")
    assert "cannot be cast" not in text and "ClassNotFound" not in text, text
    assert "as it was before" in text and tools.own("C§") in text, text
