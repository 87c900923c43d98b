"""What the audit of a report looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from lkip.config import ContractSheet, Scales
from lkip.model import OutlineEntry, Passage, Record, Table

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Subject:
    """All that is known of a report when it is audited."""

    year: int
    records: Mapping[str, Record]
    """As read and derived, by key."""
    scales: Scales
    tables: Mapping[str, Table]
    entries: Sequence[OutlineEntry]
    """What stands in the document, in reading order."""
    passages: Sequence[Passage]
    """Its running text, in reading order."""
    main: frozenset[str] = frozenset()
    """The chapters that are neither front matter nor appendices."""
    last: Mapping[str, Record] = field(default_factory=dict)
    """As last year's report had them, by key; empty where its archive is not known."""
    contract: Mapping[str, ContractSheet] = field(default_factory=dict)
    """The sheets of both years by kind of record."""
    read: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False)
    """What several rules look at, by what reads it (see `once`)."""

    def of(self, kind: str) -> Sequence[Record]:
        """The records of a kind, in the order of their sheet."""
        return kinds(self).get(kind, ())

    def linked(self, record: Record, *fields: str) -> list[Record]:
        """The records that the fields of a record refer to, as far as there are any."""
        keys = (key for field in fields for key in record.keys(field))
        return [self.records[key] for key in keys if key in self.records]


def once(reader: Callable[[Subject], T]) -> Callable[[Subject], T]:
    """What several rules look at, read when the first of them asks, and kept by the subject."""

    @wraps(reader)
    def known(subject: Subject) -> T:
        if reader not in subject.read:
            subject.read[reader] = reader(subject)
        found: T = subject.read[reader]
        return found

    return known


def once_all(reader: Callable[[Subject], Iterable[T]]) -> Callable[[Subject], tuple[T, ...]]:
    """The same of a reader that yields one thing after the other."""
    return once(wraps(reader)(lambda subject: tuple(reader(subject))))


@once
def kinds(subject: Subject) -> Mapping[str, Sequence[Record]]:
    """The records by kind."""
    found: dict[str, list[Record]] = {}
    for record in subject.records.values():
        found.setdefault(record.kind, []).append(record)
    return found
