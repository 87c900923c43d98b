"""The budget of last year: figures left over from it, and what a sentence tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkip.audit.last.pairs import pairs
from lkip.audit.reading.writings import sentences
from lkip.audit.reading.years import said_years
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.values.wording import phrase

ROUND = 1_000
"""Amounts in rupiah that are multiples of it come again from one year to the next."""

AMOUNTS = {"pagu": ("pagu", "pagu_murni", "pagu_perubahan"), "realisasi": ("realisasi",)}
"""What a sentence calls an amount, and the fields that it may be."""

_OTHER = re.compile(
    r"\b(?:APB[DN]\w*|nasional|provinsi|pemerintah|program|kegiatan|belanja|bidang|dana)\b",
    re.IGNORECASE,
)
"""What tells that the budget of somebody else may be meant, or the sum of some parts."""


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
                cells_of(pair.new, "realisasi"),
                "Periksa apakah angka tahun lalu tertinggal, lalu isi realisasi tahun ini.",
            )


def stated(subject: Subject) -> Iterator[Problem]:
    """Amounts that a sentence tells of last year, and that its report does not have."""
    if not subject.last:
        return
    year = str(subject.year - 1)
    known = {role: _amounts(subject, fields) for role, fields in AMOUNTS.items()}
    for sentence in sentences(subject, {year}):
        if said_years(sentence) != {year} or _OTHER.search(sentence.text):
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


def _amounts(subject: Subject, fields: tuple[str, ...]) -> set[Decimal | None]:
    """The amounts in rupiah of last year, of whatever it was spent on."""
    values = (r.value(field) for r in subject.last.values() for field in fields)
    return {v.number for v in values if v and v.unit == "rupiah"}


RULES = (
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
