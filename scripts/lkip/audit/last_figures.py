"""Figures of earlier years: as last year's report had them, or changed since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.last import Pair, pairs, same_renstra
from lkip.audit.rule import Problem, Rule, Subject, once
from lkip.audit.sentences import sentences
from lkip.audit.writing import cells
from lkip.model import Cell, Origin, Place, Record, Ref, Value
from lkip.model import Rule as Computed
from lkip.values.arithmetic import as_written, difference, printed
from lkip.values.earlier import Earlier, earlier
from lkip.values.wording import phrase

MEASURED = ("indikator", "indikator-program")
"""Kinds whose realisasi and capaian may be computed."""

ROUND = 100_000
"""Amounts in rupiah that are multiples of it come again from one year to the next."""

AMOUNTS = {"pagu": ("pagu", "pagu_murni", "pagu_perubahan"), "realisasi": ("realisasi",)}
"""What a sentence calls an amount, and the fields that it may be."""

CORRECT = (
    "Betulkan selnya; bila angka tahun lalu yang keliru atau sudah diralat, jelaskan dalam "
    "laporan dan terima temuan ini dengan alasannya."
)


class Figure(NamedTuple):
    """A figure of a record of last year's report, and of which year it is."""

    pair: Pair
    figure: Earlier
    year: int

    @property
    def place(self) -> Place | None:
        """The cell that holds it now."""
        origin = self.figure.new.origin
        return origin if isinstance(origin, Cell) else None

    def said(self, subject: Subject) -> str:
        """What it was, as words."""
        old = phrase(subject.scales, self.figure.old)
        last = subject.year - 1
        return f"{self.figure.heading} dari {self.pair.called}: {old} menurut laporan tahun {last}"


def changed(subject: Subject) -> Iterator[Problem]:
    """Figures of years that last year's report was about, with another number now."""
    for one in _figures(subject):
        if one.year < subject.year and one.place and _changed(subject, one.figure):
            yield _problem(subject, one, CORRECT)


def retargeted(subject: Subject) -> Iterator[Problem]:
    """Targets of this year and later ones that are not those of last year's report."""
    if not same_renstra(subject):
        return
    for one in _figures(subject):
        if one.year >= subject.year and one.place and _changed(subject, one.figure):
            yield _problem(
                subject,
                one,
                "Samakan dengan Renstra; bila Renstra diubah, sebutkan perubahannya dalam laporan.",
            )


def rounded(subject: Subject) -> Iterator[Problem]:
    """Figures that are the same but for their decimals."""
    for one in _figures(subject):
        old, new = one.figure.old, one.figure.new
        if one.place and _comparable(old, new) and old.number != new.number:
            if not _changed(subject, one.figure):
                yield Problem(
                    f"{one.said(subject)}, {phrase(subject.scales, new)} sekarang; sama hanya "
                    "karena pembulatan",
                    (one.place,),
                    "Samakan banyaknya angka desimal dengan laporan tahun lalu.",
                )


def gone(subject: Subject) -> Iterator[Problem]:
    """Figures of last year that are not there any more."""
    for one in _figures(subject):
        if one.figure.new or isinstance(one.figure.new.origin, Computed):
            continue
        assert one.pair.new, "only records that are still there are compared"
        known = cells(one.pair.new, "nama", "kode")[:1]
        if one.place or (one.year == subject.year - 1 and known):
            yield Problem(
                f"{one.said(subject)}, sekarang tidak ada",
                (one.place,) if one.place else known,
                "Isi lagi angkanya, supaya dapat dibandingkan dengan tahun ini.",
            )


def computed(subject: Subject) -> Iterator[Problem]:
    """Realisasi and capaian of earlier years that come out otherwise, though nothing they are
    computed from has changed.
    """
    different = {one.figure.new.ref for one in _figures(subject) if one.figure.differs()}
    for pair in pairs(subject):
        if pair.old.kind not in MEASURED or pair.new is None:
            continue
        for field, year, old in _results(pair.old):
            new = pair.new.value(field, year)
            if year >= subject.year or not _comparable(old, new) or isinstance(new.origin, Cell):
                continue
            if different & set(_inputs(new.origin)) or (
                printed(subject.scales, old) == printed(subject.scales, new)
            ):
                continue
            yield Problem(
                f"{field} {year} dari {pair.called} dihitung {phrase(subject.scales, new)}, "
                f"padahal laporan tahun {subject.year - 1} mencetak "
                f"{phrase(subject.scales, old)} dari angka yang sama",
                cells(pair.new, *SETTINGS[field]) or cells(pair.new, "nama"),
                "Samakan arah, batas, pembilang, dan penyebutnya, atau cara hitung dalam "
                "scales.yaml; bila caranya memang diubah, jelaskan dalam laporan.",
            )


