"""The small agency's next year, as somebody fills it in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

NEXT = "dinkes-sungairaya/2024"


def filled(sources: Path) -> None:
    """Give every cell that must be filled something."""
    for change in (kinerja, anggaran, profil, perjanjian):
        edited(sources / f"{change.__name__}.xlsx", change)


def kinerja(book: openpyxl.Workbook) -> None:
    for name in ("Indikator", "Indikator Program"):
        _fill(book[name], "Target 2024", 61)
        _fill(book[name], "Realisasi 2024", 57)


def anggaran(book: openpyxl.Workbook) -> None:
    _fill(book["Sub Kegiatan"], "Pagu Murni", 3_000_000)
    _fill(book["Sub Kegiatan"], "Realisasi", 1_500_000)


def profil(book: openpyxl.Workbook) -> None:
    label = next(row for row in book["Instansi"].iter_rows() if row[0].value == "Tanggal Laporan")
    label[1].value = datetime(2025, 1, 31)


def perjanjian(book: openpyxl.Workbook) -> None:
    if "Perjanjian" in book.sheetnames:
        _fill(book["Perjanjian"], "Tanggal", datetime(2024, 1, 31))


def survey(book: openpyxl.Workbook) -> None:
    """Give an indicator a source of the old year."""
    sheet = book["Indikator"]
    sheet.cell(2, _column(sheet, "Sumber Data")).value = "Survei tahun 2023"


def raised(path: Path, sheet: str, heading: str) -> str:
    """Add 1 to the first figure of a column that has one; its place, as findings name it."""
    places: list[str] = []

    def change(book: openpyxl.Workbook) -> None:
        column = _column(book[sheet], heading)
        cells = (book[sheet].cell(row, column) for row in range(2, book[sheet].max_row + 1))
        cell = next(cell for cell in cells if isinstance(cell.value, int | float))
        cell.value += 1
        places.append(f"{path.name} › {sheet} › {cell.coordinate}")

    edited(path, change)
    return places[0]


def edited(path: Path, change: Callable[[openpyxl.Workbook], None]) -> None:
    """Change a workbook."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def _fill(sheet: Worksheet, heading: str, value: object) -> None:
    """Give every row of a table, where it has a code, a value in a column that is empty."""
    column = _column(sheet, heading)
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, 1).value and sheet.cell(row, column).value is None:
            sheet.cell(row, column).value = value


def _column(sheet: Worksheet, heading: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == heading)
