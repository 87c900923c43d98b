"""Words that are probably a slip of the finger, by the other words of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.rule import Problem, Rule, Subject
from lkip.audit.spelling import trimmed
from lkip.audit.writing import Writing, writings

_PLAIN = re.compile(r"(?<![\w./@&?=-])[^\W\d_]{7,}(?![\w/@&?=])")
"""Words of letters only, long enough to be told from others; no part of an address."""

USUAL = 4
"""Places from which on a word is a usual one."""


def mistyped_words(subject: Subject) -> Iterator[Problem]:
    """Words that stand in one place only, and are a frequent one with a slip of the finger.

    A letter too few or too many inside, or two that are swapped: another letter may well make
    another word ("penetapan", "penerapan").
    """
    places: dict[str, list[tuple[Writing, int, str]]] = {}
    for writing in writings(subject):
        for match in _PLAIN.finditer(writing.text):
            if writing.typed(*match.span()):
                places.setdefault(match[0].casefold(), []).append(
                    (writing, match.start(), match[0])
                )
    usual: dict[str, list[str]] = {}
    for word, held in places.items():
        if len(held) >= USUAL:
            for part in trimmed(word):
                usual.setdefault(part, []).append(word)
    for word, held in places.items():
        if len(held) > 1:
            continue
        near = {other for part in trimmed(word) for other in usual.get(part, ())}
        meant = min((other for other in near if _slip(word, other)), default=None)
        if meant:
            writing, start, written = held[0]
            yield Problem(
                f"{written!r} hanya ada di satu tempat; mungkin yang dimaksud {meant!r}",
                (writing.place(start),),
                "Periksa ejaannya; biarkan bila memang kata lain.",
            )


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
