"""The trace: every printed number with its place and its origin; and its coverage."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from lkip.model.stages import VERSION
from lkip.model.values import Line, Origin, Reason


class TracePlace(Struct, frozen=True, omit_defaults=True):
    """A heading, table, figure or chart: where numbers stand."""

    id: str
    """Its anchor: `tbl-capaian-iku`."""
    kind: Literal["heading", "table", "figure", "chart"]
    title: str
    part: str
    place: Line
    """The line that wrote it."""
    number: str = ""
    """`BAB I`, `1.2`, `Tabel 3.2`."""


class TracePrint(Struct, frozen=True, omit_defaults=True):
    """One print: a value or text of the data, a number that was typed, or one that counts.

    `value` comes from the data; `typed` from an author; `layout` from the configuration of a
    table or chart; `number` is one that the document gives itself (of a table, a list item, …).
    """

    text: str
    kind: Literal["value", "typed", "layout", "number"]
    place: Line
    """The line that wrote it."""
    origin: Origin
    part: str = ""
    """The chapter it stands in; empty: at the head of every page."""
    within: str = ""
    """The place it stands in."""
    cell: str = ""
    """In a table, row and column of the printed grid, `3:5`, from 1 below the head."""
    number: Decimal | None = None
    unit: str = ""
    ref: str = ""
    """The name under which a record holds the value."""
    form: str = ""
    """Why a typed number may stand there; empty: it may not."""
    source: str = ""
    """The source that the author's mark names."""
    target: str = ""
    """For a number in a reference or a list of contents: the place that it leads to."""
    listed: bool = False
    """It stands in a list of contents, with the page of its target."""
    repeated: bool = False
    """It may be printed again: the head of a table on its next page."""


class TraceValue(Struct, frozen=True, omit_defaults=True):
    """A value or text that others are computed from."""

    text: str
    """As it would be printed."""
    origin: Origin
    number: Decimal | None = None
    unit: str = ""
    reason: Reason | None = None


class Trace(Struct, frozen=True):
    """`trace.json`: the prints in reading order, and what their origins name."""

    places: tuple[TracePlace, ...]
    prints: tuple[TracePrint, ...]
    values: dict[str, TraceValue]
    """By name (see `Ref`)."""
    version: int = VERSION


class Stray(Struct, frozen=True):
    """A number in a document that the trace does not know at its place."""

    text: str
    where: str
    """`halaman 12`, or the heading of the section."""
    around: str
    """The words around it."""


class Covered(Struct, frozen=True):
    """`coverage-pdf.json`, `coverage-docx.json`: the numbers in the text of a finished document."""

    numbers: int
    """How many there are."""
    strays: tuple[Stray, ...]
    """Those that have no origin."""
    version: int = VERSION
