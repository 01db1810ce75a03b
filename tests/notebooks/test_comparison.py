"""The comparison forgives the last digit and nothing else."""
import pytest

from .comparison import difference, same_line


@pytest.mark.parametrize("expected, actual, same", [
    ("loss 0.3466 after 400 steps", "loss 0.3467 after 400 steps", True),
    ("loss 0.3466", "loss 0.3468", False),
    ("loss 0.3466", "cost 0.3466", False),
    ("difference 1.8e-15", "difference 3.6e-15", True),
    ("difference 1.8e-15", "difference 1.8e-5", False),
    ("24 of 100", "25 of 100", False),
    ("x = −0.50", "x = -0.50", True),
    ("w1 = 2", "w2 = 2", False),
    ("1.0000001e10", "1.0000002e10", True),
    ("1 2", "1 2 3", False)])
def test_same_line(expected, actual, same):
    assert same_line(expected, actual) == same


def test_a_missing_line_or_output_is_a_difference():
    assert difference([("stdout", "a\nb")], [("stdout", "a")])
    assert difference([("image/png", "present")], [])
    assert not difference([("stdout", "a 1.0\n")], [("stdout", "a 1.0\n")])
