"""What the origins of prints name: values and records, down to cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkip.config import Scales
from lkip.model import (
    Cell,
    Item,
    Origin,
    Record,
    Ref,
    References,
    Rule,
    Series,
    Text,
    TracePrint,
    TraceValue,
    Value,
)
from lkip.values.arithmetic import printed
from lkip.values.wording import ABSENT, phrase

NOTHING = TraceValue(ABSENT["missing"], Rule("kosong"), reason="missing")


def sources(
    prints: Iterable[TracePrint], records: Iterable[Record], scales: Scales
) -> dict[str, TraceValue]:
    """Every value that a print leads to, by its name.

    A name without a value is of one that is not filled in: it says so.
    """
    by_key = {r.key: r for r in records}
    found: dict[str, TraceValue] = {}
    asked = [name for one in prints for name in (*_names(one.origin), one.ref) if name]
    while asked:
        name = asked.pop()
        if name not in found:
            found[name] = _source(name, by_key, scales)
            asked += _names(found[name].origin)
    return found


def _names(origin: Origin) -> Iterator[str]:
    if isinstance(origin, Ref):
        yield origin.name
    elif isinstance(origin, Rule):
        for one in origin.inputs:
            yield from _names(one)


def _source(name: str, records: dict[str, Record], scales: Scales) -> TraceValue:
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
