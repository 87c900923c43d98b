"""What the origins of prints name: values and records, down to cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkip.config import Scales
from lkip.model import Origin, Record, Ref, Rule, TracePrint, TraceValue
from lkip.values.named import named


def sources(
    prints: Iterable[TracePrint], records: Iterable[Record], scales: Scales
) -> dict[str, TraceValue]:
    """Every value that a print leads to, by its name."""
    by_key = {r.key: r for r in records}
    found: dict[str, TraceValue] = {}
    asked = [name for one in prints for name in (*_names(one.origin), one.ref) if name]
    while asked:
        name = asked.pop()
        if name not in found:
            found[name] = named(name, by_key, scales)
            asked += _names(found[name].origin)
    return found


def _names(origin: Origin) -> Iterator[str]:
    if isinstance(origin, Ref):
        yield origin.name
    elif isinstance(origin, Rule):
        for one in origin.inputs:
            yield from _names(one)
