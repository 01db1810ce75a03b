"""Classes that javac just gets into a class file: what is added to them on their way to the session must not be what breaks them."""

import re

import pytest

from own_cells import cells, told  # noqa: F401  a fixture among them

CONSTANTS = 65_535
A_METHOD = 8_000  # numbers that fit into one


def class_of(constants, members=""):
    """A class whose methods have so many numbers as constants of their own."""
    numbers = [100_000 + i for i in range(constants)]
    methods = "\n".join(f"  int[] m{m}() {{ return new int[] {{{', '.join(map(str, numbers[m * A_METHOD:(m + 1) * A_METHOD]))}}}; }}"
                        for m in range((constants + A_METHOD - 1) // A_METHOD))
    return f"class Data§ {{\n  {members}\n{methods}\n}}\n"


PLAIN = "int one() { return 1; }"
ASSERT = "int one() { assert m0() != null; return 1; }"
LAMBDA = "int one() { Supplier<Object> s = () -> this; return s.get() == this ? 1 : 0; }"


@pytest.mark.parametrize("members, left", [(PLAIN, 60), (PLAIN, 140), (PLAIN, 170), (PLAIN, 190), (ASSERT, 80), (LAMBDA, 100), (LAMBDA, 190)],
                         ids=["plain, 60 left", "plain, 140", "plain, 170", "plain, 190", "assert, 80", "lambda, 100", "lambda, 190"])
def test_a_class_that_nearly_has_too_many_constants(cells, members, left):
    cells.ok("int keep§ = 4;")
    outcome = cells.run(class_of(CONSTANTS - left, members) + "new Data§().one()")
    if outcome.status == "ok":
        assert outcome.result == "1"
    else:
        assert re.search("too many constants", told(outcome)), told(outcome)[:1000]
    assert cells.value("keep§") == "4"
    cells.assert_whole()


@pytest.mark.parametrize("asserts", [4_000, 3_000])
def test_a_method_that_is_nearly_too_large(cells, asserts):
    """Each `assert` takes more room in the session than javac gives it."""
    cells.ok("int keep§ = 4; int n§ = 1;")
    outcome = cells.run("class Data§ {\n  int one() {\n    int n = 1;\n" + "    assert n > 0;\n" * asserts + "    return n;\n  }\n}\nnew Data§().one()")
    assert outcome.result == "1" if outcome.status == "ok" else re.search("too large", told(outcome)), told(outcome)[:1000]
    assert cells.value("keep§") == "4"
    cells.assert_whole()
