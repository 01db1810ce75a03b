"""complete_request: right at the end of a word, in a call, and after letters outside the basic plane."""

import pytest

# The cursor stands at the bar; the completed code has to begin with the text that follows.
CASES = [
    ("Math.sq|", "Math.sqrt"),
    ("Mat|", "Math"),
    ("System.out.printl|", "System.out.println"),
    ("System.out.println(Math.ab|", "System.out.println(Math.abs"),
    ("System.out.println(Math.ab|)", "System.out.println(Math.abs"),
    ("Math.max(1, Math.mi|", "Math.max(1, Math.min"),
    ("greeting.toUpp|", "greeting.toUpperCase"),
    ("greeting.|", "greeting.length"),
    ("greet|", "greeting"),
    ("int a = 1;\nint b = 2;\ngreeting.isBl|", "int a = 1;\nint b = 2;\ngreeting.isBlank"),
    ("Math.sq| + Math.abs(1)", "Math.sqrt"),
    ('String s = "😀😀"; Math.sq|', 'String s = "😀😀"; Math.sqrt'),
    ("/* 𨭎𨭎 */ Math.sq|", "/* 𨭎𨭎 */ Math.sqrt"),
    ("new ArrayLi|", "new ArrayList"),
    ("new Greeter().gre|", "new Greeter().greet"),
    ("for (int i = 0; i < 3; i++) { Math.sq|", "for (int i = 0; i < 3; i++) { Math.sqrt"),
    ("displ|", "display"),
]


@pytest.fixture(scope="module", autouse=True)
def declarations(kernel):
    kernel.ok('String greeting = "hello"; class Greeter { void greet() {} }')


def ask(kernel, marked):
    before, after = marked.split("|")
    reply = kernel.request("complete_request", {"code": before + after, "cursor_pos": len(before)})
    assert reply["status"] == "ok"
    assert 0 <= reply["cursor_start"] <= len(before) <= reply["cursor_end"] <= len(before + after)
    return before + after, reply


@pytest.mark.parametrize("marked, expected", CASES)
def test_completes(kernel, marked, expected):
    code, reply = ask(kernel, marked)
    completed = [code[: reply["cursor_start"]] + match + code[reply["cursor_end"]:] for match in reply["matches"]]
    assert any(text.startswith(expected) for text in completed), reply


@pytest.mark.parametrize("marked", ["zzzNothing|", "greeting.zzz|", '"a string |"', "// comment |"])
def test_nothing_fits(kernel, marked):
    assert ask(kernel, marked)[1]["matches"] == []


@pytest.mark.parametrize("marked", [
    "|", "  |", "int x = |", "((((|", 'String s = "|', "class {|", "%jars |", "1 +|+ 2", "\n|\n",
])
def test_odd_places_are_answered(kernel, marked):
    ask(kernel, marked)


def test_matches_are_not_repeated(kernel):
    matches = ask(kernel, "Math.a|")[1]["matches"]
    assert len(matches) == len(set(matches)) > 1


def test_nothing_is_executed(kernel):
    kernel.request("complete_request", {"code": "int made = 1; Math.sq", "cursor_pos": 21})
    assert kernel.run("made").status == "error"
