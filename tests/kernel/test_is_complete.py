"""is_complete: whether a console should run what was typed or ask for more."""

import pytest

COMPLETE = [
    "1 + 1", "int x = 1;", "int x = 1", "class A { }", "if (true) { f(); }", "for (;;) { break; }",
    "record R(int x) {}", 'String s = "{";', "// {", "import java.util.*;", "@Deprecated class D {}",
    'var t = """\n  text\n  """;', "int a = 1;\nint b = 2;", "%jars lib/*.jar", "",
    "%%bash\necho a\n\necho b\n\n", "%%time\nint x = 1;\n\n", "%time f(1)", "List.of?", "try { f(); } catch (Exception e) { }",
    "names.forEach(x -> { });", "int y = switch (x) { case 1 -> 2; default -> 3; };", "do { f(); } while (x);",
]
INCOMPLETE = [
    "class A {", "void f() {", "if (true) {", "int x = 1 +", "foo(1,", "new int[] {1, 2", 'var t = """\n  text',
    "/* open", "int a = 1;\nclass B {\n    void g() {",
    "%%bash", "%%bash\necho a\n", "%%writefile a.txt\none\n\ntwo", "%%time\nint x = 1;", "%%time\nfor (;;) {\n\n", "%vars\nvoid f() {",
    "try {", "try {\n    f();\n}", "try (var r = open()) {", "void f() {\n    try {", "try { f(); } catch (Exception e)", "do { f(); }", "if (x) f(); else",
    "names.forEach(x -> {", "Runnable r = () ->", "names.stream()\n.", "@Override", "@Deprecated(since = \"1\"", "switch (x) {\ncase 1 ->", "/** open",
    'f("""\n a \"quoted\"\n',
]
INVALID = ["int y = = 3;", "class 2 {}", "foo bar baz;", ") x", 'String s = "open;', "int x = 1; }", "void f() { try { f(); } }", "try { } f();"]


def ask(kernel, code):
    return kernel.request("is_complete_request", {"code": code})


@pytest.mark.parametrize("code", COMPLETE)
def test_complete(kernel, code):
    assert ask(kernel, code) == {"status": "complete"}


@pytest.mark.parametrize("code", INCOMPLETE)
def test_incomplete(kernel, code):
    reply = ask(kernel, code)
    assert reply["status"] == "incomplete"
    assert reply["indent"].strip(" \t") == ""


@pytest.mark.parametrize("code", INVALID)
def test_invalid(kernel, code):
    assert ask(kernel, code) == {"status": "invalid"}


def test_indent_grows_with_the_open_braces(kernel):
    outer = ask(kernel, "class A {")["indent"]
    inner = ask(kernel, "class A {\n    void f() {")["indent"]
    assert len(inner) > len(outer) > 0


def test_nothing_is_executed(kernel):
    ask(kernel, 'System.out.println("ran"); int asked = 1;')
    assert kernel.run("asked").status == "error"
