"""Rating scales: which class a percentage falls in, gaps and overlaps decided by the scale."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from lkip.config import Scale, ScaleClass, Scales
from lkip.model import Line, Rule, Text, Value, as_input
from lkip.values.arithmetic import printed, rounded
from lkip.values.number_words import number_words


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


AT_LEAST, AT_MOST = r"\ge", r"\le"


class Interval(NamedTuple):
    """The bounds of a class as its scale writes them, and which of them belong to it."""

    label: str
    lower: Decimal | None
    upper: Decimal | None
    short_below: bool
    """The lower bound belongs to the class below."""
    short_above: bool
    """The upper bound belongs to the class above."""
    over: bool
    """Values above the upper bound are in the class too."""


def intervals(scale: Scale) -> list[Interval]:
    """The interval of each class, from the best to the worst.

    A bound that two classes share belongs to the one that `overlaps` names, and the other stops
    short of it. Gaps stay gaps here, as regulations print them.
    """
    found = []
    for n, one in enumerate(scale.classes):
        better = scale.classes[n - 1] if n else None
        worse = scale.classes[n + 1] if n + 1 < len(scale.classes) else None
        shared_above = better is not None and better.lower == one.upper is not None
        shared_below = worse is not None and worse.upper == one.lower is not None
        found.append(
            Interval(
                one.label,
                one.lower,
                one.upper,
                short_below=shared_below and scale.overlaps == "lower",
                short_above=shared_above and scale.overlaps == "upper",
                over=better is None and scale.above == "top",
            )
        )
    return found


def bounds_in_words(scale: Scale) -> list[str]:
    """What each class holds as a phrase: "76% sampai dengan kurang dari 90%"."""
    return [
        _phrase(i._replace(upper=None) if i.over and i.lower is not None else i, _percent)
        for i in intervals(scale)
    ]


def interval_in_number_words(interval: Interval) -> str:
    """An interval as written, in words: "tujuh puluh persen sampai dengan seratus persen"."""
    return _phrase(interval, lambda bound: f"{number_words(bound)} persen")


def interval_in_digits(interval: Interval) -> str:
    """An interval as written, in short: `70% s.d. < 85%`, `< 55%`."""
    lower = "" if interval.lower is None else _percent(interval.lower)
    upper = "" if interval.upper is None else _percent(interval.upper)
    if not upper:
        if not lower:
            return ""
        return ("> " if interval.short_below else "≥ ") + lower
    if not lower:
        return ("< " if interval.short_above else "≤ ") + upper
    start = f"> {lower}" if interval.short_below else lower
    return f"{start} s.d. {'< ' if interval.short_above else ''}{upper}"


def interval_in_tex(interval: Interval, name: str) -> str:
    r"""An interval as written, of what is called `name`: `76\% \le \text{nilai} < 90\%`."""
    lower, upper = (
        "" if bound is None else _percent(bound).replace(",", "{,}").replace("%", r"\%")
        for bound in (interval.lower, interval.upper)
    )
    named = rf"\text{{{name}}}"
    at_most = "<" if interval.short_above else AT_MOST
    if not upper:
        if not lower:
            return named
        return f"{named} {'>' if interval.short_below else AT_LEAST} {lower}"
    right = f"{named} {at_most} {upper}"
    return f"{lower} {'<' if interval.short_below else AT_MOST} {right}" if lower else right


def _phrase(interval: Interval, bound: Callable[[Decimal], str]) -> str:
    if interval.lower is None:
        if interval.upper is None:
            return "berapa pun"
        upper = bound(interval.upper)
        return f"kurang dari {upper}" if interval.short_above else f"{upper} atau kurang"
    lower = bound(interval.lower)
    if interval.upper is None:
        return f"lebih dari {lower}" if interval.short_below else f"{lower} atau lebih"
    start = f"lebih dari {lower}" if interval.short_below else lower
    short = "kurang dari " if interval.short_above else ""
    return f"{start} sampai dengan {short}{bound(interval.upper)}"


def _percent(bound: Decimal) -> str:
    return f"{bound:f}%".replace(".", ",")


def told(name: str) -> Rule:
    """The origin of what a scale says of itself: its title, its classes, their intervals."""
    return Rule(f"skala:{name}", (Line("config/scales.yaml"),))
