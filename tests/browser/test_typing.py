"""Typing in JupyterLab: lines of Java are indented by what is around them, brackets and texts close themselves, comments toggle."""
import pytest

from . import notebook_files

# What is typed, a line each; a key in brackets is pressed. What is there then.
CASES = [
    ("a method without a class",
     ["void hello(String name) {", "if (name == null) {", "return;", "[ArrowDown]", "[End]", "System.out.println(name);"],
     "void hello(String name) {\n    if (name == null) {\n        return;\n    }\n    System.out.println(name);\n}"),
    ("a record",
     ["record Point(int x, int y) {", "int sum() {", "return x + y;"],
     "record Point(int x, int y) {\n    int sum() {\n        return x + y;\n    }\n}"),
    ("loops and a branch without braces",
     ["for (int i = 0; i < 3; i++) {", "for (int k : List.of(1)) {", "if (i == k)", "System.out.println(i);", "i += k;"],
     "for (int i = 0; i < 3; i++) {\n    for (int k : List.of(1)) {\n        if (i == k)\n            System.out.println(i);\n        i += k;\n    }\n}"),
    ("the labels of a switch",
     ["switch (x) {", "case 1:", "f();", "break;", "default:", "g();"],
     "switch (x) {\n    case 1:\n        f();\n        break;\n    default:\n        g();\n}"),
    ("a chain with a lambda",
     ["var sum = List.of(1, 2)", ".stream().map(n -> {", "return 2 * n;", "[ArrowDown]", "[End]", ".toList();", "int after = 1;"],
     "var sum = List.of(1, 2)\n    .stream().map(n -> {\n        return 2 * n;\n    })\n    .toList();\nint after = 1;"),
    ("a magic", ["%jars lib/*.jar", "int x = 1;"], "%jars lib/*.jar\nint x = 1;"),
    ("arguments, and a text", ["f(\"a\");", "var s = \"b"], "f(\"a\");\nvar s = \"b\""),
]


@pytest.fixture(scope="module")
def typed(chromium, jupyterlab):
    """The sources of cells in which the cases have been typed, and what Ctrl-/ makes of the last one, and again."""
    with jupyterlab.desk() as desk:
        notebook = notebook_files.write(desk.folder / "typing.ipynb", [""] * len(CASES))
        page = chromium.new_page()
        page.set_default_timeout(120_000)
        page.goto(desk.address(notebook))
        page.wait_for_selector(".jp-CodeCell .cm-content[data-language=java]")
        for number, (_, lines, _) in enumerate(CASES):
            page.locator(".jp-CodeCell .cm-content").nth(number).click()
            for index, line in enumerate(lines):
                if line.startswith("["):
                    page.keyboard.press(line[1:-1])
                else:
                    begins = index > 0 and lines[index - 1] not in ("[ArrowDown]",)
                    page.keyboard.type(("\n" if begins else "") + line)
        sources = _sources(page)
        for _ in range(2):
            page.keyboard.press("Control+/")
            sources.append(_sources(page)[-1])
        page.close()
    return sources


def _sources(page):
    return page.evaluate("jupyterapp.shell.currentWidget.content.model.toJSON().cells.map(cell => cell.source)")


@pytest.mark.parametrize("number", range(len(CASES)), ids=[name for name, _, _ in CASES])
def test_lines_are_indented_and_brackets_close(typed, number):
    assert typed[number] == CASES[number][2]


def test_comments_toggle(typed):
    before, commented, again = typed[-3:]
    assert commented.splitlines()[-1] == "// " + before.splitlines()[-1]
    assert again == before
