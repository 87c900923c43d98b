"""Performance: realisasi from counts, capaian, absorption and efficiency of each indicator."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context

from msgspec import structs

from lkip.config import Scales
from lkip.derive.index import Index, extended, of_kind
from lkip.derive.triwulan import from_quarters
from lkip.model import Cell, Field, Finding, Record, References, Rule, Series, Value
from lkip.values.arithmetic import (
    as_written,
    capaian,
    count,
    difference,
    efficiency,
    mean,
    printed,
    ratio,
    total,
)
from lkip.values.scales import class_of
from lkip.values.wording import by_formula, direction, phrase

COUNTED = {"tujuan": "tujuan", "sasaran": "sasaran", "indikator": "indikator"}
"""Kinds that the record `kinerja` counts, and the noun of each count."""

ROLES = ("pembilang", "penyebut")
"""The counts that a realisasi is a share of."""


def performance(records: Index, scales: Scales, year: int) -> tuple[Index, list[Finding]]:
    """`records` with indicators and programmes complete, and the record `kinerja`."""
    findings: list[Finding] = []
    for kind in ("indikator", "indikator-program"):
        for r in of_kind(records, kind):
            fields, problems = _measured(records, scales, r, year)
            records = extended(records, r.key, fields)
            findings += problems
    for r in of_kind(records, "program"):
        records = extended(records, r.key, {"capaian": _of_indicators(records, scales, r, year)})
    for r in of_kind(records, "indikator"):
        records = extended(records, r.key, _resources(records, scales, r))
    for kind in ("indikator", "program"):
        for r in of_kind(records, kind):
            records = extended(records, r.key, _efficiency(scales, r, year))
    for kind in ("indikator", "indikator-program", "program"):
        for r in of_kind(records, kind):
            records = extended(records, r.key, _change(scales, r, year))
    return extended(records, "kinerja", _overall(records, scales, year)), findings


def _overall(records: Index, scales: Scales, year: int) -> dict[str, Field]:
    """How much there is, the mean capaian, and its class on each scale that serves a purpose."""
    fields: dict[str, Field] = {
        f"jumlah_{kind}": count("cacah", [r.key for r in of_kind(records, kind)], noun)
        for kind, noun in COUNTED.items()
    }
    achieved = [r.value("capaian", year) for r in of_kind(records, "indikator")]
    average = mean(scales, "rata-rata", achieved)
    average = structs.replace(average, ref="kinerja#rata_rata_capaian")
    classes = {f"kelas_{use}": class_of(scales, average, name) for use, name in scales.uses.items()}
    return fields | {"rata_rata_capaian": average} | classes


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
    quarterly = from_quarters(records, r)
    years = {year} | _asked(r) | (_counted(part) & _counted(whole)) | quarterly.keys()
    for y in sorted(y for y in years if y <= year):
        given = r.value("realisasi", y)
        computed = _computed(scales, part, whole, quarterly, y)
        for other, how in computed:
            if not given or not other:
                continue
            if as_written(scales, given, other) != printed(scales, given):
                findings.append(_twice(r, y, given, how))
            elif not _exact(given, other):
                findings.append(_by_rounding(r, y, given, how))
        if len(computed) > 1 and _disagree(scales, computed[0][0], computed[1][0]):
            findings.append(_two_ways(r, y, computed))
        chosen = _chosen(given, [value for value, _ in computed])
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


DIGITS = 14
"""Digits of a number that Excel computes; the fifteenth may be off."""

Computed = list[tuple[Value, str]]
"""Realisasi by the ways that it is computed, the first of which counts, and what each is called."""


def _computed(
    scales: Scales,
    part: Record | None,
    whole: Record | None,
    quarterly: dict[int, Value],
    year: int,
) -> Computed:
    computed = []
    if part and whole:
        counted = ratio(scales, "bagian", part.value("jumlah", year), whole.value("jumlah", year))
        computed.append((counted, "pembilang dan penyebut"))
    if year in quarterly:
        computed.append((quarterly[year], "triwulan"))
    return computed


def _chosen(given: Value, computed: Sequence[Value]) -> Value:
    """The computed value; the given one where it is left open and the cell does not."""
    known = next((value for value in computed if value), None)
    if known is not None:
        return known
    return given if given or given.reason != "missing" or not computed else computed[0]


def _exact(given: Value, computed: Value) -> bool:
    """Whether both are one number, as far as a workbook can hold it."""
    if given.number is None or computed.number is None:
        return False
    precision = Context(prec=DIGITS)
    return precision.plus(given.number) == precision.plus(computed.number)


def _disagree(scales: Scales, one: Value, other: Value) -> bool:
    return bool(one and other) and as_written(scales, other, one) != printed(scales, other)


def _named(records: Index, r: Record, role: str) -> Record | None:
    keys = r.keys(role)
    return records.get(keys[0]) if keys else None


def _of_indicators(records: Index, scales: Scales, r: Record, year: int) -> Series:
    """The capaian of a programme by year: the mean of its indicators' that are known."""
    indicators = [records[key] for key in r.keys("indikator_program") if key in records]
    if not indicators:
        none = Value(None, "percent", Rule("rata-rata"), reason="not_applicable")
        return Series({year: none})
    achieved = [held for i in indicators if isinstance(held := i.fields["capaian"], Series)]
    years = sorted({y for series in achieved for y in series.years})
    return Series(
        {
            y: mean(scales, "rata-rata", [s.years[y] for s in achieved if y in s.years])
            for y in years
        }
    )


