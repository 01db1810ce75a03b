"""The course's helpers inside the kernel: what they show, and what the kernel prepares for them."""

import pytest

from inspections import text as told
from inspections import with_value

IMPORTS = """%maven elara:helpers:0.1.0
import elara.helpers.*;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.*;"""


@pytest.fixture(scope="module")
def helped(kernel):
    """The kernel with the helpers in it."""
    kernel.ok(IMPORTS)
    kernel.ok("Reproducible.start(1);")
    return kernel


@pytest.mark.parametrize("cell, text", {
    "Nd4j.createFromArray(1f, 2f)": "2 float\n[1  2]",
    'Matrices.of("I", Nd4j.eye(2).castTo(Nd4j.dataType()))': "I  (2 × 2)\n[1  0]\n[0  1]",
    'Table.create(IntColumn.create("n", new int[] {7}))': "n\n-\n7",
    'record Run(String name, int units) {}\nList.of(new Run("a", 2))': "Run\nname  units\n----  -----\na         2",
    "record Point(int x, int y) {}\nnew Point(1, 2)": "Point[x=1, y=2]",
}.items())
def test_values_have_a_table_and_a_text(helped, cell, text):
    data = helped.ok(cell).data
    assert "<table" in data["text/html"]
    assert data["text/plain"] == text


def test_lists_of_other_things_stay_as_they_are(helped):
    assert helped.ok("List.of(1, 2)").data == {"text/plain": "[1, 2]"}


def test_a_check_that_fails_is_an_error_in_terms_of_the_cell(helped):
    outcome = helped.run('int answer = 41;\nCheck.equal("answer", answer, 42);')
    assert outcome.status == "error"
    assert outcome.error["ename"] == "CheckFailed"
    assert outcome.error["evalue"] == "answer: expected 42, got 41."
    assert "elara.helpers" not in outcome.error_text and ":2" in outcome.error_text


def test_a_check_that_passes_is_shown_and_no_result(helped):
    outcome = helped.ok('Check.equal("answer", 42, 42);')
    assert [shown["data"]["text/plain"] for shown in outcome.display] == ["✓ answer: 42"]
    assert outcome.data == {}


def test_same_diff_does_not_print_what_it_derives_and_others_do(helped):
    outcome = helped.ok("""var sd = SameDiff.create();
        var v = sd.var("v", Nd4j.createFromArray(1.0, 2.0));
        v.mul(v).sum().markAsLoss();
        System.out.println(sd.calculateGradients(Map.of(), "v").get("v").getDouble(1) + " ü");""")
    assert outcome.stdout == "4.0 ü\n"


def test_a_cell_that_prints_can_still_be_interrupted(helped):
    running = helped.start('while (true) System.out.println("line");')
    helped.wait_for_text(running, "line")
    helped.request("interrupt_request", channel="control")
    assert helped.finish(running).status == "error"
    assert helped.ok('System.out.println("still here");').stdout == "still here\n"


def test_one_openmp_thread_unless_the_user_wants_more(helped, start_kernel):
    assert helped.ok('System.getenv("OMP_NUM_THREADS")').result == "1"
    other = start_kernel(env={"OMP_NUM_THREADS": "2"})
    assert other.ok('System.getenv("OMP_NUM_THREADS")').result == "2"


def test_helpers_and_values_of_libraries_are_documented(helped):
    helped.ok('var weights = Nd4j.zeros(2, 3); var grades = Table.create(IntColumn.create("n", new int[] {7}));')
    assert "Named matrices" in told(helped, "Matrices|")
    assert "Shape: 2 × 3" in with_value(helped, "weights|")
    assert "Shape: 1 × 1 (rows × columns)" in with_value(helped, "grades|")
