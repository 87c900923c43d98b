"""Cells: what a row holds under a column -> a cell as printed."""

from __future__ import annotations

from collections.abc import Mapping

from lkip.layout.columns import Leaf
from lkip.layout.rows import Content, Formula, Lines, Links, View
from lkip.model import Item, Series, TableCell, Text, Value
from lkip.values.scales import class_of
from lkip.values.wording import phrase

ABSENT = "-"
"""What a cell prints for a value without a number."""


def cell(leaf: Leaf, held: Mapping[str, Content], view: View) -> TableCell:
    """The cell of a row under a column."""
    scales = view.scales
    column = leaf.column
    content = held.get(column.field)
    with_unit = column.unit == "with"
    match content:
        case Lines(items=items, numbered=numbered):
            lines = tuple(words(view, item, with_unit) for item in items)
            return TableCell("\n".join(lines), lines=lines, numbered=numbered, items=items)
        case Links(text=text):
            return TableCell(text.text, text, links=tuple(text.text.split()))
        case Formula(tex=tex, words=text):
            return TableCell(text.text, text, tex=tex)
    item = item_of(leaf, held, view.year)
    if item is None:
        return TableCell(column.empty)
    if isinstance(item, Text) and not item:
        gap = view.gap(item)
        return TableCell(gap, item) if gap else TableCell(column.empty)
    if column.each == "class":
        if not isinstance(item, Value):
            return TableCell(column.empty)
        label = class_of(scales, item, scales.uses.get(column.scale, column.scale))
        return TableCell(label.text, label) if label.text == leaf.label else TableCell(column.empty)
    return TableCell(words(view, item, with_unit), item)


def words(view: View, item: Item, with_unit: bool) -> str:
    """An item as a cell prints it."""
    if isinstance(item, Text):
        return item.text
    return phrase(view.scales, item, unit=with_unit) if item else view.gap(item) or ABSENT


def item_of(leaf: Leaf, held: Mapping[str, Content], year: int) -> Item | None:
    """The single value or text under a column, of its year where the field has years."""
    content = held.get(leaf.column.field)
    if isinstance(content, Series):
        return content.years.get(leaf.year if leaf.year is not None else year)
    return content if isinstance(content, Value | Text) and leaf.year is None else None
