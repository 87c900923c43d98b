"""How wide a text and how high a table row will be: close enough to choose widths and breaks.

The DOCX carries no font, so nothing here can be exact; an advance is taken by the kind of letter,
rather too wide than too narrow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from lkip.model import Table, TableCell
from lkip.write.hyphen import SOFT_HYPHEN, softened

PADDING, COMPACT_PADDING = 160, 100
"""Left and right cell margin together, in twips, as the table styles set them."""

_SLACK = 50
"""What borders and rounding may take from a column, in twips."""

_LEADING = 1.2
_ROW_SPACE = 80
"""Space above and below a cell's text, in twips."""

_ADVANCES = {
    letter: advance
    for advance, letters in (
        (0.28, "ijl'|.,:;! \u00a0"),
        (0.35, "ftrI/()[]-"),
        (0.74, "ABCDEFGHJKLNOPQRSTUVXYZw"),
        (0.95, "mMW%@"),
    )
    for letter in letters
}
_BOLD = 1.06

NUMBER = re.compile(r"[(±+−–-]*\s?(Rp\.?\s?)?[(−-]?\d[\d.,]*(\s?%)?\)?")
"""A text that is one number and must not break."""

_BREAKS = re.compile(r"[ \n\t]+|(?<=-)")


class Setting(NamedTuple):
    """How a table is set: size of its text in points, both side margins of a cell in twips."""

    points: float
    padding: int = PADDING


def advance(text: str, points: float, *, bold: bool = False) -> float:
    """Width of a text in twips at a size in points."""
    units = sum(_ADVANCES.get(letter, 0.56) for letter in text if letter != SOFT_HYPHEN)
    return units * points * 20 * (_BOLD if bold else 1)


def breakable(text: str, points: float, width: float, *, bold: bool = False) -> str:
    """`text` with soft hyphens in the words that are wider than `width`, and in no others."""
    return "".join(
        softened(piece) if advance(piece, points, bold=bold) > width else piece
        for piece in re.split(r"([ \n\t]+)", text)
    )


def table_fit(
    table: Table, usual: Setting, small: Setting, total: int
) -> tuple[list[int], Setting]:
    """Widths that add up to `total` twips, and the setting that they need.

    The layout's shares, save that a column too narrow for what must not break takes the room from
    the others. Numbers and headings stay whole; words in the body are hyphenated before the text
    is made smaller, and headings before a number would break.
    """
    shares = [column.width for column in table.columns]
    tries = ((usual, _whole, _whole), (usual, _whole, _parted), (small, _whole, _whole),
             (small, _whole, _parted), (small, _parted, _parted))  # fmt: skip
    for setting, head, body in tries:
        least = _least(table, setting, head, body)
        if sum(least) <= total:
            return fit(shares, least, total), setting
    return fit(shares, least, total), small


def fit(wished: Sequence[float], least: Sequence[float], total: int) -> list[int]:
    """Whole widths in the wished proportions, none below its least while there is room for all."""
    scale = total / sum(wished)
    widths = [width * scale for width in wished]
    if sum(least) >= total:
        widths = [need * total / sum(least) for need in least]
    else:
        lacking = sum(max(need - width, 0) for need, width in zip(least, widths, strict=True))
        spare = sum(max(width - need, 0) for need, width in zip(least, widths, strict=True))
        share = lacking / spare if spare else 0
        widths = [
            need if width < need else width - (width - need) * share
            for need, width in zip(least, widths, strict=True)
        ]
    edges = [round(sum(widths[:index])) for index in range(len(widths) + 1)]
    return [right - left for left, right in pairwise(edges)]


def row_heights(table: Table, widths: Sequence[int], setting: Setting) -> list[float]:
    """Height of every body row in twips; a cell over several rows is left out."""
    points, padding = setting
    heights = []
    starts = starts_of(table)[len(table.header) :]
    for row, places in zip(table.body, starts, strict=True):
        lines = [
            _lines(cell, sum(widths[start : start + cell.colspan]) - padding, points)
            for cell, start in zip(row.cells, places, strict=True)
            if cell.rowspan == 1
        ]
        heights.append(max(lines, default=1) * points * 20 * _LEADING + _ROW_SPACE)
    return heights


def starts_of(table: Table) -> list[list[int]]:
    """The column of every cell, row by row; headings first."""
    columns = len(table.columns)
    return [*_starts(table.header, columns), *_starts([r.cells for r in table.body], columns)]


def longest(text: str, points: float, *, bold: bool = False) -> float:
    """Width of a column, margins included, that holds the longest piece of `text`."""
    return _column(_whole(text), Setting(points), bold=bold)


# --- parts -------------------------------------------------------------------------------------


def _least(
    table: Table,
    setting: Setting,
    head: Callable[[str], list[str]],
    body: Callable[[str], list[str]],
) -> list[float]:
    """The least width of every column, by how words in heading and body may break."""
    least = [0.0] * len(table.columns)
    rows = [
        *((cells, head, True) for cells in table.header),
        *((row.cells, body, False) for row in table.body),
    ]
    for (cells, pieces, heading), starts in zip(rows, starts_of(table), strict=True):
        for cell, start in zip(cells, starts, strict=True):
            if cell.colspan == 1:
                need = _column(pieces(cell.text), setting, bold=heading or cell.bold)
                least[start] = max(least[start], need)
    return least


def _column(pieces: Sequence[str], setting: Setting, *, bold: bool) -> float:
    widest = max(advance(piece, setting.points, bold=bold) for piece in pieces)
    return widest + setting.padding + _SLACK


def _whole(text: str) -> list[str]:
    return [text] if NUMBER.fullmatch(text.strip()) else _BREAKS.split(text)


def _parted(text: str) -> list[str]:
    if NUMBER.fullmatch(text.strip()):
        return [text]
    return [
        piece + "-" if more else piece
        for word in _BREAKS.split(text)
        for parts in [softened(word).split(SOFT_HYPHEN)]
        for piece, more in zip(parts, [True] * (len(parts) - 1) + [False], strict=True)
    ]


def _starts(rows: Sequence[Sequence[TableCell]], columns: int) -> list[list[int]]:
    """The column of every cell of rows in which covered cells are left out."""
    covered = [0] * columns
    made = []
    for cells in rows:
        places, column = [], 0
        taken = [left > 0 for left in covered]
        for cell in cells:
            while column < columns and taken[column]:
                column += 1
            places.append(column)
            for index in range(column, min(column + cell.colspan, columns)):
                covered[index] = cell.rowspan
            column += cell.colspan
        covered = [max(left - 1, 0) for left in covered]
        made.append(places)
    return made


def _lines(cell: TableCell, width: float, points: float) -> int:
    return sum(
        max(1, ceil(advance(line, points, bold=cell.bold) / max(width, 1)))
        for line in cell.text.split("\n")
    )
