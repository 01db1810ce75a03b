"""A failing cell aborts all that was sent before the client could know of it, however fast it failed."""

import json

import pytest

FAILING = {
    "does not compile": "int x = missing;", "throws": "throw new RuntimeException();", "wrong magic": "%nothing",
    "fails in the kernel": '%load "{folder}/bad.ipynb"',
}


@pytest.mark.parametrize("code", FAILING.values(), ids=FAILING.keys())
def test_what_was_sent_before_the_error_is_known_does_not_run(kernel, tmp_path, code):
    (tmp_path / "bad.ipynb").write_text(json.dumps({"cells": [{}]}), encoding="utf-8")
    kernel.ok("int ran = 0;")
    for _ in range(5):
        failing = kernel.start(code.replace("{folder}", str(tmp_path)))
        waiting = [kernel.start("ran++;") for _ in range(30)]
        assert kernel.finish(failing).status == "error"
        outcomes = [kernel.finish(each) for each in waiting]
        assert [each.status for each in outcomes] == ["aborted"] * 30
        assert all(each.types == ["status", "status"] for each in outcomes)
        assert kernel.ok("ran").result == "0"


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
    failing, waiting = kernel.start(f'%load "{tmp_path}/bad.ipynb"'), kernel.start("1")
    outcome = kernel.finish(failing)
    assert outcome.status == "error"
    assert outcome.error["ename"] in ("MagicError", "CompilationError"), outcome.error
    assert kernel.finish(waiting).status == "aborted"
