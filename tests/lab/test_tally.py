"""Counting reports, and what `lab test` makes of the count."""
import pytest

from elara_kernel import jdk

from tools import setup, suites, test as lab_test
from tools.tally import Tally

from .conftest import fake_jdk

REPORT = """<testsuites><testsuite>
<testcase classname="A" name="works"/>
<testcase classname="A" name="fails"><failure message="expected 1&#10;but 2">trace</failure></testcase>
<testcase classname="A" name="breaks"><error>no file</error></testcase>
<testcase classname="A" name="waits"><skipped message="later"/></testcase>
</testsuite></testsuites>"""


def test_a_report_is_counted_and_its_failures_are_named(tmp_path):
    (tmp_path / "TEST-A.xml").write_text(REPORT)
    tally = Tally()
    assert tally.add_reports(tmp_path.glob("*.xml")) == ["A.fails: expected 1", "A.breaks: no file"]
    assert str(tally) == "1 passed, 2 failed, 1 skipped"


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A machine with Java 17 alone, and a part `unit` that does what the test says."""
    only = jdk.inspect(fake_jdk(tmp_path / "jdk", "17.0.1") / "bin/java")
    monkeypatch.setattr(setup, "ensure", lambda *requirements: only)
    monkeypatch.setattr(jdk, "all_found", lambda: iter([only]))
    monkeypatch.setattr(lab_test, "TESTED", [17])
    monkeypatch.delenv("CI", raising=False)

    def run(**counts: int) -> int:
        monkeypatch.setitem(suites.PARTS, "unit", lambda tally, jdks, chosen: vars(tally).update(counts))
        return lab_test.main(["unit"])
    return run


def test_all_passed(machine, capsys):
    assert machine(passed=3) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "3 passed, 0 failed, 0 skipped"
    assert "Java 17.0.1" in lines[-2]


def test_one_failed(machine):
    assert machine(passed=3, failed=1) == 1


def test_nothing_ran(machine):
    assert machine() == 1


def test_a_skip_fails_only_in_ci(machine, monkeypatch, capsys):
    assert machine(passed=3, skipped=1) == 0
    monkeypatch.setenv("CI", "true")
    assert machine(passed=3, skipped=1) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "3 passed, 1 failed, 1 skipped"


def test_a_missing_jdk_is_named_and_counts_as_skipped(machine, monkeypatch, capsys):
    monkeypatch.setattr(lab_test, "TESTED", [17, 25])
    monkeypatch.setitem(suites.PARTS, "unit", lambda tally, jdks, chosen: setattr(tally, "passed", len(jdks)))
    assert lab_test.main(["unit"]) == 0
    output = capsys.readouterr().out
    assert "Java 25 was not found" in output and output.splitlines()[-1] == "1 passed, 0 failed, 1 skipped"
    monkeypatch.setenv("CI", "true")
    assert lab_test.main(["unit"]) == 1
