"""The names of workbooks and sheets: missing, renamed, unknown, misspelt, hidden."""

from __future__ import annotations

from collections.abc import Iterable

from lkip.config import ContractSheet
from lkip.model import Cell, Finding
from lkip.read.book import Book, Sheet
from lkip.read.package import SAVE_AS
from lkip.read.problems import error, listed, note, pairs, warning
from lkip.read.texts import fold


def workbook_names(files: Iterable[str], sheets: list[ContractSheet]) -> list[Finding]:
    """What is wrong with the files of the source folder, by the workbooks that are wanted."""
    wanted = dict.fromkeys(sheet.workbook for sheet in sheets)
    missing = [
        name
        for name in wanted
        if name not in files and not all(s.optional for s in sheets if s.workbook == name)
    ]
    unknown = [name for name in files if name not in wanted]
    renamed = pairs(missing, unknown, lambda name: name.rpartition(".")[0])
    findings = []
    for name in missing:
        found = renamed.get(name)
        if found is None:
            findings.append(
                error(
                    "missing-workbook",
                    f'Buku kerja "{name}" tidak ada di folder sumber.',
                    f'Letakkan berkas "{name}" di folder itu.',
                    Cell(name, ""),
                )
            )
            continue
        same_type = found.lower().endswith(".xlsx")
        remedy = f'Bila benar, ganti nama berkasnya menjadi "{name}".'
        findings.append(
            error(
                "renamed-workbook",
                f'Buku kerja "{name}" tidak ada; mungkin yang dimaksud "{found}".',
                remedy if same_type else f'{SAVE_AS} Beri nama "{name}".',
                Cell(name, ""),
            )
        )
    findings += [
        note(
            "unknown-workbook",
            f'Berkas "{name}" tidak dikenal, sehingga tidak dibaca.',
            f"Abaikan bila memang berkas lain. Yang dibaca: {listed(wanted)}.",
            Cell(name, ""),
        )
        for name in unknown
        if name not in renamed.values()
    ]
    return findings


def find_sheet(book: Book, name: str) -> Sheet | None:
    """The sheet of this name; capitals and spaces matter only where two differ in no more."""
    exact = [sheet for sheet in book.sheets if sheet.name == name]
    alike = [sheet for sheet in book.sheets if fold(sheet.name) == fold(name)]
    return next(iter(exact + alike), None)


def sheet_names(book: Book, sheets: list[ContractSheet]) -> list[Finding]:
    """What is wrong with the names of the sheets of one workbook."""
    found = {contract.sheet: find_sheet(book, contract.sheet) for contract in sheets}
    missing = [contract for contract in sheets if found[contract.sheet] is None]
    taken = {sheet.name for sheet in found.values() if sheet}
    unknown = [sheet.name for sheet in book.sheets if sheet.name not in taken]
    renamed = pairs([contract.sheet for contract in missing], unknown)
    findings = [_missing(book, contract, renamed.get(contract.sheet)) for contract in missing]
    for name, sheet in found.items():
        if sheet is None:
            continue
        place = Cell(book.name, sheet.name)
        if sheet.name != name:
            findings.append(
                note(
                    "sheet-spelling",
                    f'Lembar "{sheet.name}" dibaca sebagai "{name}"; yang berbeda hanya spasi '
                    "atau huruf besar-kecilnya.",
                    f'Sebaiknya beri nama "{name}".',
                    place,
                )
            )
        if sheet.hidden:
            findings.append(
                warning(
                    "hidden-sheet",
                    f'Lembar "{sheet.name}" tersembunyi, tetapi tetap dibaca.',
                    "Tampilkan lembarnya (klik kanan pada nama lembar, pilih Unhide) dan periksa "
                    "isinya.",
                    place,
                )
            )
    findings += [
        note(
            "unknown-sheet",
            f'Lembar "{name}" tidak dikenal, sehingga tidak dibaca.',
            f"Abaikan bila memang lembar bantu. Yang dibaca: {listed(found)}.",
            Cell(book.name, name),
        )
        for name in unknown
        if name not in renamed.values()
    ]
    return [finding for finding in findings if finding]


def _missing(book: Book, contract: ContractSheet, meant: str | None) -> Finding | None:
    name = contract.sheet
    tell = warning if contract.optional else error
    if meant:
        return tell(
            "renamed-sheet",
            f'Lembar "{name}" tidak ada; mungkin yang dimaksud lembar "{meant}".',
            f'Bila benar, ganti nama lembar "{meant}" menjadi "{name}".',
            Cell(book.name, meant),
        )
    if contract.optional:
        return None
    return error(
        "missing-sheet",
        f'Lembar "{name}" tidak ada di buku kerja ini.',
        f'Tambahkan lembar "{name}" dengan judul kolom menurut panduan.',
        Cell(book.name, name),
    )
