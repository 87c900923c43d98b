"""Text inside TeX."""

import pytest

from lkip.values.tex import escaped


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("Kapal yang berizin", "Kapal yang berizin"),
        ("Izin & surat 100%", r"Izin \& surat 100\%"),
        ("a_b #1 {x}", r"a\_b \#1 \{x\}"),
        ("2\N{NO-BREAK SPACE}kapal", "2 kapal"),
        ("a\\b~c^d", r"a\textbackslash b\textasciitilde c\textasciicircum d"),
    ],
)
def test_what_tex_reads_otherwise_is_escaped(text: str, tex: str):
    assert escaped(text) == tex
