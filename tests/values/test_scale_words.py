"""Intervals of a scale in words: what is printed is what `classify` does."""

from decimal import Decimal

import pytest

from lkip.config import Scale, ScaleClass
from lkip.values.scales import (
    bounds_in_words,
    interval_in_digits,
    interval_in_number_words,
    interval_in_tex,
    intervals,
)


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


UPPER = scale(("85.5", "100"), ("70", "85.5"), (None, "70"))
LOWER = scale(("90", None), ("75", "90"), (None, "75"), overlaps="lower")
GAPS = scale(("51", "75"), (None, "50"))


@pytest.mark.parametrize(
    ("given", "digits"),
    [
        (UPPER, ["85,5% s.d. 100%", "70% s.d. < 85,5%", "< 70%"]),
        (LOWER, ["> 90%", "> 75% s.d. 90%", "≤ 75%"]),
        (GAPS, ["51% s.d. 75%", "≤ 50%"]),
    ],
)
def test_intervals_in_digits(given: Scale, digits: list[str]):
    assert [interval_in_digits(one) for one in intervals(given)] == digits


def test_intervals_in_number_words():
    assert [interval_in_number_words(one) for one in intervals(UPPER)] == [
        "delapan puluh lima koma lima persen sampai dengan seratus persen",
        "tujuh puluh persen sampai dengan kurang dari delapan puluh lima koma lima persen",
        "kurang dari tujuh puluh persen",
    ]
    assert [interval_in_number_words(one) for one in intervals(LOWER)] == [
        "lebih dari sembilan puluh persen",
        "lebih dari tujuh puluh lima persen sampai dengan sembilan puluh persen",
        "tujuh puluh lima persen atau kurang",
    ]


@pytest.mark.parametrize(
    ("given", "tex"),
    [
        (
            UPPER,
            [
                r"85{,}5\% \le \text{nilai} \le 100\%",
                r"70\% \le \text{nilai} < 85{,}5\%",
                r"\text{nilai} < 70\%",
            ],
        ),
        (
            LOWER,
            [
                r"\text{nilai} > 90\%",
                r"75\% < \text{nilai} \le 90\%",
                r"\text{nilai} \le 75\%",
            ],
        ),
    ],
)
def test_intervals_as_formulas(given: Scale, tex: list[str]):
    assert [interval_in_tex(one, "nilai") for one in intervals(given)] == tex


def test_a_scale_of_one_class_holds_everything():
    assert bounds_in_words(scale((None, None))) == ["berapa pun"]
    (one,) = intervals(scale((None, None)))
    assert interval_in_digits(one) == ""
    assert interval_in_tex(one, "nilai") == r"\text{nilai}"
