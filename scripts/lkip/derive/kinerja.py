"""Performance: realisasi from counts, capaian, absorption and efficiency of each indicator."""

from __future__ import annotations

from decimal import Decimal

from msgspec import structs

from lkip.config import Scales
from lkip.derive.index import Index, extended, of_kind
from lkip.model import Cell, Field, Finding, Record, References, Rule, Series, Value
from lkip.values.arithmetic import (
    capaian,
    count,
    decimals_of,
    efficiency,
    mean,
    printed,
    ratio,
    total,
)
from lkip.values.scales import class_of
from lkip.values.wording import phrase

COUNTED = {"tujuan": "tujuan", "sasaran": "sasaran", "indikator": "indikator"}
"""Kinds that the record `kinerja` counts, and the noun of each count."""


def performance(records: Index, scales: Scales, year: int) -> tuple[Index, list[Finding]]:
    """`records` with indicators complete, those of programmes too, and the record `kinerja`."""
    findings: list[Finding] = []
    for kind in ("indikator", "indikator-program"):
        for r in of_kind(records, kind):
            fields, problems = _measured(records, scales, r, year)
            records = extended(records, r.key, fields)
            findings += problems
    for r in of_kind(records, "indikator"):
        records = extended(records, r.key, _resources(records, scales, r, year))
    counts: dict[str, Field] = {
        f"jumlah_{kind}": count("cacah", [r.key for r in of_kind(records, kind)], noun)
        for kind, noun in COUNTED.items()
    }
    achieved = [r.value("capaian", year) for r in of_kind(records, "indikator")]
    average = mean(scales, "rata-rata", achieved)
    return extended(records, "kinerja", counts | {"rata_rata_capaian": average}), findings


def _measured(
    records: Index, scales: Scales, r: Record, year: int
) -> tuple[dict[str, Field], list[Finding]]:
    """Realisasi and capaian of every year that is asked for or counted, up to `year`."""
    findings: list[Finding] = []
    realised: dict[int, Value] = {}
    achieved: dict[int, Value] = {}
    uncapped: dict[int, Value] = {}
    part, whole = _named(records, r, "pembilang"), _named(records, r, "penyebut")
    if bool(part) != bool(whole):
        findings.append(_half_counted(r))
    years = {year} | _asked(r) | (_counted(part) & _counted(whole))
    for y in sorted(y for y in years if y <= year):
        given = r.value("realisasi", y)
        counted = (
            ratio(scales, "bagian", part.value("jumlah", y), whole.value("jumlah", y))
            if part and whole
            else None
        )
        if given and counted and _as_written(scales, given, counted) != printed(scales, given):
            findings.append(_twice(r, y, given))
        chosen = _chosen(given, counted)
        target = r.value("target", y)
        ref = f"{r.key}#realisasi/{y}"
        realised[y] = structs.replace(chosen, unit=chosen.unit or target.unit, ref=ref)
        achieved[y], uncapped[y] = capaian(
            scales, target, realised[y], r.text("arah"), r.text("batas")
        )
        below = achieved[y]
        if below.number is not None and below.number < 0:
            findings.append(_negative(scales, r, y, below))
    return {
        "realisasi": Series(realised),
        "capaian": Series(achieved),
        "capaian_tanpa_batas": Series(uncapped),
    }, findings


def _asked(r: Record) -> set[int]:
    """The years that the sheet has columns for, filled or not."""
    held = (r.fields.get(name) for name in ("target", "realisasi"))
    return {year for series in held if isinstance(series, Series) for year in series.years}


def _counted(r: Record | None) -> set[int]:
    """The years that a count is known for."""
    held = r.fields.get("jumlah") if r else None
    return {year for year, v in held.years.items() if v} if isinstance(held, Series) else set()


def _chosen(given: Value, counted: Value | None) -> Value:
    """The counted value; the given one where the counts leave it open and the cell does not."""
    if counted is None or (not counted and (given or given.reason != "missing")):
        return given
    return counted


def _named(records: Index, r: Record, role: str) -> Record | None:
    keys = r.keys(role)
    return records.get(keys[0]) if keys else None


def _as_written(scales: Scales, given: Value, counted: Value) -> Decimal | None:
    """The counted number with as many decimals as the given one is written with."""
    return printed(scales, structs.replace(counted, decimals=decimals_of(scales, given)))


def _resources(records: Index, scales: Scales, r: Record, year: int) -> dict[str, Field]:
    """Ceiling, spending and absorption of the programmes that support an indicator."""
    programmes = [records[key] for key in r.keys("program") if key in records]
    pagu, spent = (
        total("jumlah", [p.value(name) for p in programmes], "rupiah")
        if programmes
        else Value(None, "rupiah", Rule("jumlah"), reason="not_applicable")
        for name in ("pagu", "realisasi")
    )
    named = {
        "pagu": structs.replace(pagu, ref=f"{r.key}#pagu"),
        "realisasi_anggaran": structs.replace(spent, ref=f"{r.key}#realisasi_anggaran"),
    }
    absorbed = ratio(scales, "penyerapan", named["realisasi_anggaran"], named["pagu"])
    absorbed = structs.replace(absorbed, ref=f"{r.key}#penyerapan")
    efficient = efficiency(scales, r.value("capaian", year), absorbed)
    efficient = structs.replace(efficient, ref=f"{r.key}#efisiensi")
    return {
        **named,
        "penyerapan": absorbed,
        "efisiensi": efficient,
        "kategori_efisiensi": class_of(scales, efficient, scales.efficiency.scale),
    }


def _cells(*items: Value | References) -> tuple[Cell, ...]:
    """The cells that hold `items`, where they are read and not derived."""
    return tuple(item.origin for item in items if isinstance(item.origin, Cell))


def _half_counted(r: Record) -> Finding:
    roles = [r.fields.get(role) for role in ("pembilang", "penyebut")]
    return Finding(
        "error",
        "half-counted",
        f"indikator {r.text('nama')!r} hanya punya salah satu dari pembilang dan penyebut, "
        "sehingga realisasinya tidak dapat dihitung",
        _cells(*(role for role in roles if isinstance(role, References))),
        "Isi keduanya, atau kosongkan keduanya.",
    )


def _negative(scales: Scales, r: Record, year: int, value: Value) -> Finding:
    return Finding(
        "warning",
        "negative-capaian",
        f"capaian {year} indikator {r.text('nama')!r} kurang dari nol ({phrase(scales, value)})",
        _cells(r.value("realisasi", year), r.value("target", year)),
        "Periksa target, realisasi, dan arahnya; bila benar, jelaskan penyebabnya dalam laporan.",
    )


def _twice(r: Record, year: int, given: Value) -> Finding:
    return Finding(
        "error",
        "realisasi-given-and-counted",
        f"realisasi {year} indikator {r.text('nama')!r} diisi langsung dan juga dihitung dari "
        "pembilang dan penyebut, dengan hasil berbeda; yang dipakai hasil hitungan",
        _cells(given),
        "Kosongkan salah satu: sel realisasi ini, atau pembilang dan penyebutnya.",
    )
