"""Wording: numbers, units, number words, dates and titles in Indonesian."""

import re
from decimal import Decimal

import babel.dates
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lkip.model import Rule, Text, Value
from lkip.values.arithmetic import difference
from lkip.values.calendar import DAYS, MONTHS
from lkip.values.wording import (
    capitalised,
    digits,
    direction,
    listed,
    long_date,
    number_words,
    phrase,
    terbilang,
    titled,
    unit_words,
)
from making import SCALES, percent, rupiah, value

NBSP = "\N{NO-BREAK SPACE}"

# --- digits -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"),
        ("7", "7"),
        ("1234", "1.234"),
        ("1234.50", "1.234,50"),
        ("-1234567.8", "-1.234.567,8"),
        ("1E+3", "1.000"),
        ("0E-7", "0,0000000"),
        (
            "12345678901234567890123456789012345.67",
            "12.345.678.901.234.567.890.123.456.789.012.345,67",
        ),
    ],
)
def test_digits(number: str, text: str):
    assert digits(Decimal(number)) == text


@pytest.mark.parametrize(
    ("unit", "words"),
    [("percent", "%"), ("rupiah", "Rp"), ("index", "indeks"), ("kapal", "kapal"), ("", "")],
)
def test_units_alone(unit: str, words: str):
    assert unit_words(unit) == words


@given(st.decimals(-(10**18), 10**18, places=3) | st.integers(-(10**18), 10**18).map(Decimal))
def test_digits_read_back(number: Decimal):
    text = digits(number)
    assert Decimal(text.replace(".", "").replace(",", ".")) == number
    assert all(len(group) == 3 for group in text.lstrip("-").partition(",")[0].split(".")[1:])


# --- values ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "text", "bare"),
    [
        (percent("71"), "71%", "71"),
        (percent("65.9"), "65,9%", "65,9"),
        (percent("67.2727", decimals=None), "67,27%", "67,27"),
        (percent("-12.50"), "-12,50%", "-12,50"),
        (percent("-0.004", decimals=None), "0,00%", "0,00"),
        (rupiah(7810120070), "Rp7.810.120.070", "7.810.120.070"),
        (rupiah(-500), "-Rp500", "-500"),
        (rupiah(0), "Rp0", "0"),
        (value("82.35", "index"), "82,35", "82,35"),
        (value(1330, "kapal"), f"1.330{NBSP}kapal", "1.330"),
        (value("3.06", "poin persen"), f"3,06{NBSP}poin persen", "3,06"),
        (value(2031, "tahun"), "2031", "2031"),
    ],
)
def test_a_value_as_printed(item: Value, text: str, bare: str):
    assert phrase(SCALES, item) == text
    assert phrase(SCALES, item, unit=False) == bare


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("missing", "belum tersedia"),
        ("not_applicable", "tidak dapat dihitung"),
        ("not_budgeted", "tidak dianggarkan"),
    ],
)
def test_a_value_without_a_number_says_why(reason, text: str):
    nothing = percent(None, reason=reason)
    assert phrase(SCALES, nothing) == text
    assert phrase(SCALES, nothing, unit=False) == text
    assert terbilang(SCALES, nothing).text == text


# --- number words --------------------------------------------------------------------------------


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


def test_terbilang_says_what_is_printed_without_its_unit():
    absorbed = percent("89.36763", decimals=None, at="D4")
    assert terbilang(SCALES, absorbed) == Text(
        "delapan puluh sembilan koma tiga tujuh", Rule("terbilang", (absorbed.origin,))
    )


# --- directions, dates, titles, lists ------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("92.32", "95.38", "meningkat"),
        ("95.38", "92.32", "menurun"),
        ("92.32", "92.32", "tetap"),
        ("92.321", "92.324", "tetap"),  # both print 92,32
        (None, "95.38", ""),
    ],
)
def test_a_direction_is_that_of_the_printed_numbers(before: str | None, after: str, word: str):
    old, new = (percent(n, decimals=None, at=at) for n, at in ((before, "C3"), (after, "D3")))
    found = direction(SCALES, difference(SCALES, "selisih", new, old))
    assert found == Text(word, Rule("arah", (new.origin, old.origin)))


def test_a_date_in_words():
    assert long_date("2031-02-01") == "1 Februari 2031"
    with pytest.raises(ValueError, match="01/02/2031"):
        long_date("01/02/2031")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("program pengelolaan perikanan tangkap", "Program Pengelolaan Perikanan Tangkap"),
        ("nilai dan mutu hasil ikan di pasar", "Nilai dan Mutu Hasil Ikan di Pasar"),
        ("dari laut untuk warga", "Dari Laut untuk Warga"),
        ("jumlah KUB dan UPI", "Jumlah KUB dan UPI"),
        ("UPI", "UPI"),
        ("PENGAWASAN DAN PEMBINAAN NELAYAN", "Pengawasan dan Pembinaan Nelayan"),
        ("pelaksanaan undang-undang", "Pelaksanaan Undang-Undang"),
        ("sayur-mayur", "Sayur-mayur"),
        ("", ""),
    ],
)
def test_titled(text: str, title: str):
    assert titled(text) == title


def test_capitalised_touches_the_first_letter_alone():
    assert capitalised("nilai KUB") == "Nilai KUB"
    assert capitalised("") == ""


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ([], ""),
        (["tuna"], "tuna"),
        (["tuna, segar"], "tuna, segar"),
        (["tuna", "hiu"], "tuna dan hiu"),
        (["tuna", "hiu", "pari"], "tuna, hiu, dan pari"),
        (["tuna, segar", "hiu"], "tuna, segar; dan hiu"),
        (["tuna", "hiu", "pari, kering"], "tuna; hiu; dan pari, kering"),
    ],
)
def test_listed(texts: list[str], sentence: str):
    assert listed(texts) == sentence


def test_months_and_days_are_named_as_babel_names_them():
    assert dict(enumerate(MONTHS, 1)) == babel.dates.get_month_names("wide", locale="id")
    assert dict(enumerate(DAYS)) == babel.dates.get_day_names("wide", locale="id")
