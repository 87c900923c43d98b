r"""Formulas in TeX: Indonesian decimals, and the words that stand for a formula.

In TeX a comma is a separator with a space after it, so `12,5` would be set as two numbers.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?P<text>\\(?:text|mathrm|operatorname)\s*\{[^{}]*\})"
    r"|(?<![\w.])(?P<number>\d+(?:(?:\.|\{\.\})\d{3})*(?:(?:,|\{,\})\d+)?)(?![\w.,])"
)

_WORDS = {
    r"\times": "×",
    r"\cdot": "·",
    r"\div": "÷",
    r"\pm": "±",
    r"\le": "≤",
    r"\leq": "≤",
    r"\ge": "≥",
    r"\geq": "≥",
    r"\ne": "≠",
    r"\neq": "≠",
    r"\approx": "≈",
    r"\sqrt": "akar",
    r"\overline": "rata-rata",
    r"\bar": "rata-rata",
    r"\infty": "tak hingga",
    r"\text": "",
    r"\mathrm": "",
    r"\mathbf": "",
    r"\mathit": "",
    r"\operatorname": "",
    r"\left": "",
    r"\right": "",
    r"\displaystyle": "",
    r"\quad": " ",
    r"\qquad": " ",
    r"\\": ";",
    r"\%": "%",
    r"\,": " ",
    r"\;": " ",
    r"\!": "",
    r"\ ": " ",
    "~": " ",
    "&": "",
    "-": "−",
}

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|\d[\d.,]*|.", re.DOTALL)


def numbers_whole(tex: str) -> str:
    r"""`tex` with each number of several parts as one text: `12{,}5` becomes `\text{12,5}`."""

    def whole(match: re.Match[str]) -> str:
        number = match["number"]
        if not number or number.isdigit():
            return match[0]
        return rf"\text{{{number.replace('{,}', ',').replace('{.}', '.')}}}"

    return _NUMBER.sub(whole, tex)


def spoken(tex: str) -> str:
    r"""A formula as plain text, for who hears it: `\frac{R}{T} \times 100\%` is "R/T × 100%"."""
    tokens = _TOKEN.findall(tex.replace("{,}", ",").replace("{.}", "."))
    text, _ = _read(tokens, 0, until="")
    text = re.sub(r"(?<!\w)\(([\w.,%]+)\)", r"\1", text)
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r" (?=[,;%)])|(?<=\() ", "", text) or "rumus"


def _read(tokens: list[str], at: int, until: str) -> tuple[str, int]:
    """The text of the tokens up to the closing one, and the place after it."""
    words: list[str] = []
    while at < len(tokens) and tokens[at] != until:
        word, at = _one(tokens, at)
        words.append(word)
    return "".join(words), at + 1


def _one(tokens: list[str], at: int) -> tuple[str, int]:
    """The text of one token with its arguments, and the place after them."""
    token = tokens[at]
    at += 1
    if token == "{":
        return _read(tokens, at, until="}")
    if token in (r"\frac", r"\dfrac", r"\tfrac"):
        over, at = _argument(tokens, at)
        under, at = _argument(tokens, at)
        return f"({over})/({under})", at
    if token in (r"\begin", r"\end"):
        _, at = _argument(tokens, at)
        return " ", at
    if token == r"\sum":
        return _sum(tokens, at)
    if token in (r"\sqrt", r"\overline", r"\bar"):
        inner, at = _argument(tokens, at)
        return f"{_WORDS[token]}({inner})", at
    if token in ("_", "^"):
        inner, at = _argument(tokens, at)
        return (f" {inner} " if token == "_" else f" pangkat {inner} "), at
    if token in _WORDS:
        return _WORDS[token], at
    return token.lstrip("\\"), at


def _sum(tokens: list[str], at: int) -> tuple[str, int]:
    """A sum with its bounds, as far as it has them."""
    words = "jumlah "
    for sign, word in (("_", "dari"), ("^", "sampai")):
        if at < len(tokens) and tokens[at] == sign:
            bound, at = _argument(tokens, at + 1)
            words += f"{word} {bound} "
    return words, at


def _argument(tokens: list[str], at: int) -> tuple[str, int]:
    while at < len(tokens) and tokens[at].isspace():
        at += 1
    if at >= len(tokens):
        return "", at
    text, at = _one(tokens, at)
    return text.strip(), at
