"""What states figures: sentences, rows of tables that authors typed, and cells with a percentage.

A row is read as a sentence, in which the heading of its column calls each figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from msgspec import structs

from lkip.audit.reading.figures import Figure
from lkip.audit.reading.tables import Grid, Part, grids, is_total, parts_of
from lkip.audit.reading.writings import Sentence, Writing, cut, having, passages, texts
from lkip.audit.subject import Subject, once, once_all
from lkip.model import Place

_NONE = re.compile(r"[\s\-–—]*")
"""A cell in which nothing stands."""
_ALONE = re.compile(r"(?:Rp\.?|[\s%])*", re.IGNORECASE)
"""What may stand beside the figure of a cell."""


class Row(Writing):
    """Cells of a row that belong together, one after the other, and the years of their headings.

    Where performance and money stand in one row, they are two sentences.
    """

    def __init__(self, subject: Subject, grid: Grid, part: Sequence[Part]) -> None:
        self.cells: dict[int, Part] = {}
        """By where in the text they begin: those in which something stands."""
        begin = 0
        for at, cell in part:
            if not _NONE.fullmatch(cell.text):
                self.cells[begin] = at, cell
                begin += len(cell.text) + 1
        years = dict.fromkeys(grid.columns[at].year for at, _ in part)
        words = [*(cell.text for _, cell in self.cells.values()), *filter(None, years)]
        super().__init__(subject, " ".join(words), part[0][1].source)
        self.calling = _calling(grid, part)
        self.words = self.words.union(
            (role for role, _ in self.calling.values()),
            *(grid.columns[at].words for at, _ in part),
        )
        self.spans = tuple(
            structs.replace(span, start=begin + span.start, end=begin + span.end)
            for begin, (_, cell) in self.cells.items()
            for span in cell.spans
        )

    def place(self, offset: int) -> Place:
        """Where the character at `offset` was written."""
        begins = list(self.cells)
        before = bisect_right(begins, offset)
        if not before:
            return super().place(0)
        begin = begins[before - 1]
        _, cell = self.cells[begin]
        return cell.place(min(offset - begin, len(cell.text)))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The row, or the figures of money in it and the others."""
        return tuple(_RowSentence(self, held) for held in _apart(list(self._figures())))

    def _figures(self) -> Iterator[Figure]:
        """The figures that their headings call something."""
        for begin, (at, cell) in self.cells.items():
            figure = _figure(cell) if at in self.calling else None
            if figure is not None:
                role, unit = self.calling[at]
                start, end = begin + figure.start, begin + figure.end
                value = structs.replace(figure.value, unit=figure.value.unit or unit)
                yield figure._replace(start=start, end=end, value=value, role=role)


class _RowSentence(Sentence):
    """A row as a sentence, with the figures that its headings call something."""

    row = True

    def __init__(self, row: Row, called: tuple[Figure, ...]) -> None:
        super().__init__(row, 0, len(row.text))
        self.called = called

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """These."""
        return self.called


@once_all
def rows(subject: Subject) -> Iterator[Row]:
    """The rows of typed tables, but for totals: whole, or what is of one year each."""
    for grid in grids(subject):
        for row in grid.rows:
            if not is_total(row):
                for part in parts_of(grid, row):
                    yield Row(subject, grid, part)


@once
def _stating(subject: Subject) -> tuple[Writing, ...]:
    cells = tuple(writing for writing in texts(subject) if "%" in writing.text)
    return passages(subject) + rows(subject) + cells


def statements(subject: Subject, words: Set[str] | None = None) -> Iterator[Sentence]:
    """The sentences of the running text, then the rows, then the cells that tell a percentage.

    With `words` only those of writings in which one of these stands, or in the headings of a row.
    """
    found = _stating(subject)
    return cut(found if words is None else having(words, found))


def _figure(cell: Writing) -> Figure | None:
    """The number that a cell is, with its unit or without; None where it says more."""
    found = cell.sentences[0].figures if cell.numbers and len(cell.sentences) == 1 else ()
    if len(found) != 1:
        return None
    (figure,) = found
    rest = cell.text[: figure.start] + cell.text[figure.end :]
    return figure if _ALONE.fullmatch(rest) else None


def _apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """The figures of a row; those of money apart where both it and something else is realised."""
    realised = {f.value.unit == "rupiah" for f in figures if f.role == "realisasi"}
    if len(realised) < 2:
        yield tuple(figures)
        return
    money = [f.value.unit == "rupiah" or f.role == "penyerapan" for f in figures]
    for wanted in (True, False):
        yield tuple(f for f, is_money in zip(figures, money, strict=True) if is_money == wanted)


def _calling(grid: Grid, part: Sequence[Part]) -> Mapping[int, tuple[str, str]]:
    """What the headings call the figures of their columns, and their unit.

    Where only money is planned and spent, its target is a ceiling, and its capaian what is spent
    of that; a ceiling, and what is spent beside it, is rupiah without saying so.
    """
    columns = {at: grid.columns[at] for at, _ in part}
    called = {at: (column.role, column.unit) for at, column in columns.items() if column.role}
    planned = {unit for role, unit in called.values() if role in ("target", "realisasi")}
    ceiling = any(role == "pagu" for role, _ in called.values())
    if planned == {"rupiah"} or (planned == {""} and ceiling):
        meant = {"target": "pagu", "capaian": "penyerapan"}
        called = {at: (meant.get(role, role), unit) for at, (role, unit) in called.items()}
        ceiling = True
    money = ("pagu", "realisasi") if planned <= {"rupiah", ""} and ceiling else ("pagu",)
    return {at: (r, unit or ("rupiah" if r in money else "")) for at, (r, unit) in called.items()}
