"""A toString() that returns null shows `null`, as string concatenation does."""

import re

import pytest

from own_cells import cells  # noqa: F401  a fixture

TYPES = {
    "class": "class Mute§ { public String toString() { return null; } }",
    "record": "record Mute§() { public String toString() { return null; } }",
    "enum": "enum Mute§ { ONE; public String toString() { return null; } static Mute§ make() { return ONE; } }",
    "exception": "class Mute§ extends RuntimeException { public String toString() { return null; } public String "
        "getMessage() { return null; } }",
    "number": "class Mute§ extends Number { public int intValue() { return 0; } public long longValue() { return 0; } "
        "public float floatValue() { return 0; } "
              "public double doubleValue() { return 0; } public String toString() { return null; } }",
    "text": "class Mute§ implements CharSequence { public int length() { return 0; } public char charAt(int i) { "
        "return 'a'; } "
            "public CharSequence subSequence(int a, int b) { return this; } public String toString() { return null; } "
                "}",
}

PLACES = {
    "result": ("{}", r"null"), "list": ("List.of({}, {})", r"\[null, null\]"), "array": ("new Object[] {{{}, 1}}",
        r"null, 1"),
    "typed array": ("new Mute§[] {{{}}}", r"null"), "map": ("Map.of(\"a\", {})", r"a=null"), "key of a map": (
        "Map.of({}, 1)", r"null=1"),
    "optional": ("Optional.of({})", r"null"), "set": ("Set.of({})", r"null"), "nested": ("List.of(List.of({}))",
        r"\[\[null\]\]"),
    "component": ("new Holder§({})", r"null"), "stream": ("Stream.of({}, {})", r"null, null"), "entry": (
        "Map.entry(1, {})", r"1=null"),
}


def make_mute(cells, kind):
    """Defines such a type; returns what makes an object of it."""
    cells.ok(TYPES[kind])
    cells.ok("record Holder§(Object held) { }")
    return "Mute§.make()" if kind == "enum" else "new Mute§()"


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("kind", ["class", "record"])
def test_as_a_result(cells, kind, where):
    template, shown = PLACES[where]
    make = make_mute(cells, kind)
    assert re.search(shown, cells.value(template.format(make, make)))


@pytest.mark.parametrize("where", [where for where in PLACES if where != "stream"])
def test_in_display(cells, where):
    template, shown = PLACES[where]
    make = make_mute(cells, "class")
    outcome = cells.ok(f"display({template.format(make, make)});")
    assert re.search(shown, outcome.display[0]["data"]["text/plain"])


@pytest.mark.parametrize("kind", TYPES)
def test_kinds_of_types(cells, kind):
    make = make_mute(cells, kind)
    assert cells.value(make) == "null"
    assert cells.value(f"List.of({make}, {make})") == "[null, null]"
    assert cells.ok(f"display({make});").display[0]["data"]["text/plain"] == "null"


def test_printed(cells):
    make = make_mute(cells, "class")
    assert cells.ok(f'System.out.println({make}); System.out.println("" + {make});').stdout == "null\nnull\n"


def test_as_a_user_expression(cells):
    make = make_mute(cells, "class")
    reply = cells.ok("1", user_expressions={"e": cells.own(make)}).reply["user_expressions"]["e"]
    assert reply["status"] == "ok" and reply["data"]["text/plain"] == "null"
