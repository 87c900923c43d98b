"""Comparisons with a year that nothing is known of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.about import narasi_in
from lkip.audit.reading.terms import DOWN, UP
from lkip.audit.reading.writings import Sentence, sentences
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Passage, Record, Value
from lkip.values.wording import phrase

_DIRECTION = f"{UP}|{DOWN}|melebihi|melampaui"
DIRECTION = re.compile(rf"\b(?:{_DIRECTION})\b", re.IGNORECASE)
WORDS = frozenset(_DIRECTION.split("|"))
_COMPARED = re.compile(
    r"\b(?:di)?banding(?:kan)?\b|\b(?:dari|daripada|terhadap)\s(?:tahun|realisasi|capaian)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\btahun\s((?:19|20)\d\d)\b", re.IGNORECASE)


def without_value(subject: Subject) -> Iterator[Problem]:
    """Every typed comparison in a sentence that prints a value which is not there."""
    for sentence in sentences(subject, WORDS):
        absent = [item for item in sentence.items if isinstance(item, Value) and not item]
        word = _typed_direction(sentence) if absent else ""
        if word and _COMPARED.search(sentence.text):
            yield Problem(
                f"{word!r} disebut dalam kalimat yang salah satu nilainya "
                f"{phrase(subject.scales, absent[0])}",
                (sentence.place,),
                "Hapus pernyataan itu, atau lengkapi nilainya.",
            )


def without_year(subject: Subject) -> Iterator[Problem]:
    """Every comparison in the narasi about an indicator with a year that it has no figure of.

    Neither a realisasi nor a count of what it is computed from.
    """
    for sentence in sentences(subject, WORDS):
        source = sentence.writing.source
        keys = narasi_in(source) if isinstance(source, Passage) else ()
        word = _typed_direction(sentence) if keys else ""
        if not word or not _COMPARED.search(sentence.text):
            continue
        for key in keys:
            r = subject.records.get(key)
            if r is None or not r.text("arah"):
                continue
            for year in sorted({int(year) for year in _YEAR.findall(sentence.text)}):
                if year <= subject.year and not _measured(subject, r, year):
                    yield Problem(
                        f"{word!r} dibandingkan dengan tahun {year}, padahal realisasi {year} "
                        f"indikator {r.text('nama')!r} "
                        f"{phrase(subject.scales, r.value('realisasi', year))}",
                        (sentence.place,),
                        "Hapus perbandingan itu, atau isi realisasi tahun itu.",
                    )


def _measured(subject: Subject, r: Record, year: int) -> bool:
    """Whether there is a realisasi of the year, a baseline, or a count behind it."""
    counts = subject.linked(r, "pembilang", "penyebut")
    known = [one.value("jumlah", year) for one in counts]
    return any((r.value("realisasi", year), r.value("kondisi_awal", year), *known))


def _typed_direction(sentence: Sentence) -> str:
    """The first word for a direction that an author typed; empty: none."""
    word = DIRECTION.search(sentence.typed)
    return word[0] if word else ""


RULES = (
    Rule(
        "direction-without-value",
        "warning",
        "Naik atau turun hanya dapat disebut bila kedua nilainya ada.",
        "capaian tahun ini 76,92%, tahun lalu belum tersedia; ditulis 'meningkat'",
        without_value,
    ),
    Rule(
        "direction-without-year",
        "note",
        "Perbandingan dengan suatu tahun memerlukan realisasi tahun itu.",
        "dibandingkan dengan tahun 2030 meningkat; realisasi 2030 kosong",
        without_year,
    ),
)
