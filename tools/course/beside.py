"""Two texts beside each other in a terminal."""
import shutil
import textwrap
from itertools import zip_longest


def text(title: str, yours: str, model: str, width: int = 0) -> str:
    column = max(30, ((width or shutil.get_terminal_size((160, 24)).columns) - 3) // 2)
    rows = zip_longest(_lines("yours", yours, column), _lines("the course's", model, column), fillvalue="")
    return "\n".join([f"── {title} ".ljust(2 * column + 3, "─"), *(f"{left:<{column}} │ {right}".rstrip() for left, right in rows), ""])


def _lines(heading: str, source: str, column: int) -> list[str]:
    """Wrapped with the indentation of their beginning."""
    wrapped = [part for line in source.splitlines()
               for part in textwrap.wrap(line, column, subsequent_indent=" " * (len(line) - len(line.lstrip())) + "    ",
                                         drop_whitespace=False) or [""]]
    return [heading, "", *wrapped]
