"""Exact numbers, and how far a program that counts in binary may be from them.

A spreadsheet program counts in doubles: about sixteen digits, decimals only nearly. What a formula
means is the exact number; what a program has stored lies near it. How near follows from the
formula: a sum of whole rupiah is exact, a percentage is good to fifteen digits, and a difference of
two large amounts with decimals may be all noise. So each number carries its noise, and one rule
decides everywhere: two numbers that differ by no more than their noise are the same number.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_FLOOR, Context, Decimal, DecimalException
from typing import NamedTuple

from lkip.read.formulas.problems import SheetError, UnknowableError

EXACT = Context(prec=40)

WHOLE = 2**53
"""Whole numbers up to here are exact in binary."""

FRACTION = 1024
"""And so are halves, quarters, … down to this part: 2.5 is rounded alike by all."""

ROUNDOFF = Decimal("1e-15")
"""What a step adds, as a share of its result; a double is good to 1.1e-16."""

CUT_OFF = Decimal("5e-15")
"""By how much, as a share of it, a stored number may differ from the one meant: programs write
fifteen digits or more of what they have calculated, and half of the last may be missing."""

LONGEST = Decimal("1e14")
"""Whole numbers below have fewer digits than that."""

SNAP = Decimal("4e-15")
"""Programs take a difference for zero where it is smaller than this share of its operands."""

LARGEST = Decimal("1e308")

ZERO = Decimal(0)
ONE_HUNDREDTH = Decimal("0.01")


class Number(NamedTuple):
    """An exact number, and how far a program's own may be from it."""

    value: Decimal
    noise: Decimal = ZERO


def stored(value: Decimal) -> Number:
    """A number as a cell or a formula holds it; one that is not exact in binary may be cut off."""
    if abs(value) < LONGEST and _in_binary(abs(value)):
        return Number(value)
    return Number(value, abs(value) * CUT_OFF)


def _made(value: Decimal, noise: Decimal, share: Decimal = ZERO) -> Number:
    """A result with the noise of its operands; `share`: what it adds itself where it is not exact.

    Raises `SheetError` where it is too large for a spreadsheet.
    """
    size = abs(value)
    if size > LARGEST:
        raise SheetError("#NUM!")
    if not noise and _in_binary(size):
        return Number(value)
    return Number(value, EXACT.add(noise, max(share, EXACT.multiply(size, ROUNDOFF))))


def _in_binary(size: Decimal) -> bool:
    """Whether a double holds the number exactly."""
    if size == size.to_integral_value():
        return size < WHOLE
    parts = EXACT.multiply(size, FRACTION)
    return parts < WHOLE and parts == parts.to_integral_value()


def added(a: Number, b: Number) -> Number:
    """`a` + `b`, where a program takes what is nearly nothing for nothing."""
    largest = max(abs(a.value), abs(b.value))
    value = EXACT.add(a.value, b.value)
    return _made(value, a.noise + b.noise, EXACT.multiply(largest, SNAP))


def subtracted(a: Number, b: Number) -> Number:
    """`a` - `b`."""
    return added(a, negative(b))


def multiplied(a: Number, b: Number) -> Number:
    """`a` x `b`."""
    noise = abs(a.value) * b.noise + abs(b.value) * a.noise + a.noise * b.noise
    return _made(EXACT.multiply(a.value, b.value), noise)


def divided(a: Number, b: Number) -> Number:
    """`a` / `b`. Raises `SheetError` for a division by zero."""
    if not b.value and not b.noise:
        raise SheetError("#DIV/0!")
    least = abs(b.value) - b.noise
    if least <= 0:
        raise UnknowableError("pembagian dengan angka yang hampir nol")
    value = EXACT.divide(a.value, b.value)
    return _made(value, EXACT.divide(a.noise + abs(value) * b.noise, least))


def power(a: Number, b: Number) -> Number:
    """`a` to the power of `b`.

    Raises `SheetError` where it is too large, `UnknowableError` where programs do not agree.
    """
    if a.value <= 0 and (b.noise or b.value <= 0):
        raise UnknowableError("pangkat yang tidak biasa")
    try:
        value = EXACT.power(a.value, b.value)
        noise = ZERO
        if a.noise:
            noise += abs(EXACT.divide(b.value * value, a.value)) * a.noise
        if b.noise:
            noise += abs(EXACT.multiply(EXACT.ln(abs(a.value)), value)) * b.noise
    except DecimalException as problem:
        raise SheetError("#NUM!") from problem
    return _made(value, noise, EXACT.multiply(abs(value), SNAP))


def negative(a: Number) -> Number:
    """-`a`."""
    return Number(EXACT.minus(a.value), a.noise)


def hundredth(a: Number) -> Number:
    """`a` %."""
    return multiplied(a, stored(ONE_HUNDREDTH))


def total(numbers: list[Number]) -> Number:
    """The sum. A program adds one after another, and each step may add noise."""
    value = noise = steps = ZERO
    for number in numbers:
        value = EXACT.add(value, number.value)
        noise += number.noise
        steps += abs(value)
    return _made(value, noise, EXACT.multiply(steps, ROUNDOFF))


def stepped(step: Callable[[Decimal], Decimal], a: Number) -> Number:
    """`step` of `a`, for a function that jumps: near a jump a program may be on its other side."""
    value = step(a.value)
    if not a.noise:
        return _made(value, ZERO)
    sides = (step(a.value - a.noise), step(a.value + a.noise))
    return _made(value, max(abs(side - value) for side in sides))


def to_places(rounding: str, places: int) -> Callable[[Decimal], Decimal]:
    """Rounding to decimals, or before the point where `places` is negative."""

    def step(value: Decimal) -> Decimal:
        # A program knows no digits beyond the fifteenth or so: there is nothing to round there.
        if not value or value.adjusted() + places > EXACT.prec - 4:
            return value
        return value.quantize(Decimal(1).scaleb(-places), rounding, EXACT) + ZERO

    return step


def floor(value: Decimal) -> Decimal:
    """The whole number at or below."""
    return value.to_integral_value(ROUND_FLOOR)


def order(a: Number, b: Number) -> int:
    """-1, 0 or 1: which is larger; 0 within their noise."""
    apart = EXACT.subtract(a.value, b.value)
    if abs(apart) <= a.noise + b.noise:
        return 0
    return 1 if apart > 0 else -1