def _resources(records: Index, scales: Scales, r: Record) -> dict[str, Field]:
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
    return {**named, "penyerapan": absorbed}


def _efficiency(scales: Scales, r: Record, year: int) -> dict[str, Field]:
    """Efficiency from the capaian and penyerapan of an indicator or programme, and its class."""
    efficient = efficiency(scales, r.value("capaian", year), r.value("penyerapan"))
    efficient = structs.replace(efficient, ref=f"{r.key}#efisiensi")
    return {
        "efisiensi": efficient,
        "kategori_efisiensi": class_of(scales, efficient, scales.efficiency.scale),
    }


def _change(scales: Scales, r: Record, year: int) -> dict[str, Field]:
    """By how much the capaian differs from last year's, and in which direction."""
    changed = difference(scales, "selisih", r.value("capaian", year), r.value("capaian", year - 1))
    changed = structs.replace(changed, ref=f"{r.key}#perubahan_capaian")
    return {"perubahan_capaian": changed, "arah_capaian": direction(scales, changed)}


def _cells(*items: Value | References) -> tuple[Cell, ...]:
    """The cells that hold `items`, where they are read and not derived."""
    return tuple(item.origin for item in items if isinstance(item.origin, Cell))


def _half_counted(r: Record) -> Finding:
    roles = [r.fields.get(role) for role in ROLES]
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


def _twice(r: Record, year: int, given: Value, how: str) -> Finding:
    return Finding(
        "error",
        "realisasi-given-and-counted",
        f"realisasi {year} indikator {r.text('nama')!r} diisi langsung{by_formula(given)} dan juga "
        f"dihitung dari {how}, dengan hasil berbeda; yang dipakai hasil hitungan",
        _cells(given),
        f"Kosongkan salah satu: sel realisasi ini, atau {how}nya.",
    )


def _by_rounding(r: Record, year: int, given: Value, how: str) -> Finding:
    return Finding(
        "note",
        "realisasi-by-rounding",
        f"realisasi {year} indikator {r.text('nama')!r} diisi langsung{by_formula(given)} dan juga "
        f"dihitung dari {how}; keduanya sama hanya setelah dibulatkan",
        _cells(given),
        f"Kosongkan sel realisasi ini, karena sudah dihitung dari {how}nya.",
    )


def _two_ways(r: Record, year: int, computed: Computed) -> Finding:
    (_, first), (_, second) = computed
    return Finding(
        "error",
        "realisasi-counted-twice",
        f"realisasi {year} indikator {r.text('nama')!r} dihitung dari {first} dan juga dari "
        f"{second}, dengan hasil berbeda; yang dipakai hasil dari {first}",
        _cells(*(role for name in ROLES if isinstance(role := r.fields.get(name), References))),
        f"Betulkan salah satu, atau hapus baris {second}nya.",
    )
