"""is_complete: whether a console should run what was typed or ask for more."""

import pytest

COMPLETE = [
    "1 + 1", "int x = 1;", "int x = 1", "class A { }", "if (true) { f(); }", "for (;;) { break; }",
    "record R(int x) {}", 'String s = "{";', "// {", "import java.util.*;", "@Deprecated class D {}",
    'var t = """\n  text\n  """;', "int a = 1;\nint b = 2;", "%jars lib/*.jar", "",
]
INCOMPLETE = [
    "class A {", "void f() {", "if (true) {", "int x = 1 +", "foo(1,", "new int[] {1, 2", 'var t = """\n  text',
    "/* open", "int a = 1;\nclass B {\n    void g() {",
]
INVALID = ["int y = = 3;", "class 2 {}", "foo bar baz;", ") x", 'String s = "open;', "int x = 1; }"]


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
