"""Long cells: many statements, many definitions, much text, and as much nesting as a person may write."""

import pytest

from own_cells import assert_place, cells, place, told  # noqa: F401  a fixture among them

LINES = {
    "assignments": ("int n§ = 0;", lambda i: "n§ += 1;", "n§", lambda count: str(count)),
    "calls": (
        "var list§ = new ArrayList<Integer>();", lambda i: f"list§.add({i});",
        "list§.size() + list§.get(list§.size() - 1)", lambda count: str(2 * count - 1)),
    "declarations": ("int v§_0 = 0;", lambda i: f"int v§_{i + 1} = v§_{i} + 1;", None, lambda count: str(count)),
    "declarations by var": (
        "var v§_0 = 0L;", lambda i: f"var v§_{i + 1} = v§_{i} + 1;", None, lambda count: str(count)),
    "expressions": ("int n§ = 0;", lambda i: "n§++;", "n§", lambda count: str(count)),
    "blocks": (
        "int n§ = 0;", lambda i: f"if (n§ == {i}) {{ int one = 1; n§ += one; }}", "n§", lambda count: str(count)),
    "lambdas": (
        "int[] n§ = {0}; Runnable r§;", lambda i: "r§ = () -> n§[0]++; r§.run();", "n§[0]", lambda count: str(count)),
    "mixed": (
        "int n§ = 0; double d§ = 0;",
        lambda i: [f"int m§_{i} = {i};", f"n§ += 1; d§ += {i}.5;", "for (int i = 0; i < 2; i++) n§ += i;"][i % 3],
        "n§ > 0", lambda count: "true"),
}


def lines_of(kind, count):
    first, line, use, value = LINES[kind]
    return "\n".join([first, *(line(i) for i in range(count))]), use or f"v§_{count}", value(count)


@pytest.mark.parametrize("kind", LINES)
def test_600_statements(cells, kind):
    code, use, value = lines_of(kind, 600)
    assert cells.value(code + "\n" + use) == value
    assert cells.value(use) == value


@pytest.mark.parametrize("kind", ["assignments", "calls", "declarations", "blocks"])
def test_3000_statements(cells, kind):
    code, use, value = lines_of(kind, 3_000)
    assert told(cells.ok(code)) == ""
    assert cells.value(use) == value


def test_3000_statements_are_more_than_fits_into_a_method(cells):
    """The JVM's limit of 64 KB for a method is nobody's business who writes statements."""
    line = "sum§ += Math.max(%d, list§.size()) * (long) Math.pow(1, %d) + String.valueOf(%d).length();"
    lines = "\n".join(line % (i, i, i % 10) for i in range(3_000))
    cells.ok("long sum§ = 0; var list§ = new ArrayList<Integer>();\n" + lines)
    assert cells.value("sum§") == str(sum(i + 1 for i in range(3_000)))


def test_600_lines_of_output_are_in_order(cells):
    outcome = cells.ok("\n".join(f'System.out.println("line {i}");' for i in range(600)))
    assert outcome.stdout == "".join(f"line {i}\n" for i in range(600))


def test_600_definitions(cells):
    methods = [f"int m§_{i}(int x) {{ return {'x' if i == 0 else f'm§_{i - 1}(x) + 1'}; }}" for i in range(200)]
    classes = [f"class C§_{i} {{ int n() {{ return m§_{i}(0); }} }}" for i in range(200)]
    records = [f"record R§_{i}(int n) {{ int up() {{ return n + new C§_{i}().n(); }} }}" for i in range(200)]
    code = "\n".join([*records, *classes, *methods])
    assert cells.value(code + "\nnew R§_199(1).up()") == "200"
    assert cells.ok(code).stderr == ""
    assert cells.value("new R§_100(1).up()") == "101"


def test_the_line_of_an_error_far_down(cells):
    lines = ["int n§ = 0;", *("n§ += 1;" for _ in range(800))]
    outcome = cells.run("\n".join([*lines, "n§ = 1 / (n§ - n§);", *lines[1:]]))
    assert outcome.error["ename"] == "ArithmeticException"
    assert_place(told(outcome), place(outcome, 802))
    assert cells.value("n§") == "800", "what ran before it has run"
    outcome = cells.run("\n".join([*lines[1:], "n§ = nothing§;", *lines[1:]]))
    assert_place(told(outcome), place(outcome, 801))
    assert cells.value("n§") == "800", "nothing has run"


