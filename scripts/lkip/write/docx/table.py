"""Tables of `tables.json` and those that authors draw, in one look."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from operator import itemgetter
from typing import Any

from msgspec import structs

from lkip import pandoc
from lkip.config import Style
from lkip.model import Align, Table, TableCell, TableRow
from lkip.write.docx.grid import Cell, Row, grid
from lkip.write.docx.measure import (
    COMPACT_PADDING,
    NUMBER,
    PADDING,
    Setting,
    advance,
    breakable,
    fit,
    longest,
    row_heights,
    starts_of,
    table_fit,
)
from lkip.write.docx.ooxml import run
from lkip.write.docx.table_styles import compact_size

_STYLES: dict[Align, str] = {
    "left": "Tabel Isi",
    "center": "Tabel Tengah",
    "right": "Tabel Angka",
}
_ROLES = {"band": "Tabel Kelompok", "total": "Tabel Jumlah"}
_TALLEST = 0.4
"""Share of a page up to which the rows beside one tall cell stay together."""


def table(made: Table, style: Style, width: int, height: int, *, noted: bool) -> list[pandoc.Node]:
    """A table of `tables.json`, `width` twips wide, on pages with `height` twips of text.

    `noted`: a note follows, and stays with the last row.
    """
    small = Setting(compact_size(style), COMPACT_PADDING, style.font.word)
    widths, setting = table_fit(made, _usual(style), small, width)
    made, tied = _kept(made, row_heights(made, widths, setting), height * _TALLEST)
    if tied:
        tied[-1] = noted
    places = starts_of(made)

    def runs(cell: TableCell, start: int, *, bold: bool, strong: bool = False) -> str:
        if not cell.text:
            return ""
        room = sum(widths[start : start + cell.colspan]) - setting.padding
        unbroken = NUMBER.fullmatch(cell.text.strip()) is not None
        text = cell.text if unbroken else breakable(cell.text, setting, room, bold=bold)
        return run(text, "Strong" if strong else "", unbroken=unbroken)

    def heading(cell: TableCell, start: int, *, ordinal: bool) -> Cell:
        name = "Tabel Nomor Kolom" if ordinal else "Tabel Kepala"
        align = cell.align if cell.align != "center" else None
        content, fill = runs(cell, start, bold=True), style.colour.heading_fill
        return Cell(content, name, align, cell.colspan, cell.rowspan, fill)

    def body(cell: TableCell, start: int, row: TableRow) -> Cell:
        wide_band = row.role == "band" and cell.colspan > 1
        align = cell.align or ("left" if wide_band else made.columns[start].align)
        if row.role == "body":
            content = runs(cell, start, bold=cell.bold, strong=cell.bold)
            return Cell(content, _STYLES[align], None, cell.colspan, cell.rowspan)
        fill = style.colour.band_fill if row.role == "band" else style.colour.total_fill
        own = align if align != "left" else None
        content = runs(cell, start, bold=True)
        return Cell(content, _ROLES[row.role], own, cell.colspan, cell.rowspan, fill)

    numbers = [str(number) for number in range(1, len(widths) + 1)]
    rows = []
    for cells, starts in zip(made.header, places, strict=False):
        ordinal = [cell.text.strip("()") for cell in cells] == numbers
        pairs = zip(cells, starts, strict=True)
        rows.append(Row(tuple(heading(c, s, ordinal=ordinal) for c, s in pairs), header=True))
    for row, starts, keep in zip(made.body, places[len(made.header) :], tied, strict=True):
        pairs = zip(row.cells, starts, strict=True)
        rows.append(Row(tuple(body(c, s, row) for c, s in pairs), tied=keep))
    return grid(rows, widths, compact=setting == small)


def _usual(style: Style) -> Setting:
    return Setting(style.size.table, PADDING, style.font.word)


def _kept(made: Table, heights: Sequence[float], tallest: float) -> tuple[Table, list[bool]]:
    """The table with no cell taller than `tallest`, and which body rows stay with the next one.

    The rows beside a tall cell stay on one page. Where they are too many for that, the cell stands
    there again every so many rows: else its text would be missing on the next page.
    """
    tied = [row.role == "band" for row in made.body]
    for index, row in enumerate(made.body):
        if row.role == "total" and index:
            tied[index - 1] = True
    cells = [
        (index, start, cell)
        for index, starts in enumerate(starts_of(made)[len(made.header) :])
        for start, cell in zip(starts, made.body[index].cells, strict=True)
    ]
    pieces: list[list[tuple[int, TableCell]]] = [[] for _ in made.body]
    # The lowest first: a higher one is then parted between them and not within.
    for index, start, cell in sorted(cells, key=lambda c: sum(heights[c[0] : c[0] + c[2].rowspan])):
        first = index
        end = min(first + cell.rowspan, len(tied))
        for count in _parts(first, end, heights, tied, tallest):
            tied[first : first + count - 1] = [True] * (count - 1)
            pieces[first].append((start, structs.replace(cell, rowspan=count)))
            first += count
    body = tuple(
        structs.replace(row, cells=tuple(cell for _, cell in sorted(found, key=itemgetter(0))))
        for row, found in zip(made.body, pieces, strict=True)
    )
    return structs.replace(made, body=body), tied


def _parts(
    first: int, end: int, heights: Sequence[float], tied: Sequence[bool], tallest: float
) -> list[int]:
    """How many of the rows from `first` to `end` each part has.

    Parts as alike as can be, none above `tallest` unless rows that are tied already make it so.
    """
    whole = sum(heights[first:end])
    aim = whole / max(1, ceil(whole / tallest))
    parts: list[int] = []
    filled = unit = 0.0
    rows = 0
    for index in range(first, end):
        unit, rows = unit + heights[index], rows + 1
        if tied[index] and index + 1 < end:
            continue
        if parts and filled + unit <= aim * 1.01:
            parts[-1] += rows
            filled += unit
        else:
            parts.append(rows)
            filled = unit
        unit, rows = 0.0, 0
    return parts


# --- tables that authors draw ----------------------------------------------------------------

_ALIGNS: dict[str, Align] = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center"}
_AIR = 240
"""What a column of a small table has beside its text, in twips."""


def small_table(node: pandoc.Node, style: Style, width: int) -> list[pandoc.Node]:
    """A table drawn in a chapter, as wide as it must be."""
    _, _, columns, (_, head), bodies, (_, foot) = node["c"]
    aligns = [_ALIGNS.get(align["t"]) for align, _ in columns]
    rows = [Row(_cells(cells, aligns, style, head=True), header=True) for _, cells in head]
    for _, _, upper, lower in bodies:
        rows += [Row(_cells(cells, aligns, style, head=True)) for _, cells in upper]
        rows += [Row(_cells(cells, aligns, style)) for _, cells in lower]
    rows += [Row(_cells(cells, aligns, style)) for _, cells in foot]
    shown = [row for row in rows if not row.header or any(cell.content for cell in row.cells)]
    return grid(shown, _widths(columns, shown, style, width), centred=True)


def _cells(
    cells: list[Any], aligns: Sequence[Align | None], style: Style, *, head: bool = False
) -> tuple[Cell, ...]:
    made = []
    for index, (_, align, rowspan, colspan, blocks) in enumerate(cells):
        own = _ALIGNS.get(align["t"]) or (aligns[index] if index < len(aligns) else None)
        name = "Tabel Kepala" if head else _STYLES[own or "left"]
        fill = style.colour.heading_fill if head else ""
        made.append(Cell(blocks, name, None, colspan, rowspan, fill))
    return tuple(made)


def _widths(columns: list[Any], rows: Sequence[Row], style: Style, width: int) -> list[int]:
    """The author's widths, or as much as each column's text takes."""
    setting = _usual(style)
    least = [float(PADDING)] * len(columns)
    wished = [float(PADDING)] * len(columns)
    for row in rows:
        if len(row.cells) != len(columns):
            continue  # spans: the other rows say enough
        for index, cell in enumerate(row.cells):
            text = pandoc.plain(cell.content)
            need = advance(text, setting.points, bold=row.header, font=setting.font)
            wished[index] = max(wished[index], need + PADDING + _AIR)
            least[index] = max(least[index], longest(text, setting, bold=row.header))
    shares = [share["c"] for _, share in columns if share["t"] == "ColWidth"]
    if len(shares) == len(columns):
        return fit(shares, least, round(min(1.0, sum(shares)) * width))
    wished = [min(wish, width) for wish in wished]
    return fit(wished, least, min(round(sum(wished)), width))
