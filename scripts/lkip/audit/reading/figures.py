"""Figures in a sentence: what it prints of records, and what its author typed in digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkip.audit.subject import Subject
from lkip.model import Item, OutlineEntry, Place, Ref, Rule, Series, Span, Text, Value
from lkip.values.arithmetic import printed
from lkip.values.numbers import NUMBER, parsed

NO_FIGURE = frozenset({"tanggal", "tahun", "peraturan", "bagian", "butir"})
"""Forms of typed numbers (see `OutlineEntry.form`) that measure nothing."""

YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_PERCENT = re.compile(r"\s?(?:%|persen\b)")
_POINTS = re.compile(r"\s?poin\b")
_ROUGH = re.compile(r"\s?(?:ribu|juta|mili?[ay]r|triliun)\b", re.IGNORECASE)
_RUPIAH = re.compile(r"\bRp\.?\s?$")
_MINUS = re.compile(r"(?:^|[\s(])[-\N{MINUS SIGN}]$")


class Figure(NamedTuple):
    """A number in a sentence."""

    start: int
    end: int
    """Where it stands in the sentence, with the sign of its unit."""
    words: str
    """As printed."""
    number: Decimal
    """As printed."""
    value: Value
    """With its decimals as written; a typed one has the unit that is written with it, if any."""
    place: Place
    given: bool = True
    """Of a record, or marked with its source; else nothing but typed."""
    typed: bool = False
    role: str = ""
    """What its sentence calls it (see `reading.terms`); empty: nothing, or not surely."""

    @property
    def key(self) -> str:
        """The record that holds it; empty for what no record holds."""
        return named(self.value.ref)[0]

    @property
    def field(self) -> str:
        """The field that holds it."""
        return named(self.value.ref)[1]

    @property
    def year(self) -> int | None:
        """The year that it is of, where it is of a series."""
        return named(self.value.ref)[2]

    def like(self, other: Figure) -> bool:
        """Whether both are of one series, of different years."""
        one, two = named(self.value.ref), named(other.value.ref)
        return bool(one[0] and one[2] and two[2]) and one[:2] == two[:2] and one[2] != two[2]


def named(ref: str) -> tuple[str, str, int | None]:
    """Record, field and year of the name of a value; empty and None where it has none."""
    key, _, rest = ref.partition("#")
    field, _, year = rest.partition("/")
    return key, field, int(year) if year.isdigit() else None


def held(subject: Subject, ref: str) -> Value | None:
    """The value that a record holds under a name."""
    key, field, year = named(ref)
    if key not in subject.records:
        return None
    found = subject.records[key].fields.get(field)
    if isinstance(found, Series) and year is not None:
        return found.years.get(year)
    return found if isinstance(found, Value) else None


def measured(subject: Subject, item: Item | None) -> Value | None:
    """The number that an item prints, itself or its digits alone; None where it prints none."""
    match item:
        case Value(number=Decimal(), unit=unit) if unit != "tahun":
            return item
        case Text(origin=Rule("angka", (Ref(name),))):
            return measured(subject, held(subject, name))
    return None


def figures(
    subject: Subject,
    typed: str,
    offset: int,
    spans: Sequence[Span],
    place: Callable[[int], Place],
) -> Iterator[Figure]:
    """The figures of a sentence, in no order: what `spans` print in it, and what is typed.

    `typed` is its text with marks in the place of what is printed, which begins at `offset` of the
    text that `spans` and `place` are of.
    """
    meant: dict[int, OutlineEntry] = {}
    for span in spans:
        entry = subject.entries[span.entry]
        at = span.start - offset
        if entry.kind == "typed":
            meant[at] = entry
        elif value := measured(subject, entry.item):
            number = printed(subject.scales, value)
            assert number is not None, "it is measured"
            yield Figure(at, span.end - offset, entry.text, number, value, entry.place)
    for at, end, number, unit, decimals, digits in _numbers(typed):
        told = meant.get(digits)
        if told is None or told.form not in NO_FIGURE:
            here = place(offset + at)
            value = Value(number, unit, here, decimals)
            given = told is not None and bool(told.source)
            yield Figure(at, end, typed[at:end], number, value, here, given, typed=True)


class _Number(NamedTuple):
    """A number that is typed in digits."""

    start: int
    end: int
    number: Decimal
    unit: str
    decimals: int
    digits: int
    """Where its digits begin."""


def _numbers(text: str) -> Iterator[_Number]:
    """The numbers in digits in a text; no year, and no rough amount (`7,8 miliar`)."""
    for match in NUMBER.finditer(text):
        start, end = match.span()
        number = parsed(match[0])
        if number is None or YEAR.match(text, start) or _ROUGH.match(text, end):
            continue
        unit = ""
        if percent := _PERCENT.match(text, end):
            unit, end = "percent", percent.end()
        elif _POINTS.match(text, end):
            unit = "poin persen"
        elif rupiah := _RUPIAH.search(text, max(start - 4, 0), start):
            unit, start = "rupiah", rupiah.start()
        if _MINUS.search(text, max(match.start() - 2, 0), match.start()):
            number = -number
        decimals = len(match[0].partition(",")[2])
        yield _Number(start, end, number, unit, decimals, match.start())
