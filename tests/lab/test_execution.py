"""What `lab run --in-place` stores, and how a failing cell is told."""
import nbformat
from nbformat.v4 import new_code_cell, new_notebook, new_output

from tools import execution


def code(source: str = "1", tags: list[str] = (), outputs: list = (), count: int | None = None):
    return new_code_cell(source, metadata={"tags": list(tags)}, outputs=list(outputs), execution_count=count)


ERROR = new_output("error", ename="X", evalue="wrong", traceback=[])


def test_stored_notebooks_do_not_depend_on_the_machine(tmp_path):
    notebook = new_notebook(cells=[code(count=1), code(tags=["raises-exception"], outputs=[ERROR], count=2)])
    notebook.metadata["language_info"] = {"name": "java", "version": "17.0.15"}
    notebook.cells[0].metadata["execution"] = {"iopub.execute_input": "2026-01-01"}
    execution.store(notebook, tmp_path / "n.ipynb")
    stored = nbformat.read(tmp_path / "n.ipynb", as_version=4)
    assert stored.metadata.kernelspec == {"display_name": "Java (Elara)", "language": "java", "name": "java"}
    assert stored.metadata.language_info == {"name": "java"}
    assert stored.cells[0].execution_count == 1 and "execution" not in stored.cells[0].metadata
    assert stored.cells[1].outputs == [] and stored.cells[1].execution_count is None
    text = (tmp_path / "n.ipynb").read_bytes()
    execution.store(stored, tmp_path / "n.ipynb")
    assert (tmp_path / "n.ipynb").read_bytes() == text


def test_a_cell_that_should_fail_and_does_not():
    assert execution.unmet_expectation([code(tags=["raises-exception"], outputs=[ERROR])]) == ""
    assert "ran without an error" in execution.unmet_expectation([code(tags=["raises-exception"])])


def test_the_failing_cell_is_named_by_its_position():
    notebook = new_notebook(cells=[code(tags=["raises-exception"], outputs=[ERROR], count=1), code(outputs=[ERROR], count=2)])
    assert execution._failing(notebook) == "2"
    assert execution._short("\x1b[31mBad\x1b[0m\n  input") == "Bad input"
