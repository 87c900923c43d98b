"""Rows of performance beside the budget: efficiency, programmes, boxes."""

from rowing import seen, shown, table, tall

from lkip.layout.rows import ROWS, ROWS_ABOUT
from lkip.model import Record, Ref, Rule, Text
from making import made, value
from office import KEGIATAN, OFFICE, SUB_KEGIATAN

STORM = made("permasalahan/1", nama="Badai", program=["program/1", "program/2"], upaya="Menunggu")
FUEL = made("permasalahan/2", 3, nama="Solar mahal", program=["program/2"], upaya="Kuota")


def without(*ends: str) -> list[Record]:
    return [r for r in OFFICE if not r.key.endswith(ends)]


def test_efficiency_under_tujuan_with_what_hindered():
    rows = ROWS["efisiensi-per-tujuan"](seen(*OFFICE, STORM, FUEL))
    names = ("nomor", "tujuan", "nama", "efisiensi", "kategori_efisiensi", "keterangan")
    assert table(rows, *names) == [
        [
            "1.",
            "Laut yang lestari",
            "Kapal yang berizin",
            "104,16%",
            "Efisien",
            "1. Badai / 2. Solar mahal",
        ],
        ["1.", "Laut yang lestari", "Pelanggaran jalur", "tidak dapat dihitung", "", ""],
        [
            "2.",
            "Nelayan yang sejahtera",
            "Pendapatan nelayan",
            "belum tersedia",
            "",
            "1. Badai / 2. Solar mahal",
        ],
    ]
    assert tall(rows, "nomor", "tujuan") == ["aab", "aab"]
    assert [row.same.get("keterangan") for row in rows.rows] == [
        "permasalahan/1 permasalahan/2",
        None,
        "permasalahan/1 permasalahan/2",
    ]


def test_one_problem_is_not_numbered():
    rows = ROWS["efisiensi-per-tujuan"](seen(*OFFICE, FUEL))
    assert table(rows, "keterangan") == [["Solar mahal"], [""], ["Solar mahal"]]


def test_an_office_without_problems_has_an_empty_column():
    rows = ROWS["efisiensi-per-tujuan"](seen(*OFFICE))
    assert table(rows, "keterangan") == [[""], [""], [""]]
    assert "keterangan" in rows.optional


def test_one_remark_for_all_indicators():
    rows = ROWS["standar-nasional"](seen(*OFFICE))
    assert table(rows, "nomor", "nama", "realisasi") == [
        ["1.", "Kapal yang berizin", "75,00%"],
        ["1.", "Pelanggaran jalur", "4,88%"],
        ["2.", "Pendapatan nelayan", "belum tersedia"],
    ]
    assert {shown(row, "keterangan")[0] for row in rows.rows} == {
        "Belum ada standar nasional yang dapat diperbandingkan"
    }
    assert tall(rows, "sasaran", "keterangan") == ["aab", "aaa"]


NAMES = ("nomor", "iku", "program", "indikator", "target", "satuan", "capaian", "pagu")


def test_programmes_beside_the_indicator_that_they_support():
    rows = ROWS["program-per-indikator"](seen(*OFFICE))
    ships, income = "Kapal yang berizin", "Pendapatan nelayan"
    patrol, farm = "Program Pengawasan", "Program Budi Daya"
    assert table(rows, *NAMES) == [
        ["1.", ships, patrol, "Hari patroli", "120 hari", "hari", "75,00%", "Rp700"],
        ["1.", ships, patrol, "Kapal yang diperiksa", "40 kapal", "kapal", "110,00%", "Rp700"],
        ["1.", ships, farm, "", "", "", "", "Rp300"],
        ["2.", income, farm, "", "", "", "", "Rp300"],
    ]
    # The same programme beside another indicator is another cell.
    assert tall(rows, "iku", "program", "pagu") == ["aaab", "aabc", "aabc"]


def test_the_unit_of_a_target_stands_alone_in_its_column():
    share = made(
        "indikator-program/p3",
        4,
        nama="Benih unggul",
        sasaran_program="Benih yang tersedia",
        program=("program/2",),
        arah="higher",
        batas="",
        target={2031: "80"},
        realisasi={2031: "60"},
    )
    rows = ROWS["program-per-indikator"](seen(*OFFICE, share))
    (found, _) = [row for row in rows.rows if shown(row, "indikator") == ["Benih unggul"]]
    assert shown(found, "sasaran_program", "satuan") == ["Benih yang tersedia", "%"]
    target = Ref("indikator-program/p3#target/2031")
    assert found.items["satuan"] == Text("%", Rule("satuan", (target,)))


def box(key: str, *records: Record) -> list[list[str]]:
    view = seen(*(records or OFFICE))
    return table(ROWS_ABOUT["kotak-program"](view, view.by_key[key]), "uraian", "nilai")


def test_a_box_tells_five_things_of_a_programme():
    assert box("program/1", *without("/p1")) == [
        ["Efisiensi Anggaran", "154,00%"],  # 110,00 / 71,43
        ["Nilai Anggaran", "Rp700"],
        ["Capaian 2031", "110,00%"],
        ["Target", "40 kapal"],
        ["Realisasi", "44 kapal"],
    ]


def test_a_box_of_several_indicators_tells_of_each():
    assert box("program/1") == [
        ["Efisiensi Anggaran", "129,50%"],  # 92,50 / 71,43
        ["Nilai Anggaran", "Rp700"],
        ["Rata-rata Capaian 2031", "92,50%"],
        ["Indikator: Hari patroli"],
        ["Capaian 2031", "75,00%"],
        ["Target", "120 hari"],
        ["Realisasi", "90 hari"],
        ["Indikator: Kapal yang diperiksa"],
        ["Capaian 2031", "110,00%"],
        ["Target", "40 kapal"],
        ["Realisasi", "44 kapal"],
    ]


def test_a_box_of_a_programme_without_indicators():
    assert box("program/2") == [
        ["Efisiensi Anggaran", "tidak dapat dihitung"],
        ["Nilai Anggaran", "Rp300"],
    ]


def test_a_box_of_what_is_not_measured_yet():
    late = made(
        "indikator-program/p9",
        nama="Kolam",
        program=("program/1",),
        arah="higher",
        batas="",
        target={2031: value(5, "kolam")},
        realisasi={2031: value(None, "kolam")},
    )
    program = made("program/1", nama="Program Pengawasan", indikator=[])
    assert box("program/1", program, late, *KEGIATAN[:1], *SUB_KEGIATAN[:1])[2:] == [
        ["Capaian 2031", "belum tersedia"],
        ["Target", "5 kolam"],
        ["Realisasi", "belum tersedia"],
    ]
