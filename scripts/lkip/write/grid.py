"""Where the cells of a table stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lkip.model import TableCell


class Placed(NamedTuple):
    """A cell and where it stands in the grid."""

    x: int
    y: int
    cell: TableCell


def placed(rows: Iterable[Sequence[TableCell]]) -> Iterator[Placed]:
    """The cells of `rows` with column and row, from 0."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (x, y) in taken:
                x += 1
            yield Placed(x, y, cell)
            if cell.rowspan > 1:
                spanned = range(y + 1, y + cell.rowspan)
                taken.update((n, m) for n in range(x, x + cell.colspan) for m in spanned)
            x += cell.colspan


def is_ordinal(row: Sequence[TableCell]) -> bool:
    """Whether a heading row counts the columns: (1), (2), …"""
    return all(cell.text.strip("()") == str(n) for n, cell in enumerate(row, 1))
