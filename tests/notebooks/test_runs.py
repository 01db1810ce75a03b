"""Each notebook runs from top to bottom in a fresh kernel and gives what is committed."""
from tools import execution

from .comparison import difference, texts
from .conftest import code_cells


def test_runs_without_unexpected_errors(fresh):
    notebook, failure = fresh
    assert not failure
    assert not execution.unmet_expectation(code_cells(notebook))


def test_gives_the_committed_outputs(fresh, code):
    cells = {cell.id: cell for cell in code_cells(fresh[0])}
    changed = {cell.id: difference(texts(cell), texts(cells[cell.id])) for cell in code if not execution.expects_error(cell)}
    assert {key: value for key, value in changed.items() if value} == {}


def test_folded_solutions_run(fresh):
    solutions = [cell for cell in fresh[0].cells if cell.id.startswith("solution-")]
    assert [cell.id for cell in solutions if not cell.execution_count] == []
    assert [output.get("evalue") for cell in solutions for output in cell.outputs if output.output_type == "error"] == []


def test_nothing_is_written_to_stderr(fresh):
    """No library's warnings disturb the reader."""
    noise = [output.text for cell in code_cells(fresh[0]) if not execution.expects_error(cell)
             for output in cell.outputs if output.get("name") == "stderr"]
    assert noise == []
