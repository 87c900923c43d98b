"""Running text as the rules read it: sentences, the figures in them, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from lkip.audit.rule import Subject, once
from lkip.model import Cell, Item, Line, Passage, Place, Ref, Rule, Series, Text, Value
from lkip.values.arithmetic import printed
from lkip.values.numbers import parsed

FIGURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Fills the place of a figure in the text that is searched, letter for letter."""
PRINTED = "\N{REPLACEMENT CHARACTER}"
"""Fills the place of a name, a word or a reference that a value printed."""
ABOUT = ("indikator", "program")
"""The kinds of records that prose is written about."""

_END = re.compile(rf"[.!?][\"”)]?\s+(?=[A-Z(“\"{FIGURE}{PRINTED}])")
_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d/]|[.,]\d)")
_LAW = re.compile(r"\b(?:Nomor|No\.?)\s\S+\s+Tahun\s+\d{4}", re.I)
_LAST_YEAR = re.compile(r"\btahun\s(?:lalu|sebelumnya)\b", re.I)
_NARASI = re.compile(r"/narasi/(.+)\.md$")


class Figure(NamedTuple):
    """A figure in a sentence: a value that it prints, or a number marked with its source."""

    start: int
    """Where it begins in the passage."""
    words: str
    number: Decimal
    """As printed."""
    key: str = ""
    """The record that holds it, its field and year; empty for what no record holds."""
    field: str = ""
    year: int | None = None
    unit: str = ""
    origin: Rule | None = None
    """How a passing value was computed."""

    def like(self, other: Figure) -> bool:
        """Whether both are of one series, of different years."""
        return bool(self.key and self.year and other.year) and (
            (self.key, self.field) == (other.key, other.field) and self.year != other.year
        )


class Sentence(NamedTuple):
    """A sentence of a passage."""

    passage: Passage
    start: int
    text: str
    """What the author typed, with `FIGURE` and `PRINTED` in the place of what values print."""
    figures: tuple[Figure, ...]

    @property
    def place(self) -> Line:
        """The line in which it begins."""
        return self.passage.place(self.start)

    @property
    def printed(self) -> str:
        """All of it, as printed."""
        return self.passage.text[self.start : self.start + len(self.text)]

    def figure(self, at: int) -> Figure:
        """The figure that begins at an offset of the sentence's text."""
        return next(f for f in self.figures if f.start == self.start + at)


@once
def sentences(subject: Subject) -> Iterator[Sentence]:
    """The sentences of the running text, in reading order."""
    for passage in subject.passages:
        yield from of_passage(subject, passage)


def of_passage(subject: Subject, passage: Passage) -> list[Sentence]:
    """The sentences of a passage."""
    figures: list[Figure] = []
    text = passage.text
    for span in passage.spans:
        found = _figure(subject, span.entry, span.start)
        if found is not None:
            figures.append(found)
        elif subject.entries[span.entry].kind == "typed":
            continue
        fill = PRINTED if found is None else FIGURE
        text = text[: span.start] + fill * (span.end - span.start) + text[span.end :]
    starts = [0, *(match.end() for match in _END.finditer(text))]
    ends = [*starts[1:], len(text)]
    return [
        Sentence(
            passage,
            start,
            text[start:end].rstrip(),
            tuple(f for f in figures if start <= f.start < end),
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def cells(subject: Subject) -> Mapping[Cell, str]:
    """The texts that people wrote into cells."""
    fields = (field for record in subject.records.values() for field in record.fields.values())
    return {
        field.origin: field.text
        for field in fields
        if isinstance(field, Text) and isinstance(field.origin, Cell)
    }


@once
def written(subject: Subject) -> Iterator[tuple[str, Callable[[int], Place]]]:
    """Every text that people wrote, as printed, and the place of each of its characters."""
    for passage in subject.passages:
        yield passage.text, passage.place
    for cell, text in cells(subject).items():
        yield text, partial(_at, cell)


def _at(cell: Cell, _: int) -> Place:
    return cell


def _figure(subject: Subject, index: int, start: int) -> Figure | None:
    entry = subject.entries[index]
    if entry.source:
        number = parsed(entry.text)
        return None if number is None else Figure(start, entry.text, number)
    value = _value(subject, entry.item)
    if value is None or value.unit == "tahun":
        return None
    shown = printed(subject.scales, value)
    if shown is None:
        return None
    key, field, year = named(value.ref)
    origin = value.origin if isinstance(value.origin, Rule) else None
    return Figure(start, entry.text, shown, key, field, year, value.unit, origin)


def _value(subject: Subject, item: Item | None) -> Value | None:
    """The value that an item is, or whose digits it prints."""
    match item:
        case Value():
            return item
        case Text(origin=Rule("angka", (Ref(name),))):
            return held(subject, name)
    return None


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


def years(text: str) -> set[int]:
    """The years that a text names; those of regulations are none."""
    return {int(match[0]) for match in _YEAR.finditer(_LAW.sub("", text))}


def others(subject: Subject, text: str) -> bool:
    """Whether a text speaks of another year than the report's."""
    return bool(_LAST_YEAR.search(text) or years(text) - {subject.year})


def elsewhere(subject: Subject, sentence: Sentence) -> bool:
    """Whether the paragraph, up to a sentence of it, speaks of other years only."""
    before = sentence.passage.text[: sentence.start]
    return others(subject, before) and str(subject.year) not in before


def with_years(sentence: Sentence) -> str:
    """The text of a sentence in which printed years stand as they are."""
    if PRINTED not in sentence.text:
        return sentence.text
    pairs = zip(sentence.text, sentence.printed, strict=True)
    return "".join(
        shown if typed == PRINTED and shown.isdigit() else typed for typed, shown in pairs
    )


def narasi(line: Line) -> str:
    """The key of the record whose narasi a line stands in; empty where it stands in none."""
    match = _NARASI.search(line.file)
    return match[1] if match else ""


def topics(subject: Subject) -> Mapping[str, str]:
    """The indicator or programme that each heading is about, by the heading's anchor.

    A heading is about the record whose name it is; those below it too.
    """
    names = {r.text("nama").casefold(): r.key for kind in ABOUT for r in subject.of(kind)}
    found: dict[str, str] = {}
    key, top = "", 0
    for entry in subject.entries:
        if entry.kind != "heading":
            continue
        if entry.level <= top:
            key, top = "", 0
        if own := names.get(entry.text.casefold()):
            key, top = own, entry.level
        if key:
            found[entry.id] = key
    return found


def about(subject: Subject, topic: Mapping[str, str], sentence: Sentence) -> str:
    """The record that a sentence is about: its narasi's, else that of its heading; or none."""
    key = narasi(sentence.place)
    return key if key in subject.records else topic.get(sentence.passage.within, "")
