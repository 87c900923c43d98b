"""The years that a text is bound to; those in the names of laws and plans are none."""

import pytest

from lkip.values.timely import bound_years, timely


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Kapal tahun 2031 dan 2030", {2030, 2031}),
        ("tanggal 3/5/2031", {2031}),
        ("kode 20311 dan 1.20312", set()),
        ("Peraturan Daerah Nomor 11 Tahun 2031", set()),
        ("Perda No. 11 tahun 2031, PP 5/2030", set()),
        ("Lembaran Daerah Tahun 2031 Nomor 4", set()),
        ("Keputusan Nomor 844/868/2031", {2031}),
        ("Nomor 9 Tahun 2030 tentang APBD Tahun Anggaran 2031", {2031}),
        ("RPJMD Tahun 2026-2031", set()),
        ("Renstra 2026 sampai dengan tahun 2031", set()),
        ("perbandingan 2030–2031", {2030, 2031}),
    ],
)
def test_years_of_a_text(text: str, years: set[int]):
    assert bound_years(text) == years


def test_what_is_left_out_leaves_blanks():
    """So that lines and places in them stay the same."""
    assert timely("Perda Nomor 7\nTahun 2031; 2031") == "Perda        \n          ; 2031"
