"""The names that the sheets give, found again in texts: as they are, or but for one word.

Two of the first three words tell where in a text a name may begin and how many words it has; what
stands there is looked up whole, and without each of its words if one half of them is right. So a
text costs the same however many names there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from lkip.audit.reading.named import NAMES, Name, Word, has_digit, names_of, near, proper, split
from lkip.audit.reading.spelling import Keys, trimmed
from lkip.audit.subject import Subject, once

NEARLY = 8
"""Letters from which on a name is known with a letter mistyped."""

LONG = 5
"""Words from which on a whole one may be missing, too many, or another, though not at the ends."""

MANY = 50
"""Names alike but for one word beyond which no more are compared with a mistyped one."""


class Found(NamedTuple):
    """A name in a text, from one offset to another."""

    name: Name
    start: int
    end: int
    wrong: int
    """Words that are not as in the name: 0 or 1; case and punctuation may differ."""


class Hit(NamedTuple):
    """A name that the next words of a text may be, by their letters alone."""

    name: Name
    size: int
    """How many words."""
    wrong: int


Half = tuple[int, int, Keys]
"""The number of words of a name, which half of them, and these."""


class ButOne(NamedTuple):
    """Names by one of their words, as its place, and all the others."""

    first: dict[tuple[int, Keys], Name]
    """The first of such."""
    alike: dict[tuple[int, Keys, str], list[Name]]
    """All of such, by the first letter of that word too."""


class Register:
    """Names by what they are looked up with."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.exact: dict[str, Name] = {}
        """As they are written."""
        self.whole: dict[str, Name] = {}
        """By all their letters: the first of such."""
        self.single: dict[str, list[Name]] = {}
        """Those of one word, by its letters but one."""
        self.begin: dict[Keys, dict[tuple[int, int], None]] = {}
        """What names have among their first words: its place, and the number of words."""
        self.halves: dict[Half, list[Name]] = {}
        """By each half of their words; a wrong word leaves the other right."""
        self.near: dict[Half, ButOne] = {}
        """Those of a half again, once a name with that half was not found as it is."""
        self.alone: set[str | tuple[str, int]] = set()
        """How names of one word begin; first letter and length of what is nearly one."""
        self.first: set[str] = set()
        """Words that may be the first of a name of several,"""
        self.second: set[str] = set()
        """and the second."""
        self.starts: dict[str, bool] = {}
        """Whether a word may be the first of a name, once it was asked for."""
        for name in names:
            self.exact.setdefault(name.text, name)
            if self.whole.setdefault("".join(name.keys), name) is name:
                self._add(name)

    def _add(self, name: Name) -> None:
        keys = name.keys
        for half in _halves(keys, len(keys)):
            self.halves.setdefault(half, []).append(name)
        for place, told in _beginning(keys):
            self.begin.setdefault(told, {})[place, len(keys)] = None
            (self.second if place else self.first).add(told[0])
        if len(keys) == 1:
            (key,) = keys
            for part in trimmed(key):
                self.single.setdefault(part, []).append(name)
            self.alone |= {key[:end] for end in range(1, len(key) + 1)}
            if len(key) >= NEARLY:
                self.alone |= {(key[:1], len(key) + more) for more in (-1, 0, 1)}

    def _near(self, half: Half) -> ButOne:
        """The names of a half."""
        if half not in self.near:
            self.near[half] = _but_one(self.halves.get(half, ()))
        return self.near[half]

    def search(self, text: str, keys: Keys) -> Iterator[Found]:
        """The names in a text, by the keys of its words, one after the other.

        Of those that begin with one word, or overlap, what fits most words.
        """
        words: Sequence[Word] = ()
        best: Found | None = None
        begin = end = 0
        for at in self._starts(keys):
            if best is not None and at >= end:
                yield best
                best = None
            hits = list(self._hits(keys, at))
            words = words or (split(text) if hits else ())
            for hit in hits:
                if best is not None and begin < at and at + hit.size <= end:
                    continue  # a part of the other: "Dinas Dinas Kelautan"
                found = self._found(text, words[at : at + hit.size], hit)
                if found is not None and (best is None or _fit(found) > _fit(best)):
                    best, begin, end = found, at, at + hit.size
        if best is not None:
            yield best

    def _starts(self, keys: Keys) -> list[int]:
        """The words with which a name may begin: few, so that the others cost next to nothing."""
        starts, second = self.starts, self.second
        for key in keys:
            if key not in starts:
                starts[key] = key in self.first or self._alone(key)
        pairs = zip_longest(keys, keys[1:])
        return [n for n, (key, after) in enumerate(pairs) if starts[key] or after in second]

    def _alone(self, key: str) -> bool:
        """Whether a word may be a name of one, or the beginning of one."""
        return key in self.alone or (key[:1], len(key)) in self.alone

    def _hits(self, keys: Keys, at: int) -> Iterator[Hit]:
        """The names that word `at` and those after it may be."""
        lengths = {
            length: None
            for first, told in _places(keys[at : at + 3])
            for place, length in self.begin.get(told, ())
            if place == first
        }
        for length in (1, *lengths) if self._alone(keys[at]) else lengths:
            for count in (length, length - 1, length + 1):
                window = keys[at : at + count]
                if not window or len(window) < count:
                    continue
                whole = self.whole.get("".join(window))
                if whole:
                    yield Hit(whole, count, 0)
                    break
                other = self._nearly(window, length)
                if other:
                    yield Hit(other, count, 1)

    def _found(self, text: str, words: Sequence[Word], hit: Hit) -> Found | None:
        """The name where it stands; None if the text does not mean it."""
        start, end = words[0].start, words[-1].end
        if not hit.wrong:
            return Found(self.exact.get(text[start:end], hit.name), start, end, 0)
        return Found(hit.name, start, end, 1) if proper(hit.name, words, text) else None

    def _nearly(self, window: Keys, length: int) -> Name | None:
        """The name of `length` words that these are but for one of them."""
        if length == 1:
            return self._nearly_single(window[0]) if len(window) == 1 else None
        halves = _halves(window, length)
        if all(half not in self.halves for half in halves):
            return None
        middle = length // 2
        inside = range(1, length - 1) if length >= LONG else range(0)
        if length == len(window):
            for at in range(length):
                first, alike = self._near(halves[at < middle])
                rest = _without(window, at)
                other = first.get((at, rest))
                if other is None:
                    continue
                for name in alike.get((at, rest, window[at][:1]), ()):
                    if near(name, window, at) and name.letters >= NEARLY:
                        return name
                if at in inside and not has_digit(window[at] + other.keys[at]):
                    return other
        elif len(window) < length:
            for at in inside:
                other = self._near(halves[at < middle]).first.get((at, window))
                if other and not has_digit(other.keys[at]):
                    return other
        else:
            for at in range(1, length) if inside else ():
                meant = self.whole.get("".join(_without(window, at)))
                if meant and len(meant.keys) == length and not has_digit(window[at]):
                    return meant
        return None

    def _nearly_single(self, word: str) -> Name | None:
        """The name of one word that this is, mistyped."""
        alike = [name for part in trimmed(word) for name in self.single.get(part, ())]
        return next((n for n in alike if n.letters >= NEARLY and near(n, (word,), 0)), None)


