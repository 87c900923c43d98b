"""The outcomes of formulas, which openpyxl leaves out when it saves a workbook.

Without them nothing but a spreadsheet program could read the workbook until one has saved it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from lkip.read.address import address
from lkip.read.book import Book
from lkip.read.grid import RawCell, read_grid

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TYPES = {"number": None, "text": "str", "bool": "b", "error": "e"}
"""The kinds of outcomes, and how a cell's `t` says them."""

Outcomes = Mapping[str, Mapping[str, RawCell]]
"""Of formulas, by sheet and address."""


def outcomes(book: Book) -> dict[str, dict[str, RawCell]]:
    """The outcomes that a workbook has."""
    return {
        sheet.name: {
            address(row, column): raw
            for row, cells in read_grid(book, sheet).rows.items()
            for column, raw in cells.items()
            if raw.formula and raw.kind in _TYPES
        }
        for sheet in book.sheets
        if sheet.part
    }


def with_outcomes(data: bytes, saved: Book, known: Outcomes) -> bytes:
    """The workbook that openpyxl has saved, `data` read as `saved`, with these outcomes.

    Only cells that hold a formula there get one.
    """
    parts = {sheet.part: known.get(sheet.name, {}) for sheet in saved.sheets}
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if parts.get(info.filename):
                content = _part(content, parts[info.filename])
            new.writestr(info, content)
    return made.getvalue()


def _part(content: bytes, known: Mapping[str, RawCell]) -> bytes:
    sheet = etree.fromstring(content)
    for cell in sheet.iter(f"{_MAIN}c"):
        raw = known.get(cell.get("r", ""))
        if raw is None or cell.find(f"{_MAIN}f") is None:
            continue
        held = cell.find(f"{_MAIN}v")
        value = etree.SubElement(cell, f"{_MAIN}v") if held is None else held
        value.text = raw.content
        kind = _TYPES[raw.kind]
        if kind:
            cell.set("t", kind)
        else:
            cell.attrib.pop("t", "")
    return etree.tostring(sheet, xml_declaration=True, encoding="UTF-8", standalone=True)
