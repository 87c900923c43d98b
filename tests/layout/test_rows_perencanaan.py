"""Rows of planning: RPJMD and Renstra, strategies, recommendations, awards."""

from rowing import seen, table, tall

from lkip.layout.rows import ROWS
from lkip.model import Record, Text
from making import BOOK, made, value
from office import OFFICE

SEA, TRADE = "Ekonomi laut tumbuh", "Perdagangan maju"


def rpjmd(code: str, goal: str, aim: str, indicator: str, sasaran: str) -> Record:
    """An indicator of the RPJMD and the sasaran of the Renstra that supports it."""
    return made(
        f"rpjmd/{code}",
        tujuan_rpjmd=goal,
        sasaran_rpjmd=aim,
        indikator_rpjmd=indicator,
        sasaran=(f"sasaran/{sasaran}",),
    )


def policy(code: str, of: str, way: str, name: str) -> Record:
    return made(f"strategi/{code}", rpjmd=(f"rpjmd/{of}",), strategi=way, nama=name)


RPJMD = (
    rpjmd("a", SEA, "Hasil laut naik", "Nilai tangkapan", "1"),
    rpjmd("b", TRADE, "Ekspor naik", "Nilai ekspor", "2"),
    rpjmd("c", SEA, "Hasil laut naik", "Jumlah kapal", "1"),
    rpjmd("d", SEA, "Hasil laut naik", "Pendapatan", "2"),
)


# --- sasaran ----------------------------------------------------------------------------


def test_indicators_and_targets_as_lists_side_by_side():
    rows = ROWS["sasaran"](seen(*OFFICE))
    assert table(rows, "nomor", "sasaran", "indikator", "target") == [
        [
            "1.",
            "Penangkapan yang tertib",
            "1. Kapal yang berizin / 2. Pelanggaran jalur",
            "1. 90% / 2. 32%",
        ],
        ["2.", "Pendapatan yang naik", "Pendapatan nelayan", "50%"],
    ]


def test_a_missing_target_keeps_its_line():
    rows = ROWS["sasaran"](seen(*OFFICE, year=2032))
    assert [line[0] for line in table(rows, "target")] == ["1. 95% / 2. 24%", "belum tersedia"]


# --- RPJMD and Renstra ------------------------------------------------------------------


def test_rpjmd_beside_the_renstra_that_supports_it():
    rows = ROWS["rpjmd-dan-renstra"](seen(*OFFICE, *RPJMD))
    names = ("tujuan_rpjmd", "sasaran_rpjmd", "indikator_rpjmd", "tujuan", "sasaran", "indikator")
    both = "1. Kapal yang berizin / 2. Pelanggaran jalur"
    income = ["Nelayan yang sejahtera", "Pendapatan yang naik", "Pendapatan nelayan"]
    assert table(rows, *names) == [
        [
            SEA,
            "Hasil laut naik",
            "1. Nilai tangkapan / 2. Jumlah kapal",
            "Laut yang lestari",
            "Penangkapan yang tertib",
            both,
        ],
        [SEA, "Hasil laut naik", "Pendapatan", *income],
        [TRADE, "Ekspor naik", "Nilai ekspor", *income],
    ]
    assert tall(rows, "tujuan_rpjmd", "sasaran_rpjmd", "tujuan") == ["aab", "aab", "abb"]


def test_equal_sasaran_of_different_tujuan_stay_apart():
    same = (
        rpjmd("a", SEA, "Hasil naik", "Nilai tangkapan", "1"),
        rpjmd("b", TRADE, "Hasil naik", "Nilai ekspor", "2"),
    )
    rows = ROWS["rpjmd-dan-renstra"](seen(*OFFICE, *same))
    assert tall(rows, "sasaran_rpjmd") == ["ab"]


def test_a_sasaran_of_no_tujuan_leaves_its_cell_empty():
    alone = made("sasaran/1", nama="Tertib", tujuan=())
    rows = ROWS["rpjmd-dan-renstra"](seen(alone, RPJMD[0]))
    assert table(rows, "tujuan", "sasaran", "indikator") == [["", "Tertib", ""]]
    assert "tujuan" in rows.optional


# --- strategies -------------------------------------------------------------------------

POLICIES = (
    policy("1", "a", "Menjaga laut", "Menambah patroli"),
    policy("2", "b", "Membuka pasar", "Menambah pelelangan"),
    policy("3", "c", "Menjaga laut", "Membatasi jaring"),
)
NAMES = ("tujuan", "sasaran", "strategi", "nama")


def vision(*supported: str) -> tuple[Record, ...]:
    return (
        made("visi-misi/m1", jenis="misi", nama="Laut bersih", didukung=supported[0]),
        made("visi-misi/v", jenis="visi", nama="Bahari jaya", didukung=""),
        made("visi-misi/m2", jenis="misi", nama="Nelayan makmur", didukung=supported[1]),
    )


def test_strategies_with_their_policies():
    rows = ROWS["strategi"](seen(*OFFICE, *RPJMD, *POLICIES))
    assert table(rows, *NAMES) == [
        [SEA, "Hasil laut naik", "Menjaga laut", "Menambah patroli"],
        [SEA, "Hasil laut naik", "Menjaga laut", "Membatasi jaring"],
        [TRADE, "Ekspor naik", "Membuka pasar", "Menambah pelelangan"],
    ]
    assert tall(rows, *NAMES) == ["aab", "aab", "aab", "aaa"]


def test_vision_and_the_missions_supported_come_first():
    rows = ROWS["strategi"](seen(*OFFICE, *vision("tidak", "ya"), *RPJMD, *POLICIES))
    assert table(rows, "nama")[:3] == [
        ["Visi: Bahari jaya"],
        ["Misi ke-2: Nelayan makmur"],
        ["Menambah patroli"],
    ]


def test_all_missions_where_none_is_marked():
    rows = ROWS["strategi"](seen(*vision("", "")))
    assert table(rows) == [
        ["Visi: Bahari jaya"],
        ["Misi ke-1: Laut bersih"],
        ["Misi ke-2: Nelayan makmur"],
    ]
    assert rows.optional == {"tujuan", "sasaran", "strategi", "nama"}


# --- evaluation -------------------------------------------------------------------------


def test_recommendations_with_their_proof():
    proof = "https://berkas.example.org/1\nhttps://berkas.example.org/2"
    found = (
        made("rekomendasi/a", nama="Susun rencana", target=value(2, "laporan"), bukti=proof),
        made("rekomendasi/b", nama="Ukur hasil", target=value(1, "laporan"), bukti=""),
    )
    rows = ROWS["rekomendasi"](seen(*found))
    assert table(rows, "nomor", "nama", "target", "bukti") == [
        ["1.", "Susun rencana", "2 laporan", "@https://berkas.example.org/1 @" + proof[-28:]],
        ["2.", "Ukur hasil", "1 laporan", "@"],
    ]


def test_awards_in_the_order_of_the_sheet():
    awards = (
        made("penghargaan/z", nama="Adibahari", pemberi="Menteri"),
        made("penghargaan/a", 3, nama="Laut Bersih", pemberi="Gubernur"),
    )
    rows = ROWS["penghargaan"](seen(*awards))
    assert table(rows, "nomor", "nama", "pemberi") == [
        ["1.", "Adibahari", "Menteri"],
        ["2.", "Laut Bersih", "Gubernur"],
    ]
    name = rows.rows[1].items["nama"]
    assert isinstance(name, Text)
    assert str(name.origin) == f"{BOOK} › penghargaan › A3"