SETTINGS = {"realisasi": ("pembilang", "penyebut"), "capaian": ("arah", "batas")}
"""By what is computed, the cells that say how."""


def _results(r: Record) -> Iterator[tuple[str, int, Value]]:
    """The realisasi and capaian of every year."""
    for field in SETTINGS:
        held = r.fields.get(field)
        for year, value in getattr(held, "years", {}).items():
            yield field, year, value


def _inputs(origin: Origin) -> Iterator[str]:
    """The names of all values that one is computed from."""
    if isinstance(origin, Ref):
        yield origin.name
    elif isinstance(origin, Computed):
        for one in origin.inputs:
            yield from _inputs(one)


def copied(subject: Subject) -> Iterator[Problem]:
    """Spending that is to the rupiah what it was last year."""
    for pair in pairs(subject):
        if pair.old.kind != "sub-kegiatan" or pair.new is None:
            continue
        old, new = (r.value("realisasi") for r in (pair.old, pair.new))
        if old.number and old.number == new.number and old.number % ROUND:
            yield Problem(
                f"realisasi {pair.called} {phrase(subject.scales, new)}, tepat sama dengan "
                f"realisasinya pada tahun {subject.year - 1}",
                cells(pair.new, "realisasi"),
                "Periksa apakah angka tahun lalu tertinggal, lalu isi realisasi tahun ini.",
            )


def stated(subject: Subject) -> Iterator[Problem]:
    """Amounts that a sentence tells of last year, and that its report does not have."""
    year = str(subject.year - 1)
    known = {role: _amounts(subject, fields) for role, fields in AMOUNTS.items()}
    for sentence in sentences(subject):
        if not subject.last or sentence.years() != {year}:
            continue
        for role, numbers in known.items():
            figure = sentence.only(role, "rupiah")
            if figure and figure.typed and numbers and figure.value.number not in numbers:
                yield Problem(
                    f"{role} tahun {year} diketik {phrase(subject.scales, figure.value)}, angka "
                    f"yang tidak ada dalam laporan tahun {year}",
                    (figure.place,),
                    f"Cocokkan dengan laporan tahun {year}.",
                )


def _amounts(subject: Subject, fields: tuple[str, ...]) -> set[object]:
    """The amounts in rupiah of last year, of whatever it was spent on."""
    values = (r.value(field) for r in subject.last.values() for field in fields)
    return {v.number for v in values if v and v.unit == "rupiah"}


@once
def _figures(subject: Subject) -> Iterator[Figure]:
    """The figures of the records that are still there, each with its year."""
    for pair in pairs(subject):
        if pair.new is None:
            continue
        of = pair.old.value("tahun").number
        for figure in earlier(pair.old, pair.new, pair.sheet):
            year = of if figure.year is None else figure.year
            if year is not None and figure.field != "tahun":
                yield Figure(pair, figure, int(year))


def _comparable(old: Value, new: Value) -> bool:
    return bool(old and new) and old.unit == new.unit


def _changed(subject: Subject, one: Earlier) -> bool:
    """Whether it is another number, and no more or less exact one of the same."""
    old, new, scales = one.old, one.new, subject.scales
    return (
        _comparable(old, new)
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
    Rule(
        "last-year-copied",
        "warning",
        "Realisasi anggaran hampir tidak mungkin sama sampai rupiahnya dua tahun berturut-turut.",
        "realisasi sub kegiatan Rp7.444.713 pada tahun 2030 dan 2031",
        copied,
    ),
    Rule(
        "last-year-stated",
        "warning",
        "Anggaran tahun lalu yang diketik dalam kalimat harus ada dalam laporan tahun lalu.",
        "pagu tahun 2030 diketik Rp900, yang tidak ada dalam laporan tahun 2030",
        stated,
    ),
)
