"""One sheet: its heading row found and matched, then what is below it read."""

from __future__ import annotations

from lkip.config import ContractColumn
from lkip.model import Finding
from lkip.read.forms import FORM, read_form
from lkip.read.frame import Frame, SheetRead
from lkip.read.grid import Grid
from lkip.read.headings import COLUMN, YEAR, Named, heading_row, match, text_of
from lkip.read.mistyped import uncalculated
from lkip.read.problems import error, listed
from lkip.read.shape import odd_shape
from lkip.read.tables import read_table


def read_sheet(grid: Grid, frame: Frame) -> SheetRead:
    """The records of a sheet, what they refer to, and all that is wrong."""
    columns = FORM if frame.contract.form else frame.contract.columns
    row = heading_row(grid.rows, [column.heading for column in columns])
    if row is None:
        return SheetRead([], [], [_no_heading_row(grid, frame, columns)], complete=False)
    names, findings = _names(grid, frame, row)
    slots, problems = match(names, columns, frame.year, COLUMN, frame.place)
    findings += problems
    findings += odd_shape(grid, frame.place, row, [slot.at for slot in slots])
    below = {number: cells for number, cells in sorted(grid.rows.items()) if number > row}
    read = read_form if frame.contract.form else read_table
    done = read(below, slots, frame)
    return done._replace(findings=findings + done.findings)


def _no_heading_row(grid: Grid, frame: Frame, columns: tuple[ContractColumn, ...]) -> Finding:
    headings = listed(column.heading.replace(YEAR, str(frame.year)) for column in columns)
    what = "Baris judul tidak ditemukan" if grid.rows else "Lembar ini kosong"
    return error(
        "no-heading-row",
        f"{what}; lembar ini tidak dapat dibaca.",
        f"Tulis judul kolom di satu baris: {headings}.",
        frame.place,
    )


def _names(grid: Grid, frame: Frame, row: int) -> tuple[list[Named], list[Finding]]:
    """The headings of the table, and formulas in them that were never calculated."""
    cells = sorted(grid.rows[row].items())
    named = [
        Named(column, text_of(raw), frame.cell(row, column))
        for column, raw in cells
        if raw.kind != "uncalculated"
    ]
    return named, [
        uncalculated(frame.cell(row, column)) for column, raw in cells if raw.kind == "uncalculated"
    ]
