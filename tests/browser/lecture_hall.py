"""What the last row sees of a stop: how large its text is, and whether all of it is on the screen."""

TEXT, CODE = 24, 20

# Text in pictures and formulas is not measured; code is what has its font.
MEASURE = """root => {
  const small = [];
  for (const element of root.querySelectorAll('*')) {
    const own = [...element.childNodes].some(each => each.nodeType === Node.TEXT_NODE && each.textContent.trim());
    if (!own || !element.offsetParent || element.closest('mjx-container, svg, aside, script, style, [aria-hidden=true]')) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < (element.closest('pre, code, .cm-content') ? %d : %d) - 0.01) small.push(`${size} px: ${element.textContent.slice(0, 40)}`);
  }
  return {
    small: small.slice(0, 3),
    hidden: Math.max(root.scrollHeight - root.clientHeight, 0),
    wide: Math.max(root.scrollWidth - root.clientWidth, 0)
  };
}""" % (CODE, TEXT)

TOLERANCE = 1  # pixels that rounding makes


def faults(measured: dict) -> list[str]:
    found = list(measured["small"])
    if measured["hidden"] > TOLERANCE:
        found.append(f"{measured['hidden']} px below the screen")
    if measured["wide"] > TOLERANCE:
        found.append(f"{measured['wide']} px right of the screen")
    return found
