"""What first-year students do wrong, and all that they read then: the same on every Java."""

import re

import mistakes

# Words of the kernel's own, frames of Java's library, and what only its specification knows.
JARGON = r"REPL|\$|^\s+at (?:jdk|sun|elara)\.|effectively final|\.class|<identifier>|end of file|symbol:\s+class REPL"


def test_each_mistake_is_told_as_the_table_has_it(kernel):
    java = int(kernel.ok("Runtime.version().feature()").result)
    wrong = {}
    for case in mistakes.read()[1]:
        shown = case.show(kernel)
        if shown != case.expected(java):
            wrong[case.title] = f"{case.cell}\n--- expected\n{case.expected(java)}\n--- shown\n{shown}"
    assert not wrong, "\n\n".join(f"=== {title}\n{text}" for title, text in wrong.items())


def test_a_beginner_knows_the_words():
    cases = mistakes.read()[1]
    assert len(cases) > 100
    for case in cases:
        for shown in case.shown.values():
            assert not re.search(JARGON, shown.replace(case.cell, ""), re.MULTILINE), shown


def test_lines_are_not_broken_within_words(kernel):
    """A front end breaks lines that are too long anywhere."""
    for cell in ("class Row implements Comparable<Row>, java.util.concurrent.Callable<Map<String, List<Integer>>> { }",
                 "intSlider(\"temperature\", 1, 10, 50)", "throw new IllegalStateException(\"word \".repeat(60));"):
        for line in "\n".join(kernel.run(cell).error["traceback"]).split("\n"):
            plain = re.sub(r"\x1b\[[\d;]*m", "", line)
            assert len(plain) <= 80 or re.match(r"\s+(\d+ )?│|\s{10}", plain), plain
