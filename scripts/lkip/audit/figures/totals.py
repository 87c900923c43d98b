"""Totals in tables that authors typed, against the rows above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lkip.audit.reading.spelling import same_name
from lkip.audit.reading.tables import Grid, Row, grids, is_total
from lkip.audit.reading.writings import Writing
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Value
from lkip.values.arithmetic import difference, total
from lkip.values.numbers import parsed
from lkip.values.wording import phrase

LEVELS = ("program", "kegiatan", "sub-kegiatan")
"""The levels of the budget, from the outermost in: where rows name several, the first adds up."""

_UNCOUNTED = re.compile(r"(?:no|nomor|kode|tahun)\b|%|\bpersen", re.IGNORECASE)
"""Headings of columns that have no total."""


def total_differs(subject: Subject) -> Iterator[Problem]:
    """Every total that is not the sum of the numbers above it, where each of them is one.

    Behind another total it may be that of the rows between the two, or of all.
    """
    levels = {
        same_name(r.text("nama")): level
        for level, kind in enumerate(LEVELS)
        for r in subject.of(kind)
    }
    for grid in grids(subject):
        above: list[Row] = []
        before = 0  # rows above the last total
        for row in grid.rows:
            if not is_total(row):
                above.append(row)
                continue
            groups = [_outermost(rows, levels) for rows in (above[before:], above)]
            before = len(above)
            for at, cell in row.items():
                yield from _differing(subject, grid, at, cell, groups)


def _outermost(rows: Sequence[Row], levels: Mapping[str, int]) -> list[Row]:
    """The rows that add up: of the budget its programmes, else all; none if that is not certain."""
    of = [
        min((n for c in row.values() if (n := _level(c, levels)) is not None), default=None)
        for row in rows
    ]
    if 0 in of:
        return [row for row, level in zip(rows, of, strict=True) if level == 0]
    return list(rows) if len(set(of) - {None}) < 2 else []


def _level(cell: Writing, levels: Mapping[str, int]) -> int | None:
    """The level of the budget that a cell names; a misspelt programme is one too."""
    name = same_name(cell.text)
    return 0 if name.startswith("program ") else levels.get(name)


def _differing(
    subject: Subject, grid: Grid, at: int, cell: Writing, groups: Sequence[Sequence[Row]]
) -> Iterator[Problem]:
    column = grid.columns.get(at)
    if column is None or column.unit == "percent" or _UNCOUNTED.search(column.heading):
        return
    given = _value(cell, column.unit)
    added = [known for rows in groups if (known := _values(rows, at, column.unit))]
    sums = [total("jumlah", known) for known in added]
    if given is None or given.number in [summed.number for summed in sums]:
        return
    for known, summed in zip(added, sums, strict=True):
        if len(known) < 2:
            continue
        by = difference(subject.scales, "selisih", given, summed)
        yield Problem(
            f"jumlah kolom {column.heading!r} tercantum {phrase(subject.scales, given)}, sedangkan "
            f"jumlah {len(known)} baris di atasnya {phrase(subject.scales, summed)}; "
            f"selisih {phrase(subject.scales, by)}",
            (cell.place(0),),
            "Betulkan baris yang keliru atau jumlahnya; lebih baik cetak tabelnya dari lembar "
            "kerja dengan {{ tabel(…) }}.",
        )
        break


def _values(rows: Sequence[Row], at: int, unit: str) -> list[Value]:
    """The numbers of rows in a column; none where one of the rows has none."""
    values = [_value(row[at], unit) for row in rows if at in row]
    known = [value for value in values if value is not None]
    return known if len(known) == len(rows) else []


def _value(cell: Writing, unit: str) -> Value | None:
    """The number that a cell is; None where it is none."""
    number = parsed(cell.text)
    decimals = len(cell.text.partition(",")[2])
    return None if number is None else Value(number, unit, cell.place(0), decimals)


RULES = (
    Rule(
        "typed-total",
        "error",
        "Jumlah dalam tabel yang diketik harus sama dengan jumlah baris-barisnya.",
        "baris Rp600 dan Rp400, jumlah tercantum Rp1.100",
        total_differs,
    ),
)
