"""The contract checked against itself: what no workbook could satisfy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from lkip.config import ContractColumn, ContractSheet
from lkip.model import Finding, Line
from lkip.read.headings import YEAR
from lkip.read.problems import error
from lkip.read.texts import fold


def faults(contract: Mapping[str, ContractSheet]) -> tuple[list[Finding], set[str]]:
    """The findings against the contract, and the names of the sheets that cannot be read."""
    kinds = {sheet.record for sheet in contract.values()}
    findings: list[Finding] = []
    faulty: set[str] = set()
    for name, sheet in contract.items():
        place = Line(f"config/contract/{name}.yaml")
        for message in (*_sheet(sheet), *_columns(sheet, kinds)):
            findings.append(error("contract", message, "Perbaiki berkas kontrak itu.", place))
            faulty.add(name)
    return findings, faulty


def _sheet(sheet: ContractSheet) -> Iterator[str]:
    keys = sum(column.type == "key" for column in sheet.columns)
    if sheet.form and keys:
        yield "Formulir (form: true) tidak mempunyai kolom bertipe key."
    if not sheet.form and keys != 1:
        yield f"Setiap lembar mempunyai tepat satu kolom bertipe key; di sini ada {keys}."
    for what, names in (
        ("field", [column.field for column in sheet.columns]),
        ("heading", [fold(column.heading) for column in sheet.columns]),
    ):
        for name, times in Counter(names).items():
            if times > 1:
                yield f'{what} "{name}" dipakai {times} kali.'


def _columns(sheet: ContractSheet, kinds: Collection[str]) -> Iterator[str]:
    for column in sheet.columns:
        for message in _column(column, sheet, kinds):
            yield f'Kolom "{column.heading}": {message}'


def _column(column: ContractColumn, sheet: ContractSheet, kinds: Collection[str]) -> Iterator[str]:
    if column.heading.count(YEAR) > (0 if sheet.form else 1):
        yield f"{YEAR} boleh ada satu kali saja, dan tidak di formulir."
    if YEAR in column.heading and column.type != "number":
        yield f"judul dengan {YEAR} hanya untuk type: number."
    if column.type in ("reference", "references") and column.to not in kinds:
        yield f'to: "{column.to}" bukan jenis catatan yang dikenal.'
    if column.type == "choice" and not column.choices:
        yield "choices belum diisi."
    if column.unit_from:
        source = next((c for c in sheet.columns if c.field == column.unit_from), None)
        if source is None or source.type not in ("text", "choice") or YEAR in source.heading:
            yield f'unit_from: "{column.unit_from}" bukan kolom teks atau pilihan di lembar ini.'
    elif column.type == "number" and not column.unit:
        yield "angka memerlukan unit atau unit_from."
