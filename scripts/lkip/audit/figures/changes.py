"""Changes in a sentence: "meningkat 2,43 poin dari 92,32% menjadi 94,75%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import structs

from lkip.audit.figures.claims import Claim, way_of, wrong
from lkip.audit.reading.figures import Figure
from lkip.audit.reading.statements import statements
from lkip.audit.reading.terms import DOWN, FALL, RISE, UP
from lkip.audit.reading.writings import Sentence
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject, once_all
from lkip.model import Value
from lkip.values.arithmetic import difference, magnitude, ratio

_FROM = re.compile(r"\bdari\s(?:(?:semula|sebelumnya|sebesar|sebanyak)\s)?$", re.IGNORECASE)
_TO = re.compile(
    r"%?\s(?:[\w-]+\s){0,2}?(?:pada\stahun\s\d{4}\s)?(?:menjadi|ke)\s(?:(?:sebesar|sebanyak)\s)?",
    re.IGNORECASE,
)
_CHANGED = f"(?:{UP}|{DOWN}|{RISE}|{FALL})"
_WORD = re.compile(rf"\b{_CHANGED}(?:nya)?\b", re.IGNORECASE)
_BY = re.compile(
    rf"(?:{_CHANGED}\s|sebesar\s|sebanyak\s|\(|atau\s)(?:(?:sebesar|sebanyak)\s)?$",
    re.IGNORECASE,
)
"""What stands before the amount of a change."""

_TIMES = re.compile(r"\s(?:kali|lipat)\b", re.IGNORECASE)
WORDS = frozenset({"menjadi", "ke"})
"""One of these is in every sentence that tells of a change from one figure to another."""

NEAR = 20
"""Letters in which "dari" and a word behind it have room."""

REACH = 60
"""As many characters before the first of its figures the word for a change may stand."""


class Change(NamedTuple):
    """Two figures of a sentence, of which the second replaced the first."""

    sentence: Sentence
    old: Figure
    new: Figure
    word: re.Match[str]


def amount_differs(subject: Subject) -> Iterator[Problem]:
    """Every amount of a change that is neither the difference of its figures nor their growth."""
    yield from wrong(subject, amounts(subject))


def _changes(subject: Subject) -> Iterator[Change]:
    for sentence in statements(subject, WORDS):
        for old, new in pairwise(sentence.figures):
            if old.value.unit != new.value.unit:
                continue
            if not _FROM.search(sentence.text, max(old.start - NEAR, 0), old.start):
                continue
            if not _TO.fullmatch(sentence.text, old.end, new.start):
                continue
            words = list(_WORD.finditer(sentence.text, max(old.start - REACH, 0), old.start))
            if words:
                yield Change(sentence, old, new, words[-1])


@once_all
def amounts(subject: Subject) -> Iterator[Claim]:
    """The amount of every change that says one: before its figures, or behind them."""
    for change in _changes(subject):
        given = _amount(change)
        if given is None or _TIMES.match(change.sentence.text, given.end):
            continue
        operands = (
            change.old._replace(role="semula"),
            change.new._replace(role="menjadi"),
        )
        values = (change.old.value, change.new.value)

        def by(of: Sequence[Value]) -> Sequence[Value]:
            return (magnitude(difference(subject.scales, "selisih", of[1], of[0])),)

        def growth(of: Sequence[Value]) -> Sequence[Value]:
            return (ratio(subject.scales, "pertumbuhan", by(of)[0], of[0]),)

        relative = given.value.unit == "percent" and change.old.value.number
        absolute = given.value.unit != "percent" or change.old.value.unit == "percent"
        formulas = [by] * bool(absolute) + [growth] * bool(relative)
        if formulas:
            unsigned = given._replace(value=_unsigned(given.value))
            ways = tuple(way_of(subject, formula, (), values) for formula in formulas)
            yield Claim("perubahan", unsigned, operands, ways)


def _amount(change: Change) -> Figure | None:
    """The figure that tells how large a change is."""
    text, figures = change.sentence.text, change.sentence.figures
    at = figures.index(change.old)
    if (
        at
        and change.word.end() <= figures[at - 1].start
        and _BY.search(text, 0, figures[at - 1].start)
    ):
        return figures[at - 1]
    behind = figures[at + 2] if at + 2 < len(figures) else None
    if behind is not None and behind.start - change.new.end <= REACH:
        return behind if _BY.search(text, change.new.end, behind.start) else None
    return None


def _unsigned(value: Value) -> Value:
    return structs.replace(value, number=abs(value.number)) if value.number is not None else value


RULES = (
    Rule(
        "change-amount",
        "warning",
        "Besarnya perubahan harus sama dengan selisih atau pertumbuhan kedua angkanya.",
        "meningkat 2,34 poin dari 92,32% menjadi 94,75%; selisihnya 2,43",
        amount_differs,
    ),
)
