"""Cells of a report whose formula gives another value than the file holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from lkip.model import Cell, Field, Finding, Record, Series
from lkip.read.address import address, position
from lkip.read.book import Book
from lkip.read.formulas.doubles import Number, order
from lkip.read.formulas.parse import Scalar
from lkip.read.formulas.problems import SheetError, UnknowableError
from lkip.read.formulas.recalculate import Outcome, Recalculation, Where, held
from lkip.read.grid import Grid, RawCell, read_grid
from lkip.read.markup import BrokenError
from lkip.read.numbers import exact, indonesian, plain
from lkip.read.problems import error, note

RECALCULATE = (
    "Buka berkas di Excel, hitung ulang semuanya (Ctrl+Alt+F9; di LibreOffice Ctrl+Shift+F9), lalu "
    "simpan. Bila sesudah itu masih berbeda, ganti rumusnya dengan angka atau teks yang benar."
)
"""Merely opening and saving is not enough: programs trust the values that they find."""


def stale(book: Book, records: Iterable[Record], grids: Mapping[str, Grid]) -> list[Finding]:
    """The findings about the formulas that `records` hold cells of, all of one workbook.

    `grids` are the sheets that have been read, by name; others are read where a formula needs
    them. An error for every cell whose stored value is not that of its formula; one note about
    the formulas that cannot be calculated, these and what they need.
    """
    cells = dict.fromkeys(cell for r in records for cell in _with_formula(r))
    if not cells:
        return []
    if book.as_shown:
        shown = UnknowableError('setelan "Precision as displayed"')
        places = ((cell.sheet.casefold(), *position(cell.cell)) for cell in cells)
        return _not_calculated(book, dict.fromkeys(places, shown))
    calculation = Recalculation(_reader(book, grids))
    findings = []
    for cell in cells:
        row, column = position(cell.cell)
        raw = grids[cell.sheet].rows.get(row, {}).get(column)
        if raw is not None and raw.kind in ("uncalculated", "error"):
            continue  # a finding of its own
        outcome = calculation.outcome(cell.sheet, row, column)
        if not isinstance(outcome, UnknowableError) and not _still_true(raw, outcome):
            findings.append(_stale(cell, raw, outcome))
    return findings + _not_calculated(book, calculation.outcomes)


def _reader(book: Book, grids: Mapping[str, Grid]) -> Callable[[str], Grid | None]:
    sheets = {sheet.name.casefold(): sheet for sheet in book.sheets}

    def grid_of(name: str) -> Grid | None:
        sheet = sheets.get(name.casefold())
        if sheet is None or not sheet.part:
            return None
        try:
            return grids.get(sheet.name) or read_grid(book, sheet)
        except BrokenError:
            return None

    return grid_of


def _with_formula(r: Record) -> Iterator[Cell]:
    """The cells of a record that hold a formula."""
    for field in r.fields.values():
        items: Iterable[Field] = field.years.values() if isinstance(field, Series) else (field,)
        for item in items:
            origin = None if isinstance(item, Series) else item.origin
            if isinstance(origin, Cell) and origin.formula:
                yield origin


def _still_true(raw: RawCell | None, outcome: Scalar | SheetError) -> bool:
    """Whether the stored value is the one calculated, as far as programs can tell."""
    if isinstance(outcome, SheetError):
        return False
    try:
        value = "" if raw is None else held(raw)
    except UnknowableError:
        return True  # a date in words: no program writes one for a formula
    if isinstance(outcome, Number) and isinstance(value, Number):
        return order(value, outcome) == 0
    if outcome is None:
        return isinstance(value, Number) and value.value == 0
    return type(value) is type(outcome) and value == outcome


def _stale(cell: Cell, raw: RawCell | None, outcome: Scalar | SheetError) -> Finding:
    percent = raw is not None and raw.format.percent
    value = "" if raw is None else held(raw)
    return error(
        "stale-formula",
        f"Rumus {cell.short_formula} menghasilkan {_shown(outcome, percent)}, tetapi nilai "
        f"tersimpan {_shown(value, percent)}.",
        RECALCULATE,
        cell,
    )


def _shown(value: Scalar | SheetError, percent: bool) -> str:
    """A value as the cell would show it, with all its digits."""
    match value:
        case SheetError():
            return f"galat {value.code}"
        case Number():
            number = exact(str(value.value)) or Decimal(0)
            return f"{indonesian(plain(number.scaleb(2)))}%" if percent else indonesian(number)
        case bool():
            return "TRUE" if value else "FALSE"
        case str():
            return f'"{value}"' if value else "kosong"
    return "0"


def _not_calculated(book: Book, outcomes: Mapping[Where, Outcome]) -> list[Finding]:
    """The note about all formulas that cannot be calculated, with the first cell of each reason."""
    names = {sheet.name.casefold(): sheet.name for sheet in book.sheets}
    reasons: Counter[str] = Counter()
    first: dict[str, Cell] = {}
    for where in sorted(outcomes):
        outcome = outcomes[where]
        if isinstance(outcome, UnknowableError):
            sheet, row, column = where
            place = Cell(book.name, names[sheet], address(row, column))
            first.setdefault(outcome.reason, place)
            reasons[outcome.reason] += 1
    if not reasons:
        return []
    told = ", ".join(f"{reason} ({reasons[reason]} sel)" for reason in first)
    return [
        note(
            "formula-not-calculated",
            f"Rumus di {reasons.total()} sel tidak dapat dihitung ulang oleh lkip: {told}. Nilai "
            "tersimpannya dipakai apa adanya.",
            "Pastikan berkas terakhir disimpan oleh Excel sesudah semua angkanya masuk.",
            *first.values(),
        )
    ]
