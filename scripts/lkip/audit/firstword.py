"""Aims whose first word has another form than on their sheet: Meningkatnya, Meningkatkan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.rule import Problem, Rule, Subject, same_name
from lkip.audit.writing import writings
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
    if not aims:
        return
    longest_first = sorted(aims, key=lambda rest: (-len(rest), rest))
    form = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.I)
    told: set[str] = set()
    for writing in writings(subject):
        if isinstance(writing.source, Cell) and writing.text in told:
            continue  # an aim stands in many cells of an agreement
        for match in form.finditer(writing.text):
            before = _BEFORE.search(writing.text, 0, match.start())
            known = aims[same_name(match[0])]
            if before is None or not writing.typed(before.start(), match.end()):
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


def _aims(subject: Subject) -> dict[str, dict[str, Aim]]:
    """The aims by what follows their first word, and by that."""
    found: dict[str, dict[str, Aim]] = {}
    for kind, field in FIELDS:
        for r in subject.of(kind):
            held = r.fields.get(field)
            if not isinstance(held, Text) or not isinstance(held.origin, Cell):
                continue
            first, _, rest = same_name(held.text).partition(" ")
            if len(rest.split()) >= LONG:
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
