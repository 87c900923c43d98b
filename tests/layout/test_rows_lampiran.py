"""Rows of the appendices: Renstra, work plan, measurement, spending."""

from rowing import seen, shown, table, tall, words

from lkip.layout.rows import ROWS, Formula
from lkip.model import Record, Ref, Rule, Series, Text
from making import made, value
from office import OFFICE

AGENCY = made("instansi", renstra_awal=value(2031, "tahun"), renstra_akhir=value(2035, "tahun"))
POLICIES = (
    made("strategi/1", nama="Izin daring", strategi="Permudah izin", sasaran=("sasaran/1",)),
    made("strategi/2", 3, nama="Loket kapal", strategi="Permudah izin", sasaran=("sasaran/1",)),
    made("strategi/3", 4, nama="Patroli", strategi="Tertibkan", sasaran=("sasaran/1",)),
)
STORM = made(
    "permasalahan/1",
    nama="Badai",
    upaya="Menunggu",
    tindak_lanjut="",
    program=["program/1", "program/2"],
)
FUEL = made(
    "permasalahan/2", 3, nama="Solar", upaya="Kuota", tindak_lanjut="Rapat", program=["program/9"]
)


# --- Renstra ------------------------------------------------------------------------------


def test_the_renstra_per_indicator():
    rows = ROWS["matriks-renstra"](seen(AGENCY, *OFFICE, *POLICIES))
    names = ("tujuan", "sasaran", "indikator", "rumus", "program")
    assert table(rows, *names) == [
        [
            "Laut yang lestari",
            "Penangkapan yang tertib",
            "Kapal yang berizin",
            "Kapal berizin dibagi Kapal dikali 100",
            "1. Program Pengawasan / 2. Program Budi Daya",
        ],
        ["Laut yang lestari", "Penangkapan yang tertib", "Pelanggaran jalur", "", ""],
        [
            "Nelayan yang sejahtera",
            "Pendapatan yang naik",
            "Pendapatan nelayan",
            "",
            "Program Budi Daya",
        ],
    ]
    assert tall(rows, "tujuan", "sasaran", "strategi", "kebijakan") == ["aab"] * 4


def test_the_ways_to_a_sasaran_each_once():
    first = ROWS["matriks-renstra"](seen(AGENCY, *OFFICE, *POLICIES)).rows[0]
    assert shown(first, "strategi", "kebijakan") == [
        "1. Permudah izin / 2. Tertibkan",
        "1. Izin daring / 2. Loket kapal / 3. Patroli",
    ]


def test_the_state_before_the_renstra_is_the_year_before_its_first():
    """As no sheet gives a state, it is the realisasi of that year."""
    rows = ROWS["matriks-renstra"](seen(AGENCY, *OFFICE)).rows
    states = [words(row.items["kondisi_sebelum"]) for row in rows]
    assert states == ["75,00%", "36%", "belum tersedia"]
    assert isinstance(rows[0].items["target"], Series)


def test_without_a_period_there_is_no_state_before():
    rows = ROWS["matriks-renstra"](seen(*OFFICE))
    assert "kondisi_awal" not in rows.rows[0].items
    assert "kondisi_awal" in rows.optional


# --- plan and measurement -----------------------------------------------------------------


def test_the_work_plan_names_the_unit():
    rows = ROWS["rencana-kerja"](seen(*OFFICE))
    assert table(rows, "nomor", "nama", "satuan", "target") == [
        ["1", "Kapal yang berizin", "%", "90%"],
        ["1", "Pelanggaran jalur", "%", "32%"],
        ["2", "Pendapatan nelayan", "%", "50%"],
    ]
    assert tall(rows, "nomor", "sasaran") == ["aab", "aab"]


def measured(*records: Record) -> list[object]:
    return [row.items["rumus"] for row in ROWS["pengukuran-kinerja"](seen(*records)).rows]


