"""Codes: what belongs to something bears its code in front, where all its like do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.model import Cell, Record, References
from lkip.values.slug import slug

FEW = 5
"""Records below which nothing is a habit."""

HABIT = 10
"""Of as many records, one may be otherwise for it to be a habit still."""


class Link(NamedTuple):
    """A record, and the one that it belongs to."""

    record: Record
    parent: Record

    def bears(self) -> bool:
        """Whether it bears the code of the other in front of its own."""
        code, above = (slug(r.text("kode")) for r in self)
        return (
            len(code) > len(above) > 0 and code.startswith(above) and not code[len(above)].isalnum()
        )


def other_parent(subject: Subject) -> Iterator[Problem]:
    """Records whose code is of another parent, though nearly all of their kind bear their own."""
    kinds: dict[tuple[str, str], list[Link]] = {}
    for r in subject.records.values():
        for name, held in r.fields.items():
            if not isinstance(held, References) or not isinstance(held.origin, Cell):
                continue
            parent = subject.records.get(held.keys[0]) if len(held.keys) == 1 else None
            if parent:
                kinds.setdefault((r.kind, name), []).append(Link(r, parent))
    for (_, name), links in kinds.items():
        strangers = [link for link in links if not link.bears()] if len(links) >= FEW else links
        if len(strangers) * HABIT > len(links):
            continue
        for r, parent in strangers:
            yield Problem(
                f"kode {r.text('kode')!r} berada di bawah {parent.text('kode')!r}, padahal kode "
                "lain di lembar ini diawali kode induknya",
                cells_of(r, "kode", name),
                "Betulkan kodenya, atau kode induk yang dirujuk.",
            )


RULES = (
    Rule(
        "code-of-parent",
        "warning",
        "Kode program, kegiatan, dan sub kegiatan tersusun dari kode induknya.",
        "sub kegiatan 1.2.3 di bawah kegiatan 1.4",
        other_parent,
    ),
)
