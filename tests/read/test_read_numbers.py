"""Numbers: as the file stores them, and as people type them."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lkip.read.numbers import Reading, Refusal, amount, exact, indonesian, parse, plain


@pytest.mark.parametrize(
    ("stored", "number"),
    [
        ("65.900000000000006", "65.9"),
        ("0.71", "0.71"),
        ("7.1E-1", "0.71"),
        ("7810120070", "7810120070"),
        ("1.0000000000000001E-2", "0.01"),
        ("1E+3", "1000"),
        ("123456789012345678", "123456789012346000"),
        ("-0", "0"),
        ("12.50", "12.5"),
    ],
)
def test_a_stored_number_keeps_the_fifteen_digits_that_excel_shows(stored, number):
    assert str(exact(stored)) == number


@pytest.mark.parametrize("stored", ["", "NaN", "Infinity", "1e9999", "1_000", "dua", "٣", "0x1A"])
def test_what_excel_cannot_store_is_no_number(stored):
    assert exact(stored) is None


@pytest.mark.parametrize(
    ("text", "unit", "number", "decimals"),
    [
        ("62,27%", "percent", "62.27", 2),
        ("71 %", "percent", "71", 0),
        ("71 persen", "percent", "71", 0),
        ("12,345", "percent", "12.345", 3),
        ("3,412", "index", "3.412", 3),
        ("62.27", "percent", "62.27", 2),
        ("0.125", "index", "0.125", 3),
        ("Rp. 150.000.000", "rupiah", "150000000", 0),
        ("Rp150.000,-", "rupiah", "150000", 0),
        ("IDR 2.500", "rupiah", "2500", 0),
        ("7.810.120.070,00", "rupiah", "7810120070.00", 2),
        ("7,810,120,070.00", "rupiah", "7810120070.00", 2),
        ("1.234", "rupiah", "1234", 0),
        ("1.234", "pengunjung", "1234", 0),
        ("1.234.567", "percent", "1234567", 0),
        ("150000 rupiah", "rupiah", "150000", 0),
        ("12 pengunjung", "pengunjung", "12", 0),
        ("-5", "index", "-5", 0),
        ("−5,5", "index", "-5.5", 1),
        ("(1.500.000)", "rupiah", "-1500000", 0),
        ("Rp -2.000.000", "rupiah", "-2000000", 0),
        ("+4", "index", "4", 0),
        ("0", "rupiah", "0", 0),
        ("-0", "rupiah", "0", 0),
    ],
)
def test_a_text_that_can_be_read_in_one_way_only_is_read(text, unit, number, decimals):
    assert parse(text, unit) == Reading(Decimal(number), decimals)


@pytest.mark.parametrize(
    ("text", "unit", "says"),
    [
        ("1.234", "percent", "dapat berarti 1234 (ribuan) atau 1,234 (pecahan)"),
        ("1.234", "index", "dapat berarti 1234 (ribuan) atau 1,234 (pecahan)"),
        ("1.234", "", "dapat berarti 1234 (ribuan) atau 1,234 (pecahan)"),
        ("1,234", "rupiah", "dapat berarti 1234 (ribuan) atau 1,234 (pecahan)"),
        ("12,345", "rupiah", "dapat berarti 12345 (ribuan) atau 12,345"),
        ("12,345", "pengunjung", "dapat berarti 12345 (ribuan) atau 12,345"),
        ("56.751.3042,00", "rupiah", "titik harus diikuti tepat tiga angka"),
        ("150.00", "rupiah", "titik harus diikuti tepat tiga angka"),
        ("1.2.3", "index", "titik harus diikuti tepat tiga angka"),
        ("5,", "index", "titik harus diikuti"),
        ("1O0", "percent", "memuat huruf di antara angka"),
        ("5l", "index", "memuat huruf di antara angka"),
        ("seratus", "percent", "bukan angka"),
        ("?", "percent", "bukan angka"),
        ("Rp", "rupiah", "bukan angka"),
        ("150 juta", "rupiah", "memuat tulisan lain"),
        ("70-80", "percent", "memuat tulisan lain"),
        ("> 70", "percent", "memuat tulisan lain"),
        ("5²", "index", "memuat tulisan lain"),
        ("1 234", "rupiah", "memuat tulisan lain"),
        ("71%", "index", "diharapkan angka indeks"),
        ("71%", "pengunjung", "diharapkan jumlah pengunjung"),
        ("Rp500", "percent", "diharapkan persen"),
    ],
)
def test_a_text_that_could_mean_two_numbers_or_none_is_refused(text, unit, says):
    refused = parse(text, unit)
    assert isinstance(refused, Refusal)
    assert refused.message.startswith(f'"{text}" ')
    assert says in refused.message
    assert refused.remedy


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(
    lambda number: abs(number.adjusted()) < 40
)


@given(NUMBERS, st.sampled_from(["", "percent", "index", "rupiah", "orang"]))
@example(Decimal("1234.5"), "percent")
def test_any_number_in_indonesian_notation_is_read_back(number, unit):
    """With a comma and a group, or with neither, there is one way to read it."""
    text = indonesian(number)
    read = parse(text, unit)
    one_separator = text.count(".") + text.count(",") == 1
    if one_separator and len(text.lstrip("-").replace(",", ".").partition(".")[2]) == 3:
        return
    assert isinstance(read, Reading)
    assert read.number == number


@given(st.integers(), st.sampled_from(["rupiah", "orang"]))
def test_any_count_with_grouped_thousands_is_read_back(number, unit):
    assert parse(indonesian(Decimal(number)), unit) == Reading(Decimal(number), 0)


@given(st.text(), st.sampled_from(["", "percent", "index", "rupiah", "orang"]))
@example("(", "rupiah")
@example("()", "rupiah")
@example("9" * 5000, "percent")
def test_no_text_whatever_breaks_the_reader(text, unit):
    assert isinstance(parse(text, unit), Reading | Refusal)


@given(st.text(alphabet="0123456789.,-+ RpO%()"), st.sampled_from(["", "percent", "rupiah"]))
def test_no_text_of_digits_and_signs_breaks_the_reader(text, unit):
    assert isinstance(parse(text, unit), Reading | Refusal)


@given(st.text())
def test_no_stored_text_breaks_the_reader(text):
    number = exact(text)
    assert number is None or number.is_finite()


def test_numbers_in_messages_are_written_the_indonesian_way():
    assert amount(Decimal("7810120070"), "rupiah") == "Rp7.810.120.070"
    assert amount(Decimal("-500"), "rupiah") == "-Rp500"
    assert amount(Decimal("62.27"), "percent") == "62,27 persen"
    assert amount(Decimal("3.4"), "index", 2) == "3,40"
    assert amount(Decimal("1250"), "orang") == "1.250 orang"
    assert indonesian(Decimal("0.125"), 2) == "0,13"
    assert str(plain(Decimal("1.20E+3"))) == "1200"
