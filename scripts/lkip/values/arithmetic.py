"""Arithmetic on values: exact, half-up, and from the digits that are printed.

Every result carries the rule that made it and its inputs. With `rounding: printed` an operand
counts as it is printed, so that an evaluator with a calculator gets the same digits
(capaian 18,18 / 11,13 = 163,34); with `rounding: exact` it counts unrounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from msgspec import structs

from lkip.config import Scales
from lkip.model import Reason, Ref, Rule, Value, as_input

PRECISION = 34
"""Significant digits of an intermediate result (IEEE decimal128); money needs fewer than 20."""

HUNDRED = Decimal(100)


def decimals_of(scales: Scales, value: Value) -> int:
    """Decimals that `value` is printed with: as written at its source, else its unit's usual."""
    return scales.decimals.get(value.unit, 0) if value.decimals is None else value.decimals


def rounded(number: Decimal, decimals: int) -> Decimal:
    """`number` rounded half up, however many digits it has."""
    digits = max(number.adjusted(), 0) + decimals + 2
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, Context(prec=digits))


def printed(scales: Scales, value: Value) -> Decimal | None:
    """The number as printed."""
    return None if value.number is None else rounded(value.number, decimals_of(scales, value))


def as_written(scales: Scales, given: Value, other: Value) -> Decimal | None:
    """The number of `other` with as many decimals as `given` is written with."""
    return printed(scales, structs.replace(other, decimals=decimals_of(scales, given)))


def operand(scales: Scales, value: Value) -> Decimal | None:
    """The number as it counts in a derived value."""
    return printed(scales, value) if scales.rounding == "printed" else value.number


def absent(values: Iterable[Value]) -> Reason | None:
    """Why a result of `values` has no number: the reason of the first that has none."""
    return next((v.reason or "missing" for v in values if v.number is None), None)


def ratio(scales: Scales, name: str, part: Value, whole: Value) -> Value:
    """`part` in percent of `whole`; not applicable where the whole is 0.

    Realisasi from counts, penyerapan = realisasi / pagu x 100, and their like.
    """
    return _quotient(scales, name, part, whole, "percent", HUNDRED)


def _quotient(
    scales: Scales, name: str, part: Value, whole: Value, unit: str, factor: Decimal
) -> Value:
    origin = Rule(name, (as_input(part), as_input(whole)))
    above, below = operand(scales, part), operand(scales, whole)
    if above is None or below is None:
        return Value(None, unit, origin, reason=absent((part, whole)))
    if below == 0:
        return Value(None, unit, origin, reason="not_applicable")
    with localcontext(Context(prec=PRECISION)):
        return Value(above / below * factor, unit, origin)


def total(name: str, values: Sequence[Value], unit: str = "") -> Value:
    """The sum; without a number if one of `values` has none, or there are none.

    What had no budget adds nothing; only a sum of nothing else is not budgeted itself.
    """
    origin = Rule(name, tuple(as_input(v) for v in values))
    unit = unit or next((v.unit for v in values if v.unit), "")
    counted = [v for v in values if v or v.reason != "not_budgeted"]
    numbers = [v.number for v in counted if v.number is not None]
    if not numbers or len(numbers) < len(counted):
        return Value(None, unit, origin, reason=absent(counted or values) or "missing")
    with localcontext(Context(prec=PRECISION)):
        return Value(sum(numbers, Decimal(0)), unit, origin, _common_decimals(counted))


def difference(scales: Scales, name: str, left: Value, right: Value) -> Value:
    """`left` - `right`, in their unit; percentages differ by percentage points."""
    origin = Rule(name, (as_input(left), as_input(right)))
    unit = "poin persen" if left.unit == "percent" else left.unit
    a, b = operand(scales, left), operand(scales, right)
    if a is None or b is None:
        return Value(None, unit, origin, reason=absent((left, right)))
    with localcontext(Context(prec=PRECISION)):
        return Value(a - b, unit, origin, _common_decimals((left, right)))


