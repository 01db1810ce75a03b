"""The benchmark's table: medians, spread, and the ratio to the better of the two Java kernels."""
from tools.benchmark import report


def results(**first_results):
    return {name: {"samples": {"first_result": values}, "restarts": 0} for name, values in first_results.items()}


def row(table):
    return table.splitlines()[2]


def test_a_field_shows_median_and_spread_in_milliseconds():
    assert "**1,300** (1,000–2,000)" in row(report.table(results(jjava=[2.0, 1.0, 1.3])))


def test_the_ratio_is_to_the_better_of_jjava_and_rapaio():
    measured = results(elara=[0.5], jjava=[2.0], rapaio=[1.0], ipykernel=[0.3])
    assert row(report.table(measured)).endswith("| 0.50 |")


def test_without_a_rival_there_is_no_ratio():
    assert "ratio" not in report.table(results(elara=[0.5], ipykernel=[0.3]))


def test_a_row_that_nobody_has_is_left_out():
    assert "PSS" not in report.table(results(elara=[0.5]))


def test_a_rival_that_lost_nothing_gives_no_ratio():
    measured = {name: {"samples": {"lines_lost": [0]}, "restarts": 0} for name in ("elara", "jjava", "rapaio")}
    assert row(report.table(measured)).endswith("| – |")
