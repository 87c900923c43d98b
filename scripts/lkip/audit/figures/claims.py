"""Claims: figures that are given beside those which they follow from, and whether they do.

Operands count as they are written, and the result is compared with as many decimals as it is
written with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from msgspec import structs

from lkip.audit.reading.figures import Figure
from lkip.audit.rule import Problem
from lkip.audit.subject import Subject
from lkip.model import Value
from lkip.values.arithmetic import as_written, decimals_of, difference, printed
from lkip.values.wording import phrase

Formula = Callable[[Sequence[Value]], Sequence[Value]]
"""What follows from operands: as printed, and without a cap if that is another."""


class Way(NamedTuple):
    """A way in which a figure may follow from others."""

    results: tuple[Value, ...]
    low: Decimal
    high: Decimal
    """What it lies between if measured operands were rounded."""


class Claim(NamedTuple):
    """A figure that a sentence gives beside the figures which it follows from."""

    what: str
    given: Figure
    operands: tuple[Figure, ...]
    ways: tuple[Way, ...]
    """Several where the sentence leaves open which holds."""


def wrong(subject: Subject, claims: Iterable[Claim]) -> Iterator[Problem]:
    """The claims that are not right, and that no rounding of the operands explains."""
    for claim in claims:
        if not _right(subject, claim) and not _rounded(subject, claim):
            yield _problem(subject, claim)


def right_by_rounding(subject: Subject, claims: Iterable[Claim]) -> Iterator[Problem]:
    """The claims that are not right, but would be if the operands had more decimals."""
    for claim in claims:
        if not _right(subject, claim) and _rounded(subject, claim):
            yield _problem(subject, claim)


def _right(subject: Subject, claim: Claim) -> bool:
    """Whether the figure is what it is computed to be, as written."""
    given = claim.given.value
    return any(
        as_written(subject.scales, given, result) == printed(subject.scales, given)
        for way in claim.ways
        for result in way.results
    )


def _rounded(subject: Subject, claim: Claim) -> bool:
    """Whether it could be right if the operands had more decimals than are written."""
    given = claim.given.value
    step = Decimal(1).scaleb(-decimals_of(subject.scales, given)) / 2
    number = given.number
    assert number is not None, "a figure is a number"
    return any(
        way.low != way.high and way.low - step <= number <= way.high + step for way in claim.ways
    )


def _problem(subject: Subject, claim: Claim) -> Problem:
    scales, given = subject.scales, claim.given.value
    result = claim.ways[0].results[0]
    result = structs.replace(result, decimals=decimals_of(scales, given))
    by = difference(scales, "selisih", given, result)
    told = ", ".join(f"{figure.role} {phrase(scales, figure.value)}" for figure in claim.operands)
    return Problem(
        f"{claim.what} {phrase(scales, given)}, sedangkan dari {told} dalam kalimat yang sama "
        f"dihitung {phrase(scales, result)}; selisih {phrase(scales, by)}",
        (claim.given.place,),
        "Cetak angkanya dengan {{ … }}, atau betulkan angka yang keliru.",
    )


def way_of(
    subject: Subject, formula: Formula, exact: Sequence[Value], measured: Sequence[Value]
) -> Way:
    """What `formula` makes of exact and measured operands, in this order."""
    corners = product(*(_moved(subject, value) for value in measured))
    ends = [formula((*exact, *corner))[-1].number for corner in corners]
    reached = [end for end in ends if end is not None]
    return Way(tuple(formula((*exact, *measured))), min(reached), max(reached))


def _moved(subject: Subject, value: Value) -> tuple[Value, ...]:
    """A measured value and what it may have been before it was rounded; a whole count is exact."""
    decimals = decimals_of(subject.scales, value)
    if value.number is None or (not decimals and value.unit not in ("percent", "index")):
        return (value,)
    half = Decimal(1).scaleb(-decimals) / 2
    return tuple(
        structs.replace(value, number=value.number + by, decimals=decimals + 1)
        for by in (-half, half)
    )
