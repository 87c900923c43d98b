"""Direction words that an author typed, against the figures that they stand with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lkip.audit.prose import FIGURE, Figure, Sentence, about, held, others, sentences, topics
from lkip.audit.rule import Problem, Rule, Subject
from lkip.model import Origin, Ref
from lkip.model import Rule as Computed
from lkip.values.arithmetic import difference
from lkip.values.wording import direction, phrase

UP = "naik|meningkat|bertambah|tumbuh|bertumbuh|melonjak"
DOWN = "turun|menurun|berkurang|merosot|menyusut"
RISE = "peningkatan|kenaikan|pertambahan|pertumbuhan"
FALL = "penurunan|pengurangan"
MORE = "lebih (?:tinggi|besar|banyak)"
LESS = "lebih (?:rendah|kecil|sedikit)"
SAME = r"stabil|tidak berubah|tetap(?= (?:seperti|sama|dibanding\w*|stabil|pada|di)\b|[,.]?$)"

REMEDY = (
    "Betulkan kata arahnya, atau cetak kata itu dari datanya: "
    "{{ x.capaian | arah(tahun - 1, tahun) }}."
)

_F = f"{FIGURE}+"
_NO = r"(?:\b(?P<no>tidak|belum)\s)?"
_VERB = re.compile(rf"{_NO}\b(?:(?P<up>{UP})|(?P<down>{DOWN})|(?P<same>{SAME}))\b", re.I)
_ANY = re.compile(
    rf"{_NO}\b(?:(?P<up>{UP}|mengalami\s(?:{RISE})|{MORE})"
    rf"|(?P<down>{DOWN}|mengalami\s(?:{FALL})|{LESS})|(?P<same>{SAME}))\b",
    re.I,
)
_WORD = rf"{_NO}\b(?:(?P<up>{UP}|{RISE})|(?P<down>{DOWN}|{FALL}))\b"
_FROM_TO = re.compile(
    rf"{_WORD}(?:\s(?:sebesar|sebanyak)\s{_F})?[^{FIGURE};]{{0,60}}?\bdari\b[^{FIGURE};]{{0,60}}?"
    rf"(?P<before>{_F})[^{FIGURE};]{{0,80}}?\bmenjadi\b[^{FIGURE};]{{0,40}}?(?P<after>{_F})",
    re.I,
)
_TO_FROM = re.compile(
    rf"{_WORD}[^{FIGURE};,]{{0,40}}?\bmenjadi\b[^{FIGURE};,]{{0,40}}?(?P<after>{_F})"
    rf"[^{FIGURE};,]{{0,60}}?\bdari\b[^{FIGURE};,]{{0,60}}?(?P<before>{_F})",
    re.I,
)
_THAN = re.compile(
    rf"(?P<after>{_F})[^{FIGURE};,]{{0,60}}?{_NO}\b(?:(?P<up>{MORE})|(?P<down>{LESS}))\s"
    rf"(?:daripada|dari|dibandingkan|dibanding)\b[^{FIGURE};]{{0,80}}?(?P<before>{_F})",
    re.I,
)
_BY = re.compile(rf"{_WORD}\s(?:lagi\s)?(?:(?:sebesar|sebanyak)\s)?(?P<by>{_F})", re.I)
_UNIT = re.compile(
    r"[;:]|\b(?:karena|sebab|akibat|sehingga|walaupun|meskipun|namun|tetapi|sedangkan|sementara"
    r"|seiring|padahal|ketika|agar|untuk)\b",
    re.I,
)
_COMMA = re.compile(r",\s")
_NOUN = re.compile(r"\b(target|realisasi|capaian|pagu|anggaran|penyerapan)(?:nya)?\b", re.I)


class Claim(NamedTuple):
    """That `after` lies above, below or level with `before`."""

    word: str
    allowed: frozenset[int]
    """Signs of the change with which the word is right."""
    before: Figure
    after: Figure
    at: int
    """Offset in the sentence."""

    @property
    def wrong(self) -> bool:
        """Whether the figures say otherwise."""
        change = self.after.number - self.before.number
        return ((change > 0) - (change < 0)) not in self.allowed


def against_figures(subject: Subject) -> Iterator[Problem]:
    """A direction that its own two figures contradict: `naik dari 40 menjadi 35`."""
    for sentence in sentences(subject):
        if len(sentence.figures) > 0:
            yield from (_problem(sentence, c) for c in _tight(subject, sentence) if c.wrong)


def against_series(subject: Subject) -> Iterator[Problem]:
    """A direction in one clause with two years of one series that say otherwise."""
    for sentence in sentences(subject):
        if len(sentence.figures) > 1 and not any(_tight(subject, sentence)):
            yield from (_problem(sentence, c) for c in _loose(sentence) if c.wrong)


def against_record(subject: Subject) -> Iterator[Problem]:
    """A direction of the indicator that the narasi is about, which its realisasi contradict.

    Only where the word follows the indicator's name, or "realisasi", "capaian" of it, and no
    other year is spoken of.
    """
    topic = topics(subject)
    for sentence in sentences(subject):
        key = about(subject, topic, sentence)
        if not key.startswith("indikator/") or sentence.figures or others(subject, sentence.text):
            continue
        record = subject.records[key]
        name = re.escape(record.text("nama"))
        claim = re.match(
            rf"(?:(?P<capaian>capaian)|realisasi|{name})(?:nya|\sindikator\sini)?\s"
            rf"(?:pada\stahun\s{subject.year}\s)?(?P<word>{_VERB.pattern})",
            sentence.printed,
            re.I,
        )
        if claim is None or _elsewhere(subject, sentence):
            continue
        field = "capaian" if claim["capaian"] else "realisasi"
        now, last = record.value(field, subject.year), record.value(field, subject.year - 1)
        change = difference(subject.scales, "selisih", now, last)
        said = direction(subject.scales, change).text
        sign = {"meningkat": 1, "menurun": -1, "tetap": 0}.get(said)
        if sign is not None and sign not in _allowed(claim):
            yield Problem(
                f"{record.text('nama')!r} disebut {claim['word']!r}, padahal {field} tahun "
                f"{subject.year - 1} {phrase(subject.scales, last)} dan tahun {subject.year} "
                f"{phrase(subject.scales, now)}",
                (sentence.place,),
                REMEDY,
            )


def _elsewhere(subject: Subject, sentence: Sentence) -> bool:
    """Whether the paragraph that the sentence continues speaks of other years only."""
    before = sentence.passage.text[: sentence.start]
    return others(subject, before) and str(subject.year) not in before


def _allowed(match: re.Match[str]) -> frozenset[int]:
    said = match.groupdict()
    right = {1} if said.get("up") else {-1} if said.get("down") else {0}
    return frozenset({-1, 0, 1} - right if said.get("no") else right)


def _tight(subject: Subject, sentence: Sentence) -> Iterator[Claim]:
    """The claims that name both figures themselves."""
    for form in (_FROM_TO, _TO_FROM, _THAN):
        for match in form.finditer(sentence.text):
            before, after = (
                sentence.figure(match.start("before")),
                sentence.figure(match.start("after")),
            )
            if before.unit == after.unit or not (before.unit and after.unit):
                yield Claim(_said(match), _allowed(match), before, after, match.start())
    for match in _BY.finditer(sentence.text):
        pair = _years(subject, sentence.figure(match.start("by")))
        if pair is not None:
            yield Claim(_said(match), _allowed(match), *pair, match.start())


def _said(match: re.Match[str]) -> str:
    said = match.groupdict()
    word = said.get("up") or said.get("down") or said.get("same") or ""
    return f"{said['no']} {word}" if said.get("no") else word


def _years(subject: Subject, by: Figure) -> tuple[Figure, Figure] | None:
    """The two years of one series whose difference a figure is, the earlier first."""
    if by.origin is None:
        return None
    names = [ref.name for ref in _refs(by.origin)]
    if len(names) != 2:
        return None
    found = []
    for name in names:
        value = held(subject, name)
        if value is None or value.number is None:
            return None
        key, _, rest = name.partition("#")
        field, _, year = rest.partition("/")
        words = phrase(subject.scales, value)
        found.append(Figure(0, words, value.number, key, field, int(year) if year else None))
    earlier, later = sorted(found, key=lambda f: f.year or 0)
    return (earlier, later) if earlier.like(later) else None


def _refs(origin: Origin) -> Iterable[Ref]:
    if isinstance(origin, Ref):
        yield origin
    elif isinstance(origin, Computed) and origin.name in ("selisih", "besaran"):
        for one in origin.inputs:
            yield from _refs(one)


def _loose(sentence: Sentence) -> Iterator[Claim]:
    """The claims in clauses with one direction word and two years of one series."""
    for start, end in _pieces(sentence.text, 0, len(sentence.text), _UNIT):
        claim = _claim(sentence, start, end)
        if claim is not None:
            yield claim
            continue
        for a, b in _pieces(sentence.text, start, end, _COMMA):
            claim = _claim(sentence, a, b)
            if claim is not None:
                yield claim


def _pieces(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in mark.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _claim(sentence: Sentence, start: int, end: int) -> Claim | None:
    offset = sentence.start
    figures = [f for f in sentence.figures if start <= f.start - offset < end]
    words = list(_ANY.finditer(sentence.text, start, end))
    if len(figures) != 2 or len(words) != 1 or not figures[0].like(figures[1]):
        return None
    (word,) = words
    nouns = _NOUN.findall(sentence.text[start : word.start()])
    if nouns and nouns[-1].lower() != figures[0].field:
        return None
    earlier, later = sorted(figures, key=lambda f: f.year or 0)
    return Claim(_said(word), _allowed(word), earlier, later, word.start())


def _problem(sentence: Sentence, claim: Claim) -> Problem:
    before, after = claim.before, claim.after
    of = [f" (tahun {f.year})" if f.year else "" for f in (before, after)]
    change = "naik" if after.number > before.number else "turun"
    told = "sama" if after.number == before.number else f"justru {change}"
    return Problem(
        f"tertulis {claim.word!r}, padahal dari {before.words}{of[0]} ke "
        f"{after.words}{of[1]} angkanya {told}",
        (sentence.passage.place(sentence.start + claim.at),),
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
