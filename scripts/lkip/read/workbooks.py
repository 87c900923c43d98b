"""All workbooks of a report, and what holds between their sheets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lkip.config import ContractSheet
from lkip.model import Cell, Finding, Line, Records
from lkip.read.book import Book, open_book
from lkip.read.contract import faults
from lkip.read.formulas.stale import stale
from lkip.read.frame import Frame, SheetRead
from lkip.read.grid import Grid, read_grid
from lkip.read.keys import dangling, unique
from lkip.read.markup import BrokenError
from lkip.read.names import find_sheet, sheet_names, workbook_names
from lkip.read.package import damaged
from lkip.read.problems import arranged, error
from lkip.read.sheets import read_sheet

SPREADSHEETS = frozenset((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv"))

LARGEST_FILE = 100 * 1024 * 1024

Sheets = list[tuple[ContractSheet, SheetRead]]


def read(folder: Path, contract: Mapping[str, ContractSheet], year: int) -> Records:
    """The records of the workbooks in `folder`, with all that is wrong with them.

    `folder` holds the sources of one report, `contract` says by name which sheets are
    expected in them, `year` is the year of the report.
    """
    if not folder.is_dir():
        shown = "/".join(folder.parts[-3:])
        gone = error(
            "missing-folder",
            f"Folder {shown} tidak ada.",
            "Buat folder itu dan letakkan buku kerja laporan di dalamnya.",
            Line(shown),
        )
        return Records((), (gone,))
    wanted = {sheet.workbook for sheet in contract.values()}
    files = {
        path.name: _content(path) if path.name in wanted else b""
        for path in sorted(folder.iterdir())
        # ~$name.xlsx is Excel's mark that somebody has name.xlsx open.
        if path.suffix.lower() in SPREADSHEETS and not path.name.startswith((".", "~$"))
    }
    return read_files(files, contract, year)


def read_files(
    files: Mapping[str, bytes | Finding], contract: Mapping[str, ContractSheet], year: int
) -> Records:
    """The same from the contents of the files by name, or the finding why there is none."""
    findings, faulty = faults(contract)
    sheets = [sheet for name, sheet in contract.items() if name not in faulty]
    findings += workbook_names(files, list(contract.values()))
    reads: Sheets = []
    for workbook in dict.fromkeys(sheet.workbook for sheet in sheets):
        wanted = [sheet for sheet in sheets if sheet.workbook == workbook]
        content = files.get(workbook)
        book, problems = None, [content] if isinstance(content, Finding) else []
        if isinstance(content, bytes):
            book, problems = open_book(workbook, content)
        findings += problems
        if book is None:
            known = content is None
            reads += [
                (sheet, _nothing([])._replace(complete=known and sheet.optional))
                for sheet in wanted
            ]
        else:
            done, problems = _book(book, wanted, year)
            reads += done
            findings += problems
            findings += sheet_names(book, [s for s in contract.values() if s.workbook == workbook])
    entries = [entry for _, done in reads for entry in done.entries]
    records, doubled = unique(entries)
    findings += doubled
    findings += dangling(
        [mention for _, done in reads for mention in done.mentions],
        entries,
        {sheet.record: sheet.sheet for sheet in contract.values()},
        {sheet.record for sheet, done in reads if not done.complete}
        | {contract[name].record for name in faulty},
    )
    findings += [finding for _, done in reads for finding in done.findings]
    return Records(records, arranged(findings))


def _content(path: Path) -> bytes | Finding:
    place = Cell(path.name, "")
    try:
        size = path.stat().st_size
        if size <= LARGEST_FILE:
            return path.read_bytes()
    except OSError:
        return error(
            "unreadable-workbook",
            "Berkas ini tidak dapat dibuka; mungkin sedang dipakai program lain.",
            "Tutup berkas itu di Excel, dan pastikan Anda berhak membacanya.",
            place,
        )
    return error(
        "oversized-workbook",
        f"Berkas ini {size // 2**20} MB, terlalu besar untuk buku kerja laporan.",
        "Hapus gambar dan lembar yang tidak dipakai, lalu simpan.",
        place,
    )


def _nothing(findings: list[Finding]) -> SheetRead:
    return SheetRead([], [], findings, complete=False)


def _book(book: Book, sheets: list[ContractSheet], year: int) -> tuple[Sheets, list[Finding]]:
    """What the sheets of a workbook give, and what is wrong with formulas across them."""
    reads: Sheets = []
    grids: dict[str, Grid] = {}
    for contract in sheets:
        sheet = find_sheet(book, contract.sheet)
        if sheet is None:
            reads.append((contract, _nothing([])._replace(complete=contract.optional)))
            continue
        place = Cell(book.name, sheet.name)
        done = _nothing([])
        if sheet.part:
            try:
                grid = grids[sheet.name] = read_grid(book, sheet)
                frame = Frame(contract, place, year, book.since_1904, grid.formulas)
                done = read_sheet(grid, frame)
            except BrokenError:
                done = _nothing([damaged(book.name, "Isi lembar ini rusak", sheet.name)])
        reads.append((contract, done))
    records = [entry.record for _, done in reads for entry in done.entries]
    return reads, stale(book, records, grids)
