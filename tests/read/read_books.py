"""Small workbooks for the tests of the `read` stage: a library of a made-up regency."""

from __future__ import annotations

import re
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from openpyxl import Workbook

from lkip.config import ContractSheet
from lkip.model import Cell, Record, Records
from lkip.read import read

YEAR = 2031


def sheet(record: str, *columns: dict[str, Any], **more: Any) -> ContractSheet:
    """A contract sheet as its YAML would give it; in `koleksi.xlsx`, named after its record."""
    name = record.replace("-", " ").title()
    given = {"workbook": "koleksi.xlsx", "sheet": name, "record": record, "columns": columns}
    return msgspec.convert(given | more, ContractSheet)


KODE = {"field": "kode", "heading": "Kode", "type": "key", "required": True}
NAMA = {"field": "nama", "heading": "Nama", "type": "text", "required": True}
RAK = sheet("rak", KODE, NAMA)


def one_column(type: str, **more: Any) -> ContractSheet:
    """A sheet `Buku` with the columns Kode and Isi, where Isi is of this type."""
    return sheet("buku", KODE, {"field": "isi", "heading": "Isi", "type": type, **more})


def workbook(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[Any]]],
    change: Callable[[Workbook], None] = lambda book: None,
) -> Path:
    """Write sheets, given as rows; a cell may be `(value, number format)`; `change` does more."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for r, row in enumerate(rows, 1):
            for c, given in enumerate(row, 1):
                value, form = given if isinstance(given, tuple) else (given, None)
                cell = made.cell(r, c, value)
                if form:
                    cell.number_format = form
    change(book)
    book.save(path)
    return path


def read_sheets(
    folder: Path,
    sheets: Mapping[str, Sequence[Sequence[Any]]],
    *contract: ContractSheet,
    change: Callable[[Workbook], None] = lambda book: None,
) -> Records:
    """What `koleksi.xlsx` with these sheets gives."""
    workbook(folder / "koleksi.xlsx", sheets, change)
    return read(folder, {c.record: c for c in contract}, YEAR)


def read_one(folder: Path, content: Any, type: str, **more: Any) -> tuple[Any, list[str]]:
    """The field `isi` read from one cell, B2, and the rules of its findings."""
    rows = [["Kode", "Isi"], ["A", content]]
    data = read_sheets(folder, {"Buku": rows}, one_column(type, **more))
    return the(data, "buku/a").fields["isi"], [finding.rule for finding in data.findings]


def the(data: Records, key: str) -> Record:
    """The record with this key."""
    return next(record for record in data.records if record.key == key)


def told(data: Records) -> list[tuple[str, str]]:
    """Cell (or sheet, or workbook) and rule of every place of every finding."""
    return [
        (place.cell or place.sheet or place.workbook, finding.rule)
        for finding in data.findings
        for place in finding.places
        if isinstance(place, Cell)
    ]


def edit(path: Path, part: str, old: str, new: str) -> None:
    """Replace text inside a part of a workbook; it must be there."""

    def changed(content: bytes) -> bytes:
        assert old.encode() in content, content.decode()
        return content.replace(old.encode(), new.encode())

    rezip(path, {part: changed})


def rezip(
    path: Path,
    change: Mapping[str, Callable[[bytes], bytes]] | None = None,
    drop: Sequence[str] = (),
    add: Sequence[tuple[str, bytes]] = (),
) -> None:
    """Write the zip anew with parts changed, dropped and added."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            if name not in drop:
                archive.writestr(name, (change or {}).get(name, bytes)(content))
        for name, content in add:
            archive.writestr(name, content)


def share_strings(path: Path) -> None:
    """Store the texts in a list of their own, as Excel does and openpyxl does not."""
    texts: list[str] = []

    def shared(match: re.Match[str]) -> str:
        texts.append(match[1])
        return f't="s"><v>{len(texts) - 1}</v></c>'

    def sheet(content: bytes) -> bytes:
        pattern = r't="inlineStr"><is><t[^>]*>(.*?)</t></is></c>'
        return re.sub(pattern, shared, content.decode(), flags=re.DOTALL).encode()

    def relations(content: bytes) -> bytes:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
        link = f'<Relationship Id="rId90" Type="{kind}" Target="sharedStrings.xml"/>'
        return content.replace(b"</Relationships>", f"{link}</Relationships>".encode())

    rezip(path, {"xl/worksheets/sheet1.xml": sheet, "xl/_rels/workbook.xml.rels": relations})
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    rezip(path, add=[("xl/sharedStrings.xml", f"<sst>{items}</sst>".encode())])


@contextmanager
def little_memory(megabytes: float) -> Iterator[None]:
    """Fail if what happens inside holds more memory at once: needless work shows there."""
    tracemalloc.start()
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < megabytes * 2**20
