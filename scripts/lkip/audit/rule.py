"""A rule of the audit, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from lkip.audit.subject import Subject
from lkip.model import Cell, Field, Finding, Place, Record, References, Severity, Text, Value

T = TypeVar("T")


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


def cells_of(record: Record, *names: str) -> tuple[Cell, ...]:
    """The cells that these fields of a record were read from."""
    return cells(*(record.fields.get(name) for name in names))


def repeats(items: Iterable[T], key: Callable[[T], Hashable]) -> Iterator[tuple[T, T]]:
    """The items whose key another had before, each behind the first of these.

    An empty key is nobody's.
    """
    first: dict[Hashable, T] = {}
    for item in items:
        own = key(item)
        before = first.setdefault(own, item) if own else item
        if before is not item:
            yield before, item
