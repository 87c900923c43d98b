"""Numbers in Indonesian text, written and read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkip.values.number_words import number_words
from lkip.values.numbers import SMALL, WORDS, digits, numbers, parsed

AMOUNTS = st.decimals(min_value=0, max_value=10**15, allow_nan=False, places=2) | st.integers(
    0, 10**15
).map(Decimal)


@given(AMOUNTS, st.sampled_from(["{}", "Rp{}", "Rp {}", "{}%", "{} %"]))
def test_what_is_written_is_read_back(number: Decimal, form: str):
    assert parsed(form.format(digits(number))) == number


@given(AMOUNTS, st.sampled_from(["({})", "-{}", "\N{MINUS SIGN}{}", "-Rp{}", "(Rp{})", "-{}%"]))
def test_a_minus_and_an_accountants_brackets(number: Decimal, form: str):
    assert parsed(form.format(digits(number))) == -number


@given(AMOUNTS)
def test_thousands_may_be_written_without_points(number: Decimal):
    assert parsed(digits(number).replace(".", "")) == number


@pytest.mark.parametrize(
    "text", ["", "koperasi", "6.17", "1.234.56", "94.75", "1,2,3", "(12,5", "-(3)", "3 koperasi"]
)
def test_what_is_not_one_number(text: str):
    assert parsed(text) is None


@given(st.lists(AMOUNTS, max_size=6), st.sampled_from([" ", " dan ", "; ", ") ", "% x "]))
def test_every_number_is_found_whatever_stands_between(amounts: list[Decimal], between: str):
    texts = [digits(amount) for amount in amounts]
    assert numbers(between.join(texts)) == texts


def test_points_and_commas_of_a_sentence_are_not_of_the_number():
    assert numbers("Ada 12, lalu 1.250.") == ["12", "1.250"]
    assert numbers("kode 2.17.01, Tabel 3.2.") == ["2.17.01", "3.2"]


@given(st.integers(0, 10**13))
def test_a_number_in_words_is_found_whole(number: int):
    words = number_words(Decimal(number))
    (match,) = WORDS.finditer(f"sebanyak {words} kapal")
    assert match[0] == words


@pytest.mark.parametrize("text", ["kedua pihak", "kesatuan", "pertama", "setempat", "limau"])
def test_words_that_only_look_like_numbers(text: str):
    assert not WORDS.search(text)


def test_the_small_numbers_have_the_words_of_all_numbers():
    assert {number_words(Decimal(number)): number for number in range(1, 100)} == SMALL