NESTED = {
    "blocks": ("int n§ = 0;\n" + "{ " * 100 + "n§ = 7;" + " }" * 100, "n§", "7"),
    "ifs": ("int n§ = 0;\n" + "if (n§ == 0) { " * 60 + "n§ = 7;" + " }" * 60, "n§", "7"),
    "loops": (
        "int n§ = 0;\n" + "".join(f"for (int i{d} = 0; i{d} < 1; i{d}++) {{ " for d in range(50)) + "n§++;" + " }" * 50,
        "n§", "1"),
    "else ifs": (
        "int n§ = 0; int k§ = 150;\n" + "".join(f"if (k§ == {i}) n§ = {i}; else " for i in range(200)) + "n§ = -1;",
        "n§", "150"),
    "parentheses": ("int n§ = " + "(" * 200 + "1" + ")" * 200 + ";", "n§", "1"),
    "sum of texts": ("String s§ = " + " + ".join(["\"a\"", '"b".trim()'] * 150) + ";", "s§.length()", "300"),
    "sum of numbers": ("int k§ = 1; int n§ = " + " + ".join(["k§"] * 500) + ";", "n§", "500"),
    "chain of calls": ("var s§ = new StringBuilder()" + "\n    .append(1)" * 300 + ";", "s§.length()", "300"),
    "chain of a stream": ("var n§ = Stream.of(1)" + "\n    .map(x -> x + 1)" * 60 + ".findFirst().get();", "n§", "61"),
    "calls in calls": ("int n§ = " + "Math.abs(" * 100 + "-4" + ")" * 100 + ";", "n§", "4"),
    "conditions": ("int k§ = 99; int n§ = " + "".join(f"k§ == {i} ? {i} : " for i in range(100)) + "-1;", "n§", "99"),
    "lambdas": (
        "Function<Integer, Object> f§ = a -> (Function<Integer, Object>) b -> (Function<Integer, Object>) c -> "
        "(Supplier<Integer>) () -> a + b + c;",
        "((Supplier<?>) ((Function<Integer, ?>) ((Function<Integer, ?>) f§.apply(1)).apply(2)).apply(3)).get()", "6"),
    "classes": (
        "class N§ { " + "".join(f"static class C{i} {{ " for i in range(10)) + "static int n = 5; " + "} " * 10 + "}",
        "N§." + ".".join(f"C{i}" for i in range(10)) + ".n", "5"),
    "switches": (
        "int k§ = 1; int n§ = " + "switch (k§) { case 1 -> " * 20 + "{ yield 8; }" + " default -> 0; }"
        + "; default -> 0; }" * 19 + ";",
        "n§", "8"),
    "arrays": ("var n§ = new int" + "[1]" * 20 + ";", "n§" + "[0]" * 20, "0"),
    "generics": (
        "List<" * 12 + "Integer" + ">" * 12 + " n§ = " + "List.of(" * 12 + "3" + ")" * 12 + ";", "n§" + ".get(0)" * 12,
        "3"),
    "tries": (
        "int n§ = 0;\n" + "try { " * 30 + "n§ = 1 / n§;" + " } finally { n§++; }" * 29
        + " } catch (ArithmeticException e) { n§ += 100; }",
        "n§", "129"),
}


@pytest.mark.parametrize("form", NESTED)
def test_nesting_that_a_person_writes(cells, form):
    code, use, value = NESTED[form]
    assert cells.value(code + "\n" + use) == value
    assert cells.value(f"Object ask§() {{ return {use}; }}\nask§()") == value


@pytest.mark.parametrize("form", [form for form in NESTED if form != "classes"])
def test_the_same_in_a_method(cells, form):
    code, use, value = NESTED[form]
    assert cells.value(f"Object ask§() {{\n{code}\nreturn {use};\n}}\nask§()") == value


LARGE = {
    "comment": ("/*\n" + "words of a comment\n" * 3_700 + "*/\nint n§ = 4;", "n§", "4"),
    "line comments": ("\n".join("// words of a comment" for _ in range(3_400)) + "\nint n§ = 4;", "n§", "4"),
    "texts": (
        "var list§ = List.of(\n" + ",\n".join('"' + "x" * 995 + '"' for _ in range(70)) + ");",
        "list§.size() + list§.get(69).length()", "1065"),
    "text block": (
        'String s§ = """\n' + ("x" * 99 + "\n") * 600 + '""";\n' + "// more words\n" * 800, "s§.length()", "60000"),
    "class": (
        "class Big§ {\n"
        + "\n".join(f"    int method{i}(int first, int second) {{ return first * {i} + second; }}" for i in range(1_000))
        + "\n}",
        "new Big§().method999(1, 1)", "1000"),
    "methods": (
        "\n".join(f"int big§_{i}(int first, int second) {{ return first * {i} + second; }}" for i in range(1_000)),
        "big§_999(1, 1)", "1000"),
    "numbers": (
        "int[] data§ = {\n" + ",\n".join(", ".join(str(i % 100) for i in range(k, k + 10)) for k in range(0, 6_000, 10))
        + "};\n" + "// more\n" * 5_000,
        "data§[5_999] + data§.length", "6099"),
    "blank lines": ("\n" * 70_000 + "int n§ = 4;", "n§", "4"),
    "one long line": (" " * 70_000 + "int n§ = 4;", "n§", "4"),
}


@pytest.mark.parametrize("what", LARGE)
def test_70_kilobytes(cells, what):
    code, use, value = LARGE[what]
    assert len(code) > 60_000
    outcome = cells.ok(code)
    assert outcome.stderr == ""
    assert cells.value(use) == value
    assert cells.value(f"int again§ = 1;\n{code}\n{use}") == value
