"""Wording: numbers, units, number words, dates and titles in Indonesian."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkip.model import Rule, Text, Value
from lkip.values.arithmetic import difference
from lkip.values.wording import (
    capitalised,
    digits,
    direction,
    listed,
    long_date,
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
