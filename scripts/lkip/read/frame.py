"""What the readers of tables and forms share: whose sheet it is, and what it gave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lkip.config import ContractColumn, ContractSheet
from lkip.model import Cell, Field, Finding, Series, Text, Value
from lkip.read.address import address
from lkip.read.amounts import missing
from lkip.read.asked import Asked, Mention
from lkip.read.cells import empty, unit_of
from lkip.read.headings import YEAR
from lkip.read.keys import Entry


class SheetRead(NamedTuple):
    """What a sheet gave."""

    entries: list[Entry]
    mentions: list[Mention]
    findings: list[Finding]
    complete: bool = True
    """False where its records are not known: references to them cannot be checked."""


class Frame(NamedTuple):
    """Whose sheet is being read, and for which year."""

    contract: ContractSheet
    place: Cell
    """The sheet as a whole."""
    year: int
    since_1904: bool
    formulas: Mapping[tuple[int, int], str]
    """By row and column (see `Grid`)."""

    def cell(self, row: int, column: int) -> Cell:
        """The place of a cell of the sheet."""
        return Cell(
            self.place.workbook,
            self.place.sheet,
            address(row, column),
            self.formulas.get((row, column), ""),
        )

    def asked(self, column: ContractColumn, year: int | None, place: Cell, unit: str) -> Asked:
        """What the contract wants of a cell."""
        heading = column.heading.replace(YEAR, str(year))
        required = column.required and year in (None, self.year)
        return Asked(column, heading, place, required, unit, self.since_1904)


def unit_in(column: ContractColumn, fields: Mapping[str, Field]) -> str:
    """The unit of a number column, in view of the other fields of its row."""
    found = fields.get(column.unit_from)
    return unit_of(found.text) if isinstance(found, Text) else column.unit


def all_fields(got: Mapping[tuple[str, int | None], Field], frame: Frame) -> dict[str, Field]:
    """All fields of the contract: one a year as a series, absent columns as empty."""
    fields: dict[str, Field] = {}
    plain = {name: field for (name, year), field in got.items() if year is None}
    for column in frame.contract.columns:
        if YEAR in column.heading:
            years = {
                year: field
                for (name, year), field in got.items()
                if name == column.field and year is not None and isinstance(field, Value)
            }
            if not column.optional and frame.year not in years:
                unit = unit_in(column, plain)
                years[frame.year] = missing(unit, frame.place)
            fields[column.field] = Series(dict(sorted(years.items())))
        elif column.field in plain:
            fields[column.field] = plain[column.field]
        else:
            unit = unit_in(column, plain)
            fields[column.field] = empty(frame.asked(column, None, frame.place, unit))
    return fields
