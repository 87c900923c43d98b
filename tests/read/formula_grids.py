"""Sheets of a few cells, for the tests of formulas."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lkip.read.address import position
from lkip.read.formulas.doubles import Number
from lkip.read.formulas.parse import Scalar
from lkip.read.formulas.problems import SheetError, UnknowableError
from lkip.read.formulas.recalculate import Outcome, Recalculation
from lkip.read.grid import Grid, RawCell

Given = int | float | str | bool | tuple[str, int | str]
"""A constant, a formula that begins with "=", or a formula with the value stored beside it."""


def grid(cells: Mapping[str, Given], hidden: frozenset[int] = frozenset()) -> Grid:
    """A sheet by address; a formula alone was never calculated."""
    rows: dict[int, dict[int, RawCell]] = {}
    formulas = {}
    for address, given in cells.items():
        at = position(address)
        formula = given[0] if isinstance(given, tuple) else given
        if isinstance(formula, str) and formula.startswith(("=", "{=")):
            formulas[at] = formula
            given = given[1] if isinstance(given, tuple) else None
        rows.setdefault(at[0], {})[at[1]] = _raw(given)
    return Grid(rows, (), hidden, (), formulas)


def _raw(given: Given | None) -> RawCell:
    match given:
        case None:
            return RawCell("uncalculated", "", formula=True)
        case bool():
            return RawCell("bool", str(int(given)))
        case str():
            return RawCell("error" if given.startswith("#") else "text", given)
    return RawCell("number", str(given))


def recalculation(
    hidden: frozenset[int] = frozenset(), /, **sheets: Mapping[str, Given]
) -> Recalculation:
    """The sheets of a workbook by name in small letters."""
    grids = {name: grid(cells, hidden) for name, cells in sheets.items()}
    return Recalculation(lambda name: grids.get(name.casefold()))


def value(formula: str, hidden: frozenset[int] = frozenset(), /, **cells: Given) -> object:
    """What a formula in cell Z99 gives, as `plain`."""
    made = recalculation(hidden, satu={**cells, "Z99": formula})
    return plain(made.outcome("satu", 99, 26))


def plain(outcome: Outcome | Scalar) -> object:
    """An outcome in plain terms: a number without noise, an error's code, `?` and why."""
    match outcome:
        case SheetError():
            return outcome.code
        case UnknowableError():
            return f"?{outcome.reason}"
        case Number():
            return outcome.value
    return outcome


def nearly(number: str) -> object:
    """A number that is as good as equal."""
    return _Nearly(Decimal(number))


class _Nearly:
    def __init__(self, number: Decimal) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Decimal) and abs(other - self.number) < Decimal("1e-12")

    def __repr__(self) -> str:
        return f"≈{self.number}"
