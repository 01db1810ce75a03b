"""Blanks: until a student's version has passed its check, other cells use the course's."""

import base64
import zlib

import pytest

GIVEN = """double area(double r) {
    double a = 0;
    a = Math.PI * r * r;
    return a;
}"""
OPEN = 'double area(double r) {\n    double a = 0;\n    if (r > -1e99) throw new IllegalStateException("still open");\n    return a;\n}'
COURSE = "the course's version"


def given(complete=GIVEN, blanked=OPEN, name="area"):
    text = base64.urlsafe_b64encode(zlib.compress(f"{complete}\0{blanked}".encode())).decode()
    return f"%given {name} {text}"


def blank(code):
    return f"%blank area\n{code}"


def answer(formula):
    return blank(f"double area(double r) {{\n    double a = 0;\n    a = {formula};\n    return a;\n}}")


CHECK = '%check area\nif (Math.abs(area(2) - 4 * Math.PI) > 1e-9) throw new IllegalStateException("wrong: " + area(2));'


@pytest.fixture
def cells(kernel):
    kernel.ok(given())
    kernel.ok(blank(OPEN))
    kernel.ok("double twice(double r) { return 2 * area(r); }")
    return kernel


def uses_the_courses(cells):
    return cells.ok("Math.abs(twice(1) - 2 * Math.PI) < 1e-12").result == "true"


def test_given_is_used_from_the_start(kernel):
    kernel.ok(given("int six() { return 6; }", "int six() { return 0; }", "six"))
    assert kernel.ok("six()").result == "6"


def test_an_open_blank_fails_its_check_and_nothing_else(cells):
    cells.ok(blank(OPEN))
    assert uses_the_courses(cells)
    failed = cells.run(CHECK)
    assert "still open" in failed.error_text
    assert COURSE in failed.stdout and failed.stderr == ""
    assert uses_the_courses(cells)


def test_a_wrong_answer_is_used_by_its_check_alone(cells):
    cells.ok(answer("2 * r"))
    assert uses_the_courses(cells)
    failed = cells.run(CHECK)
    assert "wrong: 4.0" in failed.error_text and COURSE in failed.stdout
    assert uses_the_courses(cells)


def test_an_answer_that_has_passed_is_used(cells):
    cells.ok(answer('r * r * Math.PI + 0 * count()') .replace("%blank area", "%blank area\nint calls; int count() { return ++calls; }"))
    passed = cells.ok(CHECK)
    assert passed.stdout == "" and passed.stderr == ""
    before = int(cells.ok("calls").result)
    cells.ok("twice(1)")
    assert int(cells.ok("calls").result) == before + 1


def test_a_changed_answer_has_to_pass_again(cells):
    cells.ok(answer("Math.PI * r * r"))
    cells.ok(CHECK)
    cells.ok(answer("7"))
    assert uses_the_courses(cells)
    assert "wrong" in cells.run(CHECK).error_text
    cells.ok(answer("r * Math.PI * r"))
    cells.ok(CHECK)
    assert uses_the_courses(cells)


def test_what_does_not_compile_breaks_nothing(cells):
    cells.ok(answer("Math.PI * r * r"))
    failed = cells.run(answer("Math.PI * radius"))
    assert "in[" in failed.error_text and "radius" in failed.error_text
    assert uses_the_courses(cells)
    unchecked = cells.run(CHECK)
    assert "cell above" in unchecked.error_text and COURSE in unchecked.stdout


def test_another_name_does_not_pass_on_the_courses_version(cells):
    cells.ok(answer("2 * r").replace("double area", "double myArea"))
    assert "still open" in cells.run(CHECK).error_text
    assert uses_the_courses(cells)


def test_errors_in_an_answer_name_its_cell_and_line(cells):
    cell = cells.ok(answer("new double[] {r}[(int) r]")).reply["execution_count"]
    failed = cells.run(CHECK)
    assert f"in[{cell}]" in failed.error_text and ":4" in failed.error_text


def test_an_interrupted_check_leaves_the_courses_version(cells):
    cells.ok(answer('r; System.out.println("started"); while (r > 0) { a += 1; }'))
    check = cells.start(CHECK)
    cells.wait_for_text(check, "started")
    assert cells.request("interrupt_request", channel="control") == {"status": "ok"}
    assert cells.finish(check).error["ename"] == "KeyboardInterrupt"
    assert uses_the_courses(cells)


def test_a_session_that_ends_in_a_check_leaves_the_courses_version(cells):
    cells.ok(answer("r; System.exit(3)"))
    assert "code 3" in cells.run(CHECK).error_text
    assert uses_the_courses(cells)


def test_without_given_the_answer_is_used_as_it_is(fresh_kernel):
    fresh_kernel.ok(answer("Math.PI * r * r"))
    assert fresh_kernel.ok(CHECK).stdout == ""
    fresh_kernel.ok(answer("1"))
    failed = fresh_kernel.run(CHECK)
    assert "wrong" in failed.error_text and failed.stdout == ""


@pytest.mark.parametrize("line, says", [
    ("%given area", "./lab practice"), ("%given area x!x", "was changed"), ("%given area eJwDAAAAAAE=", "was changed"),
    ("%blank", "name of a blank"), ("%check", "name of a blank"), ("%check other", "cell above")])
def test_bad_lines_say_what_to_do(kernel, line, says):
    assert says in kernel.run(line).error_text
