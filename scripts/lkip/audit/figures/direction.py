"""Direction words that an author typed, against the figures that they stand with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.figures.spoken import VERB, WORDS, Claim, allowed, half, loose, tight
from lkip.audit.reading.about import about
from lkip.audit.reading.statements import statements
from lkip.audit.reading.writings import Sentence, sentences
from lkip.audit.reading.years import elsewhere, others
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.values.arithmetic import difference
from lkip.values.wording import direction, phrase

_SAID = re.compile(
    r"(?P<field>capaian|realisasi)?(?:nya|\sindikator\sini)?\s"
    rf"(?:pada\stahun\s(?P<year>\d{{4}})\s)?(?P<word>{VERB.pattern})",
    re.I,
)

REMEDY = (
    "Betulkan kata arahnya, atau cetak kata itu dari datanya: "
    "{{ x.capaian | arah(tahun - 1, tahun) }}."
)


def against_figures(subject: Subject) -> Iterator[Problem]:
    """A direction that its own two figures contradict: `naik dari 40 menjadi 35`."""
    for sentence in statements(subject, WORDS):
        if sentence.figures:
            yield from (_problem(sentence, c) for c in tight(subject, sentence) if c.wrong)


def against_series(subject: Subject) -> Iterator[Problem]:
    """A direction in one clause with two years of one series that say otherwise."""
    for sentence in sentences(subject, WORDS):
        given = sum(figure.given for figure in sentence.figures)
        if not given or any(tight(subject, sentence)):
            continue
        claims = half(subject, sentence) if given == 1 else loose(sentence)
        yield from (_problem(sentence, claim) for claim in claims if claim.wrong)


def against_record(subject: Subject) -> Iterator[Problem]:
    """A direction of the indicator that the narasi is about, which its realisasi contradict.

    Only where the word follows the indicator's name, or "realisasi", "capaian" of it, and no
    other year is spoken of.
    """
    for sentence in sentences(subject, WORDS):
        key = about(subject, sentence)
        if not key.startswith("indikator/") or any(f.given for f in sentence.figures):
            continue
        if others(subject, sentence.typed):
            continue
        record = subject.records[key]
        claim = _claim(sentence.text, record.text("nama"), subject.year)
        if claim is None or elsewhere(sentence):
            continue
        field = (claim["field"] or "realisasi").casefold()
        now, last = record.value(field, subject.year), record.value(field, subject.year - 1)
        change = difference(subject.scales, "selisih", now, last)
        said = direction(subject.scales, change).text
        sign = {"meningkat": 1, "menurun": -1, "tetap": 0}.get(said)
        if sign is not None and sign not in allowed(claim):
            yield Problem(
                f"{record.text('nama')!r} disebut {claim['word']!r}, padahal {field} tahun "
                f"{subject.year - 1} {phrase(subject.scales, last)} dan tahun {subject.year} "
                f"{phrase(subject.scales, now)}",
                (sentence.place,),
                REMEDY,
            )


def _claim(text: str, name: str, year: int) -> re.Match[str] | None:
    """What a sentence that begins with an indicator's name, or its capaian, says of it."""
    named = len(name) if text.casefold().startswith(name.casefold()) else 0
    claim = _SAID.match(text, named)
    if claim is None or bool(named) == bool(claim["field"]):
        return None
    return claim if claim["year"] in (None, str(year)) else None


def _problem(sentence: Sentence, claim: Claim) -> Problem:
    before, after = claim.before, claim.after
    of = [f" (tahun {f.year})" if f.year else "" for f in (before, after)]
    change = "naik" if after.number > before.number else "turun"
    told = "sama" if after.number == before.number else f"justru {change}"
    return Problem(
        f"tertulis {claim.word!r}, padahal dari {before.words}{of[0]} ke "
        f"{after.words}{of[1]} angkanya {told}",
        (sentence.at(claim.at),),
        REMEDY,
    )


RULES = (
    Rule(
        "direction-figures",
        "error",
        "Kata arah harus cocok dengan dua angka yang disebutnya sendiri.",
        "meningkat dari 40% menjadi 35%",
        against_figures,
    ),
    Rule(
        "direction-series",
        "warning",
        "Kata arah dalam satu klausa harus cocok dengan dua tahun dari satu deret.",
        "dibandingkan dengan 40% pada tahun 2030, realisasi tahun 2031 sebesar 35% meningkat",
        against_series,
    ),
    Rule(
        "direction-record",
        "warning",
        "Kata arah tentang satu indikator harus cocok dengan realisasi tahun ini dan tahun lalu.",
        "Realisasi indikator ini menurun (padahal 40% menjadi 45%)",
        against_record,
    ),
)
