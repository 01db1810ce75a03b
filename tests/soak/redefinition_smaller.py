"""Makes a failing sequence small."""

from dataclasses import replace


def smallest(run, mismatch, cells):
    """As few cells and pieces as give the same kind of mismatch."""
    def fails(candidate):
        found = run([lambda state, cell=cell: cell for cell in candidate])
        return found if found and found[0].kind == mismatch.kind and len(found[1]) == len(candidate) else None

    last = replace(cells[-1], probes=(mismatch.probe,) if mismatch.probe else ())
    for probes in (False, True):
        start = [cell if probes else replace(cell, probes=()) for cell in cells[:-1]] + [last]
        if fails(start):
            cells = start
            break
    else:
        return mismatch, cells
    for candidate in smaller(cells, lambda: cells):
        found = fails(candidate)
        if found:
            mismatch, cells = found[0], candidate
    return mismatch, cells


def smaller(cells, current):
    """Cells with something left out of what there is at that moment, from the end to the beginning."""
    for number in reversed(range(len(cells))):
        now = current()
        if len(now) > 1:
            yield now[:number] + now[number + 1:]
        now = current()
        if number >= len(now):
            continue
        for part in ("pieces", "probes"):
            for each in getattr(cells[number], part):
                now = current()
                if number >= len(now):
                    break
                left = tuple(other for other in getattr(now[number], part) if other is not each)
                if len(left) < len(getattr(now[number], part)) and (left or part == "probes"):
                    yield now[:number] + [replace(now[number], **{part: left})] + now[number + 1:]
