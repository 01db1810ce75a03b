"""Arithmetic that a text of LaTeX shows: `0.2\\cdot0.6+\\tfrac12=0.62` is computed anew."""
import ast
import math
import operator
import re

BETWEEN = re.compile(r"\\(?:approx|to|le|ge|Rightarrow|leftarrow|longrightarrow|qquad|quad)(?![a-zA-Z])|\\\\|[=<>&]")
FUNCTIONS = {"sqrt": math.sqrt, "log": math.log, "exp": math.exp, "tanh": math.tanh,
             "sigma": lambda z: 1 / (1 + math.exp(-z))}
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
             ast.Pow: operator.pow, ast.USub: operator.neg, ast.UAdd: operator.pos}
SPACES = re.compile(r"\\[,;!: ]|~|\s")
BRACES = r"\{([^{}]*)\}"
LARGEST = 1e300


def equations(latex: str) -> list[list[str]]:
    """What is said to be equal: a list of sides for each chain of `=` and `≈`."""
    chains, current = [], [""]
    for part in re.split(r"(\\approx(?![a-zA-Z])|=|" + BETWEEN.pattern + ")", _joined(latex)):
        if part in ("=", "\\approx"):
            current.append("" if part == "=" else "\\approx ")
        elif part and BETWEEN.fullmatch(part):
            chains.append(current)
            current = [""]
        else:
            current[-1] += part or ""
    return [chain for chain in chains + [current] if len(chain) > 1]


def value(latex: str) -> float | None:
    """Of an expression in numbers alone; None if there is anything else in it."""
    try:
        return _value(ast.parse(_as_python(latex), mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError, OverflowError, KeyError, TypeError, RecursionError):
        return None


def _joined(latex: str) -> str:
    """Digits that LaTeX sets in groups of three, in one."""
    return re.sub(r"(?<=\d)(?:\\,|\{,\})(?=\d{3}(?!\d))", "", latex)


def _as_python(latex: str) -> str:
    text = latex.replace("\\approx", "")
    text = re.sub(r"\\(?:big|Big|bigg|left|right|displaystyle)[lr]?(?![a-zA-Z])", "", _joined(text))
    text = SPACES.sub("", text).replace("[", "(").replace("]", ")").strip(".,;:")
    text = re.sub(r"\\[td]?frac(\d)(\d)", r"((\1)/(\2))", text)
    text = re.sub(r"\\sqrt(\d)", r"sqrt(\1)", text)
    for _ in range(6):
        text = re.sub(r"\\[td]?frac(?:" + BRACES + r"|(\d))(?:" + BRACES + r"|(\d))",
                      lambda m: f"(({m[1] or m[2]})/({m[3] or m[4]}))", text)
        text = re.sub(r"\\sqrt" + BRACES, r"sqrt(\1)", text)
        text = re.sub(r"(?<![a-zA-Z])e\^" + BRACES, r"exp(\1)", text)
        text = re.sub(r"\^" + BRACES, r"**(\1)", text)
    text = re.sub(r"\^(\d)", r"**\1", text).replace("\\cdot", "*").replace("−", "-")
    text = re.sub(r"\\(log|tanh|sigma)(?=\()", r"\1", text)
    text = re.sub(r"\\(log|tanh)(\d+(?:\.\d+)?(?:\*\*(?:\d|\(-?\d+\)))?)", r"\1(\2)", text)
    return re.sub(r"(?<=[\d)])(?=\(|sqrt|log|exp|tanh|sigma)", "*", text)


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return float(node.value)
    if isinstance(node, ast.BinOp):
        result = OPERATORS[type(node.op)](_value(node.left), _value(node.right))
    elif isinstance(node, ast.UnaryOp):
        result = OPERATORS[type(node.op)](_value(node.operand))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1:
        result = FUNCTIONS[node.func.id](_value(node.args[0]))
    else:
        raise ValueError(node)
    if isinstance(result, complex) or abs(result) > LARGEST:
        raise ValueError(result)
    return result
