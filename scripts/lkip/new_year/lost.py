"""What openpyxl does not keep of a workbook: told in words, or given back to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree
from openpyxl.workbook import Workbook

from lkip.read.book import Book, parts_of
from lkip.read.markup import elements

_DRAWING = frozenset({"sp", "cxnSp", "grpSp"})
_SHAPES = "kotak teks atau bentuk gambar"
_PARTS = {
    "threadedComment": "utas komentar",
    "slicer": "pemilah data (slicer)",
    "timeline": "garis waktu",
    "ctrlProp": "tombol atau kotak isian",
    "oleObject": "objek yang disisipkan",
    "queryTable": "sambungan data",
}
"""By the kind of a sheet's part, what it holds."""

_WARNINGS = (
    (r"Conditional Formatting extension", "sebagian format bersyarat"),
    (r"Data Validation extension", "sebagian pilihan isian (drop-down)"),
    (r"Sparkline Group extension", "grafik mini (sparkline)"),
    (r"Slicer List extension", "pemilah data (slicer)"),
    (r"Timeline Ref extension", "garis waktu"),
    (r"Protected Range extension", "perlindungan sebagian sel"),
    (r"Ignored Error extension", ""),
    (r"extension is not supported", "fitur tambahan Excel"),
    (r"Shapes and drawings will be lost", _SHAPES),
    (r"Unable to read chart", "grafik"),
    (r"The image .+ will be removed|image is being dropped", "gambar"),
    (r"Cannot parse header or footer", "kepala atau kaki halaman"),
    (r"merged range but has a comment", "catatan pada sel gabungan"),
    (r"Print area cannot be set", "daerah cetak"),
    (r"invalid specification for|Defined names", "nama daerah sel"),
)
"""Openpyxl's warnings of what it leaves out; its others are of no matter to what is written."""

_POINT = 96 / 72
"""Pixels."""
_SIZE = re.compile(r"\b(width|height):\s*([\d.]+)(pt|px)")


def lost(book: Book, warnings: Iterable[str]) -> tuple[str, ...]:
    """What is left out of a workbook, in the author's words, each once."""
    found = [*_said(warnings), *_parts(book)]
    return tuple(dict.fromkeys(found))


def _said(warnings: Iterable[str]) -> Iterator[str]:
    for warning in warnings:
        known = (words for pattern, words in _WARNINGS if re.search(pattern, warning))
        words = next(known, "")
        if words:
            yield words


def _parts(book: Book) -> Iterator[str]:
    for sheet in book.sheets:
        for kind, part in parts_of(book, sheet):
            shapes = kind == "drawing" and elements(book.package.read(part), _DRAWING)
            words = _SHAPES if shapes else _PARTS.get(kind, "")
            if words:
                yield f"{words} pada lembar {sheet.name}"


def size_notes(workbook: Workbook, book: Book) -> None:
    """Give the notes of a loaded workbook the sizes that they have in its file."""
    for sheet in book.sheets:
        notes = [part for kind, part in parts_of(book, sheet) if kind == "vmlDrawing"]
        for part in notes:
            for row, column, width, height in _sizes(book.package.read(part)):
                note = workbook[sheet.name].cell(row, column).comment
                if note:
                    note.width, note.height = width, height


def _sizes(drawing: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Row, column, width and height in pixels of every note in a drawing of notes.

    Programs write these drawings as they like; a note without a size keeps the usual one.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False)
    root = etree.fromstring(drawing, parser) if drawing else None
    for shape in root.iter("{*}shape") if root is not None else ():
        row, column = shape.findtext(".//{*}Row"), shape.findtext(".//{*}Column")
        size = {
            name: round(float(number) * (_POINT if unit == "pt" else 1))
            for name, number, unit in _SIZE.findall(shape.get("style", ""))
        }
        if row and column and row.isdecimal() and column.isdecimal() and len(size) == 2:
            yield int(row) + 1, int(column) + 1, size["width"], size["height"]
