"""A column at the right end of a table that looks and behaves as another one does."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy

from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet


def like(sheet: Worksheet, model: int, column: int, rows: Iterable[int]) -> None:
    """Give the column `column` all that the column `model` has, but for what stands in it.

    These are the styles of its `rows`, its width, drop-downs and conditional formats. A filter or
    print area that ends before the new column ends with it.
    """
    for row in rows:
        sheet.cell(row, column)._style = copy(sheet.cell(row, model)._style)
    for validation in sheet.data_validations.dataValidation:
        for area in _also(validation.sqref.ranges, model, column):
            validation.add(area)
    _conditional(sheet, model, column)
    _width(sheet, model, column)
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = _wider(CellRange(sheet.auto_filter.ref), model, column)
    printed = [_wider(area, model, column) for area in sheet._print_area.ranges]
    if printed:
        sheet.print_area = printed


def _also(areas: Iterable[CellRange], model: int, column: int) -> list[str]:
    """What is to be added to areas that hold the model, so that they hold the new column too."""
    letter = get_column_letter(column)
    return [
        f"{letter}{area.min_row}:{letter}{area.max_row}"
        for area in areas
        if area.min_col <= model <= area.max_col < column
    ]


def _conditional(sheet: Worksheet, model: int, column: int) -> None:
    """One format with one more area: its formula still counts from the corner of the first."""
    old = [(format_, list(format_.rules)) for format_ in sheet.conditional_formatting]
    sheet.conditional_formatting = ConditionalFormattingList()
    for format_, rules in old:
        areas = " ".join([str(format_.sqref), *_also(format_.sqref.ranges, model, column)])
        for rule in rules:
            sheet.conditional_formatting.add(areas, rule)


def _width(sheet: Worksheet, model: int, column: int) -> None:
    """The width of the model; neighbours of one width stand under the first of them."""
    wanted, there = _widths(sheet, model), _widths(sheet, column)
    if there is wanted or (wanted is None and there and not there.hidden):
        return
    if there:
        del sheet.column_dimensions[there.index]
        _span(sheet, there, there.min, column - 1)
        _span(sheet, there, column + 1, there.max)
    if wanted:
        sheet.column_dimensions[get_column_letter(column)].width = wanted.width


def _widths(sheet: Worksheet, column: int) -> ColumnDimension | None:
    for dimension in sheet.column_dimensions.values():
        dimension.reindex()
        if dimension.min <= column <= dimension.max:
            found: ColumnDimension = dimension
            return found
    return None


def _span(sheet: Worksheet, model: ColumnDimension, first: int, last: int) -> None:
    """The same for the columns `first` to `last`, if there are any."""
    if first <= last:
        letter = get_column_letter(first)
        sheet.column_dimensions[letter] = ColumnDimension(
            sheet,
            letter,
            width=model.width,
            bestFit=model.bestFit,
            hidden=model.hidden,
            outlineLevel=model.outlineLevel,
            collapsed=model.collapsed,
            style=copy(model._style),
            min=first,
            max=last,
        )


def _wider(area: CellRange, model: int, column: int) -> str:
    """The area, with the new column if it holds the model and ends just before it."""
    ends_before = area.min_col <= model and area.max_col == column - 1
    right = get_column_letter(column if ends_before else area.max_col)
    return f"{get_column_letter(area.min_col)}{area.min_row}:{right}{area.max_row}"
