"""inspect_request: what the word at the cursor is."""

import pytest

import inspections

FOUND = [
    ("Math.sqrt|", "sqrt"),
    ("Math.sqrt(|", "sqrt"),
    ("Math.sqrt(2|)", "sqrt"),
    ("Ma|th", "Math"),
    ("Math.sq|rt(2)", "sqrt"),
    ("greeting|", "String"),
    ("int n = greeting.indexOf(|", "indexOf"),
    ("twice(|", "twice"),
    ("twi|ce(3)", "int"),
    ("new Greeter|", "Greeter"),
    ('var s = "😀😀"; Math.sqrt|', "sqrt"),
    ("1 +\n  Math.max(1, |", "max"),
    ("%time Math.max(1, |", "«int b»"),
    ("%timeit -n 10 twi|ce(1)", "int twice("),
    ("%%time\nint mine = 1;\nmi|ne", "int mine"),
    ("%javadoc Math.ma|x", "int Math.max("),
    ("gree|ting?", "String greeting"),
    ("%ti|me twice(1)", "%time statement"),
]


@pytest.fixture(scope="module", autouse=True)
def declarations(kernel):
    kernel.ok('String greeting = "hello"; int twice(int x) { return 2 * x; } class Greeter { void greet() {} }')


@pytest.mark.parametrize("marked, expected", FOUND)
@pytest.mark.parametrize("detail_level", [0, 1])
def test_found(kernel, marked, expected, detail_level):
    reply = inspections.reply(kernel, marked, detail_level)
    assert reply["found"] is True
    assert expected in reply["data"]["text/plain"]


@pytest.mark.parametrize("marked", ["zzzNothing|", "|", "  |  ", "Math.zzz|", "((((|", "class {|", '"some text|"'])
def test_not_found(kernel, marked):
    assert inspections.reply(kernel, marked) == {"status": "ok", "found": False, "data": {}, "metadata": {}}


def test_overloads_are_all_named(kernel):
    text = inspections.reply(kernel, "Math.abs(|")["data"]["text/plain"]
    assert all(kind in text for kind in ("int", "long", "float", "double"))
