"""Values and records in a word each, for the tests of what is computed from them.

A small fisheries office: its numbers are made up, and easy to do in the head.
"""

from __future__ import annotations

from decimal import Decimal
from string import ascii_uppercase

from lkip.config import Efficiency, Scale, ScaleClass, Scales
from lkip.model import (
    Cell,
    Field,
    Finding,
    Origin,
    Reason,
    Record,
    References,
    Series,
    Text,
    Value,
    record,
)

BOOK = "perikanan.xlsx"
SHEET = "Lembar"


def value(
    number: str | int | None,
    unit: str = "percent",
    *,
    at: Origin | str = "B2",
    decimals: int | None = -1,
    reason: Reason | None = None,
    ref: str = "",
) -> Value:
    """A value with as many decimals as it is written with; without a number it is missing."""
    origin = Cell(BOOK, SHEET, at) if isinstance(at, str) else at
    if number is None:
        return Value(None, unit, origin, None, reason or "missing", ref)
    exact = Decimal(number)
    written = max(0, -int(exact.as_tuple().exponent))
    return Value(exact, unit, origin, written if decimals == -1 else decimals, None, ref)


def percent(number: str | int | None, **more: object) -> Value:
    return value(number, "percent", **more)  # type: ignore[arg-type]


def rupiah(number: str | int | None, **more: object) -> Value:
    return value(number, "rupiah", **more)  # type: ignore[arg-type]


def made(key: str, row: int = 2, **fields: object) -> Record:
    """A record as read: field by field in the columns A, B, … of the row.

    A text stays a text, a number is rupiah (None: an empty cell), a map is a series of
    percentages, a tuple names other records (a list: of several that may stand there).
    """
    held: dict[str, Field] = {}
    for column, (name, given) in zip(ascii_uppercase, fields.items(), strict=False):
        held[name] = _field(given, Cell(BOOK, key.partition("/")[0], f"{column}{row}"))
    return record(key, held)


def _field(given: object, cell: Cell) -> Field:
    match given:
        case str():
            return Text(given, cell)
        case int() | None:
            return rupiah(given, at=cell)
        case tuple() | list():
            return References(tuple(given), cell, many=isinstance(given, list))
        case dict():
            return Series(
                {
                    year: number if isinstance(number, Value) else percent(number, at=cell)
                    for year, number in given.items()
                }
            )
        case Value() | Text() | Series():
            return given
    raise TypeError(given)


def scale(*classes: tuple[str, str | None, str | None], **more: str) -> Scale:
    """A scale of classes `(label, lower, upper)`, from the best to the worst."""
    bounds = [
        ScaleClass(label, *(None if bound is None else Decimal(bound) for bound in both))
        for label, *both in classes
    ]
    return Scale("Skala", "", tuple(bounds), **more)  # type: ignore[arg-type]


WHOLE = scale(("Baik", "76", None), ("Cukup", "51", "75"), ("Kurang", None, "50"), gaps="round")
"""Bounds in whole numbers, as regulations print them, with a gap between the classes."""

SHARE = scale(("Efisien", "100", None), ("Boros", None, "100"))


def scales(**changes: object) -> Scales:
    """Two decimals for percentages, printed rounding, no cap; `changes` replace settings."""
    settings: dict[str, object] = {
        "rounding": "printed",
        "decimals": {"percent": 2, "poin persen": 2, "index": 2, "rupiah": 0},
        "lower_is_better": "(2T - R) / T",
        "cap": "none",
        "efficiency": Efficiency("capaian / penyerapan", "efisiensi"),
        "uses": {"capaian": "bulat"},
        "scales": {"bulat": WHOLE, "efisiensi": SHARE},
    }
    return Scales(**(settings | changes))  # type: ignore[arg-type]


SCALES = scales()


def told(findings: tuple[Finding, ...] | list[Finding]) -> list[tuple[str, str, str]]:
    """Findings in short: severity, rule, and the places."""
    return [(f.severity, f.rule, ", ".join(str(p) for p in f.places)) for f in findings]
