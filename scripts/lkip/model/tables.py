"""Tables ready to print."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lkip.model.values import Line, Text, Value

Align = Literal["left", "center", "right"]


class TableCell(Struct, frozen=True, omit_defaults=True):
    """One cell as printed. Cells covered by a span are left out of their row."""

    text: str
    item: Value | Text | None = None
    """What the text prints, where it is data and not a label."""
    colspan: int = 1
    rowspan: int = 1
    align: Align | None = None
    """None: the column's alignment."""
    bold: bool = False
    indent: int = 0
    """Steps of indentation: the depth in a hierarchy."""
    lines: tuple[str, ...] = ()
    """Printed instead of `text`, one paragraph each; `text` is all of them, for search."""
    numbered: bool = False
    """The lines carry numbers 1., 2., …"""
    items: tuple[Value | Text, ...] = ()
    """What each of the lines prints."""
    links: tuple[str, ...] = ()
    """Addresses, printed as links, one a line."""
    tex: str = ""
    """A formula in TeX, printed instead of `text`, which tells it in words."""


class TableRow(Struct, frozen=True):
    """A row below the heading."""

    cells: tuple[TableCell, ...]
    role: Literal["body", "band", "total"] = "body"


class TableColumn(Struct, frozen=True):
    """Width as a share of the table's width (all columns together are 1)."""

    width: float
    align: Align


class Table(Struct, frozen=True):
    """A table ready to print: every span resolved, every number formatted."""

    id: str
    columns: tuple[TableColumn, ...]
    header: tuple[tuple[TableCell, ...], ...]
    body: tuple[TableRow, ...]
    caption: str
    """Markdown with Jinja2 expressions, filled with the chapters; empty: no caption, no number."""
    note: str
    """Source note under the table, likewise; empty for none."""
    place: Line
    """Where the layout is written."""
