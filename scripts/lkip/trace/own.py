"""What tables, charts and diagrams print of their own: labels, years, ticks of an axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkip.model import (
    Box,
    Chart,
    Diagram,
    Origin,
    OutlineEntry,
    Rule,
    Table,
    TracePrint,
    as_input,
)
from lkip.values.axis import axis, tick_label
from lkip.values.chain import boxed
from lkip.values.numbers import numbers


def of_table(table: Table, entry: OutlineEntry) -> Iterator[TracePrint]:
    """Its headings, which its next page repeats, numbers of lines, cells that hold no data."""
    for row in table.header:
        for cell in row:
            yield from _layout([cell.text], table.place, entry, repeated=True)
    for line in table.body:
        for cell in line.cells:
            tall = cell.rowspan > 1
            if cell.numbered:
                marks = [f"{n}." for n in range(1, len(cell.lines) + 1)]
                yield from _layout(marks, table.place, entry, repeated=tall)
            if cell.item is None and not cell.items:
                yield from _layout([cell.text], table.place, entry, repeated=tall)


def of_chart(chart: Chart, entry: OutlineEntry) -> Iterator[TracePrint]:
    """Its categories, which each series may name, and its axis, which follows from its values."""
    names = [*chart.categories, *(one.name for one in chart.series), chart.axis]
    yield from _layout(names, chart.place, entry, repeated=True)
    scale = axis(chart)
    shown = tuple(as_input(v) for one in chart.series for v in one.values if v)
    ticks = [tick_label(tick, scale.step) for tick in scale.ticks]
    yield from _layout(ticks, Rule("sumbu", shown), entry)


def of_diagram(diagram: Diagram, entry: OutlineEntry) -> Iterator[TracePrint]:
    """The words in its boxes, from the records that they show."""
    for box in _boxes(diagram.boxes):
        for text, origin in boxed(box):
            yield from _layout([text], origin, entry)


def _boxes(boxes: Iterable[Box]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from _boxes(box.below)


def _layout(
    texts: Iterable[str], origin: Origin, entry: OutlineEntry, *, repeated: bool = False
) -> Iterator[TracePrint]:
    """Those of the texts that hold a number."""
    for text in texts:
        if numbers(text):
            yield TracePrint(
                text, "layout", entry.place, origin, entry.part, entry.id, repeated=repeated
            )
