"""What a function may ask while a formula is calculated, and how values turn into one another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from lkip.read.formulas.doubles import Number, order
from lkip.read.formulas.parse import Area, Node, Scalar
from lkip.read.formulas.problems import UnknowableError


class Calculation(Protocol):
    """The workbook around a formula."""

    def scalar(self, node: Node) -> Scalar:
        """The one value of a node. Raises `SheetError`, `UnknowableError`."""

    def at(self, sheet: str, row: int, column: int) -> Scalar:
        """The value of a cell, likewise."""

    def filled(self, area: Area) -> Iterator[tuple[int, int]]:
        """Row and column of the cells of an area that hold something, column by column."""

    def hidden(self, area: Area) -> bool:
        """Whether a row of the area is hidden."""

    def calls(self, sheet: str, row: int, column: int, name: str) -> bool:
        """Whether the cell holds a formula that uses a function."""


def as_number(value: Scalar) -> Number:
    """A value as an operand.

    Raises `UnknowableError` for a text: whether "1.250" is a number depends on the language of
    the program.
    """
    match value:
        case Number():
            return value
        case bool():
            return Number(Decimal(value))
        case None:
            return Number(Decimal(0))
    raise UnknowableError("teks dalam hitungan")


def as_truth(value: Scalar) -> bool:
    """A value as a condition: every number but 0 is true."""
    return value if isinstance(value, bool) else order(as_number(value), as_number(None)) != 0


def as_text(value: Scalar) -> str:
    """A value as `&` joins it.

    Raises `UnknowableError` for a number with decimals, which are written as the language has it.
    """
    match value:
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case None:
            return ""
    if value.noise or abs(value.value) >= Decimal("1e15"):
        raise UnknowableError("pecahan dalam teks")
    return format(value.value.to_integral_value(), "f")


def compared(a: Scalar, b: Scalar) -> int:
    """-1, 0 or 1: numbers before texts; an empty cell is 0 or "", as the other side has it.

    Raises `UnorderedError` for two texts that differ, and `UnknowableError` for a truth beside
    something else, which programs order in different ways.
    """
    a, b = _filled(a, b), _filled(b, a)
    if isinstance(a, bool) != isinstance(b, bool):
        raise UnknowableError("perbandingan dengan TRUE atau FALSE")
    if isinstance(a, str) and isinstance(b, str):
        if a.casefold() == b.casefold():
            return 0
        raise UnorderedError()
    if isinstance(a, str) or isinstance(b, str):
        return 1 if isinstance(a, str) else -1
    return order(as_number(a), as_number(b))


class UnorderedError(UnknowableError):
    """Two texts differ; which comes first is not known."""

    def __init__(self) -> None:
        super().__init__("urutan teks")


def _filled(value: Scalar, other: Scalar) -> Scalar:
    """An empty cell as what it is compared with would have it."""
    if value is not None:
        return value
    match other:
        case bool():
            return False
        case str():
            return ""
    return as_number(None)