def _halves(keys: Keys, length: int) -> tuple[Half, Half]:
    """The first and the second half of a name of `length` words, in words that may be one.

    Where they are one more or fewer, what belongs to the other half is left out or in.
    """
    half = length // 2
    return (length, 0, keys[:half]), (length, 1, keys[len(keys) - (length - half) :])


def _but_one(names: Iterable[Name]) -> ButOne:
    """The names of several words, by all but one of them."""
    found = ButOne({}, {})
    for name in names:
        for at in range(len(name.keys)):
            rest = _without(name.keys, at)
            found.first.setdefault((at, rest), name)
            alike = found.alike.setdefault((at, rest, name.keys[at][:1]), [])
            alike += [name][: MANY - len(alike)]
    return found


def _beginning(keys: Keys) -> Iterator[tuple[int, Keys]]:
    """By what the beginning of a name is known, each with its place in it."""
    if len(keys) == 1:
        return
    if len(keys) == 2:
        yield from ((0, keys[:1]), (1, keys[1:]), (0, ("".join(keys),)))
        return
    yield from ((at, pair) for at, pair in _places(keys[:3]) if len(pair) == 2)
    yield 0, ("".join(keys[:2]), keys[2])


def _places(keys: Keys) -> Iterator[tuple[int, Keys]]:
    """By what a name may begin in a text, by its next three words or fewer."""
    yield 0, keys[:1]
    if len(keys) > 1:
        yield 1, keys[1:2]
        yield 0, keys[:2]
    if len(keys) > 2:
        yield 0, (keys[0], keys[2])
        yield 1, keys[1:]


def _without(keys: Keys, at: int) -> Keys:
    return keys[:at] + keys[at + 1 :]


@once
def register(subject: Subject) -> Register:
    """All names that the sheets give."""
    return Register(names_of(subject, NAMES))


def _fit(found: Found) -> tuple[int, int]:
    """The words that are as in the name; of equally many, what differs least."""
    return len(found.name.keys) - found.wrong, -found.wrong
