"""What rows are made of: items under names, grouped, with the helpers that all tables share.

A row holds items under names; `config/tables/<id>.yaml` says which of them become columns, in
which order, under which headings. Nothing of look is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lkip.config import Scales
from lkip.model import Field, Record, Ref, Rule, Text, Value
from lkip.values.absence import WORDS, causes


@dataclass(frozen=True)
class Lines:
    """Several texts or values in one cell, a paragraph each, numbered or not."""

    items: tuple[Text | Value, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Links:
    """Addresses in one cell."""

    text: Text


@dataclass(frozen=True)
class Formula:
    """A formula in TeX, and in words."""

    tex: str
    words: Text


Content = Field | Lines | Links | Formula


@dataclass(frozen=True)
class Row:
    """One row: items by name; `same` tells for a name which record its cell belongs to.

    Consecutive rows whose `same` agree under a name share one tall cell there, if the layout
    merges that column.
    """

    items: Mapping[str, Content]
    same: Mapping[str, str] = field(default_factory=dict)
    role: Literal["body", "band"] = "body"
    """A band's only item is `band`, and takes the whole width."""
    bold: bool = False
    indent: int = 0


@dataclass(frozen=True)
class Rows:
    """The rows of a table, and the items of its total row."""

    rows: list[Row]
    total: Mapping[str, Field] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    """Names that a row may hold, and that no row holds where the sheets have nothing for them."""


class View:
    """Records by key and kind, in order; the scales and the year that the report goes by."""

    def __init__(
        self, records: Iterable[Record], scales: Scales, year: int, draft: bool = False
    ) -> None:
        self.by_key = {r.key: r for r in records}
        self.scales = scales
        self.year = year
        self.draft = draft

    def gap(self, item: Text | Value) -> str:
        """What a draft prints for an item that is not there yet; else nothing."""
        return WORDS if self.draft and causes(item, self.by_key) else ""

    def kind(self, name: str) -> list[Record]:
        """The records of a kind."""
        return [r for r in self.by_key.values() if r.kind == name]

    def named(self, r: Record, name: str) -> list[Record]:
        """The records that a field of `r` names."""
        return [self.by_key[key] for key in r.keys(name) if key in self.by_key]


RowsOf = Callable[[View], Rows]
RowsAbout = Callable[[View, Record], Rows]


def label(text: str) -> Text:
    """A text of the table itself, not of a source."""
    return Text(text, Rule("label"))


def grouped(records: Iterable[Record], *names: str) -> dict[tuple[str, ...], list[Record]]:
    """Records by what they hold as texts under `names`, in the order in which it first stands.

    Groups that share their first texts stand together, so that their cells can be one.
    """
    if not names:
        return {(): list(records)}
    parts: dict[str, list[Record]] = {}
    for r in records:
        parts.setdefault(r.text(names[0]), []).append(r)
    return {
        (text, *rest): held
        for text, part in parts.items()
        for rest, held in grouped(part, *names[1:]).items()
    }


def lines(items: Iterable[Text | Value]) -> Lines:
    """A line for each item, numbered where there are several."""
    held = tuple(items)
    return Lines(held, numbered=len(held) > 1)


def texts(records: Iterable[Record], name: str) -> Lines:
    """A line for the text that each record holds under `name`."""
    held = (r.fields.get(name) for r in records)
    return lines(text for text in held if isinstance(text, Text))


def numbered(number: str, r: Record) -> Text:
    """The running number of a record in its table."""
    return Text(number, Rule("nomor", (Ref(r.key),)))


def prefixed(prefix: str, r: Record) -> Text:
    """The name of a record behind a word of the table's own: "Sasaran: …"."""
    return Text(prefix + r.text("nama"), Rule("label", (Ref(f"{r.key}#nama"),)))


def band(prefix: str, r: Record) -> Row:
    """A row over the whole width that names a record."""
    return Row({"band": prefixed(prefix, r)}, role="band")
