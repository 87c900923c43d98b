"""Steps that a reader counts in, over all values and zero."""

from decimal import Decimal

import pytest

from lkip.values.axis import spanning, tick_label


def labels(*numbers: str) -> list[str]:
    axis = spanning(map(Decimal, numbers))
    return [tick_label(tick, axis.step) for tick in axis.ticks]


def test_the_steps_are_round_and_reach_over_the_highest_value():
    assert labels("98.2", "104.87") == ["0", "20", "40", "60", "80", "100", "120"]
    assert labels("2945", "312") == ["0", "500", "1.000", "1.500", "2.000", "2.500", "3.000"]
    assert labels("0.37") == ["0,0", "0,1", "0,2", "0,3", "0,4"]


def test_zero_is_a_step_where_values_are_negative():
    assert labels("-12.5", "104.87") == ["−25", "0", "25", "50", "75", "100", "125"]
    assert labels("-5") == ["−5", "−4", "−3", "−2", "−1", "0"]


def test_a_chart_without_values_has_an_axis():
    assert labels() == ["0,0", "0,2", "0,4", "0,6", "0,8", "1,0"]
    assert labels("0")[-1] == "1,0"


@pytest.mark.parametrize("number", ["100", "7", "18640250000", "0.001", "99.99", "1e-9"])
def test_a_value_is_never_above_the_axis_nor_lost_at_its_foot(number: str):
    axis = spanning([Decimal(number)])
    assert 0.5 <= axis.share(Decimal(number)) <= 1
    assert len(axis.ticks) <= 7
