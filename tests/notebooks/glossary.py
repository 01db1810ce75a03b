"""The course's words in English and Chinese, as the table of notebook 00 has them, and where a notebook uses them."""
import re

TABLE = "glossary"
# What a reader of prose does not see as words: code, model answers, formulas, and titles, which have their Chinese beside them.
NOT_PROSE = re.compile(r"^```.*?^```|<!-- BEGIN SOLUTION -->.*?<!-- END SOLUTION -->|\$\$.*?\$\$|\$[^$\n]*\$|`[^`\n]*`"
                       r"|^#+ [^\n]*$|^\| [A-Z][A-Z\d]+-[^\n]*$", re.S | re.M)


def terms(notebook) -> dict[str, str]:
    """English → Chinese."""
    table = next(cell.source for cell in notebook.cells if cell.id == TABLE)
    rows = [[entry.strip() for entry in line.strip("| ").split("|")] for line in table.splitlines() if line.startswith("| ")]
    return {row[i]: row[i + 1] for row in rows[1:] for i in range(0, len(row) - 1, 2) if row[i]}


def pattern(english: str) -> re.Pattern:
    """The term and its plural, with a hyphen or a space between its words."""
    words = re.sub(r"[ -]", r"[ \\-\\n]", re.escape(english).replace(r"\ ", " ").replace(r"\-", "-"))
    plural = words[:-1] + "(?:y|ies)" if words.endswith("y") else words + "(?:s|es)?"
    return re.compile(rf"(?<![\w-]){plural}(?![\w-])", re.I)


def prose(source: str) -> str:
    """With blanks in place of what is no prose, so that places stay."""
    return NOT_PROSE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)


def without_chinese(notebook, words: dict[str, str]) -> dict[str, str]:
    """The terms whose Chinese is not there by the end of the cell that uses them first, each with that cell's id."""
    found, read = {}, ""
    cells = [cell for cell in notebook.cells if cell.cell_type == "markdown" and cell.id != TABLE]
    for cell in cells:
        read += cell.source
        text = prose(cell.source)
        for english, chinese in words.items():
            if english not in found and pattern(english).search(text):
                found[english] = "" if chinese in read else cell.id
    return {english: place for english, place in found.items() if place}
