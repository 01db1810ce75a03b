"""The page that lists what was exported."""
from html import escape
from pathlib import Path

PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Deep learning in Java</title>
<style>
body {{ font: 1.1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }}
td {{ padding: .3rem 1.5rem .3rem 0; }}
</style>
<h1>Deep learning in Java</h1>
<table>
{rows}
</table>
</html>
"""


def write(folder: Path, titles: dict[str, str]) -> None:
    rows = "\n".join(f'<tr><td><a href="{name}.html">{escape(title)}</a></td><td><a href="{name}.slides.html">slides</a></td></tr>'
                     for name, title in titles.items())
    (folder / "index.html").write_text(PAGE.format(rows=rows), "utf-8")
