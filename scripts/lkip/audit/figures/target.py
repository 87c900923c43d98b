"""Whether a target is reached, as an author typed it, against realisasi and target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkip.audit.reading.about import about
from lkip.audit.reading.figures import Figure
from lkip.audit.reading.writings import FIGURE, Sentence, sentences
from lkip.audit.reading.years import elsewhere, others
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.values.arithmetic import printed
from lkip.values.wording import phrase

_HELP = r"(?:(?:telah|sudah|dapat|mampu|sepenuhnya|berhasil)\s)*"
_NO = r"(?:\b(?P<{}>belum|tidak|gagal)\s)?"
_TARGET = (
    r"target(?!\s(?:akhir|nasional|provinsi|RPJM\w*|jangka|antara|triwulan|semester|penjualan"
    r"|anggaran|penyerapan|keuangan|fisik|program|kegiatan|sub|nilai)\b)"
)
CLAIM = re.compile(
    rf"{_NO.format('no')}{_HELP}\b(?:(?P<reach>mencapai|memenuhi)|(?P<pass>melampaui|melebihi)"
    rf"|(?P<below>di\sbawah)|(?P<above>di\satas))\s{_TARGET}"
    rf"|\b{_TARGET}(?:\s(?:indikator|kinerja|ini|itu|tersebut|tahun\s\S+|sebesar|{FIGURE}+))*\s{_NO.format('nay')}{_HELP}"
    r"(?:(?P<reached>tercapai|terpenuhi)|(?P<passed>terlampaui))\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:penyerapan|anggaran|pagu|keuangan|fisik|program|kegiatan|triwulan|semester|bulan"
    r"|sebagian|beberapa|seluruh|semua|setiap|masing-masing|jika|apabila|bila|agar|supaya|untuk"
    r"|akan|rangka|upaya|diharapkan)(?:nya)?\b",
    re.I,
)
WORDS = frozenset({"target"})

REMEDY = "Betulkan kalimatnya, atau angka realisasi dan target di lembar kerja."


class Standing(NamedTuple):
    """Where a realisasi lies from its target."""

    sign: int
    """Of realisasi - target."""
    better: int
    """The same, turned where lower is better."""


def against_figures(subject: Subject) -> Iterator[Problem]:
    """A target said to be reached, missed or exceeded, beside figures that say otherwise."""
    for sentence in sentences(subject, WORDS):
        pair = _pair(sentence)
        claims = list(CLAIM.finditer(sentence.masked)) if pair else []
        if pair is None or len(claims) != 1:
            continue
        realisasi, target = pair
        where = _standing(subject, realisasi.key, realisasi.number, target.number)
        if _wrong(subject, realisasi.key, claims[0], where):
            yield _problem(sentence, claims[0], realisasi.words, target.words)


def against_record(subject: Subject) -> Iterator[Problem]:
    """The same of the indicator that the text is about, where the sentence has no figures."""
    for sentence in sentences(subject, WORDS):
        key = about(subject, sentence)
        if not key.startswith("indikator/") or any(f.given for f in sentence.figures):
            continue
        claims = list(CLAIM.finditer(sentence.masked))
        if len(claims) != 1 or _spoken_of_else(subject, sentence, claims[0]):
            continue
        record = subject.records[key]
        realisasi, target = (record.value(f, subject.year) for f in ("realisasi", "target"))
        shown = [printed(subject.scales, value) for value in (realisasi, target)]
        if shown[0] is None or shown[1] is None:
            continue
        if _wrong(subject, key, claims[0], _standing(subject, key, shown[0], shown[1])):
            words = [phrase(subject.scales, value) for value in (realisasi, target)]
            yield _problem(sentence, claims[0], *words)


def _spoken_of_else(subject: Subject, sentence: Sentence, claim: re.Match[str]) -> bool:
    """Whether the claim is of another thing than the indicator, or of another year."""
    if _OTHER.search(sentence.typed, 0, claim.end()) or others(subject, sentence.typed):
        return True
    return elsewhere(sentence)


def _pair(sentence: Sentence) -> tuple[Figure, Figure] | None:
    """The one realisasi and the one target of the same record in a sentence."""
    realisasi = [f for f in sentence.figures if f.field == "realisasi" and f.year]
    target = [f for f in sentence.figures if f.field == "target" and f.year]
    if len(realisasi) == len(target) == 1 and realisasi[0].key == target[0].key:
        return realisasi[0], target[0]
    return None


def _standing(subject: Subject, key: str, realisasi: Decimal, target: Decimal) -> Standing:
    lower = key in subject.records and subject.records[key].text("arah") == "lower"
    by = realisasi - target
    sign = (by > 0) - (by < 0)
    return Standing(sign, -sign if lower else sign)


def _wrong(subject: Subject, key: str, claim: re.Match[str], where: Standing) -> bool:
    """Whether the figures contradict the claim.

    Where lower is better, "melebihi target" may be said of either side: it is not judged.
    """
    no = bool(claim["no"] or claim["nay"])
    if claim["below"] or claim["above"]:
        return (where.sign == (-1 if claim["below"] else 1)) == no
    if claim["reach"] or claim["reached"]:
        return (where.better >= 0) == no
    if where.better != where.sign:
        return False
    return (where.better > 0) == no


def _problem(sentence: Sentence, claim: re.Match[str], realisasi: str, target: str) -> Problem:
    return Problem(
        f"tertulis {claim[0]!r}, padahal realisasinya {realisasi} dan targetnya {target}",
        (sentence.at(claim.start()),),
        REMEDY,
    )


RULES = (
    Rule(
        "target-figures",
        "error",
        "Kata tentang tercapainya target harus cocok dengan realisasi dan target di kalimatnya.",
        "Realisasi 40% belum mencapai target 35%",
        against_figures,
    ),
    Rule(
        "target-record",
        "warning",
        "Kata tentang tercapainya target indikator harus cocok dengan realisasi tahun ini.",
        "Indikator ini melampaui target (padahal realisasi 40%, target 55%)",
        against_record,
    ),
)
