"""A workbook: its sheets, shared strings and number formats."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from lkip.model import Cell, Finding
from lkip.read import markup
from lkip.read.formats import BUILT_IN, GENERAL, NumberFormat, number_format
from lkip.read.markup import BrokenError
from lkip.read.package import SAVE_AS, Package, damaged, missing_part, printable, resolve, unpack
from lkip.read.problems import error


class Sheet(NamedTuple):
    """A sheet of a workbook, as the list of sheets names it."""

    name: str
    part: str
    """Where its content is; empty where that part is missing."""
    hidden: bool


class Book(NamedTuple):
    """What the cells of all sheets refer to."""

    name: str
    package: Package
    sheets: tuple[Sheet, ...]
    strings: tuple[str, ...]
    formats: tuple[NumberFormat, ...]
    """By the style number of a cell."""
    since_1904: bool
    """Days are counted from 1904, as on old Macs."""
    as_shown: bool = False
    """Formulas count with numbers as their cells show them ("Precision as displayed")."""


def open_book(name: str, data: bytes) -> tuple[Book | None, list[Finding]]:
    """The workbook in `data`, and all that is wrong with its package."""
    package, findings = unpack(name, data)
    if package is None:
        return None, findings
    try:
        return _open(name, package)
    except BrokenError:
        return None, [damaged(name, "Susunan berkas ini rusak, sehingga tidak dapat dibaca")]


def _open(name: str, package: Package) -> tuple[Book | None, list[Finding]]:
    main = _main(package)
    if main is None or main.casefold().endswith(".bin"):
        return None, [_other_kind(name, package)]
    if not package.has(main):
        return None, [_missing(name, main)]
    related = _relations(package, main)
    findings = _missing_parts(name, package, related)
    sheets, since_1904, as_shown = _sheets(package, main, related)
    findings += [
        missing_part(name, f'Isi lembar "{sheet.name}" tidak ada di dalam berkas.', sheet.name)
        for sheet in sheets
        if not sheet.part
    ]
    parts = {kind: target for kind, target in related.values() if package.has(target)}
    strings = parts.get("sharedStrings")
    styles = parts.get("styles")
    book = Book(
        name,
        package,
        sheets,
        markup.strings(package.read(strings)) if strings else (),
        _formats(package.read(styles)) if styles else (),
        since_1904,
        as_shown,
    )
    return book, findings


def _main(package: Package) -> str | None:
    """The part that lists the sheets; None where the package holds no workbook."""
    if not package.has("_rels/.rels"):
        return None
    for kind, target in _relations(package, "").values():
        if kind == "officeDocument":
            return None if target.casefold().startswith(("word/", "ppt/")) else target
    return None


def _relations(package: Package, source: str) -> dict[str, tuple[str, str]]:
    """Kind and target of what a part refers to inside the package, by the reference's id."""
    return {
        attributes.get("Id", ""): (
            attributes.get("Type", "").rpartition("/")[2],
            resolve(source, attributes.get("Target", "")),
        )
        for _, attributes in markup.elements(package.read(_list(source)), ["Relationship"])
        if attributes.get("TargetMode", "Internal") == "Internal"
    }


def _list(source: str) -> str:
    """The part that lists what another one refers to."""
    folder, base = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def parts_of(book: Book, sheet: Sheet) -> list[tuple[str, str]]:
    """Kind and name of the parts that a sheet consists of besides its cells."""
    if not sheet.part or not book.package.has(_list(sheet.part)):
        return []
    related = _relations(book.package, sheet.part).values()
    return [(kind, part) for kind, part in related if book.package.has(part)]


def _sheets(
    package: Package, main: str, relations: dict[str, tuple[str, str]]
) -> tuple[tuple[Sheet, ...], bool, bool]:
    """The sheets, and the two settings of a workbook that change what its numbers mean."""
    sheets: list[Sheet] = []
    since_1904 = as_shown = False
    wanted = ["sheet", "workbookPr", "calcPr"]
    for name, attributes in markup.elements(package.read(main), wanted):
        if name == "workbookPr":
            since_1904 = attributes.get("date1904", "0") in ("1", "true")
            continue
        if name == "calcPr":
            as_shown = attributes.get("fullPrecision", "1") in ("0", "false")
            continue
        id_ = next((v for key, v in attributes.items() if key.endswith(":id")), "")
        kind, target = relations.get(id_, ("worksheet", ""))
        if kind == "worksheet":
            part = target if package.has(target) else ""
            hidden = attributes.get("state", "visible") != "visible"
            sheets.append(Sheet(attributes.get("name", ""), part, hidden))
    return tuple(sheets), since_1904, as_shown


def _missing_parts(
    name: str, package: Package, relations: dict[str, tuple[str, str]]
) -> list[Finding]:
    """Parts that are named but not there; missing sheets are told by their own name."""
    types = "[Content_Types].xml"
    if not package.has(types):
        return [_missing(name, types)]
    listed = [
        attributes.get("PartName", "").lstrip("/")
        for _, attributes in markup.elements(package.read(types), ["Override"])
    ]
    sheets = {target for kind, target in relations.values() if kind == "worksheet"}
    wanted = [target for _, target in relations.values()] + listed
    return [
        _missing(name, part)
        for part in dict.fromkeys(wanted)
        if part not in sheets and not package.has(part)
    ]


def _missing(name: str, part: str) -> Finding:
    return missing_part(name, f'Bagian "{printable(part)}" tidak ada di dalam berkas ini.')


def _formats(data: bytes) -> tuple[NumberFormat, ...]:
    codes = dict(BUILT_IN)
    formats: list[NumberFormat] = []
    within = False
    for name, attributes in markup.elements(
        data, ["numFmt", "cellXfs", "cellStyles", "dxfs", "xf"]
    ):
        if name == "numFmt" and not formats:
            codes[_number(attributes, "numFmtId")] = attributes.get("formatCode", "")
        elif name == "xf" and within:
            code = codes.get(_number(attributes, "numFmtId"), "")
            formats.append(number_format(code) if code else GENERAL)
        elif name != "xf":
            within = name == "cellXfs"
    return tuple(formats)


def _number(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "0")
    return int(text) if text.isdecimal() else 0


def _other_kind(name: str, package: Package) -> Finding:
    """The finding for a zip file that is no .xlsx workbook."""
    kind = "berkas zip, bukan buku kerja Excel"
    if package.has("xl/workbook.bin"):
        kind = "buku kerja Excel biner (.xlsb)"
    elif package.has("mimetype") and b"opendocument.spreadsheet" in package.read("mimetype"):
        kind = "lembar kerja LibreOffice (.ods)"
    elif package.has("word/document.xml"):
        kind = "dokumen Word (.docx)"
    elif package.has("xl/workbook.xml"):
        return _missing(name, "_rels/.rels")
    return error(
        "not-a-workbook",
        f"Berkas ini adalah {kind}, walaupun namanya berakhiran .xlsx.",
        SAVE_AS,
        Cell(name, ""),
    )
