"""What the compiler finds only when it writes class files: an error of the cell, and nothing else is different."""

import re

import pytest

from own_cells import assert_place, cells, place, told  # noqa: F401  a fixture among them

LONG = "x" * 70_000
UMLAUTS = "ä" * 40_000  # fewer characters than allowed, more bytes
ROWS = '"' + "x" * 30_000 + '" + "' + "y" * 30_000 + '" + "' + "z" * 30_000 + '"'
BLOCK = '"""\n' + ("x" * 99 + "\n") * 700 + '"""'
LONG_TEXT = r"too long"
TOO_LARGE = r"too large"
TOO_DEEP = r"(?i)too deep|deep"

MANY = " ".join(f"n = Math.max(n, {40_000 + i});" for i in range(9_000))
CASES = " ".join(f"case {i}: n += {100_000 + i}; break;" for i in range(5_000))
NUMBERS = ", ".join(str(100_000 + i) for i in range(12_000))
CONSTANTS = ", ".join(f"LEVEL_{i}" for i in range(7_000))

# Where the culprit stands, with its line; § is a number of the test's own.
TEXT_PLACES = {
    "variable": ("String csv§ = {};", 1),
    "var": ("int n§ = 1;\nvar csv§ = {};", 2),
    "expression": ("1 + 1;\n{};", 2),
    "argument": ("int n§ = 1;\nSystem.out.println({});", 2),
    "nested statement": ("if (1 > 0) {\n  System.out.println(1);\n  System.out.println({});\n}", 3),
    "method": ("String read§() {\n  return {};\n}", 2),
    "method of a class": ("class Data§ {\n  int n = 1;\n  String read() { return {}; }\n}", 3),
    "field": ("class Data§ {\n  String text = {};\n}", 2),
    "static field": ("class Data§ {\n  static String text = {};\n}", 2),
    "constant": ("class Data§ {\n  static final String TEXT = {};\n}", 2),
    "constant of an interface": ("interface Data§ {\n  String TEXT = {};\n}", 2),
    "record": ("record Data§(int n) {\n  static String text() { return {}; }\n}", 2),
    "enum": ("enum Data§ {\n  A({});\n  Data§(String text) { }\n}", 2),
    "nested class": ("class Data§ {\n  class Inner {\n    String text = {};\n  }\n}", 3),
    "lambda": ("Supplier<String> read§ = () ->\n  {};", 2),
    "anonymous class": ("var data§ = new Object() {\n  String text() { return {}; }\n};", 2),
    "between others": ("int before§ = 1;\nclass First§ { }\nString csv§ = {};\nclass Last§ { }\nint after§ = 2;", 3),
}

CODE_PLACES = {
    "statement": ("int n§ = 1;\n{ int n = 0; %s }", None),
    "loop": ("for (int i = 0; i < 1; i++) {\n  int n = 0; %s }", None),
    "method": ("int n§ = 1;\nint all§() { int n = 0; %s return n; }", 2),
    "method of a class": ("class Data§ {\n  int all() { int n = 0; %s return n; }\n}", 2),
    "constructor": ("class Data§ {\n  Data§() { int n = 0; %s }\n}", 2),
    "initialiser": ("class Data§ {\n  { int n = 0; %s }\n}", None),
    "static initialiser": ("class Data§ {\n  static { int n = 0; %s }\n}", None),
    "lambda": ("int n§ = 1;\nIntUnaryOperator all§ = n -> { %s return n; };", None),
    "anonymous class": ("var data§ = new Object() {\n  int all() { int n = 0; %s return n; }\n};", 2),
    "nested class": ("class Data§ {\n  class Inner {\n    int all() { int n = 0; %s return n; }\n  }\n}", 3),
}

OTHER_CODE = {
    "switch": ("{ int n = 5;\nswitch (n) { %s } }" % CASES, None),
    "array": ("int n§ = 1;\nint[] numbers§ = {%s};" % NUMBERS, None),
    "array of a class": ("class Data§ {\n  int[] numbers = {%s};\n}" % NUMBERS, None),
    "constants of an enum": ("int n§ = 1;\nenum Level§ {%s}" % CONSTANTS, 2),
}

