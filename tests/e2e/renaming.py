"""The small agency under other names, keys and years, with an indicator and a programme more.

All that a report is about changes here; whatever in the code, the shared chapters or the shared
configuration knows an agency by name, key or year would show.
"""

from __future__ import annotations

import random
import shutil
import string
from pathlib import Path

import openpyxl
import yaml
from openpyxl.workbook import Workbook
from projects import FIXTURES, configured, sample

KEPT = {"satuan", "sumber_dana", "nip", "pangkat", "berkas", "halaman"}
"""Texts that mean the same in every agency, or name a file."""
PRINTED = {
    "tujuan",
    "sasaran",
    "indikator",
    "indikator-program",
    "program",
    "kegiatan",
    "sub-kegiatan",
}
"""Kinds of records whose every name a report prints."""


class Renaming:
    """One random renaming; `texts` are the new names that the report must print."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.shift = self.random.choice([-7, -2, 3, 11])
        self.year = 2023 + self.shift
        self.agency = f"dinas-{self.word().lower()}"
        self.codes: dict[str, str] = {}
        self.texts: list[str] = []

    def word(self) -> str:
        consonants, vowels = "bcdfghjklmnprst", "aeiou"
        syllables = self.random.randint(2, 4)
        pick = self.random.choice
        return "".join(pick(consonants) + pick(vowels) for _ in range(syllables)).capitalize()

    def phrase(self, kind: str, field: str = "nama") -> str:
        text = " ".join(self.word() for _ in range(self.random.randint(2, 5)))
        if kind in PRINTED and field == "nama":
            self.texts.append(text)
        return text

    def code(self, old: str) -> str:
        if old not in self.codes:
            letters = "".join(self.random.choices(string.ascii_uppercase, k=3))
            self.codes[old] = f"{letters} {len(self.codes) + 1}"
        return self.codes[old]

    def cell(self, kind: str, column: dict[str, object], value: object) -> object:
        """A cell's content under its new name."""
        if value is None:
            return None
        if column["type"] in ("key", "reference"):
            return "kepala-dinas" if value == "kepala-dinas" else self.code(str(value))
        if column["type"] == "references":
            return "; ".join(self.code(part.strip()) for part in str(value).split(";"))
        if column["type"] == "text" and column["field"] not in KEPT:
            return self.phrase(kind, column["field"])
        return value


def renamed(folder: Path, seed: int) -> tuple[Path, Renaming]:
    """A project that builds only the renamed agency, without chapters of its own."""
    renaming = Renaming(seed)
    sample(folder)
    sources = folder / "sources" / renaming.agency / str(renaming.year)
    sources.mkdir(parents=True)
    contract = [yaml.safe_load(p.read_text()) for p in (folder / "config/contract").glob("*.yaml")]
    small = FIXTURES / "kecil" / "sources" / "dinkes-sungairaya" / "2023"
    books = {path.name: openpyxl.load_workbook(path) for path in sorted(small.glob("*.xlsx"))}
    for sheet in contract:
        if sheet["sheet"] in books[sheet["workbook"]].sheetnames:
            _rename(books[sheet["workbook"]], sheet, renaming)
    _add(books, renaming)
    for name, book in books.items():
        book.save(sources / name)
    for path in small.iterdir():
        if path.name not in books:
            shutil.copy(path, sources)  # scans
    configured(folder, f"{renaming.agency}/{renaming.year}")
    return folder, renaming


def _rename(book: Workbook, contract: dict[str, object], renaming: Renaming) -> None:
    sheet = book[contract["sheet"]]
    columns = {column["heading"]: column for column in contract["columns"]}
    if contract.get("form"):
        for label, content in sheet.iter_rows(min_row=2, max_col=2):
            column = columns[label.value]
            if column["type"] == "number":
                content.value += renaming.shift
            elif column["type"] == "date":
                content.value = content.value.replace(year=content.value.year + renaming.shift)
            else:
                content.value = renaming.cell(contract["record"], column, content.value)
        return
    for heading in sheet[1]:
        year = str(heading.value)[-4:]
        if year.isdigit():
            heading.value = f"{heading.value[:-4]}{int(year) + renaming.shift}"
            continue
        column = columns[heading.value]
        for row in range(2, sheet.max_row + 1):
            cell = sheet.cell(row, heading.column)
            cell.value = renaming.cell(contract["record"], column, cell.value)


def _add(books: dict[str, Workbook], renaming: Renaming) -> None:
    """One more indicator under the first sasaran, and one more programme that supports it."""
    kinds = ("indikator", "program", "kegiatan", "sub-kegiatan")
    names = {kind: renaming.phrase(kind) for kind in kinds}
    kinerja, anggaran = books["kinerja.xlsx"], books["anggaran.xlsx"]
    year = renaming.year
    sasaran = kinerja["Sasaran"]["A2"].value
    _append(
        kinerja["Indikator"],
        {
            "Kode": "XX 1", "Kode Sasaran": sasaran, "Indikator Kinerja Utama": names["indikator"],
            "Satuan": "%", "Arah": "naik",
            f"Target {year - 1}": 40, f"Realisasi {year - 1}": 30,
            f"Target {year}": 48, f"Realisasi {year}": 37,
        },
    )  # fmt: skip
    _append(
        anggaran["Program"],
        {"Kode": "P 99", "Program": names["program"], "Indikator yang Didukung": "XX 1"},
    )
    _append(
        anggaran["Kegiatan"],
        {"Kode": "K 99", "Kode Program": "P 99", "Kegiatan": names["kegiatan"]},
    )
    _append(
        anggaran["Sub Kegiatan"],
        {
            "Kode": "S 99", "Kode Kegiatan": "K 99", "Sub Kegiatan": names["sub-kegiatan"],
            "Sumber Dana": "APBD", "Pagu Murni": 81_000_000, "Realisasi": 54_321_000,
        },
    )  # fmt: skip


def _append(sheet: object, row: dict[str, object]) -> None:
    headings = {cell.value: cell.column for cell in sheet[1]}
    last = max(r for r in range(1, sheet.max_row + 1) if sheet.cell(r, 1).value) + 1
    for heading, value in row.items():
        sheet.cell(last, headings[heading]).value = value
