"""The value of a formula's tree."""

from __future__ import annotations

from lkip.read.formulas.calculation import (
    Calculation,
    UnorderedError,
    as_number,
    as_text,
    compared,
)
from lkip.read.formulas.doubles import (
    added,
    divided,
    hundredth,
    multiplied,
    negative,
    power,
    subtracted,
)
from lkip.read.formulas.functions import FUNCTIONS
from lkip.read.formulas.matching import size
from lkip.read.formulas.parse import (
    Area,
    Call,
    Chain,
    Constant,
    Failed,
    Negative,
    Node,
    Percent,
    Scalar,
)
from lkip.read.formulas.problems import SheetError, UnknowableError

_ARITHMETIC = {"+": added, "-": subtracted, "*": multiplied, "/": divided, "^": power}

_ORDERS = {
    "<": (-1,), ">": (1,), "<=": (-1, 0), ">=": (0, 1),
}  # fmt: skip


def evaluate(node: Node, calc: Calculation) -> Scalar:
    """The one value of a node.

    Raises `SheetError` where it is an error, `UnknowableError` where it cannot be calculated here.
    """
    match node:
        case Constant(value):
            return value
        case Failed(code):
            raise SheetError(code)
        case Area(sheet, top, left):
            if size(node) != (1, 1):
                raise UnknowableError("larik")
            return calc.at(sheet, top, left)
        case Negative(operand):
            return negative(as_number(calc.scalar(operand)))
        case Percent(operand):
            return hundredth(as_number(calc.scalar(operand)))
        case Chain(first, rest):
            value = calc.scalar(first)
            for sign, operand in rest:
                value = _joined(sign, value, calc.scalar(operand))
            return value
        case Call(name, arguments):
            function, fewest, most = FUNCTIONS.get(name, (None, 0, 0))
            if function is None:
                raise UnknowableError(f"fungsi {name.removeprefix('_XLFN.')}")
            if not fewest <= len(arguments) <= most:
                raise UnknowableError(f"fungsi {name}")
            return function(calc, arguments)


def _joined(sign: str, a: Scalar, b: Scalar) -> Scalar:
    if sign in _ARITHMETIC:
        return _ARITHMETIC[sign](as_number(a), as_number(b))
    if sign == "&":
        return as_text(a) + as_text(b)
    if sign in ("=", "<>"):
        try:
            equal = compared(a, b) == 0
        except UnorderedError:
            equal = False
        return equal == (sign == "=")
    return compared(a, b) in _ORDERS[sign]
