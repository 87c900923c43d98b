"""A workbook rolled on to the next year, by the contract; styles, notes and drop-downs stay.

Columns a year get one for the new year at the right end of the table, where no formula, drop-down
or width has to move for it. Cells and rows that the contract calls `yearly` are emptied.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import openpyxl
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.chartsheet import Chartsheet
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from lkip.config import ContractColumn, ContractSheet
from lkip.model import Cell, Finding
from lkip.new_year.columns import like
from lkip.new_year.lost import lost, size_notes
from lkip.new_year.outcomes import outcomes, with_outcomes
from lkip.read.book import Book, open_book
from lkip.read.forms import FORM
from lkip.read.grid import Grid, read_grid
from lkip.read.headings import COLUMN, LABEL, YEAR, Named, Slot, heading_row, match, text_of
from lkip.read.names import find_sheet

NOWHERE = Cell("", "")
"""The place of a heading whose findings nobody asks for: the report was built with it."""


class Rolled(NamedTuple):
    """A workbook of the new year, and what was done to it."""

    data: bytes
    emptied: tuple[str, ...]
    """Sheets, each with its columns where not all of it was emptied: `Program: Pagu`."""
    added: tuple[str, ...]
    """Columns, each with its sheet: `Program: Target 2031`."""
    gone: frozenset[str]
    """Texts of the rows that were emptied: names of files that only these need."""
    lost: tuple[str, ...]
    """What was not taken over, in words."""


class _Table(NamedTuple):
    """Where a sheet has what the contract names."""

    sheet: str
    """Its name, as this workbook writes it."""
    grid: Grid
    row: int
    """Of the headings."""
    slots: list[Slot]


def rolled(
    name: str, data: bytes, contract: Iterable[ContractSheet], year: int
) -> Rolled | Finding:
    """The workbook `name` for `year`; `data` must be a workbook that the reader accepts.

    The finding instead, where openpyxl cannot open or write what the reader could read.
    """
    book, findings = open_book(name, data)
    assert book is not None, findings
    saved = io.BytesIO()
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            workbook = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
        except Exception as problem:  # openpyxl raises whatever it runs into
            return _stubborn(name, problem)
        size_notes(workbook, book)
        _unlink_nothing(workbook, book)
        emptied, added, gone, stale = _edit(workbook, book, contract, year)
        try:
            workbook.save(saved)
        except Exception as problem:  # likewise
            return _stubborn(name, problem)
    made, findings = open_book(name, saved.getvalue())
    assert made is not None, findings
    kept = {
        sheet: {at: raw for at, raw in cells.items() if (sheet, at) not in stale}
        for sheet, cells in outcomes(book).items()
    }
    return Rolled(
        with_outcomes(saved.getvalue(), made, kept),
        tuple(emptied),
        tuple(added),
        frozenset(gone),
        lost(book, (str(warning.message) for warning in said)),
    )


def _stubborn(name: str, problem: Exception) -> Finding:
    return Finding(
        "error",
        "stubborn-workbook",
        f"Buku kerja ini dapat dibaca, tetapi tidak dapat disunting oleh lkip ({problem})",
        (Cell(name, ""),),
        "Buka berkas itu di Excel, simpan ulang, lalu ulangi.",
    )


def _unlink_nothing(workbook: Workbook, book: Book) -> None:
    """Take out the addresses that openpyxl writes into cells with a link and no text."""
    for sheet in book.sheets:
        linked = _linked(workbook[sheet.name]) if sheet.part else []
        rows = read_grid(book, sheet).rows if linked else {}
        for cell in linked:
            if cell.column not in rows.get(cell.row, {}):
                cell.value = None


def _linked(sheet: Worksheet | Chartsheet) -> list[SheetCell]:
    """The cells of a sheet that link to something."""
    cells = sheet._cells.values() if isinstance(sheet, Worksheet) else ()
    return [cell for cell in cells if cell.hyperlink]


def _edit(
    workbook: Workbook, book: Book, contract: Iterable[ContractSheet], year: int
) -> tuple[list[str], list[str], set[str], set[tuple[str, str]]]:
    """Change every sheet of the contract; see `Rolled` for what is told of it.

    The last are formulas, by sheet and address, whose outcome is that of the old year.
    """
    emptied: list[str] = []
    added: list[str] = []
    gone: set[str] = set()
    stale: set[tuple[str, str]] = set()
    for sheet in contract:
        table = _table(book, sheet, year)
        if table is None:
            continue
        worksheet = workbook[table.sheet]
        if sheet.yearly:
            gone |= _empty_rows(worksheet, table, stale)
            emptied.append(sheet.sheet)
            continue
        names = _empty_cells(worksheet, table, sheet, stale)
        emptied += [f"{sheet.sheet}: {', '.join(names)}"] if names else []
        added += [f"{sheet.sheet}: {heading}" for heading in _add(worksheet, table, sheet, year)]
    return emptied, added, gone, stale


def _table(book: Book, contract: ContractSheet, year: int) -> _Table | None:
    """The table of a sheet; None where the workbook has none."""
    sheet = find_sheet(book, contract.sheet)
    if sheet is None or not sheet.part:
        return None
    grid = read_grid(book, sheet)
    columns = FORM if contract.form else contract.columns
    row = heading_row(grid.rows, [column.heading for column in columns])
    if row is None:
        return None
    return _Table(sheet.name, grid, row, _slots(grid, row, columns, year))


def _slots(grid: Grid, row: int, columns: Sequence[ContractColumn], year: int) -> list[Slot]:
    named = [Named(at, text_of(raw), NOWHERE) for at, raw in sorted(grid.rows[row].items())]
    return match(named, columns, year, COLUMN, NOWHERE)[0]


def _labels(table: _Table, contract: ContractSheet) -> tuple[list[Slot], int]:
    """The labels of a form, `at` being the row, and the column of what is filled in."""
    at = {slot.column.field: slot.at for slot in table.slots}
    named = [
        Named(row, text_of(cells[at["uraian"]]), NOWHERE)
        for row, cells in sorted(table.grid.rows.items())
        if row > table.row and at["uraian"] in cells
    ]
    return match(named, contract.columns, 0, LABEL, NOWHERE)[0], at["isi"]


def _empty_cells(
    sheet: Worksheet, table: _Table, contract: ContractSheet, stale: set[tuple[str, str]]
) -> list[str]:
    """Empty what the contract calls yearly; the headings (of a form: labels) of these cells."""
    below = [row for row in table.grid.rows if row > table.row]
    if contract.form:
        labels, column = _labels(table, contract)
        cells = [(slot, [sheet.cell(slot.at, column)]) for slot in labels]
    else:
        cells = [(slot, [sheet.cell(row, slot.at) for row in below]) for slot in table.slots]
    names = []
    for slot, column_cells in cells:
        if slot.column.yearly and YEAR not in slot.column.heading:
            names.append(slot.heading)
            for cell in column_cells:
                _empty(sheet, cell, stale)
    return names


def _empty_rows(sheet: Worksheet, table: _Table, stale: set[tuple[str, str]]) -> set[str]:
    """Empty all rows below the headings; the texts that stood there."""
    texts = set()
    for row, cells in table.grid.rows.items():
        if row > table.row:
            for column, raw in cells.items():
                texts.add(raw.content)
                _empty(sheet, sheet.cell(row, column), stale)
    for cell in _linked(sheet):
        if cell.row > table.row:
            cell.hyperlink = None
    return texts


def _empty(sheet: Worksheet, cell: SheetCell | MergedCell, stale: set[tuple[str, str]]) -> None:
    """Take out what stands in a cell, its note and link; a formula over other cells stays."""
    if isinstance(cell, MergedCell):
        return
    if cell.data_type == "f" and _over_cells(cell.value):
        stale.add((sheet.title, cell.coordinate))
        return
    cell.value = None
    cell.comment = None
    cell.hyperlink = None


def _over_cells(formula: object) -> bool:
    """Whether a formula has cells or names of cells in it, and is no number in disguise."""
    text = formula if isinstance(formula, str) else getattr(formula, "text", None)
    if text is None:  # a data table, which is always over other cells
        return True
    try:
        tokens = Tokenizer(text).items
    except TokenizerError:  # what cannot be told apart is left to its author
        return True
    return any(token.type == Token.OPERAND and token.subtype == Token.RANGE for token in tokens)


def _add(sheet: Worksheet, table: _Table, contract: ContractSheet, year: int) -> list[str]:
    """A column for `year` of everything that has a column a year; the headings of those added."""
    added = []
    right = max(max(cells) for cells in table.grid.rows.values() if cells)
    for column in contract.columns:
        years = [slot for slot in table.slots if slot.column == column and slot.year]
        if YEAR not in column.heading or column.optional or not years:
            continue
        if any(slot.year == year for slot in years):
            continue
        right += 1
        heading = column.heading.replace(YEAR, str(year))
        model = max(years, key=lambda slot: slot.year or 0).at
        like(sheet, model, right, [row for row in table.grid.rows if row >= table.row])
        sheet.cell(table.row, right).value = heading
        added.append(heading)
    return added
