"""Aims whose first word has another form than on their sheet: Meningkatnya, Meningkatkan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.reading.named import split
from lkip.audit.reading.spelling import Phrases, keys_of
from lkip.audit.reading.writings import Writing, having, writings
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Cell, Text

FIELDS = (
    ("tujuan", "nama"),
    ("sasaran", "nama"),
    ("rpjmd", "sasaran_rpjmd"),
    ("strategi", "strategi"),
)
"""Kinds and fields that give the wording of an aim."""
LONG = 4
"""Words from which on, without the first, the rest is certainly the same aim."""
STEM = 6
"""Letters that both forms have in a row: "ningkat"."""

_BEFORE = re.compile(r"(?P<word>[A-Z][^\W\d_]+)\s$")
"""A capital tells that the aim itself is meant: "mendukung peningkatan pendapatan" is prose."""


class Aim(NamedTuple):
    """An aim as its sheet words it."""

    text: str
    first: str
    cell: Cell


def other_form(subject: Subject) -> Iterator[Problem]:
    """Every aim that begins with another form of its first word than where it is given."""
    aims = _aims(subject)
    phrases = Phrases(aims)
    told: set[str] = set()
    for writing in having(phrases.sizes.keys(), writings(subject)):
        if isinstance(writing.source, Cell) and writing.text in told:
            continue  # an aim stands in many cells of an agreement
        for start, end, rest in _rests(phrases, writing):
            before = _BEFORE.search(writing.text, 0, start)
            known = aims[rest]
            if before is None or not writing.by_hand(before.start(), end):
                continue
            word = before["word"]
            if word.casefold() in known or writing.source in [a.cell for a in known.values()]:
                continue
            aim = next((a for first, a in known.items() if _related(word.casefold(), first)), None)
            if aim:
                told.add(writing.text)
                yield Problem(
                    f"tertulis '{word} …', padahal pada {aim.cell} tertulis {aim.text!r}",
                    (writing.place(before.start()), aim.cell),
                    "Samakan kata pertamanya.",
                )


def _rests(phrases: Phrases, writing: Writing) -> Iterator[tuple[int, int, str]]:
    """Where aims without their first words stand in a writing."""
    found = list(phrases.places(writing.keys))
    words = split(writing.text) if found else ()
    return ((words[first].start, words[behind - 1].end, rest) for first, behind, rest in found)


def _aims(subject: Subject) -> dict[str, dict[str, Aim]]:
    """The aims by what follows their first word, and by that."""
    found: dict[str, dict[str, Aim]] = {}
    for kind, field in FIELDS:
        for r in subject.of(kind):
            held = r.fields.get(field)
            if not isinstance(held, Text) or not isinstance(held.origin, Cell):
                continue
            first, *words = keys_of(held.text) or ("",)
            rest = " ".join(words)
            if len(words) >= LONG:
                found.setdefault(rest, {}).setdefault(first, Aim(held.text, first, held.origin))
    return found


def _related(one: str, other: str) -> bool:
    """Whether two words have a stem in common."""
    parts = {other[i : i + STEM] for i in range(len(other) - STEM + 1)}
    return any(one[i : i + STEM] in parts for i in range(len(one) - STEM + 1))


RULES = (
    Rule(
        "aim-form",
        "warning",
        "Tujuan, sasaran, dan strategi ditulis dengan kata yang sama di semua tempat.",
        "Meningkatnya pendapatan nelayan kecil, padahal Meningkatkan pendapatan nelayan kecil",
        other_form,
    ),
)
