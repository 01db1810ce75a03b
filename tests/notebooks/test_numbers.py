"""Each number of the prose, of titles and of answers can be traced: to a question, to code, to a stored output or to arithmetic."""
import functools
import re
import tomllib
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from . import calculations, evidence, numbers
from .conftest import COURSE, read

EXCEPTIONS: dict[str, list[dict]] = tomllib.loads((Path(__file__).parent / "numbers.toml").read_text("utf-8"))
ANY = "*"  # in numbers.toml: all numbers of the cell
FACTS = [fact["number"] for fact in EXCEPTIONS.pop("facts")]
CITED = re.compile(r"[Nn]otebooks? (\d\d)(?:(?:,| and| to) (\d\d))*")


@functools.cache
def evidence_of(number: str) -> evidence.Evidence:
    path = next(path for path in COURSE if path.stem.startswith(number))
    return evidence.of(read(path), FACTS)


def untraced(notebook: NotebookNode, known: evidence.Evidence) -> list[tuple[str, str, str]]:
    """Cell, number, and what to say of it."""
    found = []
    for cell in notebook.cells:
        texts = evidence.texts_in_code(cell.source) if cell.cell_type == "code" else numbers.paragraphs(cell.source)
        for text in texts if not evidence.is_question(cell) else []:
            cited = [number for match in CITED.finditer(text) for number in re.findall(r"\d\d", match[0])]
            all_known = functools.reduce(lambda a, b: a | b, map(evidence_of, cited), known)
            found += [(cell.id, claim.text, f"{cell.id}: {claim.text} in “{claim.where}”; nearest {all_known.nearest(claim)}")
                      for claim in numbers.claims(text) if not all_known.has(claim)]
    return list(dict.fromkeys(found))


def test_every_number_is_traced(path, committed):
    excepted = {(entry["cell"], number) for entry in EXCEPTIONS.get(path.stem, []) for number in entry["numbers"]}
    found = untraced(committed, evidence.of(committed, FACTS))
    open_ones = [said for cell, number, said in found if (cell, number) not in excepted and (cell, ANY) not in excepted]
    if open_ones:
        pytest.fail("\n".join(["Add a check, mend the number, or say in numbers.toml why it needs none:", *open_ones]), pytrace=False)
    assert excepted - {(cell, each) for cell, number, _ in found for each in (number, ANY)} == set(), "exceptions that are not needed"


def test_every_calculation_holds(committed):
    assert [f"{cell.id}: {shown.text}" for cell in committed.cells for shown in calculations.of(cell) if not shown.holds()] == []


@pytest.mark.parametrize("text, holds", [
    ("$0.12+0.06=0.18$", True), ("$0.12+0.06=0.19$", False), ("$\\tfrac14\\big[(0.06-1)^2+0.07^2\\big]=0.2221$", True),
    ("$x_1=0.12+0.06=0.19$", False), ("$\\sqrt{54}\\approx7.3$", True), ("$e^{0.25}=1.2840$", True), ("$e^{0.25}=1.2841$", False)])
def test_a_calculation_holds_if_its_result_rounds_to_what_comes_out(text, holds):
    [shown] = calculations.of(new_markdown_cell(text))
    assert shown.holds() is holds


@pytest.mark.parametrize("text, computed, traced", [
    ("It ends at 0.3466.", "0.346574", True),
    ("It ends at 0.3467.", "0.346574", False),
    ("It falls by 37 %.", "37.4", True),
    ("A share of 37.4 %.", "0.374", True),
    ("A share of 36 %.", "0.374", False),
    ("The rate is $4.2\\cdot10^{-5}$.", "4.21e-05", True),
    ("The rate is $4.3\\cdot10^{-5}$.", "4.21e-05", False),
    ("About $24\\,000$ times.", "23809.5", True),
    ("Exactly $24\\,000$ times.", "23809.5", False),
    ("34 million times", "33554432", True),
    ("33 million times", "33554432", False),
    ("about 10⁻¹⁰ is left", "1.3e-10", True),
    ("about 10⁻¹⁰ is left", "1.3e-8", False),
    ("the most of 7,800 lines", "7680", False),
    ("1 048 576 units, and 80 000", "1048576, 80000", True),
    ("at $x=(-500,500)$", "500", True),
    ("cheapest when 30 % of the labels are 1", "0.3", True),
    ("$0.226\\cdot0.18=0.04068$", "0.226, 0.18", True),
    ("$0.226\\cdot0.18=0.04168$", "0.226, 0.18", False),
    ("$\\tfrac12\\cdot10^{-16}/10^{-6}=5\\cdot10^{-11}$", "1e-16, 1e-6", True),
    ("$4^8=65\\,536$", "1", True),
    ("$\\log2=0.6931$", "1", True),
    ("$\\tfrac12\\log2=0.3466$", "1", True),
    ("$-\\log10^{-5}\\approx11.5$", "1e-05", True),
    ("$1/(4.2\\cdot10^{-5})\\approx24\\,000$", "4.2e-05", True),
    ("$\\tfrac12\\log2=0.3476$", "1", False),
    ("As DL20-Q16 and notebook 05 say, 1. and `x = 47`, $x_{12}$ and $w^{31}$ are no claims; nor is one of ten.", "1", True),
])
def test_a_number_is_traced_if_it_rounds_to_one_that_is_known(text, computed, traced):
    cell = new_code_cell("run();", outputs=[new_output("stream", name="stdout", text=computed)])
    notebook = new_notebook(cells=[cell, new_markdown_cell(text)])
    assert (untraced(notebook, evidence.of(notebook, [])) == []) is traced


def test_a_title_is_no_evidence_for_itself():
    check = 'Check.that("the most that any of 7,800 lines gets right", most == 3);'
    notebook = new_notebook(cells=[new_code_cell(check, id="line", outputs=[
        new_output("stream", name="stdout", text="✓ the most that any of 7,800 lines gets right")])])
    assert [number for _, number, _ in untraced(notebook, evidence.of(notebook, []))] == ["7,800"]
