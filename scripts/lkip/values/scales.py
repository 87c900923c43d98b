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
    best, worst = scale.classes[0], scale.classes[-1]
    if number > best.bounds[1]:
        return best if scale.above == "top" else None
    if scale.gaps == "round" and not _holding(scale, number):
        number = rounded(number, 0)
    holding = _holding(scale, number)
    if holding:
        return holding[0] if scale.overlaps == "upper" else holding[-1]
    below = [c for c in scale.classes if c.bounds[1] < number]
    above = [c for c in scale.classes if c.bounds[0] > number]
    if scale.gaps == "upper" and above:
        return above[-1]
    return below[0] if below else worst


def _holding(scale: Scale, number: Decimal) -> list[ScaleClass]:
    return [c for c in scale.classes if c.bounds[0] <= number <= c.bounds[1]]


def class_of(scales: Scales, value: Value, name: str) -> Text:
    """The label of the class that the printed `value` has on the scale called `name`.

    Empty where the value has no number, or no class. Raises `KeyError` for an unknown scale.
    """
    scale = scales.scales[name]
    number = printed(scales, value)
    found = None if number is None else classify(scale, number)
    return Text(found.label if found else "", Rule(f"kelas:{name}", (as_input(value),)))


def bounds_in_words(scale: Scale) -> list[str]:
    """The interval of each class as a phrase: "76% sampai dengan kurang dari 90%".

    A bound that two classes share belongs to the one that `overlaps` names, and the other stops
    short of it. Gaps stay gaps here, as regulations print them.
    """
    phrases = []
    for n, one in enumerate(scale.classes):
        better = scale.classes[n - 1] if n else None
        worse = scale.classes[n + 1] if n + 1 < len(scale.classes) else None
        open_above = better is not None and better.lower == one.upper is not None
        open_below = worse is not None and worse.upper == one.lower is not None
        short_above = open_above and scale.overlaps == "upper"
        short_below = open_below and scale.overlaps == "lower"
        lower = _percent(one.lower)
        upper = _percent(one.upper)
        if one.lower is None:
            phrases.append(f"kurang dari {upper}" if short_above else f"{upper} atau kurang")
        elif one.upper is None or (better is None and scale.above == "top"):
            phrases.append(f"lebih dari {lower}" if short_below else f"{lower} atau lebih")
        else:
            start = f"lebih dari {lower}" if short_below else lower
            phrases.append(f"{start} sampai dengan {'kurang dari ' if short_above else ''}{upper}")
    return phrases


def _percent(bound: Decimal | None) -> str:
    return "" if bound is None else f"{bound:f}%".replace(".", ",")
