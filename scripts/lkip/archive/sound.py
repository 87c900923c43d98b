"""Whether records from elsewhere hold what a workbook can hold, so that they can be printed."""

from __future__ import annotations

import unicodedata

from lkip.model import Field, Records, Series, Text, Value

MOST = 30
"""Digits before the decimal comma, and after it; a cell of a workbook holds half as many."""

LAYOUT = "\n\r\t"


def sound(records: Records) -> bool:
    """Whether every number has a size that can be written out, and every text only characters."""
    return all(_sound(field) for record in records.records for field in record.fields.values())


def _sound(field: Field) -> bool:
    match field:
        case Value():
            return _number(field) and _text(field.unit)
        case Series():
            return all(_number(value) and _text(value.unit) for value in field.years.values())
        case Text():
            return _text(field.text)
    return True


def _number(value: Value) -> bool:
    decimals = value.decimals is None or 0 <= value.decimals <= MOST
    number = value.number
    # The finest digit may be beyond: a workbook keeps 0.1 + 0.2 with all its digits.
    return decimals and (number is None or (number.is_finite() and abs(number.adjusted()) <= MOST))


def _text(text: str) -> bool:
    return not any(c not in LAYOUT and unicodedata.category(c) in ("Cc", "Cs") for c in text)
