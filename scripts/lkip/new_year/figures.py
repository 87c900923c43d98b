"""The new year's workbooks against the figures of the last report: nothing may have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from lkip.config import ContractSheet
from lkip.model import Cell, Finding, Line, Record, Series, Value


def changed(
    old: Iterable[Record], new: Iterable[Record], contract: Iterable[ContractSheet]
) -> list[Finding]:
    """Every figure of the last report that the new workbooks have no longer, or have otherwise.

    `old` and `new` are records as read. What the contract calls yearly is not compared.
    """
    sheets = {sheet.record: sheet for sheet in contract}
    there = {record.key: record for record in new}
    findings = []
    for record in old:
        sheet = sheets.get(record.kind)
        if sheet is None or sheet.yearly:
            continue
        headings = {c.field: c.heading for c in sheet.columns if not c.yearly}
        for field, year, value in _figures(record, headings):
            now = there[record.key].value(field, year) if record.key in there else None
            if now is None or (now.number, now.unit) != (value.number, value.unit):
                heading = headings[field].replace("{tahun}", str(year))
                findings.append(_differs(f"{heading} dari {record.key}", value, now))
    return findings


def _figures(record: Record, fields: Mapping[str, str]) -> Iterator[tuple[str, int | None, Value]]:
    for name, field in record.fields.items():
        if name not in fields:
            continue
        if isinstance(field, Value) and field:
            yield name, None, field
        elif isinstance(field, Series):
            for year, value in field.years.items():
                if value:
                    yield name, year, value


def _differs(what: str, old: Value, new: Value | None) -> Finding:
    now = "tidak ada" if new is None or new.number is None else _plain(new.number)
    number = old.number
    assert number is not None, "only figures are compared"
    return Finding(
        "error",
        "last-year-differs",
        f"{what}: {_plain(number)} menurut laporan terakhir, {now} menurut buku kerja",
        (old.origin,) if isinstance(old.origin, Cell | Line) else (),
        "Betulkan buku kerja tahun lalu, atau bangun dan arsipkan kembali laporannya.",
    )


def _plain(number: Decimal) -> str:
    return format(number, "f").replace(".", ",")
