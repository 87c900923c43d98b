"""Numbers in Indonesian words."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lkip.values.number_words import number_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "nol"),
        ("10", "sepuluh"),
        ("11", "sebelas"),
        ("12", "dua belas"),
        ("19", "sembilan belas"),
        ("20", "dua puluh"),
        ("100", "seratus"),
        ("111", "seratus sebelas"),
        ("200", "dua ratus"),
        ("1000", "seribu"),
        ("1001", "seribu satu"),
        ("1100", "seribu seratus"),
        ("2000", "dua ribu"),
        ("11000", "sebelas ribu"),
        ("21000", "dua puluh satu ribu"),
        ("101000", "seratus satu ribu"),
        ("1000000", "satu juta"),
        ("1001000", "satu juta seribu"),
        ("21001000", "dua puluh satu juta seribu"),
        ("1000001000", "satu miliar seribu"),
        ("1001001001000", "satu triliun satu miliar satu juta seribu"),
        (
            "7810120070",
            "tujuh miliar delapan ratus sepuluh juta seratus dua puluh ribu tujuh puluh",
        ),
        ("11.51", "sebelas koma lima satu"),
        ("62.50", "enam puluh dua koma lima nol"),
        ("0.05", "nol koma nol lima"),
        ("-3.06", "minus tiga koma nol enam"),
        ("0E-7", "nol koma nol nol nol nol nol nol nol"),
        ("1E+3", "seribu"),
    ],
)
def test_number_words(number: str, words: str):
    assert number_words(Decimal(number)) == words


ONES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
POWERS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def number_of(words: str) -> int:
    """The number that Indonesian words say, read without any help from what wrote them."""
    whole = group = one = 0
    for word in words.split():
        if word in ONES:
            one = ONES.index(word)
        elif word == "belas":
            group, one = group + 10 + one, 0
        elif word == "puluh":
            group, one = group + 10 * one, 0
        elif word == "ratus":
            group, one = group + 100 * one, 0
        elif word in ("sepuluh", "sebelas", "seratus"):
            group += {"sepuluh": 10, "sebelas": 11, "seratus": 100}[word]
        elif word == "seribu":
            whole += 1000
        else:
            whole, group, one = whole + (group + one) * POWERS[word], 0, 0
    return whole + group + one


GROUP = st.sampled_from([0, 1, 10, 11, 12, 20, 21, 100, 101, 110, 111, 211, 999]) | st.integers(
    0, 999
)
NUMBERS = st.lists(GROUP, min_size=5, max_size=5).map(
    lambda groups: sum(group * 1000**n for n, group in enumerate(groups))
)

WRONG = (
    r"milyar",
    r"\bsatu (puluh|belas|ratus)\b",
    r"(?<!puluh )(?<!ratus )\bsatu ribu\b",
)


@given(NUMBERS)
@example(10**15 - 1)
@example(1_001_001_001_000)
def test_words_say_their_number(number: int):
    words = number_words(Decimal(number))
    assert number_of(words) == number
    assert not [wrong for wrong in WRONG if re.search(wrong, words)]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (10**18 + 1, "satu kuintiliun satu"),
        (1_000 * 10**33, "seribu desiliun"),
        (10**36 + 10**3, "seribu desiliun seribu"),
    ],
)
def test_no_number_is_too_large(number: int, words: str):
    assert number_words(Decimal(number)) == words
