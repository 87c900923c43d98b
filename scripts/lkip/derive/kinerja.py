"""Performance: realisasi from counts, capaian, absorption and efficiency of each indicator."""

from __future__ import annotations

from msgspec import structs

from lkip.config import Scales
from lkip.derive.index import Index, extended, of_kind
from lkip.model import Cell, Field, Finding, Record, Rule, Series, Value
from lkip.values.arithmetic import capaian, count, efficiency, mean, ratio, total
from lkip.values.scales import class_of

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
    """Realisasi and capaian of every year up to `year`."""
    findings: list[Finding] = []
    realised: dict[int, Value] = {}
    achieved: dict[int, Value] = {}
    uncapped: dict[int, Value] = {}
    part, whole = _named(records, r, "pembilang"), _named(records, r, "penyebut")
    for y in sorted(_years(r) | ({*_years(part)} & {*_years(whole)} if part and whole else set())):
        if y > year:
            continue
        given = r.value("realisasi", y)
        counted = (
            ratio(scales, "bagian", part.value("jumlah", y), whole.value("jumlah", y))
            if part and whole
            else None
        )
        if given and counted and given.number != counted.number:
            findings.append(_twice(r, y, given))
        chosen = counted if counted else given
        unit = r.value("target", y).unit or chosen.unit
        ref = f"{r.key}#realisasi/{y}"
        realised[y] = structs.replace(chosen, unit=chosen.unit or unit, ref=ref)
        achieved[y], uncapped[y] = capaian(
            scales, r.value("target", y), realised[y], r.text("arah"), r.text("batas")
        )
    return {
        "realisasi": Series(realised),
        "capaian": Series(achieved),
        "capaian_tanpa_batas": Series(uncapped),
    }, findings


def _years(r: Record | None) -> set[int]:
    """The years in which a record has a target, a realisasi or a count."""
    names = ("target", "realisasi", "jumlah")
    held = [r.fields.get(name) for name in names] if r else []
    return {
        year
        for series in held
        if isinstance(series, Series)
        for year, v in series.years.items()
        if v
    }


def _named(records: Index, r: Record, role: str) -> Record | None:
    keys = r.keys(role)
    return records.get(keys[0]) if keys else None


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


def _twice(r: Record, year: int, given: Value) -> Finding:
    places = (given.origin,) if isinstance(given.origin, Cell) else ()
    return Finding(
        "error",
        "realisasi-given-and-counted",
        f"realisasi {year} indikator {r.text('nama')!r} diisi langsung dan juga dihitung dari "
        "pembilang dan penyebut, dengan hasil berbeda; yang dipakai hasil hitungan",
        places,
        "Kosongkan salah satu: sel realisasi ini, atau pembilang dan penyebutnya.",
    )
