"""The functions that are calculated: those that sum, count, round, choose and look up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

from lkip.read.formulas.calculation import Calculation, as_number, as_truth
from lkip.read.formulas.doubles import (
    Number,
    divided,
    floor,
    multiplied,
    stepped,
    stored,
    to_places,
    total,
)
from lkip.read.formulas.matching import as_area, looked_up, matching, size
from lkip.read.formulas.parse import Area, Node, Scalar
from lkip.read.formulas.problems import SheetError, UnknowableError

Arguments = tuple[Node, ...]
Function = Callable[[Calculation, Arguments], Scalar]


def _values(calc: Calculation, arguments: Arguments) -> Iterator[tuple[Scalar, bool]]:
    """The values of arguments, of areas the filled cells; and whether one stands in a cell."""
    for node in arguments:
        if isinstance(node, Area):
            for row, column in calc.filled(node):
                yield calc.at(node.sheet, row, column), True
        else:
            yield calc.scalar(node), False


def _numbers(calc: Calculation, arguments: Arguments) -> list[Number]:
    """The numbers; texts in cells do not count, those that are arguments themselves would."""
    return [
        as_number(value)
        for value, in_cell in _values(calc, arguments)
        if not in_cell or _counts(value)
    ]


def _counts(value: Scalar) -> bool:
    """Whether the value of a cell is a number among others.

    Raises `UnknowableError` for a truth, which Excel leaves out and LibreOffice takes for 1 or 0.
    """
    if isinstance(value, bool):
        raise UnknowableError("TRUE atau FALSE di antara angka")
    return isinstance(value, Number)


# --- over many values ----------------------------------------------------------------------


def _sum(calc: Calculation, arguments: Arguments) -> Scalar:
    return total(_numbers(calc, arguments))


def _product(calc: Calculation, arguments: Arguments) -> Scalar:
    numbers = _numbers(calc, arguments)
    made = stored(Decimal(bool(numbers)))
    for one in numbers:
        made = multiplied(made, one)
    return made


def _average(calc: Calculation, arguments: Arguments) -> Scalar:
    numbers = _numbers(calc, arguments)
    return divided(total(numbers), _count_of(numbers))


def _count(calc: Calculation, arguments: Arguments) -> Scalar:
    values = list(_values(calc, arguments))
    if any(isinstance(value, str) and not in_cell for value, in_cell in values):
        raise UnknowableError("teks dalam hitungan")
    return _count_of([v for v, in_cell in values if not in_cell or _counts(v)])


def _counta(calc: Calculation, arguments: Arguments) -> Scalar:
    found = 0
    for node in arguments:
        # A cell that shows an error is filled as well.
        found += len(list(calc.filled(node))) if isinstance(node, Area) else 1
    return _count_of(range(found))


def _count_of(items: list[Scalar] | list[Number] | range) -> Number:
    return Number(Decimal(len(items)))


def _extreme(sign: int) -> Function:
    def function(calc: Calculation, arguments: Arguments) -> Scalar:
        best: Number | None = None
        for one in _numbers(calc, arguments):
            if best is None or one.value * sign > best.value * sign:
                best = one
        return best or Number(Decimal(0))

    return function


_SUBTOTALS: dict[int, Function] = {
    1: _average, 2: _count, 3: _counta, 4: _extreme(1), 5: _extreme(-1), 6: _product, 9: _sum,
}  # fmt: skip


def _subtotal(calc: Calculation, arguments: Arguments) -> Scalar:
    """A function over areas that leaves subtotals within them out.

    Which hidden rows count depends on how they were hidden, which a file does not tell.
    """
    kind = int(as_number(calc.scalar(arguments[0])).value) % 100
    ranges = [as_area(node) for node in arguments[1:]]
    if kind not in _SUBTOTALS:
        raise UnknowableError("fungsi SUBTOTAL")
    if any(calc.hidden(area) for area in ranges):
        raise UnknowableError("SUBTOTAL atas baris tersembunyi")
    cells: list[Node] = [
        Area(area.sheet, row, column, row, column)
        for area in ranges
        for row, column in calc.filled(area)
        if not calc.calls(area.sheet, row, column, "SUBTOTAL")
    ]
    return _SUBTOTALS[kind](calc, tuple(cells))


def _sumproduct(calc: Calculation, arguments: Arguments) -> Scalar:
    ranges = [as_area(node) for node in arguments]
    if any(size(area) != size(ranges[0]) for area in ranges):
        raise SheetError("#VALUE!")
    products = []
    first = ranges[0]
    for row, column in calc.filled(first):
        down, right = row - first.top, column - first.left
        made = stored(Decimal(1))
        for area in ranges:
            value = calc.at(area.sheet, area.top + down, area.left + right)
            made = multiplied(made, as_number(value if _counts(value) else None))
        products.append(made)
    return total(products)


# --- with criteria -------------------------------------------------------------------------


def _sumif(calc: Calculation, arguments: Arguments) -> Scalar:
    tested = as_area(arguments[0])
    summed = as_area(arguments[2]) if len(arguments) > 2 else tested
    return _summed(calc, summed, [(tested, arguments[1])])


def _sumifs(calc: Calculation, arguments: Arguments) -> Scalar:
    summed, pairs = as_area(arguments[0]), _pairs(arguments[1:])
    if size(summed) != size(as_area(pairs[0][0])):
        raise SheetError("#VALUE!")
    return _summed(calc, summed, pairs)


def _summed(calc: Calculation, area: Area, pairs: list[tuple[Node, Node]]) -> Number:
    values = (calc.at(area.sheet, area.top + d, area.left + r) for d, r in matching(calc, pairs))
    return total([as_number(value) for value in values if _counts(value)])


def _countif(calc: Calculation, arguments: Arguments) -> Scalar:
    return _count_of(range(sum(1 for _ in matching(calc, _pairs(arguments)))))


def _pairs(arguments: Arguments) -> list[tuple[Node, Node]]:
    if not arguments or len(arguments) % 2:
        raise UnknowableError("rumus yang terputus")
    return list(zip(arguments[::2], arguments[1::2], strict=True))


# --- of one value --------------------------------------------------------------------------

TWELVE_DIGITS = Decimal("5e-12")
"""LibreOffice rounds up and down what it has first rounded to twelve digits."""


def _rounding(how: str) -> Function:
    def function(calc: Calculation, arguments: Arguments) -> Scalar:
        number = as_number(calc.scalar(arguments[0]))
        places = as_number(calc.scalar(arguments[1]) if len(arguments) > 1 else None)
        digits = int(places.value)
        if places.noise or not -300 < digits < 300:
            raise UnknowableError("pembulatan yang tidak biasa")
        if how != ROUND_HALF_UP and number.noise:
            number = Number(number.value, number.noise + abs(number.value) * TWELVE_DIGITS)
        return stepped(to_places(how, digits), number)

    return function


def _int(calc: Calculation, arguments: Arguments) -> Scalar:
    return stepped(floor, as_number(calc.scalar(arguments[0])))


def _abs(calc: Calculation, arguments: Arguments) -> Scalar:
    number = as_number(calc.scalar(arguments[0]))
    return number._replace(value=abs(number.value))


# --- choices -------------------------------------------------------------------------------


def _if(calc: Calculation, arguments: Arguments) -> Scalar:
    if as_truth(calc.scalar(arguments[0])):
        return _chosen(calc, arguments[1])
    return _chosen(calc, arguments[2]) if len(arguments) > 2 else False


def _iferror(calc: Calculation, arguments: Arguments) -> Scalar:
    try:
        return _chosen(calc, arguments[0])
    except SheetError:
        return _chosen(calc, arguments[1])


def _chosen(calc: Calculation, node: Node) -> Scalar:
    """The value of a branch: where it is left out or an empty cell, 0."""
    value = calc.scalar(node)
    return as_number(None) if value is None else value


def _truths(calc: Calculation, arguments: Arguments) -> list[bool]:
    values = _values(calc, arguments)
    truths = [as_truth(v) for v, in_cell in values if not (in_cell and isinstance(v, str | None))]
    if not truths:
        raise SheetError("#VALUE!")
    return truths


def _all(calc: Calculation, arguments: Arguments) -> Scalar:
    return all(_truths(calc, arguments))


def _any(calc: Calculation, arguments: Arguments) -> Scalar:
    return any(_truths(calc, arguments))


def _constant(value: bool) -> Function:
    return lambda calc, arguments: value


def _not(calc: Calculation, arguments: Arguments) -> Scalar:
    return not as_truth(calc.scalar(arguments[0]))


FUNCTIONS: dict[str, tuple[Function, int, int]] = {
    "ABS": (_abs, 1, 1),
    "AND": (_all, 1, 255),
    "AVERAGE": (_average, 1, 255),
    "COUNT": (_count, 1, 255),
    "COUNTA": (_counta, 1, 255),
    "COUNTIF": (_countif, 2, 2),
    "COUNTIFS": (_countif, 2, 254),
    "FALSE": (_constant(False), 0, 0),
    "IF": (_if, 2, 3),
    "IFERROR": (_iferror, 2, 2),
    "INT": (_int, 1, 1),
    "MAX": (_extreme(1), 1, 255),
    "MIN": (_extreme(-1), 1, 255),
    "NOT": (_not, 1, 1),
    "OR": (_any, 1, 255),
    "PRODUCT": (_product, 1, 255),
    "ROUND": (_rounding(ROUND_HALF_UP), 2, 2),
    "ROUNDDOWN": (_rounding(ROUND_DOWN), 2, 2),
    "ROUNDUP": (_rounding(ROUND_UP), 2, 2),
    "SUBTOTAL": (_subtotal, 2, 255),
    "SUM": (_sum, 1, 255),
    "SUMIF": (_sumif, 2, 3),
    "SUMIFS": (_sumifs, 3, 255),
    "SUMPRODUCT": (_sumproduct, 1, 255),
    "TRUE": (_constant(True), 0, 0),
    "TRUNC": (_rounding(ROUND_DOWN), 1, 2),
    "VLOOKUP": (looked_up, 4, 4),
}
"""By name, with the fewest and the most arguments."""
