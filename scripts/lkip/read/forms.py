"""A sheet with a form: one record, its fields in rows, Uraian beside Isi."""

from __future__ import annotations

from collections.abc import Mapping

from lkip.config import ContractColumn
from lkip.model import Cell, Field, Finding, record
from lkip.read.cells import read_cell
from lkip.read.frame import Frame, SheetRead, all_fields
from lkip.read.grid import RawCell
from lkip.read.headings import LABEL, Named, Slot, match, text_of
from lkip.read.keys import Entry
from lkip.read.problems import warning

FORM = (
    ContractColumn(field="uraian", heading="Uraian", type="text"),
    ContractColumn(field="isi", heading="Isi", type="text"),
)
"""The two columns of a form."""


def read_form(rows: Mapping[int, dict[int, RawCell]], slots: list[Slot], frame: Frame) -> SheetRead:
    """The record of a form: a label in one column, what is filled in beside it."""
    at = {slot.column.field: slot.at for slot in slots}
    label_column, value_column = at.get("uraian"), at.get("isi")
    if label_column is None or value_column is None:
        return SheetRead([], [], [], complete=False)
    read = SheetRead([], [], [])
    labels = []
    for number, cells in rows.items():
        if label_column in cells:
            place = frame.cell(number, label_column)
            labels.append(Named(number, text_of(cells[label_column]), place))
        elif value_column in cells:
            read.findings.append(_without_label(frame.cell(number, value_column)))
    found, problems = match(labels, frame.contract.columns, frame.year, LABEL, frame.place)
    read.findings.extend(problems)
    got: dict[tuple[str, int | None], Field] = {}
    for slot in found:
        place = frame.cell(slot.at, value_column)
        asked = frame.asked(slot.column, None, place, slot.column.unit)
        cell = read_cell(rows[slot.at].get(value_column), asked)
        got[slot.column.field, None] = cell.field
        read.findings.extend(cell.findings)
        read.mentions.extend(cell.mentions)
    kind = frame.contract.record
    read.entries.append(Entry(record(kind, all_fields(got, frame)), kind, frame.place))
    return read


def _without_label(place: Cell) -> Finding:
    return warning(
        "value-without-label",
        "Isian ini tidak mempunyai uraian di sebelahnya, sehingga tidak dibaca.",
        "Tulis uraiannya, atau hapus isian ini.",
        place,
    )
