"""Numbers in Indonesian text: written, found, and read back into exact numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
"""Digits with the points and commas between them: `6.174.187.520`, `94,75`, `2.17.01`, `2024`."""

_AMOUNT = re.compile(
    r"""
    (?P<open>\()? (?P<sign>[-\u2212])? (?:Rp\.?\s*)? (?P<inner>[-\u2212])?
    (?P<whole>\d{1,3}(?:\.\d{3})+|\d+) (?:,(?P<part>\d+))? \s*%? (?P<close>\))?
    """,
    re.VERBOSE,
)

_DIGIT = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_FIRST = f"nol|{_DIGIT}|sepuluh|sebelas|seratus|seribu|sejuta|setengah|separuh"
_REST = f"{_FIRST}|belas|puluh|ratus|ribu|juta|miliar|triliun|koma"
FIRST_WORDS = frozenset(_FIRST.split("|"))
"""A number in words begins with one of these."""

WORDS = re.compile(rf"\b(?:{_FIRST})\b(?:\s+(?:{_REST})\b)*", re.IGNORECASE)
"""A number in words, all of it: `dua puluh lima`. Ordinals (`kedua`) are none."""


def _small() -> Iterator[str]:
    """One to ninety-nine in words."""
    ones = _DIGIT.split("|")
    yield from (*ones, "sepuluh", "sebelas", *(f"{one} belas" for one in ones[1:]))
    for ten in ones[1:]:
        yield from (f"{ten} puluh", *(f"{ten} puluh {one}" for one in ones))


SMALL = {words: number for number, words in enumerate(_small(), 1)}
"""The numbers below a hundred by their words."""

_POINTS = str.maketrans(",.", ".,")


def digits(number: Decimal) -> str:
    """`number` with all its decimals in Indonesian notation: 1.234,50."""
    return format(number, ",f").translate(_POINTS)


def numbers(text: str) -> list[str]:
    """Every number written in digits, in order, as it stands there."""
    return NUMBER.findall(text)


def parsed(text: str) -> Decimal | None:
    """The number that `text` is, in Indonesian notation; None where it is not one number.

    Points part thousands and a comma the decimals. `Rp` before, `%` behind and brackets around
    (an accountant's minus) may stand: `Rp6.174.187.520`, `94,75%`, `(12,5)` is -12,5.
    """
    match = _AMOUNT.fullmatch(text.strip())
    if not match or (match["open"] is None) != (match["close"] is None):
        return None
    signs = [match["open"], match["sign"], match["inner"]]
    if sum(sign is not None for sign in signs) > 1:
        return None
    number = Decimal(f"{match['whole'].replace('.', '')}.{match['part'] or '0'}")
    number = number if match["part"] else number.to_integral_value()
    return -number if any(signs) else number
