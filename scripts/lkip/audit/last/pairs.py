"""Last year's report beside this one: which record of the one is which of the other.

A code alone does not tell: with a new Renstra it may mean something else. So a record is first
looked for by its code with its name, then by its name, and only within one Renstra by its code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.reading.spelling import normal
from lkip.audit.subject import Subject, once_all
from lkip.config import ContractSheet
from lkip.model import Record

AGENCY = "instansi"

PLANNED = ("tujuan", "sasaran", "indikator", "indikator-program")
"""Kinds that the Renstra fixes for all its years."""


class Pair(NamedTuple):
    """A record of last year's report, and the one that it is now."""

    sheet: ContractSheet
    old: Record
    new: Record | None
    """None where there is none any more."""

    @property
    def renamed(self) -> bool:
        """Whether it has another name; case, spaces and punctuation do not count."""
        return self.new is not None and _name(self.old) != _name(self.new)

    @property
    def called(self) -> str:
        """The sheet and the name, as an author reads it."""
        named = self.new or self.old
        return f"{self.sheet.sheet} {named.text('nama') or named.text('kode')!r}"


@once_all
def pairs(subject: Subject) -> Iterator[Pair]:
    """Every record of last year's report, but for those of sheets that are of one year only."""
    same_plan = same_renstra(subject)
    for kind, sheet in subject.contract.items():
        if sheet.yearly:
            continue
        old = [r for r in subject.last.values() if r.kind == kind]
        new = {_name(r): r for r in _named_once(list(subject.of(kind)))}
        names = {_name(r) for r in old}
        for r in old:
            there = subject.records.get(r.key)
            if there is None or _name(there) != _name(r):
                moved = new.get(_name(r))
                other = same_plan and there is not None and _name(there) not in names
                there = moved or (there if other else None)
            yield Pair(sheet, r, there)


def same_renstra(subject: Subject) -> bool:
    """Whether both reports are about years of one Renstra, as far as is known."""
    begins = [
        records[AGENCY].value("renstra_awal").number
        for records in (subject.last, subject.records)
        if AGENCY in records
    ]
    return len({begin for begin in begins if begin is not None}) < 2


def _named_once(records: list[Record]) -> Iterator[Record]:
    """Those with a name that no other has."""
    count = Counter(map(_name, records))
    return (r for r in records if _name(r) and count[_name(r)] == 1)


def _name(r: Record) -> str:
    return normal(r.text("nama"))
