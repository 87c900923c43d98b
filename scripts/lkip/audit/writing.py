"""What people wrote: running text and cells with text, each with its places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lkip.audit.rule import Subject
from lkip.model import Cell, Passage, Place, Record, References, Text, Value


class Writing(NamedTuple):
    """A passage, or the text of a cell."""

    text: str
    source: Passage | Cell
    printed: Sequence[tuple[int, int]] = ()
    """Where values stand in it: from records, so that nobody typed them here."""

    def place(self, offset: int) -> Place:
        """Where the character at `offset` was written."""
        return self.source.place(offset) if isinstance(self.source, Passage) else self.source

    def typed(self, start: int, end: int) -> bool:
        """Whether no value stands between `start` and `end`."""
        return all(end <= first or last <= start for first, last in self.printed)


def passages(subject: Subject) -> Iterator[Writing]:
    """The running text."""
    for passage in subject.passages:
        values = [
            (s.start, s.end) for s in passage.spans if subject.entries[s.entry].kind == "value"
        ]
        yield Writing(passage.text, passage, values)


def texts(subject: Subject) -> Iterator[Writing]:
    """The cells with text, but for the codes."""
    for r in subject.records.values():
        for name, held in r.fields.items():
            if name != "kode" and isinstance(held, Text) and isinstance(held.origin, Cell) and held:
                yield Writing(held.text, held.origin)


def writings(subject: Subject) -> Iterator[Writing]:
    """All of both."""
    yield from passages(subject)
    yield from texts(subject)


def cells(r: Record, *names: str) -> tuple[Cell, ...]:
    """The cells that these fields of a record were read from."""
    held = (r.fields.get(name) for name in names)
    origins = (field.origin for field in held if isinstance(field, Text | References | Value))
    return tuple(origin for origin in origins if isinstance(origin, Cell))
