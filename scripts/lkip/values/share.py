"""The share of the printed numbers that have an origin."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from lkip.model import Covered
from lkip.values.numbers import digits


def share(covered: Covered) -> str:
    """The covered share, rounded down: 100 % says that none is missing."""
    whole = Decimal(covered.numbers)
    known = whole - len(covered.strays)
    percent = rounded_down(100 * known / whole) if whole else Decimal(100)
    return f"{digits(percent)} % ({digits(known)} dari {digits(whole)})"


def rounded_down(percent: Decimal) -> Decimal:
    """Two decimals at most, none where they are zero."""
    cut = percent.quantize(Decimal("0.01"), ROUND_DOWN)
    return cut.to_integral_value() if cut == cut.to_integral_value() else cut
