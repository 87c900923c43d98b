"""Intervals of a scale in words: what is printed is what `classify` does."""

from decimal import Decimal

import pytest

from lkip.config import Scale, ScaleClass
from lkip.values.scales import bounds_in_words


def scale(*bounds: tuple[str | None, str | None], **rules: str) -> Scale:
    def number(text: str | None) -> Decimal | None:
        return None if text is None else Decimal(text)

    classes = tuple(
        ScaleClass(f"K{n}", number(low), number(high)) for n, (low, high) in enumerate(bounds)
    )
    return Scale("Skala", "", classes, **rules)


SHARED = [("90", None), ("76", "90"), (None, "76")]
CASES = [
    (
        scale(*SHARED, overlaps="upper"),
        ["90% atau lebih", "76% sampai dengan kurang dari 90%", "kurang dari 76%"],
    ),
    (
        scale(*SHARED, overlaps="lower"),
        ["lebih dari 90%", "lebih dari 76% sampai dengan 90%", "76% atau kurang"],
    ),
    (
        scale(("85.5", "100"), ("70", "85"), (None, "69")),
        ["85,5% atau lebih", "70% sampai dengan 85%", "69% atau kurang"],
    ),
    (
        scale(("85", "100"), (None, "85"), above="none"),
        ["85% sampai dengan 100%", "kurang dari 85%"],
    ),
]


@pytest.mark.parametrize(("given", "words"), CASES)
def test_bounds_in_words(given: Scale, words: list[str]):
    assert bounds_in_words(given) == words
