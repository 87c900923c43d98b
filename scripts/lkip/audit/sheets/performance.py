"""Performance: figures of indicators and counts that cannot stand beside one another, or alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lkip.audit.reading.about import told
from lkip.audit.reading.spelling import same_name
from lkip.audit.rule import Problem, Rule, cells, repeats
from lkip.audit.subject import Subject
from lkip.model import Record, Series, Value
from lkip.values.wording import phrase, unit_words

MEASURED = ("indikator", "indikator-program")

SHARE = frozenset({"persentase", "presentase", "prosentase", "persen"})
COUNT = frozenset({"jumlah", "banyaknya"})
"""How the names of shares and of counts begin."""

PLAUSIBLE = Decimal(150)
"""A capaian above it, in percent, asks for an explanation: the target was low, or a cell wrong."""

EASED = re.compile(
    r"\btarget\w*\b[^.]*(?:turun|naik|rendah|sesuai|ubah|revisi|longgar)", re.IGNORECASE
)
"""A remark that a target was changed."""


def counted_twice(subject: Subject) -> Iterator[Problem]:
    """Every two rows of base data that count the same thing, with different numbers."""
    named = [r for r in subject.of("data-dasar") if r.text("nama")]
    for other, r in repeats(
        named, lambda r: (same_name(r.text("nama")), same_name(r.text("satuan")))
    ):
        for year, one, two in _both(other, r, "jumlah"):
            yield Problem(
                f"jumlah {r.text('nama')!r} tahun {year} diisi {phrase(subject.scales, one)} "
                f"dan {phrase(subject.scales, two)}",
                cells(one, two),
                "Pakai satu baris saja, dengan angka menurut sumber datanya.",
            )


def measured_twice(subject: Subject) -> Iterator[Problem]:
    """Every two indicators of one name and unit whose targets or realisasi differ."""
    named = [r for kind in MEASURED for r in subject.of(kind) if r.text("nama")]
    for other, r in repeats(named, lambda r: (same_name(r.text("nama")), r.text("satuan"))):
        for what in ("target", "realisasi"):
            for year, one, two in _both(other, r, what):
                yield Problem(
                    f"{what} {year} indikator {r.text('nama')!r} "
                    f"{phrase(subject.scales, one)} pada satu lembar dan "
                    f"{phrase(subject.scales, two)} pada lembar lain",
                    cells(one, two) or cells(other.fields["nama"], r.fields["nama"]),
                    "Samakan angkanya, atau bedakan nama indikatornya.",
                )


def other_unit(subject: Subject) -> Iterator[Problem]:
    """Every indicator whose unit is not what its name says: a share, or a count."""
    for kind in MEASURED:
        for r in subject.of(kind):
            share = r.text("satuan") == "percent"
            named = r.text("nama").partition(" ")[0].casefold()
            if r.text("satuan") and named in (COUNT if share else SHARE):
                yield Problem(
                    f"satuan indikator {r.text('nama')!r} ialah {unit_words(r.text('satuan'))!r}",
                    cells(r.fields["satuan"], r.fields["nama"]),
                    "Betulkan satuannya, atau nama indikatornya.",
                )


def baseline_differs(subject: Subject) -> Iterator[Problem]:
    """Every baseline of a Renstra that differs from the realisasi of the same year."""
    for r in subject.of("indikator"):
        for year, baseline, realised in _both(r, r, "kondisi_awal", "realisasi"):
            yield Problem(
                f"kondisi awal {year} indikator {r.text('nama')!r} "
                f"{phrase(subject.scales, baseline)}, realisasi tahun itu "
                f"{phrase(subject.scales, realised)}",
                cells(baseline, realised),
                "Pastikan keduanya memang dua ukuran; bila tidak, kosongkan kondisi awalnya.",
            )


def part_above_whole(subject: Subject) -> Iterator[Problem]:
    """Every count that is larger than the whole which it is a share of."""
    seen = set()
    for kind in MEASURED:
        for r in subject.of(kind):
            parts, wholes = (subject.linked(r, role) for role in ("pembilang", "penyebut"))
            if not parts or not wholes or (parts[0].key, wholes[0].key) in seen:
                continue
            part, whole = parts[0], wholes[0]
            seen.add((part.key, whole.key))
            held = part.fields.get("jumlah")
            for year in sorted(held.years if isinstance(held, Series) else ()):
                one, all_ = part.value("jumlah", year), whole.value("jumlah", year)
                if one.number is None or all_.number is None or one.unit != all_.unit:
                    continue
                if one.number > all_.number:
                    yield Problem(
                        f"{part.text('nama')!r} tahun {year} {phrase(subject.scales, one)}, lebih "
                        f"banyak daripada {whole.text('nama')!r} "
                        f"{phrase(subject.scales, all_)}",
                        cells(one, all_),
                        "Periksa kedua angkanya, atau pasangan pembilang dan penyebutnya.",
                    )


def implausible(subject: Subject) -> Iterator[Problem]:
    """Every capaian of the year above what is plausible that no narasi tells of."""
    narasi = told(subject)
    for kind in MEASURED:
        for r in subject.of(kind):
            achieved = r.value("capaian_tanpa_batas", subject.year)
            if achieved.number is None or achieved.number <= PLAUSIBLE:
                continue
            if any(key in narasi for key in (r.key, *r.keys("program"))):
                continue
            yield Problem(
                f"capaian {subject.year} indikator {r.text('nama')!r} "
                f"{phrase(subject.scales, achieved)}, lebih dari {PLAUSIBLE:f}%",
                cells(r.value("target", subject.year), r.value("realisasi", subject.year)),
                "Periksa target dan realisasinya; bila benar, jelaskan penyebabnya "
                f"dalam narasi/{r.key}.md.",
            )


def eased(subject: Subject) -> Iterator[Problem]:
    """Every target that asks for less than the year before, where no narasi tells of it."""
    narasi = told(subject)
    for kind in MEASURED:
        for r in subject.of(kind):
            held = r.fields.get("target")
            years = sorted(held.years.items()) if isinstance(held, Series) else []
            targets = [(year, value, value.number) for year, value in years if value]
            for (before, old, was), (year, new, now) in pairwise(targets):
                if was is None or now is None or was == now:
                    continue
                if (now > was) != (r.text("arah") == "lower"):
                    continue
                if any(EASED.search(passage.text) for passage in narasi.get(r.key, ())):
                    continue
                yield Problem(
                    f"target {year} indikator {r.text('nama')!r} {phrase(subject.scales, new)}, "
                    f"lebih ringan daripada target {before} {phrase(subject.scales, old)}",
                    cells(new, old),
                    "Periksa kedua target dan arahnya; bila benar, jelaskan perubahan targetnya "
                    f"dalam narasi/{r.key}.md.",
                )


def _counted(r: Record) -> tuple[str, str]:
    """What a row of base data counts."""
    return same_name(r.text("nama")), same_name(r.text("satuan"))


def _both(
    one: Record, two: Record, name: str, other: str = ""
) -> Iterator[tuple[int, Value, Value]]:
    """The years in which both have a number, and a different one."""
    left, right = one.fields.get(name), two.fields.get(other or name)
    if isinstance(left, Series) and isinstance(right, Series):
        for year in sorted(left.years.keys() & right.years.keys()):
            a, b = left.years[year], right.years[year]
            if a and b and a.number != b.number:
                yield year, a, b


RULES = (
    Rule(
        "count-given-twice",
        "error",
        "Angka hitungan yang sama hanya boleh punya satu nilai.",
        "Data Dasar: 'Jumlah penduduk' 2031 sebesar 12.400 pada satu baris, 12.040 pada baris lain",
        counted_twice,
    ),
    Rule(
        "indicator-given-twice",
        "error",
        "Indikator yang sama hanya boleh punya satu target dan satu realisasi setahun.",
        "lembar Indikator: target 71%; lembar Indikator Program: target indikator itu 72%",
        measured_twice,
    ),
    Rule(
        "unit-of-name",
        "warning",
        "Satuan indikator harus sesuai dengan namanya.",
        "Persentase Kapal Berizin dengan satuan kapal",
        other_unit,
    ),
    Rule(
        "baseline-differs",
        "note",
        "Kondisi awal dan realisasi tahun yang sama lazimnya angka yang sama.",
        "kondisi awal 2021 sebesar 68,53%, realisasi 2021 sebesar 62,50%",
        baseline_differs,
    ),
    Rule(
        "part-above-whole",
        "note",
        "Bagian lazimnya tidak lebih banyak daripada keseluruhannya.",
        "kapal berizin 250, seluruh kapal 240",
        part_above_whole,
    ),
    Rule(
        "implausible-capaian",
        "note",
        "Capaian yang sangat tinggi perlu dijelaskan: targetnya terlalu rendah, atau angkanya "
        "keliru.",
        "target 5, realisasi 15,87, capaian 317,40%, tanpa narasi",
        implausible,
    ),
    Rule(
        "easier-target",
        "note",
        "Target yang lebih ringan daripada tahun sebelumnya perlu dijelaskan.",
        "makin tinggi makin baik: target 2030 sebesar 80%, target 2031 sebesar 75%",
        eased,
    ),
)
