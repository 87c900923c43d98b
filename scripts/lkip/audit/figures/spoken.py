"""Claims about a direction: a direction word, and the two figures that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lkip.audit.reading.figures import Figure, held
from lkip.audit.reading.terms import DOWN, FALL, RISE, UP
from lkip.audit.reading.writings import FIGURE, Sentence
from lkip.audit.reading.years import with_years, years
from lkip.audit.subject import Subject
from lkip.model import Origin, Ref
from lkip.model import Rule as Computed
from lkip.values.arithmetic import printed
from lkip.values.wording import phrase

MORE = "lebih (?:tinggi|besar|banyak)"
LESS = "lebih (?:rendah|kecil|sedikit)"
SAME = r"stabil|tidak berubah|tetap(?= (?:seperti|sama|dibanding\w*|stabil|pada|di)\b|[,.]?$)"

WORDS = frozenset(
    word
    for words in (UP, DOWN, RISE, FALL)
    for word in words.split("|")
    for word in (word, f"{word}nya")
) | {"lebih", "stabil", "berubah", "tetap"}
"""One of these is in every sentence that tells a direction."""

_F = f"{FIGURE}+"
_NO = r"(?:\b(?P<no>tidak|belum)\s)?"
VERB = re.compile(rf"{_NO}\b(?:(?P<up>{UP})|(?P<down>{DOWN})|(?P<same>{SAME}))\b", re.I)
_ANY = re.compile(
    rf"{_NO}\b(?:(?P<up>{UP}|mengalami\s(?:{RISE})|{MORE})"
    rf"|(?P<down>{DOWN}|mengalami\s(?:{FALL})|{LESS})|(?P<same>{SAME}))\b",
    re.I,
)
_WORD = rf"{_NO}\b(?:(?P<up>{UP}|{RISE})|(?P<down>{DOWN}|{FALL}))(?:nya)?\b"
_LAST = re.compile(_WORD, re.I)
_FROM_TO = re.compile(
    rf"{_WORD}(?:\s(?:sebesar\s|sebanyak\s)?{_F})?[^{FIGURE};]{{0,60}}?\bdari\b"
    rf"[^{FIGURE};]{{0,60}}?(?P<before>{_F})"
    rf"[^{FIGURE};,]{{0,80}}?\b(?:menjadi\b[^{FIGURE};]{{0,40}}?|ke\s)(?P<after>{_F})",
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
_TO = re.compile(rf"{_WORD}\s(?:kembali\s|lagi\s)?menjadi\s(?P<after>{_F})", re.I)
_SINCE = re.compile(
    rf"{_ANY.pattern}[^{FIGURE};.]{{0,30}}?\b(?:dibanding\w*|dari|daripada)\b[^{FIGURE};.,]{{0,40}}?"
    r"\btahun\s(?P<year>(?:19|20)\d\d|lalu|sebelumnya)\b",
    re.I,
)
"""Compared with a year whose figure is not given."""
_BY = re.compile(rf"{_WORD}\s(?:lagi\s)?(?:(?:sebesar|sebanyak)\s)?(?P<by>{_F})", re.I)
_UNIT = re.compile(
    r"[;:]|\b(?:karena|sebab|akibat|sehingga|walaupun|meskipun|namun|tetapi|sedangkan|sementara"
    r"|seiring|padahal|ketika|agar|untuk)\b",
    re.I,
)
_RANK = re.compile(r"\b(?:peringkat|ranking|urutan|posisi)", re.I)
"""What rises as its number falls."""
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


def tight(subject: Subject, sentence: Sentence) -> Iterator[Claim]:
    """The claims that name both figures themselves."""
    text = sentence.masked
    for form in (_FROM_TO, _TO_FROM, _THAN) if len(sentence.figures) > 1 else ():
        for match in form.finditer(text):
            before = sentence.figure(match.start("before"))
            after = sentence.figure(match.start("after"))
            units = {before.value.unit, after.value.unit} - {""}
            if len(units) < 2 and not _RANK.search(text, 0, match.end()):
                word = _nearest(match)
                yield Claim(said(word), allowed(word), before, after, word.start())
    for match in _BY.finditer(text):
        pair = _years(subject, sentence.figure(match.start("by")))
        if pair is not None:
            yield Claim(said(match), allowed(match), *pair, match.start())


def _nearest(match: re.Match[str]) -> re.Match[str]:
    """The direction word next to the figures, where several stand before them."""
    if match.re is not _FROM_TO:
        return match
    words = _LAST.finditer(match.string, match.start(), match.start("before"))
    return list(words)[-1]


def half(subject: Subject, sentence: Sentence) -> Iterator[Claim]:
    """The claims that give one year's figure, and mean another year of its series."""
    (after,) = (figure for figure in sentence.figures if figure.given)
    if after.year is None:
        return
    text = with_years(sentence)
    word = _TO.search(text)
    year = after.year - 1
    if word is None and (word := _SINCE.search(text)):
        since = word["year"].lower()
        last = subject.year - 1 if since == "lalu" else year
        year = int(since) if since.isdigit() else last
    before = held(subject, f"{after.key}#{after.field}/{year}")
    shown = printed(subject.scales, before) if before else None
    if word is None or before is None or shown is None or years(text) - {year, after.year}:
        return
    nouns = [*_NOUN.findall(text[: word.start()])[-1:], *_NOUN.findall(word[0])]
    if year != after.year and all(noun.lower() == after.field for noun in nouns):
        words = phrase(subject.scales, before)
        other = Figure(0, 0, words, shown, before, after.place)
        yield Claim(said(word), allowed(word), other, after, word.start())


