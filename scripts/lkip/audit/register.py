"""The names that the sheets give, found again in texts: as they are, or nearly.

A name is looked up by two of its first three words, a short one by each of its words, so that a
text costs the same however many names there are.
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

SHORT = 3
"""Words below which a name is looked up by each of them."""

LONG = 5
"""Words from which on one may be missing, too many, or another."""


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
    """Words that are not as in the name; 0: at most case, spaces and punctuation differ."""


Places = list[tuple[Name, int]]
"""Names, each with the place in it of the word that it is looked up by."""


class Register:
    """Names by what they are looked up with."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.pairs: dict[tuple[str, str], Places] = {}
        self.letters: dict[str, Places] = {}
        self.short: dict[str, Places] = {}
        """The short names by each word that was looked up."""
        for name in names:
            keys = [word.key for word in name.words]
            if len(keys) < SHORT:
                for at, key in enumerate([*keys, "".join(keys)]):
                    for part in trimmed(key):
                        self.letters.setdefault(part, []).append((name, at % len(keys)))
            else:
                for one, other in ((0, 1), (0, 2), (1, 2)):
                    self.pairs.setdefault((keys[one], keys[other]), []).append((name, one))

    def search(self, text: str) -> Iterator[Found]:
        """The names in `text`, one after the other; where several begin, what fits most words."""
        words = split(text)
        at = 0
        while at < len(words):
            found = max(self._from(words, at, text), key=_fit, default=None)
            if found is None:
                at += 1
                continue
            yield found
            while at < len(words) and words[at].start < found.end:
                at += 1

    def _from(self, words: list[Word], at: int, text: str) -> Iterator[Found]:
        """The names that begin with word `at`."""
        for name in self._candidates(words, at):
            found = _match(name, words, at, text)
            if found:
                yield found

    def _candidates(self, words: list[Word], at: int) -> Iterator[Name]:
        """The names that may begin with word `at`, some of them twice."""
        key = words[at].key
        near = [word.key for word in words[at + 1 : at + 3]]
        looked_up = [(self._short(key), 0)]
        looked_up += [(self.pairs.get((key, other), []), 0) for other in near]
        if near:
            looked_up.append((self._short(near[0]), 1))
            looked_up.append((self.pairs.get((near[0], near[-1]), []), 1))
        for places, before in looked_up:
            for name, first in places:
                if first == before:
                    yield name

    def _short(self, key: str) -> Places:
        """The short names with a word like this, and which of theirs it is."""
        if key not in self.short:
            self.short[key] = [n for part in trimmed(key) for n in self.letters.get(part, [])]
        return self.short[key]


def register(subject: Subject, kinds: Iterable[str] = NAMES) -> Register:
    """The names that the sheets of these kinds give, each once."""
    names: dict[tuple[str, ...], Name] = {}
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
                        names.setdefault((text,), Name(text, words, held.origin, more.strip()))
    return Register(names.values())


def split(text: str) -> list[Word]:
    """The words of a text."""
    return [Word(normal(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]


def near(one: str, other: str) -> bool:
    """Whether two words are one, mistyped: a letter in five, two in nine, but never the first.

    Those are other forms of a word: "meningkatkan", "peningkatan".
    """
    size = min(len(one), len(other))
    most = 2 if size >= 9 else 1
    if size < 5 or one[0] != other[0] or any(c.isdigit() for c in one + other):
        return False
    return distance(one, other, most) <= most


def _fit(found: Found) -> tuple[int, int]:
    """The words that are as in the name; of equally many, what differs least."""
    return len(found.name.words) - found.wrong, -found.wrong


def _match(name: Name, words: list[Word], at: int, text: str) -> Found | None:
    """`name` from word `at` on; a whole word may differ only inside, and in a long name."""
    wanted = [word.key for word in name.words]
    size = len(wanted)
    joined = "".join(wanted)
    for count in (size, size - 1, size + 1):
        window = words[at : at + count]
        if len(window) < max(count, 1):
            continue
        found = [word.key for word in window]
        start, end = window[0].start, window[-1].end
        if found == wanted or "".join(found) == joined:
            return Found(name, start, end, 0)
        wrong = _wrong(wanted, found)
        if wrong and proper(name, window, text):
            return Found(name, start, end, wrong)
    return None


def _wrong(wanted: list[str], found: list[str]) -> int:
    """How many words differ, if few enough that it is the same name; else 0."""
    head = _alike(wanted, found)
    tail = _alike(wanted[::-1], found[::-1])
    size = len(wanted)
    if head == size == len(found):
        wrong = sum(one != other for one, other in zip(wanted, found, strict=True))
        return wrong if wrong <= max(1, size // 4) and len("".join(wanted)) >= 8 else 0
    whole = head + tail >= min(size, len(found)) - (size == len(found))
    if size < LONG or not whole or not head or not tail:
        return 0
    longer, shorter = (wanted, found) if size >= len(found) else (found, wanted)
    middle = longer[head : len(longer) - tail] or [longer[min(head, len(shorter) - 1)]]
    typos = sum(o != f for o, f in zip(wanted[:head], found[:head], strict=True))
    if typos or any(c.isdigit() for word in middle for c in word):
        return 0
    return 1


def _alike(one: list[str], other: list[str]) -> int:
    """How many words from the first on are equal, or one of them mistyped."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right and not near(left, right):
            break
        count += 1
    return count


def proper(name: Name, window: list[Word], text: str) -> bool:
    """Whether a text means a name, not the things: it has the capitals of the name, or half."""
    capitals = sum(name.part(word)[0].isupper() for word in name.words[1:])
    if len(name.words) > 1 and not capitals:
        return True
    written = [text[word.start] for word in window]
    if len(name.words) < SHORT:
        return all(letter.isupper() for letter in written)
    return 2 * sum(letter.isupper() for letter in written[1:]) >= capitals
