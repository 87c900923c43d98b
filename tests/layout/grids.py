"""A table's rows as a grid: every column of every row, and the cell that covers it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lkip.model import TableCell

Spot = tuple[int, int]
"""Row and column where a cell begins."""


def grid(rows: Sequence[Iterable[TableCell]], width: int) -> list[list[Spot]]:
    """For every place of the grid, where the cell that covers it begins.

    As a browser lays a table out: a cell stands in the first column that is free. Fails where
    cells overlap, a row stays short or runs over, or a cell reaches below the last row.
    """
    places: dict[Spot, Spot] = {}
    for r, row in enumerate(rows):
        column = 0
        for cell in row:
            while (r, column) in places:
                column += 1
            for down in range(cell.rowspan):
                for across in range(cell.colspan):
                    spot = (r + down, column + across)
                    assert spot not in places, f"two cells at {spot}"
                    places[spot] = (r, column)
            column += cell.colspan
    wanted = {(r, c) for r in range(len(rows)) for c in range(width)}
    assert places.keys() == wanted, f"odd places: {sorted(places.keys() ^ wanted)}"
    return [[places[r, c] for c in range(width)] for r in range(len(rows))]
