"""Tables that authors typed, row by row, with the headings of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lkip.audit.reading.terms import terms
from lkip.audit.reading.writings import Writing, passages
from lkip.audit.subject import Subject, once_all

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNITS = {"percent": re.compile(r"%|\bpersen\b", re.I), "rupiah": re.compile(r"\bRp\b", re.I)}
_TOTAL = re.compile(
    r"(?:grand)?(?:jumlah|total)(?:anggaran|pagu|belanja)?(?:seluruhnya|keseluruhan)?:?", re.I
)


class Column(NamedTuple):
    """A column of a typed table."""

    heading: str
    unit: str
    """The unit that its heading names, or one of its cells; empty: none does, or several do."""
    role: str
    """The one term in its heading (see `reading.terms`); empty: none, or several."""
    year: str
    """The one year that its heading names; empty if it names none."""
    words: frozenset[str]
    """Those of its heading."""


Row = Mapping[int, Writing]
"""The cells of a row with something in them, by column."""
Part = tuple[int, Writing]
"""A cell, and its column."""


class Grid(NamedTuple):
    """A table that an author typed."""

    columns: Mapping[int, Column]
    rows: Sequence[Row]
    """Those below the head."""


@once_all
def grids(subject: Subject) -> Iterator[Grid]:
    """The typed tables, in reading order."""
    tables: dict[int, dict[int, dict[int, list[Writing]]]] = {}
    for passage, writing in zip(subject.passages, passages(subject), strict=True):
        if passage.table:
            rows = tables.setdefault(passage.table, {})
            rows.setdefault(max(passage.row, 0), {}).setdefault(passage.column, []).append(writing)
    for rows in tables.values():
        head = rows.pop(0, {})
        body = tuple({at: cell[0] for at, cell in row.items()} for row in rows.values())
        columns = {
            at: _column(cells, [row[at].text for row in body if at in row])
            for at, cells in head.items()
        }
        yield Grid(columns, body)


def is_total(row: Row) -> bool:
    """Whether a row says that it is a total: `J U M L A H` too."""
    return any(_TOTAL.fullmatch("".join(cell.text.split())) for cell in row.values())


def parts_of(grid: Grid, row: Row) -> Iterator[list[Part]]:
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


def _column(head: Sequence[Writing], cells: Sequence[str]) -> Column:
    heading = " ".join(cell.text for cell in head)
    years = _YEAR.findall(heading)
    roles = terms(heading)
    return Column(
        heading,
        _unit(heading, cells),
        roles.pop() if len(roles) == 1 else "",
        years[0] if len(years) == 1 else "",
        frozenset[str]().union(*(cell.words for cell in head)),
    )


def _unit(heading: str, cells: Sequence[str]) -> str:
    """The unit that a heading names, else one of the cells; empty where it is not one."""
    for texts in ([heading], cells):
        found = {u for u, form in _UNITS.items() if any(form.search(text) for text in texts)}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""
