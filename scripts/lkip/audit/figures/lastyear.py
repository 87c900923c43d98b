"""What a paragraph says of its capaian beside last year's: the amount, the word, and both words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from lkip.audit.reading.figures import Figure
from lkip.audit.reading.terms import DOWN, UP, WORDS
from lkip.audit.reading.writings import Sentence, having, passages
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Value
from lkip.values.arithmetic import as_written, difference, magnitude, printed
from lkip.values.wording import phrase

COMPARED = frozenset({"banding", "bandingkan", "dibanding", "dibandingkan"})
ABSENT = frozenset({"tidak", "belum"})
"""In every paragraph that compares, or says that something is not there."""
_CAPAIAN = WORDS["capaian"]
_COMPARED = re.compile(r"\b(?:di)?banding(?:kan)?\b", re.IGNORECASE)
_CHANGED = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\s(?:sebesar|sebanyak)\s$", re.IGNORECASE
)
_SHOWN = re.compile(
    rf"\bcapaian(?:nya)?(?:\syang)?\s\W{{0,2}}(?:(?P<up>{UP})|(?P<down>{DOWN}))\b"
    r"(?!\s(?:sebesar|dari)|\s?/)",
    re.IGNORECASE,
)
"""A capaian that is said to rise or fall, with nothing to compare it with."""
_ABSENT = re.compile(
    r"\b(?:tidak\sada(?!\sperubahan)|belum\stersedia|tidak\stersedia|tidak\sdianggarkan)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\btahun\s(?:(?:19|20)\d\d|lalu|sebelumnya)\b", re.IGNORECASE)


class Compared(NamedTuple):
    """A capaian of the year, last year's, and by how much the text says that it changed."""

    now: Figure
    before: Figure
    by: Figure
    word: re.Match[str]


def amount_differs(subject: Subject) -> Iterator[Problem]:
    """Every change of the capaian that is not the difference of the paragraph's two."""
    for paragraph in _paragraphs(subject, COMPARED):
        for compared in _compared(paragraph):
            scales, now, before = subject.scales, compared.now.value, compared.before.value
            by = magnitude(difference(scales, "selisih", now, before))
            given = compared.by.value
            fallen = (now.number or 0) < (before.number or 0)
            wrong_way = by.number != 0 and fallen == bool(compared.word["up"])
            right = as_written(scales, given, by) == printed(scales, given)
            if right and not wrong_way:
                continue
            word = compared.word["up"] or compared.word["down"]
            yield Problem(
                f"capaian {phrase(scales, now)} disebut {word} sebesar {phrase(scales, given)} "
                f"dari {phrase(scales, before)}, padahal {'turun' if fallen else 'naik'} "
                f"{phrase(scales, by)}",
                (compared.by.place,),
                "Betulkan kata atau angkanya; lebih baik cetak dengan saringan arah dan selisih.",
            )


def two_directions(subject: Subject) -> Iterator[Problem]:
    """Every paragraph in which the capaian both rises and falls."""
    for paragraph in _paragraphs(subject, COMPARED):
        shown = [(s, m) for s in paragraph for m in _SHOWN.finditer(s.text)]
        for compared in _compared(paragraph):
            for sentence, match in shown:
                if bool(match["up"]) != bool(compared.word["up"]):
                    first = match["up"] or match["down"]
                    then = compared.word["up"] or compared.word["down"]
                    yield Problem(
                        f"capaian disebut {first!r}, kemudian {then!r} dalam paragraf yang sama",
                        (sentence.place,),
                        "Pakai satu arah saja, sesuai dengan kedua angkanya.",
                    )


def without_last_year(subject: Subject) -> Iterator[Problem]:
    """Every capaian that rises or falls in a paragraph which has no figure of last year."""
    for paragraph in _paragraphs(subject, ABSENT):
        absent = [s for s in paragraph if _ABSENT.search(s.text) and _LAST.search(s.text)]
        for sentence in paragraph if absent else ():
            for match in _SHOWN.finditer(sentence.text):
                yield Problem(
                    f"capaian disebut {match['up'] or match['down']!r}, padahal paragraf ini "
                    "menyatakan pembandingnya tidak ada",
                    (sentence.place,),
                    "Hapus kata arahnya, atau sebut angka tahun sebelumnya.",
                )


def _paragraphs(subject: Subject, words: Set[str]) -> Iterator[Sequence[Sentence]]:
    """The sentences of each paragraph that speaks of a capaian, and has one of `words`."""
    speaking = having(_CAPAIAN, passages(subject))
    return (writing.sentences for writing in having(words, speaking))


def _compared(paragraph: Sequence[Sentence]) -> Iterator[Compared]:
    """The comparisons whose capaian of the year stands in the paragraph before them, once."""
    now: Figure | None = None
    for sentence in paragraph:
        given = sentence.only("capaian", "percent")
        if not _COMPARED.search(sentence.text):
            now = given or now
            continue
        before = given
        if now is None or before is None:
            continue
        for figure in sentence.figures:
            word = _CHANGED.search(sentence.text, 0, figure.start)
            if word and figure is not before and _shares(figure.value):
                yield Compared(now, before, figure, word)


def _shares(value: Value) -> bool:
    return value.unit in ("percent", "poin persen")


RULES = (
    Rule(
        "last-year-amount",
        "error",
        "Perubahan capaian harus sama dengan selisih kedua capaian yang disebut paragrafnya.",
        "tercapai 77,79%. Dibandingkan tahun lalu yang tercapai 95,85%, menurun sebesar 3,74%",
        amount_differs,
    ),
    Rule(
        "two-directions",
        "error",
        "Satu paragraf tidak menyebut capaian yang sama naik dan turun.",
        "menunjukkan capaian yang menurun. … maka capaian meningkat sebesar 13,2%",
        two_directions,
    ),
    Rule(
        "direction-without-past",
        "warning",
        "Naik atau turun memerlukan angka tahun sebelumnya.",
        "capaian yang meningkat. … tahun 2030 tidak ada karena tidak dianggarkan",
        without_last_year,
    ),
)
