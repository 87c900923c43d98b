"""Figures that an author typed in a sentence about an indicator, against what its sheet says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.about import owner
from lkip.audit.reading.figures import Figure
from lkip.audit.reading.statements import statements
from lkip.audit.reading.terms import REACH, WORDS
from lkip.audit.reading.writings import Sentence
from lkip.audit.reading.years import said_years
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Record, Value
from lkip.values.arithmetic import as_written, printed
from lkip.values.wording import phrase

FIELDS = {
    "target": ("target",),
    "realisasi": ("realisasi",),
    "capaian": ("capaian", "capaian_tanpa_batas", "realisasi"),
}
"""The fields that a figure of each role may state; what "tercapai" may be the realisasi too."""

_WORDS = frozenset[str]().union(*(WORDS[role] for role in FIELDS))

_OTHER = re.compile(
    r"\b(?:anggaran\w*|nasional|provinsi|kabupaten|akhir|awal|semula|RPJM[DN]|Renstra|triwulan|"
    r"semester|bulan\w*|standar|program|kegiatan|rata-rata|tahun\s(?:lalu|sebelumnya|depan))\b",
    re.IGNORECASE,
)
"""What tells that another target or realisasi is meant than the indicator's of the year."""

_PROGRAM = re.compile(r"\bprogram\b", re.IGNORECASE)
"""A row that names a programme beside an indicator."""


def stated_otherwise(subject: Subject) -> Iterator[Problem]:
    """Every typed target, realisasi or capaian that is not the one of the indicator."""
    scales = subject.scales
    for sentence in statements(subject, _WORDS):
        typed = list(_typed(sentence))
        if not typed:
            continue
        years = said_years(sentence)
        indicator = owner(subject)(sentence) if len(years) < 2 else None
        if indicator is None or _of_program(sentence, indicator):
            continue
        year = int(next(iter(years), subject.year))
        for figure in typed:
            known = _known(indicator, figure, year, sentence.row)
            given = figure.value
            written = [as_written(scales, given, value) for value in known]
            if not known or printed(scales, given) in written:
                continue
            yield Problem(
                f"{figure.role} {year} indikator {indicator.text('nama')!r} diketik "
                f"{phrase(scales, given)}, sedangkan menurut lembar kerja "
                f"{phrase(scales, known[0])}",
                (figure.place,),
                "Cetak angkanya dengan {{ … }}, atau betulkan sel atau kalimatnya.",
            )


def _typed(sentence: Sentence) -> Iterator[Figure]:
    """The figures whose role is clear and that are not computed from others of the sentence."""
    for role in FIELDS:
        figure = sentence.only(role)
        if figure is None or not figure.typed:
            continue
        if _OTHER.search(sentence.text, max(figure.start - REACH, 0), figure.start):
            continue
        if role == "capaian" and sentence.only("target") and sentence.only("realisasi"):
            continue
        yield figure


def _of_program(sentence: Sentence, indicator: Record) -> bool:
    """Whether a row names a programme beside its indikator: the figures may be of either."""
    return sentence.row and indicator.kind == "indikator" and bool(_PROGRAM.search(sentence.text))


def _known(r: Record, figure: Figure, year: int, row: bool) -> list[Value]:
    """What the indicator has of the figure's role and unit in the year.

    The heading of a column calls no realisasi a capaian.
    """
    names = [n for n in FIELDS[figure.role] if not row or figure.role in n]
    values = [r.value(name, year) for name in names]
    return [v for v in values if v and v.unit == figure.value.unit]


RULES = (
    Rule(
        "stated-otherwise",
        "warning",
        "Angka indikator yang diketik dalam kalimat harus sama dengan angka pada lembarnya.",
        "diketik: target Koperasi Aktif 72%; lembar Indikator: 71%",
        stated_otherwise,
    ),
)
