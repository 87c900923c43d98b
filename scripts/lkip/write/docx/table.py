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
from lkip.write.docx.grid import Cell, Content, Row, grid
from lkip.write.docx.measure import (
    ADDRESS_BREAKS,
    BREAK,
    DEEPEST,
    NUMBER,
    advance,
    breakable,
    fit,
    formula_width,
    longest,
    margin,
    row_heights,
    starts_of,
    table_fit,
)
from lkip.write.docx.ooxml import field, run
from lkip.write.docx.table_styles import item_style, settings
from lkip.write.parallel import Piece, digits, numbers, paragraphs, unfolded

_STYLES: dict[Align, str] = {
    "left": "Tabel Isi",
    "center": "Tabel Tengah",
    "right": "Tabel Angka",
}
_ROLES = {"band": "Tabel Kelompok", "total": "Tabel Jumlah"}
_BOX = 0.6
"""Share of a page up to which a table without headings stays together."""

_FORMULA = 11
"""Size at which a formula must fit into its cell, points: LibreOffice sets all of them so large."""

_FIRST, _TALLEST = 0.4, 0.85
"""Shares of a page up to which the rows beside one tall cell stay together: the first of them,
for text may stand above; and those that follow where they are too many."""


def table(
    made: Table,
    style: Style,
    width: int,
    height: int,
    *,
    held: bool,
    closing: Sequence[pandoc.Node] = (),
) -> list[pandoc.Node]:
    """A table of `tables.json`, `width` twips wide, on pages with `height` twips of text.

    `held`: the last row stays with what follows, a note or `closing`, which signs the table.
    """
    made = unfolded(made)
    ways = settings(style)
    widths, setting = table_fit(made, tuple(ways.values()), width)
    heights = row_heights(made, widths, setting)
    made, tied = _kept(made, heights, (height * _FIRST, height * _TALLEST))
    if not made.header and sum(heights) < height * _BOX:
        tied = [True] * len(tied)
    if tied:
        tied[-1] = held
    places = starts_of(made)
    # A box without headings has labels on its left.
    labels = not made.header and len(made.columns) == 2

    def runs(text: str, room: float, *, bold: bool, strong: str = "") -> str:
        if not text:
            return ""
        unbroken = NUMBER.fullmatch(text.strip()) is not None
        shown = text if unbroken else breakable(text, setting, room, bold=bold)
        return run(shown, strong, unbroken=unbroken)

    def content(cell: TableCell, start: int, *, bold: bool) -> Content:
        """What stands in a cell of the body; `bold`: not by its style."""
        room = sum(widths[start : start + cell.colspan]) - setting.padding
        if cell.links:
            return tuple(_address(one) for one in cell.links)
        if cell.tex and formula_width(cell.tex, setting._replace(points=_FORMULA)) <= room:
            maths = {"t": "Math", "c": [{"t": "DisplayMath"}, cell.tex]}
            return [{"t": "Para", "c": [maths]}]
        room -= margin(cell, setting)
        texts, counted = paragraphs(cell) or (cell.text,), numbers(cell)
        leads = [f"{n}.\t" for n in counted] or [""] * len(texts)
        strong = "Strong" if bold else ""
        return tuple(
            (run(lead, strong) if lead else "") + runs(text, room, bold=cell.bold, strong=strong)
            for lead, text in zip(leads, texts, strict=True)
        )

    def heading(cell: TableCell, start: int, *, ordinal: bool) -> Cell:
        name = "Tabel Nomor Kolom" if ordinal else "Tabel Kepala"
        align = cell.align if cell.align != "center" else None
        room = sum(widths[start : start + cell.colspan]) - setting.padding
        title, fill = runs(cell.text, room, bold=True), style.colour.heading_fill
        return Cell(title, name, align, cell.colspan, cell.rowspan, fill)

    def body(cell: TableCell, start: int, row: TableRow) -> Cell:
        wide_band = row.role == "band" and cell.colspan > 1
        align = cell.align or ("left" if wide_band else made.columns[start].align)
        if row.role == "body":
            inner = content(cell, start, bold=cell.bold)
            name = _STYLES[align]
            if numbers(cell):
                name = item_style(digits(cell))
            elif cell.indent and align == "left":
                name = f"{name} {min(cell.indent, DEEPEST)}"
            fill = style.colour.band_fill if labels and start == 0 else ""
            return Cell(inner, name, None, cell.colspan, cell.rowspan, fill, _open(cell))
        fill = style.colour.band_fill if row.role == "band" else style.colour.total_fill
        own = align if align != "left" else None
        inner = content(structs.replace(cell, bold=True), start, bold=False)
        return Cell(inner, _ROLES[row.role], own, cell.colspan, cell.rowspan, fill)

    ordinals = [str(number) for number in range(1, len(widths) + 1)]
    rows = []
    for cells, starts in zip(made.header, places, strict=False):
        ordinal = [cell.text.strip("()") for cell in cells] == ordinals
        pairs = zip(cells, starts, strict=True)
        rows.append(Row(tuple(heading(c, s, ordinal=ordinal) for c, s in pairs), header=True))
    for row, starts, keep in zip(made.body, places[len(made.header) :], tied, strict=True):
        pairs = zip(row.cells, starts, strict=True)
        rows.append(Row(tuple(body(c, s, row) for c, s in pairs), tied=keep))
    suffix = next(name for name, way in ways.items() if way == setting)
    return grid(rows, widths, suffix=suffix, closing=closing)


