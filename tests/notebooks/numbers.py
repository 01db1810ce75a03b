"""Numbers that a text claims, each with the last digit that it gives."""
import math
import re
from typing import NamedTuple

MATH = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$", re.S)
SUPERSCRIPTS = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
NAMES = re.compile(r"\b(?:A2|DL20|HW\d|NN4)-[\w.()]*\w(?:-\d+)*\)?|\b[Nn]otebooks? \d\d(?:(?:,| and| to) \d\d)*|[(,]\s?\d\d\)")
CODE = re.compile(r"^```.*?^```|<!--.*?-->", re.S | re.M)
NO_CLAIMS = [re.compile(pattern, re.M) for pattern in (
    r"`[^`\n]*`", r"<[^>\n]*>", r"\]\([^)]*\)", r"^\s*\d+\.\s", r"\*\*\d+\.\*\*", r"^#+ \d\d · ", NAMES.pattern)]
NUMBER = re.compile(r"""
    (?<![\w.^_₀-₉⁰-⁹])
    (?P<digits>\d{1,3}(?:[,\u00a0\ ]\d{3})+(?![\d,])|\d+)(?P<decimals>\.\d+)?
    (?:[eE](?P<exponent>[-+]?\d+)(?![\w.])
     |\s*(?:\\cdot|·|×|\\times)\s*10(?:\^\{?(?P<latex>[-−+]?\d+)\}?|(?P<small>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?
    (?P<millions>\s+(?:million|billion))?
    (?P<power>\^\{?[-−]?\d+\}?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?
    (?P<percent>\s*(?:\\[, ])?\s*(?:\\?%|per\ cent))?
    (?![\w₀-₉])""", re.X)
BIG = {"million": 1e6, "billion": 1e9}
ABOUT = re.compile(r"(?:\b(?:about|nearly|almost|some|around|roughly|order of)|≈|~|\\approx|\\sim)\s*(?:\$|\()?\s*$", re.I)
ORDER = math.log10(3.2)  # a bare power of ten tells no more than the order of magnitude


class Claim(NamedTuple):
    text: str
    value: float
    unit: float       # of the last digit
    percent: bool
    where: str        # some words around it
    order: bool       # a power of ten

    def said_by(self, number: float) -> bool:
        """Whether the number, rounded to the claim's digits, is the claim (signs aside)."""
        number = abs(number)
        if self.order and number > 0 and abs(math.log10(number / self.value)) <= ORDER:
            return True
        near = self.unit / 2 * (1 + 1e-6) + 1e-12 * self.value
        return abs(number - self.value) <= near or (self.percent and abs(100 * number - self.value) <= near)


def paragraphs(markdown: str) -> list[str]:
    """Of the text, without what stands in fences and comments."""
    return CODE.sub(" ", markdown).split("\n\n")


def claims(markdown: str) -> list[Claim]:
    """Whole numbers up to ten count and name things more often than they claim anything: they are left out."""
    text = markdown
    for pattern in NO_CLAIMS:
        text = pattern.sub(" ", text)
    plain = MATH.sub(" ", text)
    found = []
    for match in MATH.finditer(text):
        before = text[max(0, match.start() - 20):match.start()]
        found += _of(before + " $ " + _formula(match[1] or match[2]), _around(text, match), len(before))
    return found + _of(plain)


def formulas(markdown: str) -> list[str]:
    return [match[1] or match[2] for match in MATH.finditer(markdown)]


def _formula(latex: str) -> str:
    """Without what is no number of its own: indices, exponents, commands."""
    text = re.sub(r"(?<=\d)(?:\\,|\{,\})(?=\d{3}(?!\d))", "", latex).replace(",", " , ")
    text = re.sub(r"\\(?:mathbf|underbrace|text|mathrm)\b", " ", text)
    text = re.sub(r"\\[td]?frac\s*(\d)\s*(\d)", r" (\1 / \2) ", text)
    text = re.sub(r"\\([a-zA-Z]+)", r"\\\1 ", text).replace("{", " { ").replace("}", " } ")
    text = re.sub(r"10\s*\^\s*\{\s*([-−+]?\d+)\s*\}", r"10^{\1}", text)
    text = re.sub(r"(?<!10)\^\s*(?:\{[^{}]*\}|\d)|_\s*(?:\{[^{}]*\}|\w)", " ", text)
    return re.sub(r"\\\s*[,;!: ]", " ", text)


def _of(text: str, around: str = "", begin: int = 0) -> list[Claim]:
    found = []
    for match in NUMBER.finditer(text, begin):
        claim = _claim(match, ABOUT.search(text[max(0, match.start() - 20):match.start()]) is not None,
                       around or " ".join(text[max(0, match.start() - 40):match.end() + 30].split()))
        if claim and not (claim.value <= 10 and claim.value == int(claim.value) and claim.unit == 1 and not claim.percent):
            found.append(claim)
    return found


def _around(text: str, match: re.Match) -> str:
    return " ".join(text[max(0, match.start() - 30):match.end() + 20].split())[:110]


def _claim(match: re.Match, about: bool, where: str) -> Claim | None:
    digits = re.sub(r"\D", "", match["digits"])
    mantissa = float(digits + (match["decimals"] or ""))
    power = next((match[name] for name in ("exponent", "latex", "small") if match[name]), None)
    exponent = int(power.translate(SUPERSCRIPTS).replace("−", "-")) if power else 0
    unit = 10.0 ** (exponent - len((match["decimals"] or ".")[1:]))
    scale = 10.0 ** exponent
    if match["millions"]:
        scale = BIG[match["millions"].strip()]
        unit *= scale
    text = match[0].strip()
    if match["power"]:
        if mantissa != 10 or match["decimals"]:
            return None
        exponent = int(match["power"].translate(SUPERSCRIPTS).strip("^{}").replace("−", "-"))
        return Claim(text, 10.0 ** exponent, 10.0 ** exponent, False, where, True)
    if about and not match["decimals"] and unit == 1:
        unit = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return Claim(text, mantissa * scale, unit, bool(match["percent"]), where, False)
