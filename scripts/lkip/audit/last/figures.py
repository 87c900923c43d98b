"""Figures of earlier years: as last year's report had them, or changed since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.last.pairs import Pair, pairs, same_renstra
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject, once_all
from lkip.model import Cell, Origin, Place, Ref, Series, Value
from lkip.model import Rule as Computed
from lkip.values.arithmetic import as_written, difference, printed
from lkip.values.earlier import Earlier, earlier
from lkip.values.wording import phrase

MEASURED = ("indikator", "indikator-program")
"""Kinds whose realisasi and capaian may be computed."""

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
        if not one.place or not _comparable(old, new) or old.number == new.number:
            continue
        if not _changed(subject, one.figure):
            yield Problem(
                f"{one.said(subject)}, {phrase(subject.scales, new)} sekarang; sama hanya karena "
                "pembulatan",
                (one.place,),
                "Samakan banyaknya angka desimal dengan laporan tahun lalu.",
            )


def gone(subject: Subject) -> Iterator[Problem]:
    """Figures of last year that are not there any more."""
    for one in _figures(subject):
        if one.figure.new or isinstance(one.figure.new.origin, Computed):
            continue
        assert one.pair.new, "only records that are still there are compared"
        known = cells_of(one.pair.new, "nama", "kode")[:1]
        if one.place or (one.year == subject.year - 1 and known):
            yield Problem(
                f"{one.said(subject)}, sekarang tidak ada",
                (one.place,) if one.place else known,
                "Isi lagi angkanya, supaya dapat dibandingkan dengan tahun ini.",
            )


def computed(subject: Subject) -> Iterator[Problem]:
    """Realisasi and capaian of earlier years that come out otherwise from the same figures."""
    different = {one.figure.new.ref for one in _figures(subject) if one.figure.differs()}
    for pair, field, year in _results(subject):
        assert pair.new, "only records that are still there are compared"
        old, new = (r.value(field, year) for r in (pair.old, pair.new))
        same = printed(subject.scales, old) == printed(subject.scales, new)
        if not _comparable(old, new) or same or different.intersection(_inputs(new.origin)):
            continue
        yield Problem(
            f"{field} {year} dari {pair.called} dihitung {phrase(subject.scales, new)}, padahal "
            f"laporan tahun {subject.year - 1} mencetak {phrase(subject.scales, old)} dari angka "
            "yang sama",
            cells_of(pair.new, *SETTINGS[field]) or cells_of(pair.new, "nama"),
            "Samakan arah, batas, pembilang, dan penyebutnya, atau cara hitung dalam scales.yaml; "
            "bila caranya memang diubah, jelaskan dalam laporan.",
        )


SETTINGS = {"realisasi": ("pembilang", "penyebut"), "capaian": ("arah", "batas")}
"""By what is computed, the cells that say how."""


def _results(subject: Subject) -> Iterator[tuple[Pair, str, int]]:
    """What is computed of each year that last year's report was about.

    Of another direction any capaian is another: `last-year-measure` tells of that.
    """
    for pair in pairs(subject):
        if pair.old.kind not in MEASURED or pair.new is None:
            continue
        fields = ["realisasi"]
        fields += ["capaian"] if pair.old.text("arah") == pair.new.text("arah") else []
        for field in fields:
            held = pair.new.fields.get(field)
            for year, value in held.years.items() if isinstance(held, Series) else ():
                if year < subject.year and isinstance(value.origin, Computed):
                    yield pair, field, year


def _inputs(origin: Origin) -> Iterator[str]:
    """The names of all values that one is computed from."""
    if isinstance(origin, Ref):
        yield origin.name
    elif isinstance(origin, Computed):
        for one in origin.inputs:
            yield from _inputs(one)


@once_all
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
)
