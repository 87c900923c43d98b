"""Quarters: the year's figure of an indicator from its four quarters, as its row accumulates them.

A row of the sheet holds the quarters of one indicator's target or realisasi in one year, and says
how they make the year: their sum, the last of them, or their mean.
"""

from __future__ import annotations

from lkip.config import Scales
from lkip.derive.index import Index, extended, of_kind
from lkip.model import Cell, Finding, Record, Value
from lkip.values.arithmetic import accumulated, as_written, printed
from lkip.values.wording import by_formula, phrase

KIND = "triwulan"
QUARTERS = ("tw1", "tw2", "tw3", "tw4")


def quarters(records: Index, scales: Scales) -> tuple[Index, list[Finding]]:
    """`records` with `setahun` on every row of quarters; what the sheets say twice must agree."""
    findings: list[Finding] = []
    first: dict[tuple[str, str, int | None], Record] = {}
    for row in of_kind(records, KIND):
        parts = [row.value(name) for name in QUARTERS]
        whole = accumulated(scales, row.text("akumulasi"), parts)
        records = extended(records, row.key, {"setahun": whole})
        indicator, kind, year = _indicator(records, row), row.text("jenis"), _year(row)
        if indicator is None or year is None:
            continue
        if first.setdefault((indicator.key, kind, year), row) is not row:
            findings.append(_again(row, indicator, kind, year))
        findings += _against_target(scales, indicator, kind, year, whole)
    return records, findings


def from_quarters(records: Index, r: Record) -> dict[int, Value]:
    """The realisasi of an indicator by year, where the sheet of quarters has rows for it."""
    rows = [records[key] for key in r.keys(KIND) if key in records]
    found: dict[int, Value] = {}
    for row in rows:
        year = _year(row)
        if row.text("jenis") == "realisasi" and year is not None:
            found.setdefault(year, row.value("setahun"))
    return found


def _indicator(records: Index, row: Record) -> Record | None:
    keys = row.keys("indikator")
    return records.get(keys[0]) if keys else None


def _year(row: Record) -> int | None:
    year = row.value("tahun").number
    return None if year is None else int(year)


def _against_target(scales: Scales, r: Record, kind: str, year: int, whole: Value) -> list[Finding]:
    """Quarters have the unit of the year's target, and those of a target make it."""
    target = r.value("target", year)
    if not target:
        return []
    what = f"{kind} triwulan {year} indikator {r.text('nama')!r}"
    if whole.unit != target.unit:
        return [
            Finding(
                "error",
                "quarters-unit",
                f"satuan {what} berbeda dari satuan targetnya",
                _places(target),
                "Samakan satuannya.",
            )
        ]
    if kind != "target" or not whole:
        return []
    if as_written(scales, target, whole) == printed(scales, target):
        return []
    return [
        Finding(
            "error",
            "target-given-and-accumulated",
            f"{what} menghasilkan {phrase(scales, whole)} setahun, sedangkan target setahun "
            f"diisi {phrase(scales, target)}{by_formula(target)}; yang dipakai isian "
            "setahun itu",
            _places(target),
            "Betulkan target setahun, target triwulan, atau cara akumulasinya.",
        )
    ]


def _places(value: Value) -> tuple[Cell, ...]:
    """The cell of a value that is read."""
    return (value.origin,) if isinstance(value.origin, Cell) else ()


def _again(row: Record, r: Record, kind: str, year: int) -> Finding:
    return Finding(
        "error",
        "quarters-twice",
        f"{kind} triwulan {year} indikator {r.text('nama')!r} diisi pada dua baris; "
        "yang dipakai baris pertama",
        _places(row.value("tahun")),
        "Hapus salah satu barisnya.",
    )
