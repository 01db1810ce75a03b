"""A reader whose first language is Chinese meets each of the course's words with its Chinese, in every notebook."""
import nbformat
from nbformat.v4 import new_markdown_cell, new_notebook

from . import glossary
from .conftest import COURSE


def test_first_uses_have_the_chinese_beside_them(committed):
    assert glossary.without_chinese(committed, glossary.terms(nbformat.read(COURSE[0], as_version=4))) == {}


def test_the_table_is_in_order():
    words = glossary.terms(nbformat.read(COURSE[0], as_version=4))
    assert len(words) > 50
    assert list(words) == sorted(words, key=str.lower)


def test_what_counts_as_a_first_use():
    words = {"learning rate": "学习率", "mini-batch": "小批量"}

    def missing(*sources):
        cells = [new_markdown_cell(source, id=str(number)) for number, source in enumerate(sources)]
        return glossary.without_chinese(new_notebook(cells=cells), words)

    assert missing("The learning rate (学习率) is small.", "Learning rates differ.") == {}
    assert missing("Nothing.", "Learning rates differ.", "The learning rate (学习率).") == {"learning rate": "1"}
    assert missing("Mini batches and mini-batches.") == {"mini-batch": "0"}
    assert missing("## The learning rate", "`learning rate` and $mini-batch$") == {}