def test_a_formula_from_the_names_of_the_counts():
    formula, *_ = measured(*OFFICE)
    assert formula == Formula(
        r"\frac{\text{Kapal berizin} \times 100}{\text{Kapal}}",
        Text(
            "Kapal berizin dibagi Kapal dikali 100",
            Rule("label", (Ref("data-dasar/berizin#nama"), Ref("data-dasar/kapal#nama"))),
        ),
    )


def counted(above: str, below: str) -> list[Record]:
    """The office with other names of its counts."""
    names = {"data-dasar/berizin": above, "data-dasar/kapal": below}
    return [
        made(r.key, nama=names[r.key], jumlah=r.fields["jumlah"]) if r.key in names else r
        for r in OFFICE
    ]


def test_names_are_text_in_a_formula():
    formula, *_ = measured(*counted("Izin & surat 100%", "Kapal_besar"))
    assert isinstance(formula, Formula)
    assert formula.tex == r"\frac{\text{Izin \& surat 100\%} \times 100}{\text{Kapal\_besar}}"


def test_names_too_long_for_a_fraction_are_told_in_words():
    long = "Kapal yang berlayar dengan surat izin dan surat laut lengkap"
    found, *_ = measured(*counted(long, "Kapal"))
    assert words(found) == f"{long} dibagi Kapal dikali 100"  # type: ignore[arg-type]
    assert isinstance(found, Text)


def test_what_is_not_counted_names_its_source():
    survey = made(
        "indikator/s",
        nama="Kepuasan",
        sasaran=("sasaran/1",),
        arah="higher",
        batas="",
        sumber="Survei nelayan",
        target={2031: "80"},
        realisasi={2031: "81"},
    )
    found = measured(*OFFICE, survey)
    assert [words(item) for item in found[1:3]] == ["", "Sumber: Survei nelayan"]  # type: ignore[arg-type]


# --- spending -----------------------------------------------------------------------------


def test_spending_in_bands_with_the_problems_of_each_programme():
    rows = ROWS["realisasi-belanja"](seen(*OFFICE, STORM, FUEL))
    names = ("nomor", "uraian", "pagu", "penyerapan", "permasalahan", "upaya", "tindak_lanjut")
    found = table(rows, *names)
    assert [line for line in found if len(line) == 1] == [
        ["Tujuan: Laut yang lestari"],
        ["Program penunjang"],
    ]
    assert [line for line in found if len(line[0]) == 1] == [
        ["1", "Program Pengawasan", "Rp700", "71,43%", "Badai", "Menunggu", ""],
        ["2", "Program Budi Daya", "Rp300", "100,00%", "Badai", "Menunggu", ""],
        ["3", "Program Penunjang", "Rp0", "tidak dianggarkan", "Solar", "Kuota", "Rapat"],
    ]
    assert words(rows.total["realisasi"]) == "Rp800"


def test_programmes_with_the_same_problems_share_their_cells():
    rows = ROWS["realisasi-belanja"](seen(*OFFICE, STORM, FUEL)).rows
    owners = [row.same["permasalahan"] for row in rows if row.role == "body"]
    assert owners == ["permasalahan/1"] * 9 + ["permasalahan/2"] * 3


def test_programmes_without_problems_have_cells_of_their_own():
    rows = ROWS["realisasi-belanja"](seen(*OFFICE)).rows
    owners = [row.same["upaya"] for row in rows if row.role == "body"]
    assert owners == ["program/1"] * 6 + ["program/2"] * 3 + ["program/9"] * 3


def test_levels_are_indented():
    rows = ROWS["realisasi-belanja"](seen(*OFFICE)).rows
    assert [(shown(row, "nomor")[0], row.indent, row.bold) for row in rows[1:4]] == [
        ("1", 0, True),
        ("1.1", 1, False),
        ("1.1.1", 2, False),
    ]


def test_an_office_without_records_has_no_rows():
    for name in ("matriks-renstra", "rencana-kerja", "pengukuran-kinerja", "realisasi-belanja"):
        rows = ROWS[name](seen())
        assert (rows.rows, dict(rows.total)) == ([], {})