def mean(scales: Scales, name: str, values: Sequence[Value]) -> Value:
    """The plain mean of those of `values` that have a number; missing where none has."""
    present = [v for v in values if v.number is not None]
    origin = Rule(name, tuple(as_input(v) for v in present or values))
    unit = values[0].unit if values else "percent"
    if not present:
        return Value(None, unit, origin, reason=absent(values) or "missing")
    numbers = [n for v in present if (n := operand(scales, v)) is not None]
    with localcontext(Context(prec=PRECISION)):
        return Value(sum(numbers, Decimal(0)) / len(numbers), unit, origin)


def accumulated(scales: Scales, how: str, parts: Sequence[Value]) -> Value:
    """The figure of a year from those of its parts: their `sum`, `last` or `mean`.

    A part that a sum or mean needs and that is missing leaves the year open, and so does a
    missing last part: what is not known yet is no figure of the year.
    """
    if how == "last":
        last = parts[-1]
        return structs.replace(last, origin=Rule("akhir", (as_input(last),)), ref="")
    if how == "sum":
        return total("jumlah", parts)
    whole = mean(scales, "rata-rata", parts)
    if absent(parts) is None:
        return whole
    return structs.replace(whole, number=None, reason=absent(parts))


def count(name: str, items: Sequence[str], unit: str) -> Value:
    """How many `items` (keys of records) there are."""
    return Value(Decimal(len(items)), unit, Rule(name, tuple(Ref(i) for i in items)))


def magnitude(value: Value) -> Value:
    """The value without its sign."""
    if value.number is None or value.number >= 0:
        return value
    rule = Rule("besaran", (as_input(value),))
    return structs.replace(value, number=-value.number, origin=rule, ref="")


def capaian(
    scales: Scales, target: Value, realisasi: Value, arah: str, batas: str
) -> tuple[Value, Value]:
    """Achievement in percent: `(as printed, without its cap)`; the same where no cap applies.

    Higher is better: R/T x 100. Lower is better: (2T - R)/T x 100, or T/R x 100 where
    `scales.yaml` says so. `batas` is `none`, `100`, `120`, or empty for the default. A missing
    realisasi is missing, never 0.

    Source: Peraturan Menteri PAN-RB 53/2014, Lampiran II (both formulas, without the misprint of
    "T - (R - T)/T" that many reports copy).
    """
    if arah != "lower":
        free = ratio(scales, "capaian", realisasi, target)
    elif scales.lower_is_better == "T / R":
        free = ratio(scales, "capaian-turun-terbalik", target, realisasi)
    else:
        free = _mirrored(scales, target, realisasi)
    cap = batas or scales.cap
    if cap == "none" or free.number is None or free.number <= Decimal(cap):
        return free, free
    assert isinstance(free.origin, Rule)
    capped = Rule(f"{free.origin.name}-batas-{cap}", free.origin.inputs)
    return Value(Decimal(cap), "percent", capped), free


def _mirrored(scales: Scales, target: Value, realisasi: Value) -> Value:
    origin = Rule("capaian-turun", (as_input(realisasi), as_input(target)))
    t, r = operand(scales, target), operand(scales, realisasi)
    if t is None or r is None:
        return Value(None, "percent", origin, reason=absent((realisasi, target)))
    if t == 0:
        return Value(None, "percent", origin, reason="not_applicable")
    with localcontext(Context(prec=PRECISION)):
        return Value((2 * t - r) / t * HUNDRED, "percent", origin)


def efficiency(scales: Scales, achieved: Value, absorbed: Value) -> Value:
    """Efficiency of resources, from the capaian and the penyerapan that are printed.

    `capaian / penyerapan` in percent, or `capaian - penyerapan` in percentage points: there is
    no single definition, so `scales.yaml` names it.
    """
    if scales.efficiency.formula == "capaian - penyerapan":
        return difference(scales, "efisiensi-selisih", achieved, absorbed)
    return ratio(scales, "efisiensi", achieved, absorbed)


def _common_decimals(values: Sequence[Value]) -> int | None:
    """Sums and differences keep the finest decimals written; the unit's usual if one has none."""
    written = [v.decimals for v in values]
    known = [d for d in written if d is not None]
    return max(known) if known and len(known) == len(written) else None
