"""The names that the sheets give, their words, and when words in a text are theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from lkip.audit.reading.spelling import WORD, Keys, distance, keys_of, normal
from lkip.audit.subject import Subject
from lkip.model import Cell, Text

NAMES: dict[str, tuple[str, ...]] = {
    "instansi": ("nama", "singkatan", "pemerintah", "kepala_daerah", "alamat"),
    "pejabat": ("nama", "jabatan"),
    "unit": ("nama",),
    "visi-misi": ("nama",),
    "tujuan": ("nama",),
    "sasaran": ("nama",),
    "indikator": ("nama",),
    "program": ("nama",),
    "indikator-program": ("nama",),
    "kegiatan": ("nama",),
    "sub-kegiatan": ("nama",),
}
"""By kind of record the fields that give a name."""


class Word(NamedTuple):
    """A word of a text."""

    key: str
    """In small letters, without points."""
    start: int
    end: int


class Name(NamedTuple):
    """A name that a sheet gives."""

    text: str
    keys: Keys
    """Of its words."""
    cell: Cell
    titles: str = ""
    """What follows the name of an official, who is also called without it."""

    @property
    def words(self) -> Sequence[Word]:
        """Its words."""
        return split(self.text)

    @property
    def letters(self) -> int:
        """How many it has."""
        return sum(map(len, self.keys))

    def part(self, word: Word) -> str:
        """A word as it is written."""
        return self.text[word.start : word.end]


@lru_cache(maxsize=1 << 12)
def split(text: str) -> tuple[Word, ...]:
    """The words of a text; several rules ask for those of the same."""
    return tuple(Word(normal(m[0]), m.start(), m.end()) for m in WORD.finditer(text))


def names_of(subject: Subject, kinds: Iterable[str]) -> Sequence[Name]:
    """The names that the sheets of these kinds give, each once."""
    names: dict[str, Name] = {}
    for kind in kinds:
        for r in subject.of(kind):
            for field in NAMES[kind]:
                held = r.fields.get(field)
                if not isinstance(held, Text) or not isinstance(held.origin, Cell):
                    continue
                bare, comma, titles = held.text.partition(",")
                person = kind == "pejabat" and field == "nama" and comma
                for text, more in ((held.text, ""), *([(bare, titles)] if person else [])):
                    keys = keys_of(text)
                    if keys:
                        names.setdefault(text, Name(text, keys, held.origin, more.strip()))
    return tuple(names.values())


def proper(name: Name, window: Sequence[Word], text: str) -> bool:
    """Whether a text means a name, not the things: it has the capitals of the name, or half."""
    capitals = sum(name.part(word)[0].isupper() for word in name.words[1:])
    if len(name.keys) > 1 and not capitals:
        return True
    written = [text[word.start] for word in window]
    if len(name.keys) < 3:
        return all(letter.isupper() for letter in written)
    return 2 * sum(letter.isupper() for letter in written[1:]) >= capitals


def near(name: Name, window: Keys, at: int) -> bool:
    """Whether word `at` of a text is that of a name, mistyped."""
    return mistyped(name.keys[at], window[at])


def mistyped(one: str, other: str) -> bool:
    """Whether two words are one, mistyped: a letter in five, two in nine, but never the first.

    Those are other forms of a word: "meningkatkan", "peningkatan".
    """
    size = max(len(one), len(other))
    most = 2 if min(len(one), len(other)) >= 9 else 1
    if size < 5 or one[:1] != other[:1] or has_digit(one + other):
        return False
    return distance(one, other, most) <= most


def has_digit(text: str) -> bool:
    """Whether a digit is among its characters: then it is no word mistyped."""
    return any(c.isdigit() for c in text)
