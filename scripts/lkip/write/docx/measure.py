"""How wide a text and how high a table row will be: close enough to choose widths and breaks.

The DOCX names a font and does not carry it, so nothing here is exact: the letters are Arial's,
made wider for fonts that are known to be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from lkip.model import Table, TableCell
from lkip.write.docx.ooxml import twips
from lkip.write.hyphen import SOFT_HYPHEN, softened
from lkip.write.parallel import digits, numbers

_SLACK = 30
"""What borders and rounding may take from a column, in twips."""

_LEADING = 1.2

_ASCII = """
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
    556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
    1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
    667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
    333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
    556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
"""
_ARIAL = {chr(n): int(width) / 1000 for n, width in enumerate(_ASCII.split(), ord(" "))}
"""Widths of the printable ASCII characters in em."""

_OTHER = 0.6
_BOLD = 1.08
_WIDER = {"Bookman Old Style": 1.14, "Verdana": 1.16}
"""How much wider than Arial some fonts are."""

BREAK = "\N{ZERO WIDTH SPACE}"
"""Where a long word may break after a stroke; Word would not break it there by itself."""

NUMBER = re.compile(r"[(±+−–-]*\s?(Rp\.?\s?)?[(−-]?\d[\d.,]*(\s?%)?\)?")
"""A text that is one number and must not break."""

ADDRESS_BREAKS = re.compile(r"(?<=[/?&=])(?!/)")
"""Where a long address may break."""

DEEPEST = 4
"""Deepest step of indentation that is shown."""

STEP = 0.28
"""A step of indentation, cm."""

_BREAKS = re.compile(r"[ \n\t]+|(?<=[-/])")


class Setting(NamedTuple):
    """How a table is set."""

    points: float
    """Size of its text."""
    padding: int = 140
    """Left and right margin of a cell together, in twips."""
    font: str = "Arial"
    space: int = 80
    """Space above and below a cell's text together, in twips."""


def advance(text: str, points: float, *, bold: bool = False, font: str = "Arial") -> float:
    """Width of a text in twips at a size in points."""
    return _twips(_ems(text), points, bold=bold, font=font)


def _twips(ems: float, points: float, *, bold: bool, font: str) -> float:
    return ems * points * 20 * (_BOLD if bold else 1) * _WIDER.get(font, 1)


@cache  # the same words stand in many cells
def _ems(text: str) -> float:
    return sum(_ARIAL.get(letter, _OTHER) for letter in text if letter != SOFT_HYPHEN)


@cache  # and each cell is tried in several settings
def _widest(text: str, pieces: Callable[[str], Sequence[str]]) -> float:
    """The width in em of the widest of the pieces of a text."""
    return max(map(_ems, pieces(text)))


def breakable(text: str, setting: Setting, width: float, *, bold: bool = False) -> str:
    """`text` with places to break in the words that are wider than `width`, and in no others."""

    def fits(ems: float) -> bool:
        return _twips(ems, setting.points, bold=bold, font=setting.font) <= width - _SLACK

    def broken(word: str) -> str:
        parts = re.split("(?<=/)", word)
        return BREAK.join(part if fits(_ems(part)) else softened(part) for part in parts if part)

    if fits(_widest(text, _words)):
        return text
    return "".join(word if fits(_ems(word)) else broken(word) for word in _words(text))


def table_fit(table: Table, settings: Sequence[Setting], total: int) -> tuple[list[int], Setting]:
    """Widths that add up to `total` twips, and which of the settings they need.

    The layout's shares, save that a column too narrow for what must not break takes the room from
    the others. Numbers and headings stay whole; words in the body are hyphenated before the text
    is made smaller, and headings before the smallest text or a broken number is used.
    """
    usual, small, dense = settings
    shares = [column.width for column in table.columns]
    tries = ((usual, _whole, _whole), (usual, _whole, _parted), (small, _whole, _whole),
             (small, _whole, _parted), (small, _parted, _parted),
             (dense, _whole, _parted), (dense, _parted, _parted))  # fmt: skip
    cells = _single(table)
    for setting, head, body in tries:
        least = _least(cells, len(shares), setting, head, body)
        if sum(least) <= total:
            natural = _least(cells, len(shares), setting, _by_line, _by_line)
            return fit(shares, least, total, natural), setting
    return fit(shares, least, total), dense


