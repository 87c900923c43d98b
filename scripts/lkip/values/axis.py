"""The value axis of a chart: round steps that hold all its values, and zero."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import product
from typing import NamedTuple

from lkip.model import Chart
from lkip.values.numbers import digits

STEPS = 6
"""At most so many steps on either side of what a reader takes in at a glance."""


class Axis(NamedTuple):
    """From `low` to `high` in steps of `step`; zero is one of the steps."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The values that have a grid line."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + self.step * n for n in range(count + 1))

    def share(self, number: Decimal) -> float:
        """Where `number` is, 0 at the low end and 1 at the high."""
        return float((number - self.low) / (self.high - self.low))


def axis(chart: Chart) -> Axis:
    """The axis of `chart`."""
    return spanning(
        value.number for series in chart.series for value in series.values if value.number
    )


def spanning(numbers: Iterable[Decimal]) -> Axis:
    """The finest axis of at most `STEPS` round steps (1, 2, 2.5, 5, 10, …) over `numbers`."""
    given = [Decimal(0), *numbers]
    least, most = min(given), max(given)
    if least == most:
        most = Decimal(1)
    magnitude = (most - least).adjusted() - 1
    for power, digit in product(range(magnitude, magnitude + 3), ("1", "2", "2.5", "5")):
        step = Decimal(digit).scaleb(power)
        low = (least / step).to_integral_value(ROUND_FLOOR)
        high = (most / step).to_integral_value(ROUND_CEILING)
        if high - low <= STEPS:
            return Axis(low * step, high * step, step)
    raise AssertionError("a step of the next power of ten always fits")


def tick_label(number: Decimal, step: Decimal) -> str:
    """`number` in Indonesian notation, with as many decimals as the step needs."""
    exponent = step.normalize().as_tuple().exponent
    assert isinstance(exponent, int), "a step is finite"
    places = Decimal(1).scaleb(min(exponent, 0))
    return digits(number.quantize(places)).replace("-", "\N{MINUS SIGN}")
