"""Figures of earlier years: as last year's report had them, or changed since."""

from __future__ import annotations

from collections.abc import Iterator

from lkip.audit.last.pairs import AGENCY, PLANNED, pairs, same_renstra
from lkip.audit.last.told import Figure, comparable, figures, results
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.model import Cell, Record, Series
from lkip.model import Rule as Computed
from lkip.values.arithmetic import as_written, difference, printed
from lkip.values.earlier import Earlier
from lkip.values.wording import phrase

CORRECT = (
    "Betulkan selnya; bila angka tahun lalu yang keliru atau sudah diralat, jelaskan dalam "
    "laporan dan terima temuan ini dengan alasannya."
)


def changed(subject: Subject) -> Iterator[Problem]:
    """Figures of years that last year's report was about, with another number now."""
    for one in figures(subject):
        if one.year < subject.year and one.place and _changed(subject, one.figure):
            yield _problem(subject, one, CORRECT)
    for result in results(subject):
        if result.unknown:
            yield Problem(
                f"{result.called}: {phrase(subject.scales, result.old)} menurut laporan tahun "
                f"{subject.year - 1}, {phrase(subject.scales, result.new)} sekarang, dihitung dari "
                "data yang tidak ada dalam laporan itu",
                result.places,
                CORRECT,
            )


def retargeted(subject: Subject) -> Iterator[Problem]:
    """Targets of this year and later ones that are not those of last year's report."""
    if not same_renstra(subject):
        return
    for one in figures(subject):
        if one.year >= subject.year and one.place and _changed(subject, one.figure):
            yield _problem(
                subject,
                one,
                "Samakan dengan Renstra; bila Renstra diubah, sebutkan perubahannya dalam laporan.",
            )


def rounded(subject: Subject) -> Iterator[Problem]:
    """Figures that are the same but for their decimals."""
    for one in figures(subject):
        old, new = one.figure.old, one.figure.new
        if not one.place or not comparable(old, new) or old.number == new.number:
            continue
        if not _changed(subject, one.figure):
            yield Problem(
                f"{one.said(subject)}, {phrase(subject.scales, new)} sekarang; sama hanya karena "
                "pembulatan",
                (one.place,),
                "Samakan banyaknya angka desimal dengan laporan tahun lalu.",
            )


def gone(subject: Subject) -> Iterator[Problem]:
    """Figures of last year that are not there any more, alone or with all of their row."""
    for pair in pairs(subject):
        planned = pair.old.kind in PLANNED or not same_renstra(subject)
        if pair.new is None and not planned and _reported(subject, pair.old):
            yield Problem(
                f"{pair.called} ada dalam laporan tahun {subject.year - 1}, sekarang tidak ada",
                (Cell(pair.sheet.workbook, pair.sheet.sheet),),
                "Isi lagi barisnya; bila namanya atau kodenya diganti, kembalikan, supaya angkanya "
                "dapat dibandingkan.",
            )
    for one in figures(subject):
        if one.figure.new or isinstance(one.figure.new.origin, Computed):
            continue
        assert one.pair.new, "only records that are still there are compared"
        known = cells_of(one.pair.new, "nama", "kode")[:1]
        if one.place or (known and _still_told(subject, one.year)):
            yield Problem(
                f"{one.said(subject)}, sekarang tidak ada",
                (one.place,) if one.place else known,
                "Isi lagi angkanya, supaya dapat dibandingkan dengan tahun ini.",
            )


def computed(subject: Subject) -> Iterator[Problem]:
    """Realisasi and capaian of earlier years that are computed otherwise than they were."""
    for result in results(subject):
        if not result.unknown:
            yield Problem(
                f"{result.called} dihitung {phrase(subject.scales, result.new)}, padahal laporan "
                f"tahun {subject.year - 1} mencetak {phrase(subject.scales, result.old)} dari "
                f"angka yang {'sama' if result.same else 'lain'}",
                result.places,
                "Samakan arah, batas, pembilang, dan penyebutnya, atau cara hitung dalam "
                "scales.yaml; bila caranya memang diubah, jelaskan dalam laporan.",
            )


def _reported(subject: Subject, old: Record) -> bool:
    """Whether a record had figures of single years that are still told."""
    series = (held for held in old.fields.values() if isinstance(held, Series))
    return any(
        value and year < subject.year and _still_told(subject, year)
        for held in series
        for year, value in held.years.items()
    )


def _still_told(subject: Subject, year: int) -> bool:
    """Whether this year's report tells figures of `year`: last year, and all of its Renstra."""
    agency = subject.records.get(AGENCY)
    begins = agency.value("renstra_awal").number if agency else None
    return year == subject.year - 1 or begins is None or year >= begins


def _changed(subject: Subject, one: Earlier) -> bool:
    """Whether it is another number, and no more or less exact one of the same."""
    old, new, scales = one.old, one.new, subject.scales
    return (
        comparable(old, new)
        and as_written(scales, old, new) != printed(scales, old)
        and as_written(scales, new, old) != printed(scales, new)
    )


def _problem(subject: Subject, one: Figure, remedy: str) -> Problem:
    assert one.place, "only figures in cells are compared"
    old, new = one.figure.old, one.figure.new
    by = difference(subject.scales, "selisih", new, old)
    return Problem(
        f"{one.said(subject)}, {phrase(subject.scales, new)} sekarang; selisih "
        f"{phrase(subject.scales, by)}",
        (one.place,),
        remedy,
    )


RULES = (
    Rule(
        "last-year-figure",
        "error",
        "Angka tahun yang sudah dilaporkan harus sama dengan laporan tahun lalu.",
        "Realisasi 2030 tercatat 63%, dalam laporan tahun 2030 36%",
        changed,
    ),
    Rule(
        "last-year-rounded",
        "note",
        "Angka yang sama sebaiknya ditulis dengan angka desimal yang sama.",
        "Realisasi 2030 tercatat 66,7%, dalam laporan tahun 2030 66,67%",
        rounded,
    ),
    Rule(
        "last-year-gone",
        "warning",
        "Angka tahun lalu diperlukan sebagai pembanding.",
        "sel Realisasi 2030 kosong, dalam laporan tahun 2030 36%",
        gone,
    ),
    Rule(
        "last-year-computed",
        "warning",
        "Angka yang sama harus menghasilkan capaian yang sama seperti dalam laporan tahun lalu.",
        "capaian 2030 dihitung 110%, laporan tahun 2030 mencetak 90%",
        computed,
    ),
    Rule(
        "renstra-target",
        "warning",
        "Target mengikuti Renstra, yang dicetak pula dalam laporan tahun lalu.",
        "Target 2031 tercatat 80%, menurut Renstra dalam laporan tahun 2030 90%",
        retargeted,
    ),
)
