"""history_request: tail, range and search, kept across restarts."""

import uuid

import pytest


def ask(kernel, access, output=False, raw=True, **options):
    reply = kernel.request("history_request", {"hist_access_type": access, "output": output, "raw": raw, **options})
    assert reply["status"] == "ok"
    return reply["history"]


@pytest.fixture(scope="module")
def cells(kernel):
    """Three cells with a mark of their own, as other kernels write into the same history."""
    mark = f"mark{uuid.uuid4().hex[:8]}"
    codes = [f"int {mark}a = 1;", f"{mark}a + 1", f'System.out.print("{mark}\\n");\nint é = 3;']
    counts = [kernel.ok(code).reply["execution_count"] for code in codes]
    return mark, codes, counts


def test_tail(kernel, cells):
    _, codes, counts = cells
    entries = ask(kernel, "tail", n=3)
    assert [entry[2] for entry in entries] == codes
    assert [entry[1] for entry in entries] == counts
    assert len({entry[0] for entry in entries}) == 1


def test_tail_with_output(kernel, cells):
    inputs_and_outputs = [entry[2] for entry in ask(kernel, "tail", n=3, output=True)]
    assert [pair[0] for pair in inputs_and_outputs] == cells[1]
    assert all(len(pair) == 2 for pair in inputs_and_outputs)


def test_range(kernel, cells):
    _, codes, counts = cells
    session = ask(kernel, "tail", n=1)[0][0]
    for number in (session, 0):
        entries = ask(kernel, "range", session=number, start=counts[0], stop=counts[2])
        assert entries == [[session, counts[0], codes[0]], [session, counts[1], codes[1]]]
    assert ask(kernel, "range", session=session, start=10_000, stop=10_001) == []


def test_search(kernel, cells):
    mark, codes, _ = cells
    assert [entry[2] for entry in ask(kernel, "search", pattern=f"*{mark}*", n=10)] == codes
    assert [entry[2] for entry in ask(kernel, "search", pattern=f"*{mark}*", n=2)] == codes[1:]
    assert [entry[2] for entry in ask(kernel, "search", pattern=f"int {mark}?*", n=10)] == codes[:1]
    assert [entry[2] for entry in ask(kernel, "search", pattern=f"{mark}a + 1", n=10)] == codes[1:2]
    assert ask(kernel, "search", pattern=f"*{mark}[", n=10) == []


def test_unique_search(kernel, cells):
    kernel.ok(cells[1][1])
    pattern = f"{cells[0]}a*"
    assert len(ask(kernel, "search", pattern=pattern, n=10)) == 2
    assert len(ask(kernel, "search", pattern=pattern, n=10, unique=True)) == 1


def test_kept_across_restarts(fresh_kernel):
    mark = f"mark{uuid.uuid4().hex[:8]}"
    kept = fresh_kernel.ok(f'String {mark} = "täg";').reply["execution_count"]
    before = ask(fresh_kernel, "tail", n=1)[0][0]
    fresh_kernel.restart()
    assert fresh_kernel.run(mark).status == "error"
    again = ask(fresh_kernel, "search", pattern=f"String {mark}*", n=5)
    assert again == [[before, kept, f'String {mark} = "täg";']]
    assert ask(fresh_kernel, "range", session=before, start=kept, stop=kept + 1) == again
    assert ask(fresh_kernel, "tail", n=1)[0][0] > before


def test_a_process_that_holds_the_file_stops_no_cell(start_kernel, tmp_path):
    """Another kernel may have been paused while it wrote, or the file may lie on a disk that hangs."""
    fcntl = pytest.importorskip("fcntl")
    kernel = start_kernel(data=tmp_path)
    kernel.ok("int before = 1;")
    kernel.request("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True})
    with (tmp_path / "history.jsonl").open("r+") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        assert kernel.ok("before + 1").result == "2"
        assert kernel.ok("before + 2").result == "3"
    kernel.wait(lambda: "before + 2" in (tmp_path / "history.jsonl").read_text(), "the cells in the history")