def loose(sentence: Sentence) -> Iterator[Claim]:
    """The claims in clauses with one direction word and two years of one series."""
    text = sentence.masked
    for start, end in _pieces(text, 0, len(text), _UNIT):
        claim = _claim(sentence, start, end)
        if claim is not None:
            yield claim
            continue
        for a, b in _pieces(text, start, end, _COMMA):
            claim = _claim(sentence, a, b)
            if claim is not None:
                yield claim


def _pieces(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in mark.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _claim(sentence: Sentence, start: int, end: int) -> Claim | None:
    figures = [f for f in sentence.figures if f.given and start <= f.start < end]
    if len(figures) != 2 or not figures[0].like(figures[1]):
        return None
    words = list(_ANY.finditer(sentence.masked, start, end))
    if len(words) != 1:
        return None
    (word,) = words
    nouns = _NOUN.findall(sentence.masked[start : word.start()])
    if nouns and nouns[-1].lower() != figures[0].field:
        return None
    earlier, later = sorted(figures, key=lambda f: f.year or 0)
    return Claim(said(word), allowed(word), earlier, later, word.start())


def _years(subject: Subject, by: Figure) -> tuple[Figure, Figure] | None:
    """The two years of one series whose difference a figure is, the earlier first."""
    names = [ref.name for ref in _refs(by.value.origin)]
    if len(names) != 2:
        return None
    found = []
    for name in names:
        value = held(subject, name)
        if value is None or value.number is None:
            return None
        words = phrase(subject.scales, value)
        found.append(Figure(0, 0, words, value.number, value, by.place))
    earlier, later = sorted(found, key=lambda f: f.year or 0)
    return (earlier, later) if earlier.like(later) else None


def _refs(origin: Origin) -> Iterable[Ref]:
    if isinstance(origin, Ref):
        yield origin
    elif isinstance(origin, Computed) and origin.name in ("selisih", "besaran"):
        for one in origin.inputs:
            yield from _refs(one)


def allowed(match: re.Match[str]) -> frozenset[int]:
    """The signs of a change with which a direction word is right."""
    parts = match.groupdict()
    right = {1} if parts.get("up") else {-1} if parts.get("down") else {0}
    return frozenset({-1, 0, 1} - right if parts.get("no") else right)


def said(match: re.Match[str]) -> str:
    """The word of a claim, with what denies it."""
    parts = match.groupdict()
    word = parts.get("up") or parts.get("down") or parts.get("same") or ""
    return f"{parts['no']} {word}" if parts.get("no") else word
