"""Which cells a criterion or a look-up means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lkip.read.formulas.calculation import Calculation, as_number, as_truth
from lkip.read.formulas.doubles import Number, order, stored
from lkip.read.formulas.parse import Area, Node, Scalar
from lkip.read.formulas.problems import SheetError, UnknowableError
from lkip.read.numbers import exact

_SIGNED = re.compile("(<>|<=|>=|=|<|>)?(.*)", re.DOTALL)

Test = Callable[[Scalar], bool]

_ORDERS: dict[str, frozenset[int]] = {
    "=": frozenset((0,)), "<": frozenset((-1,)), ">": frozenset((1,)),
    "<=": frozenset((-1, 0)), ">=": frozenset((0, 1)),
}  # fmt: skip


def criterion(value: Scalar) -> Test:
    """The test that a criterion of SUMIF and its like puts to a filled cell.

    Raises `UnknowableError` for criteria that mean empty cells too, and for those that programs
    or languages read in different ways.
    """
    if isinstance(value, Number):
        return _number_test("=", value)
    if not isinstance(value, str):
        raise UnknowableError("kriteria yang bukan angka atau teks")
    match = _SIGNED.fullmatch(value)
    sign, wanted = (match[1] or "=", match[2]) if match else ("=", value)
    if not wanted or sign == "<>":
        raise UnknowableError("kriteria tentang sel kosong")
    if re.fullmatch(r"-?[0-9]{1,15}", wanted):
        number = exact(wanted)
        assert number is not None, "digits only"
        return _number_test(sign, stored(number))
    if sign != "=" or re.search("[*?~]", wanted) or re.fullmatch(r"[-+0-9.,:/% ]+", wanted):
        raise UnknowableError(f'kriteria "{value}"')
    return lambda cell: isinstance(cell, str) and cell.casefold() == wanted.casefold()


def _number_test(sign: str, wanted: Number) -> Test:
    accepted = _ORDERS[sign]

    def test(cell: Scalar) -> bool:
        if isinstance(cell, str) and sign == "=" and exact(cell) == wanted.value:
            # A code typed as text; programs differ.
            raise UnknowableError("kriteria angka atas teks")
        return isinstance(cell, Number) and order(cell, wanted) in accepted

    return test


def matching(calc: Calculation, pairs: list[tuple[Node, Node]]) -> Iterator[tuple[int, int]]:
    """Offsets from the first cell of those that meet every criterion; pairs of area and criterion.

    Raises `UnknowableError` for what is no area, and `SheetError` for areas of different sizes.
    """
    tests = [(as_area(area), criterion(calc.scalar(wanted))) for area, wanted in pairs]
    first = tests[0][0]
    if any(size(area) != size(first) for area, _ in tests):
        raise SheetError("#VALUE!")
    for row, column in calc.filled(first):
        down, right = row - first.top, column - first.left
        if all(_meets(calc, a, down, right, test) for a, test in tests):
            yield down, right


def _meets(calc: Calculation, area: Area, down: int, right: int, test: Test) -> bool:
    try:
        value = calc.at(area.sheet, area.top + down, area.left + right)
    except SheetError:
        return False  # an error meets no criterion but its own
    return value is not None and test(value)


def looked_up(calc: Calculation, arguments: tuple[Node, ...]) -> Scalar:
    """VLOOKUP of an exact match: the value so many columns right of the first cell that is equal.

    Raises `UnknowableError` for a look-up in sorted cells, which depends on how programs search.
    """
    if len(arguments) != 4 or as_truth(calc.scalar(arguments[3])):
        raise UnknowableError("VLOOKUP tanpa FALSE")
    wanted, area = calc.scalar(arguments[0]), as_area(arguments[1])
    column = int(as_number(calc.scalar(arguments[2])).value)
    if column < 1 or area.left + column - 1 > area.right:
        raise SheetError("#REF!" if column >= 1 else "#VALUE!")
    if wanted is None or (isinstance(wanted, str) and re.search("[*?~]", wanted)):
        raise UnknowableError("VLOOKUP atas pola atau sel kosong")
    for row, at in calc.filled(area._replace(right=area.left)):
        if _same(_or_error(calc, area.sheet, row, at), wanted):
            return calc.at(area.sheet, row, area.left + column - 1)
    raise SheetError("#N/A")


def _or_error(calc: Calculation, sheet: str, row: int, column: int) -> Scalar:
    try:
        return calc.at(sheet, row, column)
    except SheetError:
        return None


def _same(cell: Scalar, wanted: Scalar) -> bool:
    if isinstance(cell, Number) and isinstance(wanted, Number):
        return order(cell, wanted) == 0
    if isinstance(cell, str) and isinstance(wanted, str):
        return cell.casefold() == wanted.casefold()
    return isinstance(cell, bool) and cell is wanted


def as_area(node: Node) -> Area:
    """An argument that must be an area."""
    if not isinstance(node, Area):
        raise UnknowableError("larik")
    return node


def size(area: Area) -> tuple[int, int]:
    """Rows and columns."""
    return area.bottom - area.top + 1, area.right - area.left + 1
