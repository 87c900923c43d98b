"""The names that the sheets give, found again in texts: as they are, or but for one word.

Two of the first three words tell where in a text a name may begin and how many words it has; what
stands there is looked up whole, and without each of its words. So a text costs the same however
many names there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lkip.audit.rule import Subject
from lkip.audit.spelling import distance, normal, trimmed
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

WORD = re.compile(r"[^\W_]+(?:[.'\u2019][^\W_]+)*")

LONG = 5
"""Words from which on a whole one may be missing, too many, or another, though not at the ends."""

MANY = 50
"""Names alike but for one word beyond which no more are compared with a mistyped one."""


class Word(NamedTuple):
    """A word of a text."""

    key: str
    """In small letters, without points."""
    start: int
    end: int


class Name(NamedTuple):
    """A name that a sheet gives."""

    text: str
    words: tuple[Word, ...]
    cell: Cell
    titles: str = ""
    """What follows the name of an official, who is also called without it."""

    def part(self, word: Word) -> str:
        """A word as it is written."""
        return self.text[word.start : word.end]


class Found(NamedTuple):
    """A name in a text, from one offset to another."""

    name: Name
    start: int
    end: int
    wrong: int
    """Words that are not as in the name: 0 or 1; case and punctuation may differ."""


class Register:
    """Names by what they are looked up with."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.exact: dict[str, Name] = {}
        """As they are written."""
        self.whole: dict[str, Name] = {}
        """By all their letters."""
        self.nearly: dict[tuple[int, tuple[str, ...]], Name] = {}
        """By one of their words, as its place, and all the others: the first of such."""
        self.alike: dict[tuple[int, tuple[str, ...], str], list[Name]] = {}
        """All of such, by the first letter of that word too."""
        self.single: dict[str, list[Name]] = {}
        """Those of one word, by its letters but one."""
        self.begin: dict[tuple[str, ...], dict[tuple[int, int], None]] = {}
        """What names have among their first words: its place, and the number of words."""
        for name in names:
            keys = tuple(word.key for word in name.words)
            self.exact.setdefault(name.text, name)
            if self.whole.setdefault("".join(keys), name) is not name:
                continue
            for at in range(len(keys) if len(keys) > 1 else 0):
                rest = _without(keys, at)
                self.nearly.setdefault((at, rest), name)
                alike = self.alike.setdefault((at, rest, keys[at][:1]), [])
                alike += [name][: MANY - len(alike)]
            for part in trimmed(keys[0]) if len(keys) == 1 else ():
                self.single.setdefault(part, []).append(name)
            for first, told in _beginning(keys):
                self.begin.setdefault(told, {})[first, len(keys)] = None

    def search(self, text: str) -> Iterator[Found]:
        """The names in `text`, one after the other; where several begin, what fits most words."""
        words = split(text)
        keys = tuple(word.key for word in words)
        at = 0
        while at < len(words):
            found = max(self._from(text, words, keys, at), key=_fit, default=None)
            if found is None:
                at += 1
                continue
            yield found
            while at < len(words) and words[at].start < found.end:
                at += 1

    def _from(
        self, text: str, words: list[Word], keys: tuple[str, ...], at: int
    ) -> Iterator[Found]:
        """The names that begin with word `at`."""
        lengths = {
            length: None
            for first, told in _places(keys[at : at + 3])
            for place, length in self.begin.get(told, ())
            if place == first
        }
        for length in (1, *lengths):
            for count in (length, length - 1, length + 1):
                window = keys[at : at + count]
                if not window or len(window) < count:
                    continue
                start, end = words[at].start, words[at + count - 1].end
                whole = self.exact.get(text[start:end]) or self.whole.get("".join(window))
                if whole:
                    yield Found(whole, start, end, 0)
                    break
                other = self._nearly(window, length)
                if other and proper(other, words[at : at + count], text):
                    yield Found(other, start, end, 1)

    def _nearly(self, window: tuple[str, ...], length: int) -> Name | None:
        """The name of `length` words that these are but for one of them."""
        inside = range(1, length - 1) if length >= LONG else range(0)
        if length == 1 == len(window):
            alike = [n for part in trimmed(window[0]) for n in self.single.get(part, ())]
            return next((n for n in alike if _letters(n) >= 8 and near(n, window, 0)), None)
        if length == len(window):
            for at in range(length):
                rest = _without(window, at)
                first = self.nearly.get((at, rest))
                if first is None:
                    continue
                for name in self.alike.get((at, rest, window[at][:1]), ()):
                    if near(name, window, at) and _letters(name) >= 8:
                        return name
                if at in inside and not _has_digit(window[at] + first.words[at].key):
                    return first
        elif len(window) < length:
            for at in inside:
                first = self.nearly.get((at, window))
                if first and not _has_digit(first.words[at].key):
                    return first
        else:
            for at in range(1, length) if inside else ():
                meant = self.whole.get("".join(_without(window, at)))
                if meant and len(meant.words) == length and not _has_digit(window[at]):
                    return meant
        return None


def _beginning(keys: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """By what the beginning of a name is known, each with its place in it."""
    if len(keys) == 1:
        return
    if len(keys) == 2:
        yield from ((0, keys[:1]), (1, keys[1:]), (0, ("".join(keys),)))
        return
    yield from ((at, pair) for at, pair in _places(keys[:3]) if len(pair) == 2)
    yield 0, ("".join(keys[:2]), keys[2])


def _places(keys: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """By what a name may begin in a text, by its next three words or fewer."""
    yield 0, keys[:1]
    if len(keys) > 1:
        yield 1, keys[1:2]
        yield 0, keys[:2]
    if len(keys) > 2:
        yield 0, (keys[0], keys[2])
        yield 1, keys[1:]


def _without(keys: tuple[str, ...], at: int) -> tuple[str, ...]:
    return keys[:at] + keys[at + 1 :]


def _letters(name: Name) -> int:
    return sum(len(word.key) for word in name.words)


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def register(subject: Subject, kinds: Iterable[str] = NAMES) -> Register:
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
                    words = tuple(split(text))
                    if words:
                        names.setdefault(text, Name(text, words, held.origin, more.strip()))
    return Register(names.values())


def split(text: str) -> list[Word]:
    """The words of a text."""
    return [Word(normal(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]


def near(name: Name, window: tuple[str, ...], at: int) -> bool:
    """Whether word `at` of a text is that of a name, mistyped."""
    return mistyped(name.words[at].key, window[at])


def mistyped(one: str, other: str) -> bool:
    """Whether two words are one, mistyped: a letter in five, two in nine, but never the first.

    Those are other forms of a word: "meningkatkan", "peningkatan".
    """
    size = max(len(one), len(other))
    most = 2 if min(len(one), len(other)) >= 9 else 1
    if size < 5 or one[:1] != other[:1] or _has_digit(one + other):
        return False
    return distance(one, other, most) <= most


def _fit(found: Found) -> tuple[int, int]:
    """The words that are as in the name; of equally many, what differs least."""
    return len(found.name.words) - found.wrong, -found.wrong


def proper(name: Name, window: list[Word], text: str) -> bool:
    """Whether a text means a name, not the things: it has the capitals of the name, or half."""
    capitals = sum(name.part(word)[0].isupper() for word in name.words[1:])
    if len(name.words) > 1 and not capitals:
        return True
    written = [text[word.start] for word in window]
    if len(name.words) < 3:
        return all(letter.isupper() for letter in written)
    return 2 * sum(letter.isupper() for letter in written[1:]) >= capitals
