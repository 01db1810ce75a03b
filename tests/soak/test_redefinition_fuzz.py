"""Whatever is defined, defined again, broken and used: the kernel says what a fresh compile of all that is current says."""

import pytest

import redefinition_fuzz
from amount import amount, store

pytestmark = pytest.mark.timeout(7200)

FIRST = 4000
# What a variable gets that had no known value before, and is used for the new one, is not known either.
FOUND = [61103]


def test_random_sequences():
    count = amount(1000, 8)
    reports = redefinition_fuzz.run_some([*FOUND, *range(FIRST, FIRST + count)])
    store("redefinition", "\n".join([f"{count} sequences from seed {FIRST}, {len(reports)} failed", *reports]))
    assert not reports, "\n\n".join(reports)
