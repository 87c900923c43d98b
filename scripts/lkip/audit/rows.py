"""Tables that authors typed, row by row, with the headings of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lkip.audit.rule import Subject, once
from lkip.model import Passage

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNITS = {"percent": re.compile(r"%|\bpersen\b", re.I), "rupiah": re.compile(r"\bRp\b", re.I)}
_TOTAL = re.compile(
    r"(?:grand)?(?:jumlah|total)(?:anggaran|pagu|belanja)?(?:seluruhnya|keseluruhan)?:?", re.I
)


class Column(NamedTuple):
    """A column of a typed table."""

    heading: str
    unit: str
    """The unit that its heading names, or one of its cells; empty: none does, or several do."""

    @property
    def year(self) -> str:
        """The one year that its heading names; empty if it names none."""
        found = YEAR.findall(self.heading)
        return found[0] if len(found) == 1 else ""


class Grid(NamedTuple):
    """A table that an author typed."""

    columns: Mapping[int, Column]
    rows: Sequence[Mapping[int, Passage]]
    """Below the head: the cells with something in them, by column."""


@once
def grids(subject: Subject) -> Iterator[Grid]:
    """The typed tables, in reading order."""
    cells: dict[int, list[Passage]] = {}
    for passage in subject.passages:
        if passage.table:
            cells.setdefault(passage.table, []).append(passage)
    for found in cells.values():
        headings: dict[int, str] = {}
        rows: dict[int, dict[int, Passage]] = {}
        for cell in found:
            if cell.row < 1:
                headings[cell.column] = f"{headings.get(cell.column, '')} {cell.text}".strip()
            else:
                rows.setdefault(cell.row, {}).setdefault(cell.column, cell)
        columns = {
            at: Column(
                heading, _unit(heading, [row[at].text for row in rows.values() if at in row])
            )
            for at, heading in headings.items()
        }
        yield Grid(columns, tuple(rows.values()))


def _under(at: int, rows: Iterable[Mapping[int, Passage]]) -> list[str]:
    return [row[at].text for row in rows if at in row]


def _unit(heading: str, cells: Sequence[str]) -> str:
    for texts in ([heading], cells):
        found = {u for u, form in _UNITS.items() if any(form.search(text) for text in texts)}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def is_total(row: Mapping[int, Passage]) -> bool:
    """Whether a row says that it is a total: `J U M L A H` too."""
    return any(_TOTAL.fullmatch("".join(cell.text.split())) for cell in row.values())


Part = tuple[int, Passage]
"""A cell, and its column."""


def parts(grid: Grid, row: Mapping[int, Passage]) -> Iterator[list[Part]]:
    """The cells of a row that belong together, with those of no year: all, or a year's each."""
    years = dict.fromkeys(column.year for column in grid.columns.values() if column.year)
    for year in years or [""]:
        of = [
            (at, cell)
            for at, cell in row.items()
            if at in grid.columns and grid.columns[at].year in ("", year)
        ]
        if any(not years or grid.columns[at].year for at, _ in of):
            yield of
