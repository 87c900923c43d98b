"""Pins: which versions a requirements file asks for here, and which of them are not met."""

import pytest

from lkip.archive.pins import differing, installed, pinned

LOCK = """\
# made by a program
Perahu.Layar==1.20 \\
    --hash=sha256:00 \\
    --hash=sha256:11
    # via armada
jala==0.3 ; python_version >= '3.0' \\
    --hash=sha256:22
kail==9 ; sys_platform == 'lain' \\
    --hash=sha256:33
"""


def test_names_are_canonical_and_markers_count():
    assert pinned(LOCK) == {"perahu-layar": "1.20", "jala": "0.3"}


@pytest.mark.parametrize("line", ["jala>=1", "jala", "jala==", "== 3"])
def test_what_is_no_pin(line: str):
    with pytest.raises(ValueError):  # noqa: PT011 - that it is one is what matters
        pinned(line)


def test_what_is_not_met():
    there = {"perahu-layar": "1.21", "jala": "0.3"}
    assert differing({**pinned(LOCK), "umpan": "2"}, lambda name: there.get(name, "")) == [
        ("perahu-layar", "1.20", "1.21"),
        ("umpan", "2", ""),
    ]


def test_installed_versions():
    assert installed("pytest") == pytest.__version__
    assert installed("tidak-ada-di-mana-pun") == ""
