"""The trace of a document: its outline, spread out to single prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lkip.config import Scales
from lkip.model import (
    Chart,
    Diagram,
    Line,
    Outline,
    OutlineEntry,
    Record,
    Rule,
    Table,
    Trace,
    TracePlace,
    TracePrint,
    Value,
)
from lkip.trace.own import of_chart, of_diagram, of_table
from lkip.trace.sources import sources
from lkip.values.arithmetic import printed
from lkip.values.chain import laid_out
from lkip.values.numbers import parsed

LISTED = {"contents": "heading", "tables": "table", "figures": "figure", "charts": "chart"}
"""What a list of contents is of -> the kind of its entries."""


def build(
    outline: Outline,
    records: Iterable[Record],
    tables: Mapping[str, Table],
    figures: Mapping[str, Chart | Diagram],
    scales: Scales,
) -> Trace:
    """Places and prints in reading order, and the values that their origins name."""
    places = tuple(_places(outline.entries))
    by_id = {place.id: place for place in places}
    prints: list[TracePrint] = []
    layout: Line | None = None
    for entry in outline.entries:
        match entry.kind:
            case "heading" | "table" | "figure" | "chart":
                shown = tables.get(entry.shows) or figures.get(entry.shows)
                layout = shown.place if shown else None
                if entry.number:
                    origin = Rule("nomor", (entry.place,))
                    prints.append(_own(entry, entry.number, origin, entry.id))
                match shown:
                    case Table():
                        prints += of_table(shown, entry)
                    case Chart():
                        prints += of_chart(shown, entry)
                    case Diagram():
                        prints += of_diagram(shown, entry)
            case "reference":
                if entry.id in by_id:
                    origin = Rule("rujukan", (by_id[entry.id].place,))
                    prints.append(_own(entry, entry.text, origin, entry.within, entry.id))
            case "list":
                prints += _listed(entry, outline.entries)
            case "value":
                prints.append(_value(entry, layout if entry.cell else None, scales))
            case "typed":
                prints.append(_typed(entry))
    return Trace(places, tuple(prints), sources(prints, records, scales))


def _places(entries: Iterable[OutlineEntry]) -> Iterator[TracePlace]:
    for entry in entries:
        if entry.kind in ("heading", "table", "figure", "chart"):
            yield TracePlace(
                entry.id, entry.kind, entry.text, entry.part, entry.place, entry.number
            )


def _own(
    entry: OutlineEntry,
    text: str,
    origin: Rule,
    within: str,
    target: str = "",
    listed: bool = False,
) -> TracePrint:
    """A number that the document gives itself."""
    return TracePrint(
        text,
        "number",
        entry.place,
        origin,
        entry.part,
        within,
        target=target,
        listed=listed,
    )


def _listed(entry: OutlineEntry, entries: Iterable[OutlineEntry]) -> Iterator[TracePrint]:
    """What a list of contents repeats: of each thing its number and its title."""
    for one in entries:
        if _is_in(entry.id, one):
            text = f"{one.number} {one.text}".strip()
            origin = Rule("daftar", (one.place,))
            yield _own(entry, text, origin, entry.within, one.id, listed=True)


def _is_in(name: str, entry: OutlineEntry) -> bool:
    """Whether the list called `name` has an entry."""
    if name == "appendices":
        return entry.kind == "heading" and entry.number.startswith("Lampiran ")
    return entry.kind == LISTED[name]


def _value(entry: OutlineEntry, layout: Line | None, scales: Scales) -> TracePrint:
    """A print of the data."""
    item = entry.item
    assert item is not None, "a value is of something"
    return TracePrint(
        entry.text,
        "value",
        entry.place,
        laid_out(item.origin, layout),
        entry.part,
        entry.within,
        entry.cell,
        printed(scales, item) if isinstance(item, Value) else None,
        item.unit if isinstance(item, Value) else "",
        item.ref,
        repeated=entry.repeated,
    )


def _typed(entry: OutlineEntry) -> TracePrint:
    return TracePrint(
        entry.text,
        "typed",
        entry.place,
        entry.place,
        entry.part,
        entry.within,
        number=parsed(entry.text),
        form=entry.form,
        source=entry.source,
    )
