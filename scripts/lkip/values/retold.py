"""Texts of workbooks that were taken over from last year's and still name a year gone by."""

from __future__ import annotations

from collections.abc import Iterable, Set

from lkip.config import ContractSheet
from lkip.model import Cell, Record, Text
from lkip.values.timely import bound_years


def retold(
    records: Iterable[tuple[ContractSheet, Record | None, Record]], years: Set[int]
) -> dict[str, tuple[Cell, ...]]:
    """Every text that names one of `years`, with the cells that say it.

    `records` are those of the new workbooks, each with its sheet and what it was in last year's
    report. A text that was another there has been looked at; where there is no such record, that
    is not known of any. What the contract calls yearly was emptied for the new year.
    """
    found: dict[str, list[Cell]] = {}
    digits = [str(year) for year in years]
    for sheet, old, new in records:
        for column in () if sheet.yearly else sheet.columns:
            held = new.fields.get(column.field)
            if column.type != "text" or column.yearly or not isinstance(held, Text):
                continue
            if not any(year in held.text for year in digits):  # it costs less to see
                continue
            same = old is None or old.text(column.field) == held.text
            if same and isinstance(held.origin, Cell) and bound_years(held.text) & years:
                found.setdefault(held.text, []).append(held.origin)
    return {text: tuple(cells) for text, cells in found.items()}
