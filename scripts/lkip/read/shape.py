"""What is odd about the shape of a sheet: merged cells, hidden rows and columns, lost columns."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lkip.model import Cell, Finding
from lkip.read.address import address, letters
from lkip.read.grid import Grid
from lkip.read.problems import error, warning


def odd_shape(grid: Grid, place: Cell, heading_row: int, columns: Collection[int]) -> list[Finding]:
    """The findings about the table that begins at `heading_row` and has these columns."""
    last = max(
        (row for row, cells in grid.rows.items() if not cells.keys().isdisjoint(columns)),
        default=heading_row,
    )
    return [
        *_merged(grid, place, (heading_row, last), columns),
        *_hidden_rows(grid, place, (heading_row, last), columns),
        *_hidden_columns(grid, place, heading_row, columns),
        *_without_heading(grid, place, heading_row),
    ]


def _merged(
    grid: Grid, place: Cell, rows: tuple[int, int], columns: Collection[int]
) -> Iterable[Finding]:
    for area in grid.merged:
        if area.bottom < rows[0] or area.top > rows[1]:
            continue
        if any(area.left <= column <= area.right for column in columns):
            yield error(
                "merged-cells",
                f"Sel {area.name} digabung (merge); yang terbaca hanya sel pertamanya.",
                "Pilih sel itu, klik Merge & Center untuk memisahkannya, lalu isi setiap sel.",
                Cell(place.workbook, place.sheet, area.name),
            )


def _hidden_rows(
    grid: Grid, place: Cell, rows: tuple[int, int], columns: Collection[int]
) -> Iterable[Finding]:
    hidden = [
        row
        for row in sorted(grid.hidden_rows & grid.rows.keys())
        if rows[0] <= row <= rows[1] and not grid.rows[row].keys().isdisjoint(columns)
    ]
    if hidden:
        yield warning(
            "hidden-row",
            f"Baris {_runs(hidden)} tersembunyi (hide atau filter), tetapi tetap dibaca.",
            "Tampilkan barisnya (Unhide, atau Clear Filter) dan periksa; hapus barisnya bila tidak "
            "dipakai.",
            *(Cell(place.workbook, place.sheet, address(row, min(columns))) for row in hidden),
        )


def _hidden_columns(
    grid: Grid, place: Cell, heading_row: int, columns: Collection[int]
) -> Iterable[Finding]:
    for column in sorted(columns):
        if any(first <= column <= last for first, last in grid.hidden_columns):
            yield warning(
                "hidden-column",
                f"Kolom {letters(column)} tersembunyi, tetapi tetap dibaca.",
                "Tampilkan kolomnya (Unhide) dan periksa isinya.",
                Cell(place.workbook, place.sheet, address(heading_row, column)),
            )


def _without_heading(grid: Grid, place: Cell, heading_row: int) -> Iterable[Finding]:
    headed = grid.rows[heading_row].keys()
    below: dict[int, int] = {}
    for row in sorted(row for row in grid.rows if row > heading_row):
        for column in grid.rows[row].keys() - headed:
            below.setdefault(column, row)
    for column, row in sorted(below.items()):
        yield warning(
            "column-without-heading",
            f"Kolom {letters(column)} berisi data tetapi tidak berjudul, sehingga tidak dibaca.",
            f"Tulis judulnya di sel {address(heading_row, column)}, atau hapus isinya.",
            Cell(place.workbook, place.sheet, address(row, column)),
        )


def _runs(rows: list[int]) -> str:
    """`5, 7–9`: rows that follow one another as one."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
