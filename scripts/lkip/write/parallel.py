"""Paragraphs of neighbouring cells that belong together, line by line: as rows of their own.

A row whose cells hold several paragraphs each (indicators, and the target of each) becomes as many
rows without rules between them. So the third target stands beside the third indicator, however
many lines either of them takes.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from lkip.model import Table, TableCell, TableRow


class Piece(TableCell, frozen=True, omit_defaults=True):
    """One paragraph of a cell."""

    number: int = 0
    """Printed before it; 0: none."""
    digits: int = 1
    """Digits of the longest number beside it."""
    goes_on: bool = False
    """No rule above: it continues the cell above."""
    continued: bool = False
    """No rule below."""


def unfolded(table: Table) -> Table:
    """`table` with every row of parallel paragraphs as several rows."""
    counts = [_count(row.cells) for row in table.body]
    body: list[TableRow] = []
    for y, row in enumerate(table.body):
        rows: list[list[TableCell]] = [[] for _ in range(counts[y])]
        for cell in row.cells:
            rowspan = sum(counts[y : y + cell.rowspan])
            if counts[y] > 1 and _belongs(cell, counts[y]):
                for n, piece in enumerate(_pieces(cell, counts[y])):
                    rows[n].append(piece)
            else:
                rows[0].append(structs.replace(cell, rowspan=rowspan))
        body += (TableRow(tuple(cells), row.role) for cells in rows)
    return structs.replace(table, body=tuple(body))


def paragraphs(cell: TableCell) -> tuple[str, ...]:
    """The paragraphs of a cell, without their numbers; empty where it is one text."""
    if isinstance(cell, Piece):
        return (cell.text,)
    return cell.lines


def numbers(cell: TableCell) -> tuple[int, ...]:
    """The numbers of its paragraphs, or nothing."""
    if isinstance(cell, Piece):
        return (cell.number,) if cell.number else ()
    return tuple(range(1, len(cell.lines) + 1)) if cell.numbered else ()


def digits(cell: TableCell) -> int:
    """How many digits its longest number has."""
    return cell.digits if isinstance(cell, Piece) else len(str(len(cell.lines)))


def _count(cells: Sequence[TableCell]) -> int:
    """How many rows a row becomes: one, unless two of its cells have as many paragraphs."""
    many = [cell for cell in cells if cell.rowspan == 1 and len(cell.lines) > 1]
    count = max((len(cell.lines) for cell in many), default=1)
    return count if sum(_belongs(cell, count) for cell in many) > 1 else 1


def _belongs(cell: TableCell, count: int) -> bool:
    return cell.rowspan == 1 and (
        len(cell.lines) == count or (cell.numbered and 1 < len(cell.lines) < count)
    )


def _pieces(cell: TableCell, count: int) -> list[Piece]:
    last = len(cell.lines) - 1
    return [
        Piece(
            text=text,
            item=cell.items[n] if cell.items else None,
            colspan=cell.colspan,
            rowspan=count - last if n == last else 1,
            align=cell.align,
            bold=cell.bold,
            indent=cell.indent,
            number=n + 1 if cell.numbered else 0,
            digits=len(str(count)),
            goes_on=n > 0,
            continued=n < last,
        )
        for n, text in enumerate(cell.lines)
    ]
