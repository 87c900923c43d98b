"""The two sides of a figure in words: as they are printed, or so exact that they differ."""

from __future__ import annotations

from decimal import Decimal

from lkip.compare.differences import Side
from lkip.compare.known import Known
from lkip.model import Item, References, Text, Value
from lkip.values.arithmetic import rounded
from lkip.values.wording import ABSENT, amount

PLACES = 2
"""Decimals of a number that is printed nowhere and does not say its own."""
MOST = 34
"""Decimals beyond which no number goes."""


def content(item: Value | Text | References) -> tuple[object, ...]:
    """What a figure says, wherever it comes from and however it is written."""
    match item:
        case Value():
            return (item.number, item.unit, item.reason)
        case Text():
            return (item.text,)
        case References():
            return item.keys


def sides(old: Known | None, new: Known | None) -> tuple[Side | None, Side | None]:
    """Both sides; a number whose change shows in no printed digit has the digits that show it."""
    texts = [_text(side) for side in (old, new)]
    if old and new and texts[0] == texts[1]:
        texts = _apart(old.item, new.item) or texts
    made = [
        side and Side(side.label, text, side.item, side.prints)
        for side, text in zip((old, new), texts, strict=True)
    ]
    return made[0], made[1]


def _text(side: Known | None) -> str:
    if side is None:
        return ""
    if side.prints:
        return side.prints[0].text
    item = side.item
    match item:
        case Value(number=None):
            return ABSENT[item.reason or "missing"]
        case Value(number=Decimal() as number):
            own = min(PLACES, _decimals(number)) if item.decimals is None else item.decimals
            return _number(rounded(number, own), item.unit)
        case References():
            return ", ".join(item.keys)
        case Text():
            return item.text
    raise TypeError(item)


def _apart(old: Item | References, new: Item | References) -> list[str]:
    """Two numbers with the fewest decimals that tell them apart; nothing for what is no number."""
    if not (isinstance(old, Value) and isinstance(new, Value)):
        return []
    if old.number is None or new.number is None or old.number == new.number:
        return []
    for places in range(PLACES, MOST + 1):
        both = [rounded(one, places) for one in (old.number, new.number)]
        if both[0] != both[1]:
            break
    return [_number(n, v.unit) for n, v in zip(both, (old, new), strict=True)]


def _decimals(number: Decimal) -> int:
    return max(0, -int(number.normalize().as_tuple().exponent))


def _number(number: Decimal, unit: str) -> str:
    return str(number) if unit == "tahun" else amount(number, unit)
