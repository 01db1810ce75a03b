"""The parts of `lab test`."""
import pytest

from tools import places, suites


@pytest.mark.parametrize("part, names", [("kernel", suites.OF_THE_KERNEL), ("soak", suites.OF_THE_LOAD)])
def test_what_only_the_oldest_java_runs_is_there(part, names):
    """Of a name that no file has any more, pytest would say nothing."""
    assert [name for name in names if not (places.ROOT / "tests" / part / f"test_{name}.py").is_file()] == []
