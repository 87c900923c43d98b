"""What is measured and paid for, against last year's report: names, units, links, the Renstra."""

from __future__ import annotations

from collections.abc import Iterator

from lkip.audit.last.pairs import AGENCY, PLANNED, Pair, pairs, same_renstra
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.model import Cell

NAMED = ("instansi", "unit", "program", "kegiatan", "sub-kegiatan", "data-dasar")
"""Kinds whose names may change, though seldom."""

MEASURES = ("satuan", "arah")
"""The columns that say how a figure is to be read."""


def renamed_plan(subject: Subject) -> Iterator[Problem]:
    """Names of the Renstra that are others than last year."""
    for pair in pairs(subject):
        if pair.old.kind in PLANNED and pair.renamed:
            yield _renamed(subject, pair, "Samakan dengan Renstra, kata demi kata.")


def renamed(subject: Subject) -> Iterator[Problem]:
    """Other names that are others than last year."""
    for pair in pairs(subject):
        if pair.old.kind in NAMED and pair.renamed:
            yield _renamed(
                subject, pair, "Periksa apakah namanya memang diubah, atau kodenya tertukar."
            )


def vanished(subject: Subject) -> Iterator[Problem]:
    """What the Renstra has, and the sheet has no longer."""
    if not same_renstra(subject):
        return
    for pair in pairs(subject):
        if pair.old.kind in PLANNED and pair.new is None:
            yield Problem(
                f"{pair.called} ada dalam laporan tahun {subject.year - 1}, sekarang tidak ada",
                (Cell(pair.sheet.workbook, pair.sheet.sheet),),
                "Isi lagi barisnya; bila Renstra diubah, sebutkan perubahannya dalam laporan.",
            )


def measure(subject: Subject) -> Iterator[Problem]:
    """Figures of another unit or direction than last year."""
    for pair in pairs(subject):
        for name in MEASURES if pair.new else ():
            assert pair.new, "else there is nothing to compare"
            old, new = (_choice(pair, r.text(name), name) for r in (pair.old, pair.new))
            if old and new and old != new:
                yield Problem(
                    f"{name} {pair.called} {old!r} menurut laporan tahun {subject.year - 1}, "
                    f"{new!r} sekarang",
                    cells_of(pair.new, name),
                    f"Betulkan {name}nya; bila memang diubah, angka tahun-tahun sebelumnya "
                    "perlu dihitung kembali.",
                )


def relinked(subject: Subject) -> Iterator[Problem]:
    """What belongs to something else than last year."""
    if not same_renstra(subject):
        return
    now = {pair.old.key: pair.new.key for pair in pairs(subject) if pair.new}
    for pair in pairs(subject):
        if pair.old.kind not in PLANNED or pair.new is None:
            continue
        for column in pair.sheet.columns:
            if column.type != "reference" or column.to not in (*PLANNED, "program"):
                continue
            old, new = pair.old.keys(column.field), pair.new.keys(column.field)
            expected = [now.get(key) for key in old]
            if new and None not in expected and expected != list(new):
                was, there = subject.last[old[0]], subject.records.get(new[0])
                yield Problem(
                    f"{pair.called} berada di bawah {was.text('nama')!r} menurut laporan tahun "
                    f"{subject.year - 1}, sekarang di bawah "
                    f"{there.text('nama') if there else new[0]!r}",
                    cells_of(pair.new, column.field),
                    f"Betulkan {column.heading}, atau jelaskan perubahannya dalam laporan.",
                )


def other_period(subject: Subject) -> Iterator[Problem]:
    """A Renstra of other years than last year's report told, though it had begun already."""
    old, new = subject.last.get(AGENCY), subject.records.get(AGENCY)
    if old is None or new is None:
        return
    was, now = (
        [r.value(name).number for name in ("renstra_awal", "renstra_akhir")] for r in (old, new)
    )
    begins = now[0]
    if None not in (*was, *now) and was != now and begins is not None and begins < subject.year:
        yield Problem(
            f"Renstra {was[0]}–{was[1]} menurut laporan tahun {subject.year - 1}, "
            f"{now[0]}–{now[1]} sekarang",
            cells_of(new, "renstra_awal", "renstra_akhir"),
            "Betulkan tahunnya, atau jelaskan perubahan Renstra dalam laporan.",
        )


def _renamed(subject: Subject, pair: Pair, remedy: str) -> Problem:
    assert pair.new, "only what is still there has another name"
    return Problem(
        f"{pair.called} bernama {pair.old.text('nama')!r} menurut laporan tahun {subject.year - 1}",
        cells_of(pair.new, "nama"),
        remedy,
    )


def _choice(pair: Pair, meant: str, name: str) -> str:
    """What the cell of a choice says for what it means."""
    column = next((column for column in pair.sheet.columns if column.field == name), None)
    choices = column.choices if column else {}
    return next((said for said, meaning in choices.items() if meaning == meant), meant)


RULES = (
    Rule(
        "renstra-name",
        "warning",
        "Tujuan, sasaran, dan indikator tetap namanya selama satu Renstra.",
        "indikator 'Kapal yang laik', dalam laporan tahun 2030 'Kapal yang berizin'",
        renamed_plan,
    ),
    Rule(
        "last-year-name",
        "note",
        "Kode yang sama dengan nama yang lain perlu dilihat sekali lagi.",
        "program 1 'Program Patroli', dalam laporan tahun 2030 'Program Pengawasan'",
        renamed,
    ),
    Rule(
        "renstra-vanished",
        "note",
        "Tujuan, sasaran, dan indikator Renstra dilaporkan setiap tahun.",
        "indikator 'Pelanggaran jalur' hanya ada dalam laporan tahun 2030",
        vanished,
    ),
    Rule(
        "last-year-measure",
        "warning",
        "Dengan satuan atau arah yang lain, angka dua tahun tidak dapat dibandingkan.",
        "arah indikator naik, dalam laporan tahun 2030 turun",
        measure,
    ),
    Rule(
        "renstra-link",
        "note",
        "Sasaran dan indikator tetap di bawah induk yang sama selama satu Renstra.",
        "indikator yang pindah dari sasaran 1 ke sasaran 2",
        relinked,
    ),
    Rule(
        "renstra-years",
        "warning",
        "Renstra yang sudah berjalan tetap tahunnya.",
        "Renstra 2027–2032, dalam laporan tahun 2030 2027–2031",
        other_period,
    ),
)
