"""The two sides of a figure in words: as they are printed, or so exact that they differ."""

from __future__ import annotations

from decimal import Decimal

from lkip.compare import years
from lkip.compare.differences import Side
from lkip.compare.known import Known, title
from lkip.model import Item, Ref, References, Text, Value
from lkip.values.arithmetic import rounded
from lkip.values.wording import ABSENT, amount

PLACES = 2
"""Decimals of a number that is printed nowhere and does not say its own."""
MOST = 34
"""Decimals beyond which no number goes."""


def same(old: Value | Text | References, new: Value | Text | References, shift: int = 0) -> bool:
    """Whether two figures say the same, wherever they come from and however they are written.

    Years that are later by `shift` in the second are the same.
    """
    match old, new:
        case Value(), Value():
            if old.unit == new.unit == "tahun" and old and new:
                return years.same(str(old.number), str(new.number), shift)
            return (old.number, old.unit, old.reason) == (new.number, new.unit, new.reason)
        case Text(), Text():
            return years.same(old.text, new.text, shift)
        case References(), References():
            return old.keys == new.keys
    return False


def sides(old: Known | None, new: Known | None) -> tuple[Side | None, Side | None]:
    """Both sides; a number whose change shows in no printed digit has the digits that show it."""
    texts = [told(side) for side in (old, new)]
    if old and new and texts[0] == texts[1]:
        texts = _apart(old.item, new.item) or texts
    made = [
        side and Side(side.label, text, side.item, side.prints)
        for side, text in zip((old, new), texts, strict=True)
    ]
    return made[0], made[1]


def told(side: Known | None) -> str:
    """A figure as it is printed, or as it would be; empty where there is none."""
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
            records = side.build.records if side.build else {}
            return ", ".join(title(Ref(key), records) for key in item.keys)
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
