"""Builds in a few words, as the stages leave them: a document beside its outline."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import json, structs

from lkip.compare import FILES, Build, decoded
from lkip.files import to_json
from lkip.model import (
    Chart,
    ChartSeries,
    Diagram,
    Figures,
    Item,
    Line,
    Outline,
    OutlineEntry,
    Record,
    Records,
    Ref,
    Rule,
    Setting,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    Tables,
    Text,
    Value,
)
from lkip.pandoc import Node, attributes, inlines, string
from lkip.values.arithmetic import rounded
from lkip.values.wording import amount

PLACE = Line("chapters/03-hasil.md", 7)


class Heading(NamedTuple):
    """A heading; numbers are the outline's own."""

    text: str
    number: str = ""
    level: int = 2


class Thing(NamedTuple):
    """A table, chart or diagram in its place."""

    of: Table | Chart | Diagram
    caption: str
    number: str = ""


Piece = Heading | Thing | Sequence[str | Item]
"""The last is a paragraph: words, and figures between them."""


def printed(item: Item) -> str:
    """An item as these documents print it: with its decimals, else as it is written."""
    if isinstance(item, Text):
        return item.text
    if item.number is None:
        return "–"
    exact = item.decimals is None
    return amount(item.number if exact else rounded(item.number, item.decimals), item.unit)


def summed(ref: str, *parts: Value, rule: str = "jumlah") -> Value:
    """A named sum of named values."""
    total = sum((part.number for part in parts if part.number is not None), Decimal(0))
    return Value(total, "rupiah", Rule(rule, tuple(Ref(p.ref) for p in parts)), 0, None, ref)


def passing(text: str, rule: str, *inputs: Item) -> Text:
    """A text that a rule makes where it is printed: a class, a number in words."""
    return Text(text, Rule(rule, tuple(Ref(one.ref) for one in inputs)))


def table(
    name: str,
    *rows: Sequence[str | Item],
    head: Sequence[str] = ("Uraian", "Jumlah"),
    widths: Sequence[float] = (0.5, 0.5),
) -> Table:
    return Table(
        name,
        tuple(TableColumn(width, "left") for width in widths),
        (tuple(TableCell(text) for text in head),),
        tuple(TableRow(tuple(_cell(one) for one in row)) for row in rows),
        "",
        "",
        Line(f"config/tables/{name}.yaml"),
    )


def chart(name: str, *values: Value, categories: Sequence[str] = ("2030", "2031")) -> Chart:
    series = ChartSeries("Realisasi", values, tuple(printed(one) for one in values))
    return Chart(
        name,
        "bar",
        tuple(categories),
        (series,),
        "ton",
        "",
        "",
        Line(f"config/charts/{name}.yaml"),
    )


def setup(of: Build, *settings: Setting) -> Build:
    """A build whose figures were computed by these settings."""
    return of._replace(settings={one.name: one for one in settings})


def build(records: Iterable[Record] = (), /, **parts: Sequence[Piece]) -> Build:
    """The build of these records whose document has these parts, read back from its files."""
    files = built_files(records, **parts)
    return decoded(files.__getitem__)


def built_files(records: Iterable[Record] = (), /, **parts: Sequence[Piece]) -> dict[str, bytes]:
    """The same as files by name."""
    writing = _Writing()
    blocks = [writing.part(name, pieces) for name, pieces in parts.items()]
    said = {"title": "Laporan Kinerja", "date": "2032-01-31"}
    document = {
        "pandoc-api-version": [1, 23, 1],
        "meta": {key: {"t": "MetaString", "c": text} for key, text in said.items()},
        "blocks": blocks,
    }
    files = {
        "records.json": to_json(Records(tuple(records))),
        "tables.json": to_json(Tables(writing.tables)),
        "figures.json": to_json(Figures(writing.figures)),
        "outline.json": to_json(Outline(tuple(writing.entries))),
        "document.json": json.encode(document),
    }
    assert set(files) == set(FILES)
    return files


class _Writing:
    def __init__(self) -> None:
        self.entries: list[OutlineEntry] = []
        self.tables: dict[str, Table] = {}
        self.figures: dict[str, Chart | Diagram] = {}
        self.index = itertools.count()
        self.name = self.within = ""

    def part(self, name: str, pieces: Sequence[Piece]) -> Node:
        self.name, self.within = name, ""
        attr = attributes(name, ["part"], kind="main", landscape="false")
        return {"t": "Div", "c": [attr, [self.piece(one) for one in pieces]]}

    def piece(self, piece: Piece) -> Node:
        match piece:
            case Heading(text=text, number=number, level=level):
                self.within = f"sec-{text.casefold().replace(' ', '-')}"
                self.entries.append(self.entry("heading", text, self.within, number, level))
                attr = attributes(self.within, number=number)
                return {"t": "Header", "c": [level, attr, inlines(text)]}
            case Thing():
                return self.thing(piece)
        words = [[{"t": "Space"}, self.word(one)] for one in piece]
        return {"t": "Para", "c": [node for pair in words for node in pair][1:]}

    def thing(self, thing: Thing) -> Node:
        of, outer = thing.of, self.within
        kind = {Table: "table", Chart: "chart", Diagram: "diagram"}[type(of)]
        held: Mapping[str, object] = self.tables if kind == "table" else self.figures
        held[of.id] = of  # type: ignore[index]
        self.within = ("tbl-" if kind == "table" else "fig-") + of.id
        shown = "figure" if kind == "diagram" else kind
        entry = self.entry(shown, thing.caption, self.within, thing.number)
        self.entries.append(structs.replace(entry, shows=of.id))
        name = {"table" if kind == "table" else "figure": of.id}
        attr = attributes(self.within, [kind], number=thing.number, **name)
        if isinstance(of, Table):
            for r, row in enumerate(of.body, 1):
                for c, cell in enumerate(row.cells, 1):
                    if cell.item is not None:
                        self.value(cell.item, f"{r}:{c}")
        elif isinstance(of, Chart):
            for s, series in enumerate(of.series, 1):
                for c, value in enumerate(series.values, 1):
                    if value:
                        self.value(value, f"{s}:{c}")
        self.within = outer
        return {"t": "Div", "c": [attr, [{"t": "Plain", "c": inlines(thing.caption)}]]}

    def word(self, word: str | Item) -> Node:
        if isinstance(word, str):
            return string(word)
        self.value(word)
        attr = attributes("", ["value"], index=str(next(self.index)))
        return {"t": "Span", "c": [attr, inlines(printed(word))]}

    def value(self, item: Item, cell: str = "") -> None:
        entry = self.entry("value", printed(item), "", "")
        self.entries.append(structs.replace(entry, within=self.within, cell=cell, item=item))

    def entry(self, kind: str, text: str, id: str, number: str, level: int = 0) -> OutlineEntry:
        return OutlineEntry(
            kind,  # type: ignore[arg-type]
            text,
            self.name,
            PLACE,
            id=id,
            number=number,
            level=level,
        )


def _cell(one: str | Item) -> TableCell:
    return TableCell(one) if isinstance(one, str) else TableCell(printed(one), one)
