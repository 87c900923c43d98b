"""Number formats of cells: how many decimals a number was written with, percent, dates."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple


class NumberFormat(NamedTuple):
    """What a cell's number format says about its number."""

    percent: bool = False
    """Shown times a hundred with a percent sign."""
    date: bool = False
    least: int = 0
    """Decimals always shown."""
    most: int | None = None
    """Decimals shown at most; None: as many as the number has (`General`)."""
    zeros: int = 1
    """Digits always shown before the decimals; more than one means leading zeros."""


GENERAL = NumberFormat()

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss",
    20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that a workbook names by number only; currencies follow the machine's language."""

_LITERAL = re.compile(r'"[^"]*"|\\.|[_*].')
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]")
_GENERAL_DIGITS = 10
"""Digits that `General` shows of a number with decimals."""


@cache
def number_format(code: str) -> NumberFormat:
    """The meaning of a format code such as `#,##0.00` or `0%`; of its first section."""
    bare = _LITERAL.sub("", code)
    section = bare.partition(";")[0]
    if _ELAPSED.search(section):
        return NumberFormat(date=True)
    section = _BRACKETS.sub("", section)
    if section.strip().casefold() in ("", "general", "standard", "@"):
        return GENERAL
    if re.search("[dmyhs]", section, re.IGNORECASE):
        return NumberFormat(date=True)
    if "/" in section or re.search("E[+-]", section, re.IGNORECASE):
        return GENERAL
    whole, _, fraction = section.partition(".")
    return NumberFormat(
        percent="%" in section,
        least=fraction.count("0"),
        most=sum(fraction.count(digit) for digit in "0#?"),
        zeros=whole.count("0"),
    )


def decimals(form: NumberFormat, number: Decimal) -> int | None:
    """The decimals that `number` shows in this format.

    None where `General` cannot show them all: then they are the outcome of a division, and
    nobody wrote them.
    """
    own = own_decimals(number)
    if form.most is not None:
        return min(max(own, form.least), form.most)
    if own and len(number.as_tuple().digits) > _GENERAL_DIGITS:
        return None
    return own


def own_decimals(number: Decimal) -> int:
    """The decimals that `number` needs: 65.90 needs one."""
    return len(format(number, "f").partition(".")[2].rstrip("0"))
