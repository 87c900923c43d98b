"""What the origins of prints name: values and records, down to cells."""

from __future__ import annotations

from collections.abc import Iterable

from lkip.config import Scales
from lkip.model import Record, TracePrint, TraceValue
from lkip.values.chain import named_in
from lkip.values.named import named


def sources(
    prints: Iterable[TracePrint], records: Iterable[Record], scales: Scales
) -> dict[str, TraceValue]:
    """Every value that a print leads to, by its name."""
    by_key = {r.key: r for r in records}
    found: dict[str, TraceValue] = {}
    asked = [name for one in prints for name in (*named_in(one.origin), one.ref) if name]
    while asked:
        name = asked.pop()
        if name not in found:
            found[name] = named(name, by_key, scales)
            asked += named_in(found[name].origin)
    return found
