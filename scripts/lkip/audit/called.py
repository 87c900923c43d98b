"""Names of plans that are written with their words in another order, or with several of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lkip.audit.register import Name, Register, Word, register, split
from lkip.audit.rule import Problem, Rule, Subject
from lkip.audit.writing import Writing, passages
from lkip.model import Passage
from lkip.values.wording import titled

KINDS = ("indikator", "program", "indikator-program", "kegiatan", "sub-kegiatan")
LEAST = 4
"""Words from which on other words mean the same name."""
SHARE = 0.6
"""As many of the words of both must be the same."""

_BEFORE = re.compile(r"(?:sub\skegiatan|sub|kegiatan)\s*:?\s+", re.IGNORECASE)
"""What a table writes before a name."""
_BEHIND = re.compile(r"\s(?:dengan\sanggaran|beranggaran)\b", re.IGNORECASE)
"""What stands behind the name that a paragraph begins with."""


class Ordered(NamedTuple):
    """A name, compared by its words."""

    name: Name

    def keys(self) -> tuple[str, ...]:
        """Its words, in order."""
        return tuple(word.key for word in self.name.words)


class Called(NamedTuple):
    """What is certainly a name: a cell of a typed table, or how a paragraph begins."""

    text: str
    writing: Writing
    start: int


def other_order(subject: Subject) -> Iterator[Problem]:
    """Names whose words stand in another order: `Kelompok Bina` for `Bina Kelompok`."""
    names = _names(subject)
    known = {name.keys() for name in names}
    by_words: dict[tuple[str, ...], Ordered] = {}
    lengths: dict[str, set[int]] = {}
    for name in names:
        keys = name.keys()
        if len(keys) >= LEAST:
            by_words.setdefault(tuple(sorted(keys)), name)
            lengths.setdefault(keys[0], set()).add(len(keys))
    for writing in passages(subject):
        words = split(writing.text)
        for at, word in enumerate(words):
            for length in sorted(lengths.get(word.key, ())):
                window = words[at : at + length]
                keys = tuple(one.key for one in window)
                meant = by_words.get(tuple(sorted(keys)))
                if meant is None or keys in known or len(window) < length:
                    continue
                if writing.typed(window[0].start, window[-1].end):
                    yield _problem(writing, window[0].start, window[-1].end, meant.name)


def other_words(subject: Subject) -> Iterator[Problem]:
    """Names with several other words than the sheet's, which is certain by what both share."""
    names = _names(subject)
    everything = register(subject, KINDS)
    having: dict[str, list[int]] = {}
    for n, name in enumerate(names):
        for key in set(name.keys()):
            having.setdefault(key, []).append(n)
    for called in _called(passages(subject)):
        words = split(called.text)
        if len(words) < LEAST or _told(everything, called):
            continue
        meant = _nearest(words, names, having)
        if meant is None or called.text in _usual(meant.text):
            continue
        if sorted(word.key for word in words) != sorted(Ordered(meant).keys()):
            yield _problem(called.writing, called.start, called.start + len(called.text), meant)


def _names(subject: Subject) -> list[Ordered]:
    return [Ordered(name) for name in register(subject, KINDS).whole.values()]


def _called(writings: Iterable[Writing]) -> Iterator[Called]:
    for writing in writings:
        before = _BEFORE.match(writing.text)
        start = before.end() if before else 0
        behind = _BEHIND.search(writing.text, start)
        cell = isinstance(writing.source, Passage) and writing.source.table
        end = len(writing.text) if cell else behind.start() if behind else start
        if end > start and writing.typed(start, end):
            yield Called(writing.text[start:end], writing, start)


def _told(everything: Register, called: Called) -> bool:
    """Whether the name is right, or another rule compares it with the sheet's."""
    return any(
        found.end - found.start > len(called.text) * SHARE
        for found in everything.search(called.text)
    )


def _nearest(
    words: Sequence[Word], names: Sequence[Ordered], having: Mapping[str, Sequence[int]]
) -> Name | None:
    """The one name that shares the most words with these, if that is enough of both."""
    own = {word.key for word in words}
    shared: dict[int, int] = {}
    for key in own:
        for n in having.get(key, ()):
            shared[n] = shared.get(n, 0) + 1
    best = sorted(shared, key=lambda n: (-_share(shared[n], own, names[n]), n))[:2]
    if not best or _share(shared[best[0]], own, names[best[0]]) < SHARE:
        return None
    if len(best) > 1 and _share(shared[best[1]], own, names[best[1]]) >= SHARE:
        return None
    return names[best[0]].name


def _share(shared: int, own: set[str], name: Ordered) -> float:
    return shared / max(len(own), len(set(name.keys())))


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