DEEP = {
    "parentheses": ("(" * 20_000 + "1" + ")" * 20_000, "1"),
    "sum": ("Math.abs(1)" + " + 1" * 20_000, "20001"),
    "texts": ('("".trim()' + ' + "a"' * 20_000 + ").length()", "20000"),
    "minus": ("- " * 20_001 + "1", "-1"),
    "calls": ("new StringBuilder()" + ".append(1)" * 9_000 + ".length()", "9000"),
    "nested calls": ("Math.abs(" * 9_000 + "1" + ")" * 9_000, "1"),
    "conditions": ("1 > 2 ? 0 : " * 9_000 + "1", "1"),
    "arrays": ("new int" + "[1]" * 250 + ".length", "1"),
}

DEEP_STATEMENTS = {
    "blocks": "{" * 20_000 + " n§ = 2; " + "}" * 20_000,
    "ifs": "if (n§ > 0) " * 20_000 + " n§ = 2;",
    "else ifs": "if (n§ > 1) n§ = 0; else " * 9_000 + " n§ = 2;",
    "loops": "do " * 9_000 + " n§ = 2; " + "while (n§ < 0); " * 9_000,
}

DEEP_PLACES = {
    "method": ("int deep§() {\n  return (int) ({});\n}", "deep§()"),
    "field": ("class Deep§ {\n  static int deep = (int) ({});\n}", "Deep§.deep"),
    "lambda": ("IntSupplier deep§ = () ->\n  (int) ({});", "deep§.getAsInt()"),
}


def assert_refused(cells, code, line, phrase):
    """The cell fails at its place, with a hint, before any of it runs; the session goes on as it was."""
    cells.ok("int keep§ = 4; int early§ = 0; String csv§ = \"small\";")
    outcome = cells.run("early§ = 10;\n" + code + "\nearly§ = 11;")
    assert outcome.status == "error", told(outcome)[:2000]
    text = told(outcome)
    assert outcome.error["ename"] == "CompilationError"
    assert re.search(phrase, text), text[:2000]
    if line:
        assert_place(text, place(outcome, line + 1))
    assert re.search(r"In\[%d\]:\d+" % outcome.reply["execution_count"], text), text[:2000]
    assert "→" in text, "no hint: " + text[:2000]
    assert len(text) < 10_000, "nobody wants to see all of it again"
    assert not re.search(r"REPL|JShell|\bat com\.sun|StackOverflow", text), text[:2000]
    assert cells.value("keep§ + early§") == "4", "nothing has run"
    assert cells.value("csv§") == "small", "nothing has changed"
    cells.assert_whole()


@pytest.mark.parametrize("where", TEXT_PLACES)
def test_a_constant_that_is_too_long(cells, where):
    code, line = TEXT_PLACES[where]
    assert_refused(cells, code.replace("{}", '"' + LONG + '"'), line, LONG_TEXT)


@pytest.mark.parametrize("text", [ROWS, BLOCK], ids=["a sum of texts", "a text block"])
@pytest.mark.parametrize("where", ["variable", "method", "constant"])
def test_other_forms_of_long_constants(cells, where, text):
    code, line = TEXT_PLACES[where]
    assert_refused(cells, code.replace("{}", text), line, LONG_TEXT)


@pytest.mark.parametrize("where", ["variable", "method", "method of a class", "constant", "lambda"])
def test_a_constant_with_too_many_bytes(cells, where):
    assert_refused(cells, TEXT_PLACES[where][0].replace("{}", '"' + UMLAUTS + '"'), None, LONG_TEXT)


def test_the_hint_for_a_long_text_is_a_file(cells):
    assert "file" in cells.error('String csv§ = "' + LONG + '";').lower()


@pytest.mark.parametrize("text", ['"' + "x" * 65_000 + '"', '"' + "ä" * 32_000 + '"', '"x".repeat(70_000)'],
                         ids=["characters", "bytes", "made as it runs"])
def test_a_long_text_that_fits(cells, text):
    assert int(cells.value(f"String fits§ = {text}; fits§.length()")) in (65_000, 32_000, 70_000)


