"""The share of numbers that have an origin."""

from decimal import Decimal

import pytest

from lkip.model import Covered, Stray
from lkip.values.share import rounded_down, share

STRAY = Stray("40", "halaman 12", "sekitar 40 kapal")


def test_a_share_is_never_rounded_up_to_the_whole():
    assert share(Covered(100_000, (STRAY,))).startswith("99,99 %")
    assert share(Covered(0, ())) == "100 % (0 dari 0)"


@pytest.mark.parametrize(("percent", "cut"), [("99.999", "99.99"), ("50.00", "50"), ("0", "0")])
def test_rounding_down(percent: str, cut: str):
    assert str(rounded_down(Decimal(percent))) == cut
