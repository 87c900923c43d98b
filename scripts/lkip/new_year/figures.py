"""The new year's workbooks against the figures of the last report: nothing may have changed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lkip.config import ContractSheet
from lkip.model import Cell, Finding, Line, Record, Value
from lkip.values.earlier import earlier


def changed(
    old: Iterable[Record], new: Iterable[Record], contract: Iterable[ContractSheet]
) -> list[Finding]:
    """Every figure of the last report that the new workbooks have no longer, or have otherwise.

    `old` and `new` are records as read. What the contract calls yearly is not compared.
    """
    sheets = {sheet.record: sheet for sheet in contract}
    there = {record.key: record for record in new}
    return [
        _differs(f"{one.heading} dari {_called(record, sheets[record.kind])}", one.old, one.new)
        for record in old
        if record.kind in sheets
        for one in earlier(
            record, there.get(record.key, Record(record.key, {})), sheets[record.kind]
        )
        if one.differs()
    ]


def _called(record: Record, sheet: ContractSheet) -> str:
    """The sheet and the name, as an author reads it."""
    return f"{sheet.sheet} {record.text('nama') or record.key.partition('/')[2]!r}"


def _differs(what: str, old: Value, new: Value) -> Finding:
    return Finding(
        "error",
        "last-year-differs",
        f"{what}: {_plain(old.number)} menurut laporan terakhir, {_plain(new.number)} menurut "
        "buku kerja",
        (old.origin,) if isinstance(old.origin, Cell | Line) else (),
        "Betulkan buku kerja tahun lalu, atau bangun dan arsipkan kembali laporannya.",
    )


def _plain(number: Decimal | None) -> str:
    return "tidak ada" if number is None else format(number, "f").replace(".", ",")
