"""What the PDF carries for who wants to compute with it: the records as read, a CSV a sheet.

One row a record, in the order of the sheet. The columns have the sheet's own headings, and for each
of them one more, to the right of all, says from which cell the row's value was read. References
name the row of another file by its key. RFC 4180 with decimal points, so that every program reads
the same numbers; the byte order mark is what makes spreadsheets take it for UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lkip.config import ContractColumn, ContractSheet
from lkip.model import Cell, Field, Record, References, Series, Text, Value
from lkip.values.wording import ABSENT, unit_words

KEY, SOURCE = "Kunci", "Sel: "
"""Headings of the first column, and how those of the last ones begin."""

BYTE_ORDER_MARK = "\ufeff"

_YEAR = "{tahun}"


class Attachment(NamedTuple):
    """A file within the PDF, in UTF-8."""

    name: str
    description: str
    text: str


class _Column(NamedTuple):
    """A column of the file: a column of the sheet, of one year where it has years."""

    given: ContractColumn
    year: int | None

    @property
    def heading(self) -> str:
        """As in the sheet, with the unit where the column has one for all rows."""
        heading = self.given.heading.replace(_YEAR, str(self.year))
        unit = self.given.unit
        return f"{heading} ({unit_words(unit)})" if unit and unit != "tahun" else heading

    def of(self, one: Record) -> Field | None:
        """What a record holds in it."""
        held = one.fields.get(self.given.field)
        if isinstance(held, Series):
            return held.years.get(self.year) if self.year is not None else None
        return held


def attachments(
    records: Sequence[Record], contract: Mapping[str, ContractSheet]
) -> list[Attachment]:
    """A file for every sheet of the contract that has records, by the name of their kind."""
    made = []
    for sheet in sorted(contract.values(), key=lambda sheet: sheet.record):
        rows = [one for one in records if one.kind == sheet.record]
        if rows:
            description = (
                f"Data lembar {sheet.sheet} dari {sheet.workbook}; "
                "kolom “Sel” menyebut sel asal tiap nilai"
            )
            made.append(Attachment(f"{sheet.record}.csv", description, _csv(sheet, rows)))
    return made


def _csv(sheet: ContractSheet, rows: Sequence[Record]) -> str:
    columns = list(_columns(sheet, rows))
    text = io.StringIO(BYTE_ORDER_MARK)
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, lineterminator="\r\n")
    sources = [f"{SOURCE}{column.heading}" for column in columns]
    writer.writerow([KEY, *(column.heading for column in columns), *sources])
    for one in rows:
        held = [(column, column.of(one)) for column in columns]
        values = [_content(column.given, field) for column, field in held]
        writer.writerow([one.key, *values, *(_source(field) for _, field in held)])
    return text.getvalue()


def _columns(sheet: ContractSheet, rows: Sequence[Record]) -> Iterable[_Column]:
    for column in sheet.columns:
        held = (one.fields.get(column.field) for one in rows)
        series = [field for field in held if isinstance(field, Series)]
        if series:
            years = sorted({year for one in series for year in one.years})
            yield from (_Column(column, year) for year in years)
        else:
            yield _Column(column, None)


def _content(column: ContractColumn, field: Field | None) -> str:
    match field:
        case Value(number=None, reason=reason):
            # An empty cell is empty; why there can be no number is told.
            return "" if reason in (None, "missing") else ABSENT[reason]
        case Value(number=number):
            return f"{number:f}"
        case Text(text=text):
            words = {meaning: word for word, meaning in reversed(column.choices.items())}
            return words.get(text, text)
        case References(keys=keys):
            return "; ".join(keys)
    return ""


def _source(field: Field | None) -> str:
    origin = field.origin if isinstance(field, Value | Text | References) else None
    return str(origin) if isinstance(origin, Cell) and origin.cell else ""
