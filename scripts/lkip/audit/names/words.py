"""Words that are probably a slip of the finger, by the other words of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from lkip.audit.reading.spelling import trimmed
from lkip.audit.reading.writings import Writing, having, writings
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject

LONG = 7
"""Letters from which on a word can be told from others."""

SHORT = 3
"""Letters of the shortest that are looked at."""

_PLAIN = re.compile(rf"(?<![\w./@&?=-])[^\W\d_]{{{SHORT},}}(?![\w/@&?=])")
"""Words of letters only; no part of an address."""

USUAL = 4
"""Places from which on a word is a usual one."""

OFTEN = 10
"""The same of a short word."""


def mistyped_words(subject: Subject) -> Iterator[Problem]:
    """Words that stand in one place only, and are a frequent one with a slip of the finger.

    A letter too few or too many inside, or two that are swapped: another letter may well make
    another word ("penetapan", "penerapan"). Of a short word only two that are swapped ("dna"):
    with a letter more or less it may be another too.
    """
    slips = _slips(_known_words(subject))
    places = _places(subject, slips.keys() | {meant for usual in slips.values() for meant in usual})
    for word, usual in slips.items():
        if len(places.get(word, ())) != 1:
            continue
        near = (other for other in usual if len(places.get(other, ())) >= _usual(other))
        meant = min(near, default=None)
        if meant:
            writing, start, written = places[word][0]
            yield Problem(
                f"{written!r} hanya ada di satu tempat; mungkin yang dimaksud {meant!r}",
                (writing.place(start),),
                "Periksa ejaannya; biarkan bila memang kata lain.",
            )


def _read(subject: Subject) -> Iterator[Writing]:
    """The running text, and the cells but for the codes."""
    return (writing for writing in writings(subject) if writing.field != "kode")


def _known_words(subject: Subject) -> Mapping[str, int]:
    """The words of letters only, and how often they are there."""
    found: Counter[str] = Counter()
    for writing in _read(subject):
        found.update(writing.keys)
        found.update(writing.words.difference(writing.keys))
    return {word: count for word, count in found.items() if len(word) >= SHORT and word.isalpha()}


def _slips(words: Mapping[str, int]) -> Mapping[str, Sequence[str]]:
    """The words that are a usual one with a slip of the finger, and which these are."""
    usual: dict[str, list[str]] = {}
    for word, count in words.items():
        if count >= USUAL and len(word) >= LONG:
            for part in trimmed(word):
                usual.setdefault(part, []).append(word)
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) < LONG:
            meant = [other for other in _swapped(word) if words.get(other, 0) >= _usual(other)]
        else:
            near = {other for part in trimmed(word) for other in usual.get(part, ())}
            meant = [other for other in near if _slip(word, other)]
        if meant:
            found[word] = meant
    return found


def _places(subject: Subject, words: Set[str]) -> Mapping[str, Sequence[tuple[Writing, int, str]]]:
    """Where people typed these words, and how."""
    found: dict[str, list[tuple[Writing, int, str]]] = {}
    for writing in having(words, _read(subject)):
        for match in _PLAIN.finditer(writing.text):
            word = match[0].casefold()
            if word in words and writing.by_hand(*match.span()):
                found.setdefault(word, []).append((writing, match.start(), match[0]))
    return found


def _usual(word: str) -> int:
    """How often a word must be there to be a usual one."""
    return USUAL if len(word) >= LONG else OFTEN


def _swapped(word: str) -> Iterator[str]:
    """The words that this one is with two letters swapped, but for the first."""
    for at in range(1, len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _slip(word: str, other: str) -> bool:
    """Whether a word is another with a letter too few or too many inside, or two swapped."""
    short, long = sorted((word, other), key=len)
    first = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), 0)
    if not 0 < first < len(short) - 1:
        return False
    if len(short) == len(long):
        return word[:first] + word[first + 1] + word[first] + word[first + 2 :] == other
    return long[:first] + long[first + 1 :] == short


RULES = (
    Rule(
        "mistyped-word",
        "note",
        "Kata yang hanya sekali ada dan hampir sama dengan kata yang sering kerap salah ketik.",
        "pelathan, sedangkan di tempat lain pelatihan",
        mistyped_words,
    ),
)
