"""Rows of the budget: what stood before the amendment, and the types of spending."""

from rowing import seen, table, words

from lkip.layout.rows import ROWS
from making import made
from office import OFFICE, sub_kegiatan

BROUGHT = (
    made("program/3", 6, nama="Program Pasar Ikan", indikator=[]),
    made("kegiatan/3.1", 6, nama="Pelelangan", program=("program/3",)),
    sub_kegiatan("3.1.1", 7, "PAD", 0, 90, 45),
)


def test_what_the_amendment_brought_had_no_ceiling_before():
    rows = ROWS["program-murni"](seen(*OFFICE, *BROUGHT))
    assert table(rows, "nomor", "nama", "pagu_murni") == [
        ["1.", "Program Pengawasan", "Rp700"],
        ["2.", "Program Budi Daya", "Rp400"],
        ["3.", "Program Penunjang", "Rp100"],
    ]
    assert words(rows.total["pagu_murni"]) == "Rp1.200"


def test_all_programmes_have_both_ceilings():
    rows = ROWS["program"](seen(*OFFICE, *BROUGHT))
    assert table(rows, "nama", "pagu_murni", "pagu_perubahan")[-1] == [
        "Program Pasar Ikan",
        "Rp0",
        "Rp90",
    ]


def test_types_of_spending_with_their_sum():
    spending = (
        made("belanja/a", nama="Belanja Operasi", pagu=650),
        made("belanja/b", 3, nama="Belanja Modal", pagu=350),
    )
    rows = ROWS["jenis-belanja"](seen(*OFFICE, *spending))
    assert table(rows, "nomor", "nama", "pagu") == [
        ["1.", "Belanja Operasi", "Rp650"],
        ["2.", "Belanja Modal", "Rp350"],
    ]
    assert words(rows.total["pagu"]) == "Rp1.000"


def test_an_office_that_does_not_tell_its_types_of_spending():
    rows = ROWS["jenis-belanja"](seen(*OFFICE))
    assert (rows.rows, words(rows.total["pagu"])) == ([], "belum tersedia")
