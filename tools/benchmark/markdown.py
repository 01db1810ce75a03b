"""Tables in Markdown."""


def table(heads, rows):
    """The first column to the left, the others, numbers, to the right."""
    return "\n".join(map(line, [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]))


def line(cells):
    return "| " + " | ".join(cells) + " |"


def facts(pairs):
    """Pairs of a name and what was found on this machine."""
    return "\n".join(["| | |", "|---|---|", *map(line, pairs)])
