"""Rows of agreements: indicators, budgets, and both under tujuan and sasaran."""

from rowing import seen, shown, table, tall

from lkip.layout.rows import ROWS_ABOUT, Rows
from lkip.model import Record, Ref, Rule
from making import made, value

HARBOUR = made("perjanjian/pk1", jenis="awal", tingkat="kegiatan")


def butir(n: int, **fields: object) -> Record:
    """An item as read: what is not given is an empty cell."""
    texts = ("tujuan", "sasaran", "nama", "satuan", "jenis", "kegiatan", "keterangan")
    empty = {**dict.fromkeys(texts, ""), "target": value(None, ""), "anggaran": None}
    given = empty | fields
    return made(f"butir/{n}", n + 1, perjanjian=("perjanjian/pk1",), **given)


def boats(number: int) -> object:
    return value(number, "kapal")


def rows(name: str, *items: Record) -> Rows:
    view = seen(HARBOUR, *items)
    return ROWS_ABOUT[name](view, view.by_key["perjanjian/pk1"])


TARGETS = (
    butir(1, sasaran="Pelabuhan aman", nama="Kapal laik", satuan="kapal", target=boats(90)),
    butir(2, sasaran="Pelabuhan aman", nama="Suar menyala", satuan="%", target=value(99)),
    butir(3, sasaran="Pelabuhan ramai", nama="Lelang", satuan="kali", target=value(12, "kali")),
)
BUDGET = (
    butir(4, jenis="program", kegiatan="Program Suar", anggaran=70, sasaran="Pelabuhan aman"),
    butir(5, jenis="kegiatan", kegiatan="Perawatan", anggaran=70, sasaran="Pelabuhan aman"),
    butir(6, jenis="sub kegiatan", kegiatan="Lampu", anggaran=70, sasaran="Pelabuhan aman"),
    butir(7, jenis="program", kegiatan="Program Lelang", anggaran=25, sasaran="Pelabuhan ramai"),
    butir(8, jenis="program", kegiatan="Penunjang", anggaran=5, keterangan="Pendukung"),
)


def test_indicators_under_their_sasaran():
    made = rows("sasaran-perjanjian", *TARGETS, *BUDGET)
    assert table(made, "nomor", "sasaran", "nama", "satuan", "target") == [
        ["1", "Pelabuhan aman", "Kapal laik", "kapal", "90 kapal"],
        ["1", "Pelabuhan aman", "Suar menyala", "%", "99%"],
        ["2", "Pelabuhan ramai", "Lelang", "kali", "12 kali"],
    ]
    assert tall(made, "nomor", "sasaran") == ["aab", "aab"]


def test_the_budget_without_its_parts():
    made = rows("program-perjanjian", *TARGETS, *BUDGET)
    assert table(made, "nomor", "nama", "anggaran", "keterangan") == [
        ["1", "Program Suar", "Rp70", ""],
        ["2", "Program Lelang", "Rp25", ""],
        ["3", "Penunjang", "Rp5", "Pendukung"],
    ]
    assert made.total["anggaran"].ref == "perjanjian/pk1#anggaran"  # type: ignore[union-attr]


def test_the_budget_at_its_levels_in_a_band_per_sasaran():
    made = rows("anggaran-per-sasaran", *TARGETS, *BUDGET)
    assert table(made, "uraian", "anggaran") == [
        ["Penunjang", "Rp5"],
        ["Sasaran 1: Pelabuhan aman"],
        ["Program Suar", "Rp70"],
        ["Perawatan", "Rp70"],
        ["Lampu", "Rp70"],
        ["Jumlah Sasaran 1", "Rp70"],
        ["Sasaran 2: Pelabuhan ramai"],
        ["Program Lelang", "Rp25"],
        ["Jumlah Sasaran 2", "Rp25"],
    ]
    assert [row.indent for row in made.rows[2:6]] == [0, 1, 2, 0]
    assert [row.bold for row in made.rows[2:6]] == [True, False, False, True]
    assert made.rows[5].items["anggaran"].ref == "sasaran-perjanjian/pk1.1#anggaran"  # type: ignore[union-attr]
    band = made.rows[1].items["band"]
    assert band.origin == Rule("label", (Ref("sasaran-perjanjian/pk1.1#nama"),))  # type: ignore[union-attr]


def test_a_single_sasaran_needs_no_sum_of_its_own():
    made = rows("anggaran-per-sasaran", *BUDGET[:3])
    assert [shown(row, "uraian") for row in made.rows[1:]] == [
        ["Program Suar"],
        ["Perawatan"],
        ["Lampu"],
    ]


# --- tujuan, sasaran, indicators and budget in one row ------------------------------------

NAMES = ("nomor", "tujuan", "sasaran", "indikator", "target", "kegiatan", "anggaran")


def test_numbers_and_tall_cells():
    made = rows(
        "butir-perjanjian",
        butir(1, tujuan="Laut", sasaran="Aman", nama="Laik", target=boats(9), kegiatan="Uji"),
        butir(2, tujuan="Laut", sasaran="Bersih", nama="Sampah", kegiatan="Sapu", anggaran=4),
        butir(3, tujuan="Darat", sasaran="Ramai", nama="Lelang", kegiatan="Pasar", anggaran=3),
    )
    assert table(made, *NAMES) == [
        ["1", "Laut", "1. Aman", "1. Laik", "9 kapal", "1. Uji", "belum tersedia"],
        ["1", "Laut", "2. Bersih", "2. Sampah", "belum tersedia", "2. Sapu", "Rp4"],
        ["2", "Darat", "1. Ramai", "1. Lelang", "belum tersedia", "1. Pasar", "Rp3"],
    ]
    assert tall(made, *NAMES) == ["aab", "aab", "abc", "abc", "abc", "abc", "abc"]


def test_indicators_of_one_budget_item_share_its_cell():
    made = rows(
        "butir-perjanjian",
        butir(1, sasaran="Aman", nama="Laik", kegiatan="Uji", anggaran=8),
        butir(2, sasaran="Aman", nama="Suar"),
        butir(3, sasaran="Ramai", nama="Lelang"),
    )
    assert table(made, "indikator", "kegiatan", "anggaran") == [
        ["1. Laik", "1. Uji", "Rp8"],
        ["2. Suar", "1. Uji", "Rp8"],
        ["3. Lelang", "", ""],
    ]
    assert tall(made, "indikator", "kegiatan") == ["abc", "aab"]


def test_budget_items_of_one_indicator_share_its_cell():
    made = rows(
        "butir-perjanjian",
        butir(1, sasaran="Aman", nama="Laik", kegiatan="Uji", anggaran=8),
        butir(2, sasaran="Aman", kegiatan="Sertifikat", anggaran=2),
    )
    assert table(made, "indikator", "kegiatan", "anggaran") == [
        ["1. Laik", "1. Uji", "Rp8"],
        ["1. Laik", "2. Sertifikat", "Rp2"],
    ]
    assert tall(made, "indikator", "target", "kegiatan") == ["aa", "aa", "ab"]


def test_an_agreement_without_items_has_no_rows():
    for name in ROWS_ABOUT:
        if name.endswith("perjanjian") or name == "anggaran-per-sasaran":
            assert rows(name).rows == []
