"""A failing cell aborts all that was sent before the client could know of it, however fast it failed."""

import json
import time
from datetime import timedelta

import pytest

FAILING = {
    "does not compile": "int x = missing;", "throws": "throw new RuntimeException();", "wrong magic": "%nothing",
    "fails in the kernel": '%load "{folder}/bad.ipynb"',
}


def send(kernel, message):
    kernel.client.shell_channel.send(message)
    return message["header"]["msg_id"]


def send_all(kernel, codes, slowly):
    """Sends them, if slowly as a client does that gets no processor time in between."""
    ids = []
    for i, message in enumerate(kernel.made(codes)):
        ids.append(send(kernel, message))
        if slowly and i % 10 == 5:
            time.sleep(0.15)
    return ids


@pytest.mark.parametrize("code", FAILING.values(), ids=FAILING.keys())
def test_what_was_sent_before_the_error_is_known_does_not_run(kernel, tmp_path, code):
    (tmp_path / "bad.ipynb").write_text(json.dumps({"cells": [{}]}), encoding="utf-8")
    kernel.ok("int ran = 0;")
    for attempt in range(5):
        failing, *waiting = send_all(kernel, [code.replace("{folder}", str(tmp_path))] + ["ran++;"] * 30, slowly=attempt == 0)
        assert kernel.finish(failing).status == "error"
        outcomes = [kernel.finish(each) for each in waiting]
        assert [each.status for each in outcomes] == ["aborted"] * 30
        assert all(each.types == ["status", "status"] for each in outcomes)
        assert kernel.ok("ran").result == "0"


def test_what_arrives_after_the_error_was_told_but_was_made_before(kernel):
    kernel.ok("int ran = 0;")
    failing, *late = kernel.made(["throw new RuntimeException();", "ran++;", "ran++;", "ran++;"])
    assert kernel.finish(send(kernel, failing)).status == "error"
    assert [kernel.finish(send(kernel, each)).status for each in late] == ["aborted"] * 3
    assert kernel.ok("ran").result == "0"


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_client_whose_clock_is_wrong(kernel, hours):
    """What it sends when it knows of the error runs."""
    for _ in range(3):
        failing, = kernel.made(["throw new RuntimeException();"])
        failing["header"]["date"] += timedelta(hours=hours)
        assert kernel.finish(send(kernel, failing)).status == "error"
        again, = kernel.made(["1 + 1"])
        again["header"]["date"] += timedelta(hours=hours)
        assert kernel.finish(send(kernel, again)).status == "ok"


def test_what_is_sent_after_it_runs(kernel):
    for _ in range(20):
        kernel.run("throw new RuntimeException();")
        kernel.ok("1 + 1")


def test_unless_it_is_not_wanted(kernel):
    kernel.ok("int ran = 0;")
    failing = kernel.start("throw new RuntimeException();", stop_on_error=False)
    waiting = [kernel.start("ran++;") for _ in range(5)]
    assert kernel.finish(failing).status == "error"
    assert {kernel.finish(each).status for each in waiting} == {"ok"}


@pytest.mark.parametrize("notebook", [{"cells": [{}]}, {"cells": {}}, {}, [1], {"cells": [1]}, {"cells": [{"cell_type": "code"}]},
                                      {"cells": [{"cell_type": [], "source": ""}]},
                                      {"cells": [{"cell_type": "code", "source": [[]]}]}])
def test_a_file_that_is_no_notebook(kernel, tmp_path, notebook):
    (tmp_path / "bad.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    failing, waiting = kernel.start_all(f'%load "{tmp_path}/bad.ipynb"', "1")
    outcome = kernel.finish(failing)
    assert outcome.status == "error"
    assert outcome.error["ename"] in ("MagicError", "CompilationError"), outcome.error
    assert kernel.finish(waiting).status == "aborted"
