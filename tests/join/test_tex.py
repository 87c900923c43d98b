"""Printed values inside mathematics."""

import pytest

from lkip.join.tex import tex

CASES = {
    "67,27%": r"67{,}27\%",
    "-12,5%": r"-12{,}5\%",
    "Rp7.810.120": r"\text{Rp}7.810.120",
    "330\N{NO-BREAK SPACE}koperasi": r"330\text{ koperasi}",
    "82,35": "82{,}35",
    "Kota {A} & B_1": r"\text{Kota \{A\} \& B\_}1",
    "a\\b^c~d": r"\text{a\textbackslash b\textasciicircum c\textasciitilde d}",
}


@pytest.mark.parametrize("printed", CASES)
def test_tex(printed: str):
    assert tex(printed) == CASES[printed]
