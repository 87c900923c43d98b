"""Numbers of officials (NIP) in texts, against the name that stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.spelling import normal
from lkip.audit.reading.writings import passages
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.sheets.nip import numbers
from lkip.audit.subject import Subject

_NAME = re.compile(r"(?P<name>[A-Z][\w.']*(?:\s[A-Z][\w.']*)*)\s*,[^;:]{0,40}$")
"""A name, and titles, right before a number: `ROZA SARI, S.Pd, NIP. …`."""


def of_another(subject: Subject) -> Iterator[Problem]:
    """Every number of an official behind a name which is not that official's."""
    owners = {normal(r.text("nip")): r for r in subject.of("pejabat") if r.text("nip")}
    for writing in passages(subject):
        end = 0
        for found in numbers(writing):
            before = _NAME.search(writing.text[end : found.start()])
            start, end = end, found.end()
            owner = owners.get(normal(found[0]))
            if owner is None or before is None or not writing.by_hand(*found.span()):
                continue
            bare = owner.text("nama").partition(",")[0]
            if normal(bare) not in normal(writing.text[start : found.start()]):
                yield Problem(
                    f"NIP {found[0]} milik {owner.text('nama')}, tetapi didahului nama "
                    f"{before['name']!r}",
                    (writing.place(found.start()), *cells_of(owner, "nama")),
                    "Betulkan nama atau NIP-nya; lebih baik cetak keduanya dari lembar Pejabat.",
                )


RULES = (
    Rule(
        "nip-of-other",
        "error",
        "NIP yang diketik harus milik pejabat yang namanya mendahuluinya.",
        "LAODE BADWE, S.Pi, NIP. 19800101 200501 1 001, padahal NIP itu milik LAODE BADUWI",
        of_another,
    ),
)
