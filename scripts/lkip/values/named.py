"""Values and texts by the names that origins give them."""

from __future__ import annotations

from collections.abc import Mapping

from lkip.config import Scales
from lkip.model import Cell, Item, Record, References, Rule, Series, Text, TraceValue, Value
from lkip.values.arithmetic import printed
from lkip.values.wording import ABSENT, phrase

NOTHING = TraceValue(ABSENT["missing"], Rule("kosong"), reason="missing")


def named(name: str, records: Mapping[str, Record], scales: Scales) -> TraceValue:
    """What the records, by their keys, hold under a name (see `Ref`).

    A name without a value is of one that is not filled in: it says so.
    """
    key, _, field = name.partition("#")
    r = records.get(key)
    if r is None:
        return NOTHING
    if not field:
        return _record(r)
    field, _, year = field.partition("/")
    held = r.fields.get(field)
    if isinstance(held, Series):
        held = held.years.get(int(year)) if year.isdigit() else None
    match held:
        case Value() | Text():
            return _item(held, scales)
        case References():
            return TraceValue(", ".join(held.keys), held.origin)
    return NOTHING


def _item(item: Item, scales: Scales) -> TraceValue:
    if isinstance(item, Text):
        return TraceValue(item.text, item.origin)
    return TraceValue(
        phrase(scales, item), item.origin, printed(scales, item), item.unit, item.reason
    )


def _record(r: Record) -> TraceValue:
    """A record as a whole: its name, and the cells that hold its first field."""
    cells = [
        held.origin
        for held in r.fields.values()
        if not isinstance(held, Series) and isinstance(held.origin, Cell)
    ]
    origin = cells[0] if cells else Rule("rekaman")
    return TraceValue(r.text("nama") or r.text("uraian") or r.key, origin)
