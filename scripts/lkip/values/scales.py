"""Rating scales: which class a percentage falls in, gaps and overlaps decided by the scale."""

from __future__ import annotations

from decimal import Decimal

from lkip.config import Scale, ScaleClass, Scales
from lkip.model import Rule, Text, Value, as_input
from lkip.values.arithmetic import printed, rounded


def classify(scale: Scale, number: Decimal) -> ScaleClass | None:
    """The class of `number`; None above the best class where the scale says so.

    Classes stand from the best to the worst, as regulations print them.
    """
    if scale.gaps == "round" and not _holding(scale, number):
        number = rounded(number, 0)
    holding = _holding(scale, number)
    if holding:
        return holding[0] if scale.overlaps == "upper" else holding[-1]
    best = scale.classes[0]
    if best.upper is not None and number > best.upper:
        return best if scale.above == "top" else None
    below = [c for c in scale.classes if c.upper is not None and c.upper < number]
    above = [c for c in scale.classes if c.lower is not None and c.lower > number]
    if scale.gaps == "upper" and above:
        return above[-1]
    return below[0] if below else scale.classes[-1]


def _holding(scale: Scale, number: Decimal) -> list[ScaleClass]:
    return [
        c
        for c in scale.classes
        if (c.lower is None or number >= c.lower) and (c.upper is None or number <= c.upper)
    ]


def class_of(scales: Scales, value: Value, name: str) -> Text:
    """The label of the class that the printed `value` has on the scale called `name`.

    Empty where the value has no number, or no class. Raises `KeyError` for an unknown scale.
    """
    scale = scales.scales[name]
    number = printed(scales, value)
    found = None if number is None else classify(scale, number)
    return Text(found.label if found else "", Rule(f"kelas:{name}", (as_input(value),)))