def _address(address: str) -> str:
    """A link that may break after its strokes."""
    shown = BREAK.join(ADDRESS_BREAKS.split(address))
    target = address.replace('"', "%22").replace("\\", "%5C")
    return field(f'HYPERLINK "{target}"', shown, "Hyperlink")


def _open(cell: TableCell) -> tuple[str, ...]:
    """The edges without a rule of a cell."""
    if not isinstance(cell, Piece):
        return ()
    return ("top",) * cell.goes_on + ("bottom",) * cell.continued


def _kept(
    made: Table, heights: Sequence[float], limits: tuple[float, float]
) -> tuple[Table, list[bool]]:
    """The table with no cell taller than `limits`, and which body rows stay with the next one.

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
        for count in _parts(first, end, heights, tied, limits):
            tied[first : first + count - 1] = [True] * (count - 1)
            pieces[first].append((start, structs.replace(cell, rowspan=count)))
            first += count
    body = tuple(
        structs.replace(row, cells=tuple(cell for _, cell in sorted(found, key=itemgetter(0))))
        for row, found in zip(made.body, pieces, strict=True)
    )
    return structs.replace(made, body=body), tied


def _parts(
    first: int,
    end: int,
    heights: Sequence[float],
    tied: Sequence[bool],
    limits: tuple[float, float],
) -> list[int]:
    """How many of the rows from `first` to `end` each part has.

    The first part is not above the first of the `limits`; what is left is in parts as alike as
    can be, none above the second, unless rows that are tied already make it so.
    """
    aim, largest = limits
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
            if len(parts) == 1:
                rest = sum(heights[index + 1 - rows : end])
                aim = rest / ceil(rest / largest)
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
    setting = settings(style)[""]
    least = [float(setting.padding)] * len(columns)
    wished = [float(setting.padding)] * len(columns)
    for row in rows:
        if len(row.cells) != len(columns):
            continue  # spans: the other rows say enough
        for index, cell in enumerate(row.cells):
            text = pandoc.plain(cell.content)
            need = advance(text, setting.points, bold=row.header, font=setting.font)
            wished[index] = max(wished[index], need + setting.padding + _AIR)
            least[index] = max(least[index], longest(text, setting, bold=row.header))
    shares = [share["c"] for _, share in columns if share["t"] == "ColWidth"]
    if len(shares) == len(columns):
        return fit(shares, least, round(min(1.0, sum(shares)) * width))
    wished = [min(wish, width) for wish in wished]
    return fit(wished, least, min(round(sum(wished)), width))
