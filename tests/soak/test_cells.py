"""A session that lasts all day costs no more memory at its end than at its beginning."""

import pytest

from amount import amount
from curve import Curve

pytestmark = pytest.mark.timeout(7200)

# In KB for each time a class is swapped. HotSpot merges the constants of the old and the new class, and does not use the
# space of the smaller pools again: after a thousand times about 35 MB.
MERGED_CONSTANTS = 60

CELLS = [
    "{i} + total",
    "total = {i};",
    "int y{name} = total + {i};",
    'System.out.println("cell {i}");',
    "for (int k = 0; k < 10; k++) total += k;",
    "java.util.stream.IntStream.range(0, {i} % 10).map(n -> n * 2).sum()",
    "new double[10_000]",
    "list.add({i});",
    'display("cell {i}");',
    "undefined + {i}",
]


def test_small_cells(fresh_kernel):
    fresh_kernel.ok("int total = 0; var list = new ArrayList<Integer>();")

    def run(i):
        outcome = fresh_kernel.run(CELLS[i % len(CELLS)].format(i=i, name=i % 50))
        assert (outcome.status == "error") == (i % len(CELLS) == 9)

    Curve("cells", fresh_kernel).run(amount(100_000, 200), run)
    assert fresh_kernel.ok("list.size()").result == str(amount(100_000, 200) // 10)


def test_large_values_are_not_kept(fresh_kernel):
    """Each would fill a tenth of the heap."""
    for i in range(amount(50, 15)):
        fresh_kernel.ok("new double[25_000_000]")
        fresh_kernel.ok('Arrays.asList("x", new double[25_000_000]).hashCode();')


def test_redefined_classes(fresh_kernel):
    fresh_kernel.ok("class Net { double w; double out(double x) { return x; } } Net net = new Net();")
    fresh_kernel.ok("net.w = 5;")

    def redefine(i):
        fresh_kernel.ok("class Net { double w; double out(double x) { return w * x + %d; } }" % i)
        if i % 10 == 0:
            assert fresh_kernel.ok("net.out(2)").result == f"{10 + i}.0"

    Curve("classes", fresh_kernel, session_metaspace=MERGED_CONSTANTS).run(amount(1000, 60), redefine)


def test_redefined_methods(fresh_kernel):
    fresh_kernel.ok("int next(int x) { return x; } int twice(int x) { return next(next(x)); }")

    def redefine(i):
        fresh_kernel.ok("int next(int x) { return x + %d; }" % i)
        if i % 10 == 0:
            assert fresh_kernel.ok("twice(1)").result == str(1 + 2 * i)

    Curve("methods", fresh_kernel, session_metaspace=MERGED_CONSTANTS).run(amount(1000, 60), redefine)


def test_updated_displays(fresh_kernel):
    updates = 100

    def update(i):
        outcome = fresh_kernel.ok('String id = display("<0>"); for (int i = 1; i <= %d; i++) updateDisplay(id, "<" + i + ">");' % updates)
        shown = [content["data"]["text/plain"] for content in outcome.contents("update_display_data")]
        assert len(shown) == updates and f"<{updates}>" in shown[-1]

    Curve("displays", fresh_kernel).run(amount(200, 20), update)
