"""Dates: Excel's day numbers in both counts, and dates typed as text."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkip.read.dates import from_serial, from_text
from lkip.values.calendar import long_date


@pytest.mark.parametrize(
    ("serial", "since_1904", "day"),
    [
        ("1", False, date(1900, 1, 1)),
        ("59", False, date(1900, 2, 28)),
        ("60", False, None),  # 29 February 1900, which never was
        ("61", False, date(1900, 3, 1)),
        ("47878", False, date(2031, 1, 30)),
        ("47878.75", False, date(2031, 1, 30)),
        ("46416", True, date(2031, 1, 30)),
        ("0", True, date(1904, 1, 1)),
        ("0", False, None),
        ("-1", False, None),
        ("9999999", False, None),
    ],
)
def test_day_numbers(serial, since_1904, day):
    assert from_serial(Decimal(serial), since_1904) == day


@pytest.mark.parametrize(
    "text",
    [
        "30 Januari 2031", "30 januari 2031", "30 Jan 2031", "30 Jan. 2031", "30-Jan-2031",
        "30/01/2031", "30/1/2031", "30-01-2031", "30.01.2031", "2031-01-30",
        "2031-01-30T00:00:00",
    ],
)  # fmt: skip
def test_dates_typed_the_indonesian_way(text):
    assert from_text(text) == date(2031, 1, 30)


@pytest.mark.parametrize(
    "text",
    ["12/31/2031", "31/02/2031", "30 Januari", "30/01/31", "Januari 2031", "30 Foo 2031", ""],
)
def test_what_is_no_full_date_is_refused(text):
    assert from_text(text) is None


def test_old_spellings_of_months():
    assert from_text("3 Nopember 2031") == date(2031, 11, 3)
    assert from_text("3 Pebruari 2031") == date(2031, 2, 3)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_date_written_in_full_is_read_back(day):
    assert from_text(long_date(day)) == day


@given(st.dates(min_value=date(1904, 1, 1), max_value=date(9995, 1, 1)))
def test_every_day_number_is_read_back_in_both_counts(day):
    assert from_serial(Decimal((day - date(1904, 1, 1)) // timedelta(1)), True) == day
    if day > date(1900, 3, 1):
        assert from_serial(Decimal((day - date(1899, 12, 30)) // timedelta(1)), False) == day


@given(st.text())
def test_no_text_whatever_breaks_the_reader(text):
    assert from_text(text) is None or from_text(text)
