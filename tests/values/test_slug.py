"""Slugs: codes as people write them, as the last part of a key."""

import pytest

from lkip.values.slug import slug


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("IKU 1", "iku-1"),
        ("1.1.2", "1.1.2"),
        ("Kepala Dinas", "kepala-dinas"),
        ("  A / B  ", "a-b"),
        ("3.25.01.2.02", "3.25.01.2.02"),
        ("(—)", ""),
    ],
)
def test_slug(code: str, key: str):
    assert slug(code) == key
