"""Number formats: what they say of decimals, percent and dates."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkip.read.formats import decimals, number_format


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("0", "65.9", 0),
        ("0.00", "71", 2),
        ("#,##0", "1500", 0),
        ("#,##0.00", "1500", 2),
        ("0%", "71", 0),
        ("0.0%", "71", 1),
        ("General", "71", 0),
        ("General", "65.9", 1),
        ("General", "3.1415", 4),
        ("@", "65.9", 1),
        ("0.##", "65.9", 1),
        ("0.0#", "71", 1),
        ("[$Rp-421]#,##0.00;[Red]-[$Rp-421]#,##0", "1500", 2),
        ('_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "1500", 0),
        ('0.0 "dari 10.00"', "7", 1),
        ("0.00E+00", "1500", 0),
        ("# ?/?", "0.5", 1),
    ],
)
def test_decimals_are_those_that_the_format_shows(code, number, shown):
    assert decimals(number_format(code), Decimal(number)) == shown


def test_the_long_outcome_of_a_division_was_written_by_nobody():
    """General shows ten digits: what needs more has no decimals of its own."""
    assert decimals(number_format("General"), Decimal("62.2689075630252")) is None
    assert decimals(number_format("0.00"), Decimal("62.2689075630252")) == 2


@pytest.mark.parametrize("code", ["0%", "0.00%", "0.0%;[Red]-0.0%", "0 %"])
def test_percent_formats(code):
    assert number_format(code).percent


@pytest.mark.parametrize("code", ['0" %"', "0\\%", "0", "General"])
def test_a_percent_sign_that_is_only_shown_does_not_multiply(code):
    assert not number_format(code).percent


@pytest.mark.parametrize(
    "code", ["dd/mm/yyyy", "[$-421]d mmmm yyyy", "mmm-yy", "h:mm", "[h]:mm", "yyyy-mm-dd;@"]
)
def test_date_formats(code):
    assert number_format(code).date


@pytest.mark.parametrize(
    "code", ["General", '0 "hari"', "[Red]0", "#,##0", "0\\d", "@", "Standard"]
)
def test_other_formats_are_no_dates(code):
    assert not number_format(code).date


def test_leading_zeros_are_noticed():
    assert number_format("000").zeros == 3
    assert number_format("#,##0.00").zeros == 1


@given(st.text(alphabet='0#?.,%;"[]\\_*dmyhsE+-/@G '))
def test_no_format_whatever_breaks_the_reader(code):
    assert decimals(number_format(code), Decimal("12.5")) in (0, 1, *range(60))
