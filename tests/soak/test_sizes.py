"""Twenty megabytes at once, each way."""

import base64

import pytest

from amount import amount

pytestmark = pytest.mark.timeout(600)

LENGTH = amount(20_000_000, 2_000_000)


def test_output_in_many_lines(kernel):
    lines = LENGTH // 100
    outcome = kernel.ok('for (int i = 0; i < %d; i++) System.out.println("%s");' % (lines, "x" * 99))
    assert outcome.stdout == ("x" * 99 + "\n") * lines


def test_output_in_one_line(kernel):
    assert kernel.ok('System.out.print("ä".repeat(%d));' % LENGTH).stdout == "ä" * LENGTH


def test_output_with_displays_in_between(kernel):
    outcome = kernel.ok('for (int i = 0; i < 20; i++) { System.out.print("y".repeat(%d)); display(i); }' % (LENGTH // 20))
    assert outcome.stdout == "y" * LENGTH
    assert len(outcome.display) == 20


def test_text_result(kernel):
    assert kernel.ok('elara.display.MimeBundle.text("x".repeat(%d))' % LENGTH).result == "x" * LENGTH


def test_string_result(kernel):
    """Of a string, unlike of text that asks to be shown, a notebook gets what can be read."""
    result = kernel.ok('"x".repeat(%d)' % LENGTH).result
    assert result.strip('"').startswith("x" * 100) and len(result) <= LENGTH + 2


def test_png_result(kernel):
    kernel.ok("byte[] png = new byte[%d]; new Random(1).nextBytes(png);" % LENGTH)
    outcome = kernel.ok('elara.display.MimeBundle.of("image/png", png)')
    assert len(base64.b64decode(outcome.data["image/png"])) == LENGTH
    kernel.ok("png = null;")


def test_cell(kernel):
    assert kernel.ok(("// " + "x" * 97 + "\n") * (LENGTH // 100) + "6 * 7").result == "42"


def test_cell_of_one_line(kernel):
    assert kernel.ok("/*" + "x" * LENGTH + "*/ 6 * 7").result == "42"


def test_the_next_cell_works(kernel):
    """Whatever was too large for a cell does no harm to the next one."""
    kernel.run("x" * LENGTH)
    assert kernel.ok("1 + 1").result == "2"
