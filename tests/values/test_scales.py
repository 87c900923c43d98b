"""Scales: which class a percentage falls in; gaps, overlaps and the top are the scale's own say."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkip.config import Scale
from lkip.model import Rule
from lkip.values.scales import class_of, classify
from making import SCALES, percent, scale, scales

# Bounds as a regulation prints them: 75 to 76, 65 to 66 and 50 to 51 are gaps, 90 is in two.
FIVE = (
    ("Sangat Tinggi", "90", None),
    ("Tinggi", "76", "90"),
    ("Sedang", "66", "75"),
    ("Rendah", "51", "65"),
    ("Sangat Rendah", None, "50"),
)
CLOSED = (("Berhasil", "85", "100"), ("Cukup", "70", "85"), ("Gagal", None, "70"))


def label(scale: Scale, number: str) -> str:
    found = classify(scale, Decimal(number))
    return found.label if found else "-"


@pytest.mark.parametrize(
    ("number", "rounding", "lower", "upper"),
    [
        ("76", "Tinggi", "Tinggi", "Tinggi"),
        ("75.5", "Tinggi", "Sedang", "Tinggi"),
        ("75.49", "Sedang", "Sedang", "Tinggi"),
        ("75", "Sedang", "Sedang", "Sedang"),
        ("65.5", "Sedang", "Rendah", "Sedang"),
        ("65.4", "Rendah", "Rendah", "Sedang"),
        ("50.5", "Rendah", "Sangat Rendah", "Rendah"),
        ("50.4", "Sangat Rendah", "Sangat Rendah", "Rendah"),
        ("-12.3", "Sangat Rendah", "Sangat Rendah", "Sangat Rendah"),
        ("184.75", "Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi"),
    ],
)
def test_a_number_in_a_gap(number: str, rounding: str, lower: str, upper: str):
    assert label(scale(*FIVE, gaps="round"), number) == rounding
    assert label(scale(*FIVE, gaps="lower"), number) == lower
    assert label(scale(*FIVE, gaps="upper"), number) == upper


def test_what_a_scale_leaves_unsaid():
    # A gap belongs to the class below, a bound of two to the class above, the rest to the best.
    assert label(scale(*FIVE), "75.5") == "Sedang"
    assert label(scale(*FIVE), "90") == "Sangat Tinggi"
    assert label(scale(*CLOSED), "100.4") == "Berhasil"


def test_rounding_is_for_gaps_alone():
    # 89,6 stands in a class already: it is not rounded up to 90.
    assert label(scale(*FIVE, gaps="round"), "89.6") == "Tinggi"


@pytest.mark.parametrize(
    ("number", "upper", "lower"), [("90", "Sangat Tinggi", "Tinggi"), ("89.99", "Tinggi", "Tinggi")]
)
def test_a_number_in_two_classes(number: str, upper: str, lower: str):
    assert label(scale(*FIVE, overlaps="upper"), number) == upper
    assert label(scale(*FIVE, overlaps="lower"), number) == lower


@pytest.mark.parametrize("gaps", ["round", "lower", "upper"])
@pytest.mark.parametrize(
    ("number", "top", "none"), [("100", "Berhasil", "Berhasil"), ("100.4", "Berhasil", "-")]
)
def test_a_number_above_the_best_class(number: str, top: str, none: str, gaps: str):
    assert label(scale(*CLOSED, above="top", gaps=gaps), number) == top
    assert label(scale(*CLOSED, above="none", gaps=gaps), number) == none


@pytest.mark.parametrize("gaps", ["round", "lower", "upper"])
def test_a_number_below_the_worst_class_is_in_it(gaps: str):
    assert label(scale(("Ada", "50", None), ("Sedikit", "0", "49"), gaps=gaps), "-3") == "Sedikit"


BOUNDS = st.lists(st.integers(0, 1000), min_size=2, max_size=12, unique=True)


@st.composite
def any_scale(draw: st.DrawFn) -> Scale:
    """Classes from best to worst, closed or open at the ends, with gaps between or none."""
    numbers = sorted(draw(BOUNDS.filter(lambda b: len(b) % 2 == 0)), reverse=True)
    classes = [
        (f"Kelas {n}", str(lower), str(upper))
        for n, (upper, lower) in enumerate(zip(numbers[::2], numbers[1::2], strict=True))
    ]
    if draw(st.booleans()):
        label, lower, _ = classes[0]
        classes[0] = (label, lower, None)
    gaps = draw(st.sampled_from(["round", "lower", "upper"]))
    overlaps = draw(st.sampled_from(["lower", "upper"]))
    return scale(*classes, gaps=gaps, overlaps=overlaps, above="top")


NUMBERS = st.decimals(-100, 1100, places=2)


@given(any_scale(), NUMBERS)
def test_every_number_has_one_class(some: Scale, number: Decimal):
    assert classify(some, number) in some.classes


@given(any_scale(), NUMBERS, NUMBERS)
def test_a_greater_number_never_has_a_worse_class(some: Scale, one: Decimal, other: Decimal):
    low, high = (classify(some, n) for n in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert some.classes.index(high) <= some.classes.index(low)


# --- values ---------------------------------------------------------------------------------


def test_a_value_is_classed_as_printed():
    # 75,996 prints 76,00 and is classed so; unrounded it would stand in the gap.
    strict = scales(scales={"s": scale(*FIVE, gaps="lower"), "efisiensi": scale(*CLOSED)}, uses={})
    number = percent("75.996", decimals=None, at="E5")
    found = class_of(strict, number, "s")
    assert found.text == "Tinggi"
    assert found.origin == Rule("kelas:s", (number.origin,))


def test_a_value_without_a_number_has_no_class():
    assert class_of(SCALES, percent(None), "bulat").text == ""


def test_an_unknown_scale_is_the_caller_s_mistake():
    with pytest.raises(KeyError, match="tak-ada"):
        class_of(SCALES, percent("80"), "tak-ada")
