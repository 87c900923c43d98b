"""What people wrote, running text and cells with text, each with its words and sentences.

Everything is read when a rule first asks for it, once for all rules: most of them look only at
writings that have certain words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import cached_property, lru_cache

from lkip.audit.reading.figures import Figure, figures, measured
from lkip.audit.reading.spelling import WORD, Keys, keys_of, normal
from lkip.audit.reading.terms import called
from lkip.audit.subject import Subject, once
from lkip.model import Cell, Item, Passage, Place, Span, Text

FIGURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Fills the place of a figure in the text that is searched, letter for letter."""
PRINTED = "\N{REPLACEMENT CHARACTER}"
"""Fills the place of a name, a word or a reference that a value printed."""

_PART = re.compile(r"[^\W_]+")
_END = re.compile(rf"[.!?][\"”)]?\s+(?=[A-Z(“\"{FIGURE}{PRINTED}])")


def parts(text: str) -> list[str]:
    """The words of a text in small letters, taken apart at every point."""
    return _PART.findall(text.casefold())


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[Keys, frozenset[str]]:
    """The keys of the words of a text, and all words that it has; many cells have the same text."""
    words = WORD.findall(text)
    keys = tuple(map(normal, words))
    joined = (word for word in words if not word.isalnum())
    return keys, frozenset(keys).union(*map(parts, joined))


class Writing:
    """A passage, or the text of a cell."""

    def __init__(
        self, subject: Subject, text: str, source: Passage | Cell, field: str = ""
    ) -> None:
        self.subject = subject
        self.text = text
        """As printed."""
        self.source = source
        self.field = field
        """The name of the field that a cell holds; empty for a passage."""
        self.keys, self.words = _words(text)
        """Its words in small letters, without points; and each once, those of `dkk.dan` as two."""
        self.spans = source.spans if isinstance(source, Passage) else ()

    def place(self, offset: int) -> Place:
        """Where the character at `offset` was written."""
        return self.source.place(offset) if isinstance(self.source, Passage) else self.source

    @cached_property
    def typed(self) -> str:
        """What people typed here, with `FIGURE` and `PRINTED` in the place of what values print."""
        text = self.text.replace(FIGURE, PRINTED)  # the mark of a picture that was pasted
        entries = self.subject.entries
        for span in self.spans:
            entry = entries[span.entry]
            if entry.kind != "typed":
                fill = FIGURE if measured(self.subject, entry.item) else PRINTED
                text = text[: span.start] + fill * (span.end - span.start) + text[span.end :]
        return text

    def by_hand(self, start: int, end: int) -> bool:
        """Whether all from `start` to `end` was typed here: no value prints any of it."""
        part = self.typed[start:end]
        return FIGURE not in part and PRINTED not in part

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Those of its words that end in a digit."""
        return tuple(word for word in self.words if word[-1].isdigit())

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences; the text of a cell is one."""
        if isinstance(self.source, Cell):
            return (Sentence(self, 0, len(self.text)),)
        starts = [0, *(match.end() for match in _END.finditer(self.typed))]
        ends = [*starts[1:], len(self.text)]
        return tuple(Sentence(self, *span) for span in zip(starts, ends, strict=True))


class Sentence:
    """A sentence of a writing, from one of its offsets to another."""

    row = False
    """Whether it is a row of a typed table (see `reading.statements`)."""

    def __init__(self, writing: Writing, start: int, end: int) -> None:
        self.writing = writing
        self.start = start
        self.text = writing.text[start:end].rstrip()
        """As printed."""
        self.end = start + len(self.text)
        self.typed = writing.typed[start : self.end]
        """With `FIGURE` and `PRINTED` in the place of what values print."""

    @property
    def place(self) -> Place:
        """The line or cell in which it begins."""
        return self.writing.place(self.start)

    def at(self, offset: int) -> Place:
        """The line or cell of one of its characters."""
        return self.writing.place(self.start + offset)

    def by_hand(self, start: int, end: int) -> bool:
        """Whether all from `start` to `end` was typed here: no value prints any of it."""
        return self.writing.by_hand(self.start + start, self.start + end)

    @property
    def keys(self) -> Keys:
        """Its words (`WORD`) in small letters, without points."""
        return keys_of(self.text)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """What values, references and typed numbers stand in it."""
        return tuple(s for s in self.writing.spans if self.start <= s.start and s.end <= self.end)

    @property
    def items(self) -> Iterator[Item]:
        """The values and texts that it prints."""
        entries = self.writing.subject.entries
        items = (entries[span.entry].item for span in self.spans)
        return (item for item in items if item is not None)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in it, in reading order, each with its role."""
        writing = self.writing
        found = figures(writing.subject, self.typed, self.start, self.spans, writing.place)
        return called(self.text, self.typed, sorted(found, key=lambda f: f.start))

    @cached_property
    def masked(self) -> str:
        """Its text with `FIGURE` in the place of all figures, `PRINTED` of what else is printed."""
        text = self.typed
        for figure in self.figures:
            if figure.typed:
                text = text[: figure.start] + FIGURE * len(figure.words) + text[figure.end :]
        return text

    def figure(self, at: int) -> Figure:
        """The figure that begins at an offset."""
        return next(f for f in self.figures if f.start == at)

    def only(self, role: str, *units: str) -> Figure | None:
        """The one figure of a role and of one of the units; None if there are more, or none."""
        found = [f for f in self.figures if f.role == role and (not units or f.value.unit in units)]
        return found[0] if len(found) == 1 else None


@once
def passages(subject: Subject) -> tuple[Writing, ...]:
    """The running text, in reading order."""
    return tuple(Writing(subject, passage.text, passage) for passage in subject.passages)


@once
def texts(subject: Subject) -> tuple[Writing, ...]:
    """The cells with text, sheet by sheet."""
    return tuple(
        Writing(subject, held.text, held.origin, name)
        for record in subject.records.values()
        for name, held in record.fields.items()
        if isinstance(held, Text) and isinstance(held.origin, Cell) and held
    )


@once
def writings(subject: Subject) -> tuple[Writing, ...]:
    """All of both."""
    return passages(subject) + texts(subject)


def having(words: Set[str], found: Iterable[Writing]) -> Iterator[Writing]:
    """Those of the writings in which one of `words` stands, in small letters as they are."""
    return (writing for writing in found if not words.isdisjoint(writing.words))


def sentences(subject: Subject, words: Set[str] | None = None) -> Iterator[Sentence]:
    """The sentences of the running text, in reading order.

    With `words` only those of passages in which one of these stands.
    """
    found = passages(subject)
    return cut(found if words is None else having(words, found))


def cut(found: Iterable[Writing]) -> Iterator[Sentence]:
    """The sentences of writings, one after the other."""
    return (sentence for writing in found for sentence in writing.sentences)
