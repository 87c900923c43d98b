"""The heading tree: repeated columns made, widths shared out, heading rows with their spans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lkip.config import LayoutColumn, Scales
from lkip.model import Align, TableCell, TableColumn


@dataclass(frozen=True)
class Leaf:
    """A column that holds cells: one of the layout, or one repetition of one."""

    column: LayoutColumn
    year: int | None = None
    """The year of a series that it shows; None: the year of the report."""
    label: str = ""
    """The class that it marks, where the column is repeated per class."""


@dataclass(frozen=True)
class Heading:
    """A heading over one leaf or over other headings."""

    text: str
    under: tuple[Heading, ...] = ()
    leaf: Leaf | None = None

    @property
    def depth(self) -> int:
        """How many heading rows it needs."""
        return 1 + max((h.depth for h in self.under), default=0)

    @property
    def leaves(self) -> list[Leaf]:
        """The columns that it stands over."""
        return [self.leaf] if self.leaf else [leaf for h in self.under for leaf in h.leaves]


def tree(
    columns: Sequence[LayoutColumn], years: Mapping[str, Sequence[int]], scales: Scales
) -> list[Heading]:
    """The headings of a layout, repeated columns made; `years` are those of each `each`.

    Raises `KeyError` with the name of an unknown scale.
    """
    headings = []
    for column in columns:
        if column.columns:
            headings.append(Heading(column.heading, tuple(tree(column.columns, years, scales))))
        elif column.each in years:
            leaves = [Leaf(column, year) for year in years[column.each]]
            under = tuple(Heading(str(leaf.year), leaf=leaf) for leaf in leaves)
            headings += [Heading(column.heading, under)] if column.heading else list(under)
        elif column.each == "class":
            scale = scales.scales[scales.uses.get(column.scale, column.scale)]
            leaves = [Leaf(column, label=c.label) for c in scale.classes]
            under = tuple(Heading(leaf.label, leaf=leaf) for leaf in leaves)
            headings += [Heading(column.heading, under)] if column.heading else list(under)
        else:
            headings.append(Heading(column.heading, leaf=Leaf(column)))
    return headings


def header(
    headings: Sequence[Heading], numbered: bool | Literal["brackets"]
) -> tuple[tuple[TableCell, ...], ...]:
    """Heading rows: a heading over nothing more reaches down to the last row.

    `numbered` adds a row 1, 2, 3, …, or (1), (2), (3), …
    """
    depth = max((h.depth for h in headings), default=0)
    rows: list[list[TableCell]] = [[] for _ in range(depth)]

    def place(heading: Heading, row: int) -> None:
        down = depth - row if not heading.under else 1
        cell = TableCell(
            heading.text, colspan=len(heading.leaves), rowspan=down, align="center", bold=True
        )
        rows[row].append(cell)
        for under in heading.under:
            place(under, row + 1)

    for heading in headings:
        place(heading, 0)
    if numbered:
        count = sum(len(h.leaves) for h in headings)
        form = "({})" if numbered == "brackets" else "{}"
        rows.append([TableCell(form.format(n), align="center") for n in range(1, count + 1)])
    return tuple(tuple(row) for row in rows)


def printed_columns(leaves: Sequence[Leaf], numeric: Sequence[bool]) -> tuple[TableColumn, ...]:
    """Widths as shares of the whole; numbers to the right unless the layout says otherwise."""
    whole = sum(leaf.column.width for leaf in leaves)
    return tuple(
        TableColumn(leaf.column.width / whole, _align(leaf, is_number))
        for leaf, is_number in zip(leaves, numeric, strict=True)
    )


def _align(leaf: Leaf, is_number: bool) -> Align:
    return leaf.column.align or ("right" if is_number else "left")
