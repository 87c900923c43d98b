"""The records of a draft: what must be filled in and is not, says so where it is printed."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import structs

from lkip.config import ContractSheet
from lkip.model import Field, Place, Record, Records, Text
from lkip.values.absence import WORDS, tolerated


def draft(data: Records, contract: Mapping[str, ContractSheet]) -> Records:
    """`data` with a text for every required one that is empty; what may still come is a warning.

    A missing number says so itself, and an empty date, choice or reference is for others to see.
    """
    empty = {p for f in data.findings if f.rule == "empty-cell" for p in f.places}
    texts = {
        (sheet.record, column.field)
        for sheet in contract.values()
        for column in sheet.columns
        if column.type == "text"
    }
    records = tuple(_filled(one, empty, texts) for one in data.records)
    return Records(records, tuple(tolerated(data.findings, draft=True)))


def _filled(one: Record, empty: set[Place], texts: set[tuple[str, str]]) -> Record:
    def filled(name: str, field: Field) -> Field:
        required = (one.kind, name) in texts and isinstance(field, Text) and field.origin in empty
        return structs.replace(field, text=WORDS) if required else field

    return Record(one.key, {name: filled(name, field) for name, field in one.fields.items()})
