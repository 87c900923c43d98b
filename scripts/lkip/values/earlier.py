"""The figures of last year's report against those that are there now, record by record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lkip.config import ContractSheet
from lkip.model import Record, Series, Value


class Earlier(NamedTuple):
    """A figure that last year's report has, and the one that is there now in its place."""

    field: str
    heading: str
    """As the sheet has it, with the year of the figure: `Target 2031`."""
    year: int | None
    """Of a figure of its own for each year."""
    old: Value
    new: Value
    """Without a number where there is none."""

    def differs(self) -> bool:
        """Whether it is not the same figure."""
        return (self.old.number, self.old.unit) != (self.new.number, self.new.unit)


def earlier(old: Record, new: Record, sheet: ContractSheet) -> Iterator[Earlier]:
    """Every figure that a record of last year's report has, but for those of one year only.

    `sheet` is the contract of both records; what it calls yearly is not compared.
    """
    columns = {} if sheet.yearly else {c.field: c for c in sheet.columns if not c.yearly}
    for field, held in old.fields.items():
        if field not in columns:
            continue
        for year, value in _figures(held):
            heading = columns[field].heading.replace("{tahun}", str(year))
            yield Earlier(field, heading, year, value, new.value(field, year))


def _figures(held: object) -> Iterator[tuple[int | None, Value]]:
    if isinstance(held, Value) and held:
        yield None, held
    elif isinstance(held, Series):
        yield from ((year, value) for year, value in held.years.items() if value)