@pytest.mark.parametrize("where", CODE_PLACES)
def test_code_that_is_too_large(cells, where):
    code, line = CODE_PLACES[where]
    assert_refused(cells, code.replace("%s", MANY), line, TOO_LARGE)


@pytest.mark.parametrize("what", OTHER_CODE)
def test_data_that_is_too_large(cells, what):
    assert_refused(cells, *OTHER_CODE[what], TOO_LARGE)


def test_a_definition_that_is_too_large_leaves_the_old_one(cells):
    cells.ok("int all§() { return 7; } class Data§ { int all() { return all§(); } } var data§ = new Data§();")
    for where in ("method", "method of a class"):
        cells.error(CODE_PLACES[where][0].replace("%s", MANY))
        assert cells.value("all§() + data§.all()") == "14"
    assert cells.ok("int all§() { return 8; }").stderr == ""
    assert cells.value("all§() + data§.all()") == "16"


def test_too_many_constants(cells):
    methods = "\n".join(f"  long m{m}() {{ return {' + '.join(f'n({m * 700 + i + 100_000}L)' for i in range(700))}; }}"
                        for m in range(100))
    assert_refused(cells, "class Data§ {\n  long n(long x) { return x; }\n" + methods + "\n}", None,
        "too many constants")


@pytest.mark.parametrize("code, phrase", [
    ("int n§ = 1;\nint many§(" + ", ".join(f"int p{i}" for i in range(300)) + ") { return 1; }", "too many parameters"),
    ("int n§ = 1;\nint" + "[]" * 300 + " many§ = null;", "too many dimensions"),
], ids=["parameters", "dimensions"])
def test_too_many_of_something(cells, code, phrase):
    assert_refused(cells, code, 2, phrase)


def assert_works_or_is_refused(cells, code, use, value):
    """How deep is too deep depends on the machine's stack."""
    cells.ok("int n§ = 1; int keep§ = 4; int early§ = 0;")
    outcome = cells.run("early§ = 10;\n" + code)
    if outcome.status == "ok":
        assert cells.value(use).strip('"') == value
    else:
        text = told(outcome)
        assert outcome.error["ename"] in ("CompilationError", "StackOverflowError"), text[:2000]
        if outcome.error["ename"] == "CompilationError":
            assert re.search(TOO_DEEP, text) or re.search(TOO_LARGE, text), text[:2000]
            assert re.search(r"In\[%d\]:\d+" % outcome.reply["execution_count"], text), text[:2000]
            assert "→" in text, "no hint: " + text[:2000]
            assert cells.value("early§") == "0", "nothing has run"
        assert len(text) < 10_000
        assert not re.search(r"REPL|JShell|\bat com\.sun", text), text[:2000]
    assert cells.value("keep§") == "4"
    cells.assert_whole()


@pytest.mark.parametrize("form", DEEP)
def test_expressions_that_are_nested_deep(cells, form):
    expression, value = DEEP[form]
    assert_works_or_is_refused(cells, f"var deep§ = {expression};", "deep§", value)


@pytest.mark.parametrize("form", DEEP_STATEMENTS)
def test_statements_that_are_nested_deep(cells, form):
    assert_works_or_is_refused(cells, DEEP_STATEMENTS[form], "n§", "2")


@pytest.mark.parametrize("where", DEEP_PLACES)
@pytest.mark.parametrize("form", ["parentheses", "sum", "calls"])
def test_definitions_that_are_nested_deep(cells, where, form):
    code, use = DEEP_PLACES[where]
    assert_works_or_is_refused(cells, code.replace("{}", DEEP[form][0]), use, DEEP[form][1])


@pytest.mark.parametrize("code", [DEEP["parentheses"][0], "{" * 20_000, "class Deep§ { int x = " + "(" * 20_000])
def test_help_survives_what_is_nested_deep(cells, code):
    """Completion and the question whether a cell is complete parse it as well."""
    code = cells.own(code)
    assert cells.kernel.request("is_complete_request", {"code": code})["status"] in ("complete", "incomplete",
        "invalid", "unknown")
    reply = cells.kernel.request("complete_request", {"code": code, "cursor_pos": len(code)})
    assert reply["status"] in ("ok", "error")
    cells.assert_whole()