def fit(
    wished: Sequence[float], least: Sequence[float], total: int, natural: Sequence[float] = ()
) -> list[int]:
    """Whole widths in the wished proportions, none below its least while there is room for all.

    What a column lacks comes first from those that are wider than all their text on one line
    (`natural`), then from all that can spare it.
    """
    if sum(least) >= total:
        widths = [need * total / sum(least) for need in least]
    else:
        scale = total / sum(wished)
        widths = [width * scale for width in wished]
        lacking = [max(need - width, 0) for need, width in zip(least, widths, strict=True)]
        left = sum(lacking)
        widths = [width + lack for width, lack in zip(widths, lacking, strict=True)]
        for bounds in (list(map(max, natural, least)), list(least)) if natural else (least,):
            spare = [max(width - bound, 0) for width, bound in zip(widths, bounds, strict=True)]
            taken = min(1.0, left / sum(spare)) if sum(spare) else 0.0
            widths = [width - room * taken for width, room in zip(widths, spare, strict=True)]
            left -= sum(spare) * taken
    edges = [round(sum(widths[:index])) for index in range(len(widths) + 1)]
    return [right - left for left, right in pairwise(edges)]


def row_heights(table: Table, widths: Sequence[int], setting: Setting) -> list[float]:
    """Height of every body row in twips; a cell over several rows is left out."""
    heights = []
    starts = starts_of(table)[len(table.header) :]
    for row, places in zip(table.body, starts, strict=True):
        lines = [
            _lines(cell, sum(widths[start : start + cell.colspan]), setting)
            for cell, start in zip(row.cells, places, strict=True)
            if cell.rowspan == 1
        ]
        heights.append(max(lines, default=1) * setting.points * 20 * _LEADING + setting.space)
    return heights


def starts_of(table: Table) -> list[list[int]]:
    """The column of every cell, row by row; headings first."""
    columns = len(table.columns)
    return [*_starts(table.header, columns), *_starts([r.cells for r in table.body], columns)]


def margin(cell: TableCell, setting: Setting) -> int:
    """What indentation or a number takes from the width of a cell, in twips."""
    if numbers(cell):
        return twips(hanging(setting.points, digits(cell)))
    return twips(STEP * min(cell.indent, DEEPEST))


def hanging(points: float, digits: int) -> float:
    """How far a number of so many digits hangs before its paragraph, cm."""
    return points * (1.3 if digits < 2 else 1.9) * 2.54 / 72


def formula_width(tex: str, setting: Setting) -> float:
    """About how wide a formula is, in twips."""
    text = re.sub(r"\\(?:text|mathrm|operatorname)\s*\{([^{}]*)\}", r"\1", tex)
    text = re.sub(
        r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}", lambda m: max(m[1], m[2], key=len), text
    )
    text = re.sub(r"\\[A-Za-z]+\s*", "= ", text).translate(str.maketrans("", "", "{}\\"))
    return 1.1 * advance(text, setting.points, font=setting.font)


def longest(text: str, setting: Setting, *, bold: bool = False) -> float:
    """Width of a column, margins included, that holds the longest piece of `text`."""
    return _column(_widest(text, _whole), setting, bold=bold)


# --- parts -------------------------------------------------------------------------------------


def _single(table: Table) -> list[tuple[int, TableCell, bool]]:
    """The cells in one column each: which, the cell, and whether it is a heading."""
    headings = len(table.header)
    rows = [*table.header, *(row.cells for row in table.body)]
    return [
        (start, cell, y < headings)
        for y, (cells, starts) in enumerate(zip(rows, starts_of(table), strict=True))
        for cell, start in zip(cells, starts, strict=True)
        if cell.colspan == 1
    ]


def _least(
    cells: Sequence[tuple[int, TableCell, bool]],
    columns: int,
    setting: Setting,
    head: Callable[[str], list[str]],
    body: Callable[[str], list[str]],
) -> list[float]:
    """The least width of every column, by how words in heading and body may break."""
    least = [0.0] * columns
    for start, cell, heading in cells:
        widest = _widest_in(cell, head if heading else body)
        need = _column(widest, setting, bold=heading or cell.bold)
        least[start] = max(least[start], need + margin(cell, setting))
    return least


def _widest_in(cell: TableCell, pieces: Callable[[str], list[str]]) -> float:
    """The width in em of the widest part of a cell's content that should not break."""
    if cell.tex:
        return 0.0  # a formula that does not fit is told in words
    if cell.links:
        return max(_widest(address, ADDRESS_BREAKS.split) for address in cell.links)
    return _widest(cell.text, pieces)


def _column(widest: float, setting: Setting, *, bold: bool) -> float:
    points, padding, font, _ = setting
    return _twips(widest, points, bold=bold, font=font) + padding + _SLACK


def _words(text: str) -> list[str]:
    return re.split(r"([ \n\t]+)", text)


def _whole(text: str) -> list[str]:
    return [text] if NUMBER.fullmatch(text.strip()) else _BREAKS.split(text)


def _by_line(text: str) -> list[str]:
    return text.split("\n")


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


def _lines(cell: TableCell, width: int, setting: Setting) -> int:
    points, padding, font, _ = setting
    room = max(width - padding - margin(cell, setting), 1)
    if cell.tex:
        return 2
    return sum(
        max(1, ceil(advance(line, points, bold=cell.bold, font=font) / room))
        for line in cell.links or cell.text.split("\n")
    )
