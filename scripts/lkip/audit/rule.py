"""A rule of the audit, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, wraps
from typing import NamedTuple, TypeVar

from lkip.config import ContractSheet, Scales
from lkip.model import (
    Cell,
    Field,
    Finding,
    OutlineEntry,
    Passage,
    Place,
    Record,
    References,
    Severity,
    Table,
    Text,
    Value,
)

T = TypeVar("T")


class Subject(NamedTuple):
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
    last: Mapping[str, Record] = {}
    """As last year's report had them, by key; empty where its archive is not known."""
    contract: Mapping[str, ContractSheet] = {}
    """The sheets of both years by kind of record, where there is such an archive."""

    def of(self, kind: str) -> Iterator[Record]:
        """The records of a kind, in the order of their sheet."""
        return (record for record in self.records.values() if record.kind == kind)


class _Same(NamedTuple):
    """A subject, told from others by being the same one."""

    subject: Subject

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.subject is other.subject

    def __hash__(self) -> int:
        return id(self.subject)


def once(read: Callable[[Subject], Iterable[T]]) -> Callable[[Subject], tuple[T, ...]]:
    """What several rules look at, read once: for the subject that was asked for last."""

    @lru_cache(maxsize=1)
    def kept(same: _Same) -> tuple[T, ...]:
        return tuple(read(same.subject))

    @wraps(read)
    def known(subject: Subject) -> tuple[T, ...]:
        return kept(_Same(subject))

    return known


class Problem(NamedTuple):
    """What a rule found at its `places`, and what to do about it, in the author's language."""

    message: str
    places: tuple[Place, ...]
    remedy: str


class Rule(NamedTuple):
    """A rule: a pure function, and what `lkip check --rules` tells of it."""

    id: str
    severity: Severity
    reason: str
    """Why it is asked, in one line."""
    example: str
    """A sentence or two figures that it finds."""
    find: Callable[[Subject], Iterable[Problem]]

    def findings(self, subject: Subject) -> Iterator[Finding]:
        """What the rule finds, under its own name."""
        for problem in self.find(subject):
            yield Finding(self.severity, self.id, problem.message, problem.places, problem.remedy)


def cells(*items: Field | None) -> tuple[Cell, ...]:
    """The cells that hold `items`, where they are read and not derived; each once."""
    held = (item.origin for item in items if isinstance(item, Value | Text | References))
    return tuple(dict.fromkeys(origin for origin in held if isinstance(origin, Cell)))


def same_name(text: str) -> str:
    """What two spellings of one name have in common: case and spaces do not count."""
    return " ".join(text.split()).casefold()
