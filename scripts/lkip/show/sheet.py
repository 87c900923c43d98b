"""The findings as a workbook that an officer can work through, always the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from math import ceil

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from lkip.show.items import KINDS, Item, columns

SHEET = "Temuan"
COLUMNS = {
    "Nomor": 8,
    "Tingkat": 11,
    "Aturan": 16,
    "Berkas": 18,
    "Lembar/baris": 14,
    "Sel": 8,
    "Temuan": 40,
    "Yang perlu dilakukan": 34,
    "Diterima (alasan)": 20,
    "Penanggung jawab": 15,
    "Selesai": 9,
    "Catatan": 18,
}
"""Headings, with widths in characters; the last three are the officer's."""
DONE = ("Ya", "Belum")

HEIGHT = 15
"""Of a line, in points."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every part: the first that a zip file can tell."""

LINE = Side(style="thin", color="FF7F7F7F")
BORDER = Border(LINE, LINE, LINE, LINE)
HEAD = PatternFill("solid", "FFD9E2F3")


def workbook(report: str, shown: Sequence[Item]) -> bytes:
    """The workbook: one row a finding, numbered as on the page."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    for row, values in enumerate([tuple(COLUMNS), *(_row(item) for item in shown)], 1):
        for column, value in enumerate(values, 1):
            _fill(sheet, row, column, value)
        sheet.row_dimensions[row].height = HEIGHT * _lines(values)
    last = len(shown) + 1
    _arrange(sheet, report, last)
    if shown:
        done = get_column_letter(list(COLUMNS).index("Selesai") + 1)
        choice = DataValidation("list", formula1=f'"{",".join(DONE)}"', allow_blank=True)
        choice.error = f"Pilih {' atau '.join(DONE)}."
        choice.add(f"{done}2:{done}{last}")
        sheet.add_data_validation(choice)
    made = io.BytesIO()
    book.save(made)
    return _timeless(made.getvalue())


def _lines(values: Sequence[str | int]) -> int:
    """How many lines the fullest cell of a row takes; its words may leave a part of each empty."""
    filled = zip(values, COLUMNS.values(), strict=True)
    return max(ceil(1.2 * len(str(value)) / width) for value, width in filled)


def _row(item: Item) -> tuple[str | int, ...]:
    file, within, cell = columns(item)
    others = ", ".join(str(place) for place in item.finding.places[1:])
    return (
        item.number,
        KINDS[item.finding.severity],
        item.finding.rule,
        file,
        within,
        cell,
        item.message + (f" Juga: {others}." if others else ""),
        item.finding.remedy,
        item.finding.accepted,
        *[""] * 3,
    )


def _fill(sheet: Worksheet, row: int, column: int, value: str | int) -> None:
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value) or None
        if value:
            cell.data_type = "s"  # never a formula, whatever an author has written
    else:
        cell.value = value
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.border = BORDER
    if row == 1:
        cell.font, cell.fill = Font("Calibri", 11, bold=True), HEAD


def _arrange(sheet: Worksheet, report: str, last: int) -> None:
    """Widths, the head that stays, the filter, and the printed page."""
    for column, width in enumerate(COLUMNS.values(), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{last}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins = PageMargins(0.4, 0.4, 0.8, 0.8, 0.4, 0.4)
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.left.text = f"Temuan laporan {report}"
    sheet.oddFooter.right.text = "Halaman &P dari &N"


def _timeless(data: bytes) -> bytes:
    """The workbook without the times at which openpyxl made it and its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(made, "w") as package:
        for name in given.namelist():
            part = given.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", b"", part)
            info = zipfile.ZipInfo(name, EPOCH)
            info.create_system = 0
            package.writestr(info, part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
