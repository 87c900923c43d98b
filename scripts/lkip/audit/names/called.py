"""Names of plans that are written with their words in another order, or with several of others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from fractions import Fraction
from typing import NamedTuple

from lkip.audit.reading.named import Name, names_of, split
from lkip.audit.reading.register import Register, register
from lkip.audit.reading.spelling import Keys, keys_of
from lkip.audit.reading.writings import Writing, having, passages
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Passage
from lkip.values.wording import titled

KINDS = ("indikator", "program", "indikator-program", "kegiatan", "sub-kegiatan")
LEAST = 4
"""Words from which on other words mean the same name."""
SHARE = Fraction(3, 5)
"""As many of the words of both must be the same."""

_BEFORE = re.compile(r"(?:sub\skegiatan|sub|kegiatan)\s*:?\s+", re.IGNORECASE)
"""What a table writes before a name."""
_BEHIND = re.compile(r"\s(?:dengan\sanggaran|beranggaran)\b", re.IGNORECASE)
"""What stands behind the name that a paragraph begins with."""
BEHIND = frozenset({"anggaran", "beranggaran"})
"""One of these, wherever that is."""


class Called(NamedTuple):
    """What is certainly a name: a cell of a typed table, or how a paragraph begins."""

    text: str
    writing: Writing
    start: int


def other_order(subject: Subject) -> Iterator[Problem]:
    """Names whose words stand in another order: `Kelompok Bina` for `Bina Kelompok`."""
    known = {name.keys for name in names_of(subject, KINDS)}
    by_words: dict[Keys, Name] = {}
    sizes: dict[str, set[int]] = {}
    for name in names_of(subject, KINDS):
        if len(name.keys) >= LEAST:
            by_words.setdefault(tuple(sorted(name.keys)), name)
            sizes.setdefault(name.keys[0], set()).add(len(name.keys))
    for writing in having(sizes.keys(), passages(subject)):
        for at, key in enumerate(writing.keys):
            for size in sorted(sizes.get(key, ())):
                window = writing.keys[at : at + size]
                meant = by_words.get(tuple(sorted(window)))
                if meant is None or window in known:
                    continue
                words = split(writing.text)[at : at + size]
                start, end = words[0].start, words[-1].end
                if writing.by_hand(start, end):
                    yield _problem(writing, start, end, meant)


def other_words(subject: Subject) -> Iterator[Problem]:
    """Names with several other words than the sheet's, which is certain by what both share."""
    everything = register(subject)
    names = Names(names_of(subject, KINDS))
    for called in _called(subject):
        keys = keys_of(called.text)
        if len(keys) < LEAST or _told(everything, called, keys):
            continue
        meant = names.nearest(set(keys))
        if meant is None or called.text in _usual(meant.text):
            continue
        if sorted(keys) != sorted(meant.keys):
            yield _problem(called.writing, called.start, called.start + len(called.text), meant)


class Names:
    """Names by their words."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = names
        self.words = [frozenset(name.keys) for name in names]
        self.having: dict[str, list[int]] = {}
        """Those that have a word."""
        for n, words in enumerate(self.words):
            for word in words:
                self.having.setdefault(word, []).append(n)

    def nearest(self, words: Set[str]) -> Name | None:
        """The one name that shares enough of the words of both; None if none does, or several.

        It misses so few of `words` that it has one of the rarest: only such names are compared.
        """
        rarest = sorted(words, key=lambda word: (len(self.having.get(word, ())), word))
        some = rarest[: int(len(words) * (1 - SHARE)) + 1]
        candidates = {n for word in some for n in self.having.get(word, ())}
        near = [n for n in candidates if _near(self.words[n], words)]
        return self.names[near[0]] if len(near) == 1 else None


def _near(one: Set[str], other: Set[str]) -> bool:
    """Whether two names share enough of the words of both."""
    return len(one & other) >= SHARE * max(len(one), len(other))


def _called(subject: Subject) -> Iterator[Called]:
    """The cells of typed tables, and how paragraphs begin that tell an amount."""
    for writing in passages(subject):
        cell = isinstance(writing.source, Passage) and writing.source.table
        if not cell and BEHIND.isdisjoint(writing.words):
            continue
        before = _BEFORE.match(writing.text)
        start = before.end() if before else 0
        behind = None if cell else _BEHIND.search(writing.text, start)
        end = len(writing.text) if cell else behind.start() if behind else start
        if end > start and writing.by_hand(start, end):
            yield Called(writing.text[start:end], writing, start)


def _told(everything: Register, called: Called, keys: Keys) -> bool:
    """Whether the name is right, or another rule compares it with the sheet's."""
    return any(
        found.end - found.start > len(called.text) * SHARE
        for found in everything.search(called.text, keys)
    )


def _usual(name: str) -> set[str]:
    """The forms of a name that are as good as its own."""
    return {name, name.upper(), name.lower(), titled(name), titled(name.lower())}


def _problem(writing: Writing, start: int, end: int, name: Name) -> Problem:
    return Problem(
        f"tertulis {writing.text[start:end]!r}, padahal pada {name.cell} tertulis {name.text!r}",
        (writing.place(start), name.cell),
        "Samakan namanya; dalam bab sebaiknya cetak namanya dari lembar kerja.",
    )


RULES = (
    Rule(
        "name-order",
        "warning",
        "Kata-kata sebuah nama ditulis dalam urutan yang sama.",
        "Cakupan Kelompok Bina Nelayan, padahal Cakupan Bina Kelompok Nelayan",
        other_order,
    ),
    Rule(
        "name-words",
        "warning",
        "Nama dalam tabel yang diketik harus nama pada lembarnya.",
        "Pembinaan Nelayan di Kab/Kota melalui SI, padahal … di Kabupaten/Kota melalui Sistem …",
        other_words,
    ),
)
