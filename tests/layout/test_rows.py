"""Rows: which records a table shows, in which order, and what of them belongs together."""

from rowing import seen, shown, table, words

from lkip.layout.rows import ROWS, View
from lkip.model import Ref, Rule, Text
from making import SCALES, made
from office import OFFICE, YEAR

VIEW = seen(*OFFICE)


def test_programmes_with_their_total():
    rows = ROWS["program"](VIEW)
    assert table(rows, "nomor", "nama", "pagu", "sumber_dana") == [
        ["1.", "Program Pengawasan", "Rp700", "PAD, DAK"],
        ["2.", "Program Budi Daya", "Rp300", "DAU"],
        ["3.", "Program Penunjang", "Rp0", "PAD"],
    ]
    assert words(rows.total["pagu"]) == "Rp1.000"
    assert rows.rows[0].items["nomor"] == Text("1.", Rule("nomor", (Ref("program/1"),)))


def test_indicators_under_their_sasaran():
    rows = ROWS["indikator-per-sasaran"](VIEW)
    assert table(rows, "nomor", "sasaran", "nama", "target", "capaian") == [
        ["1.", "Penangkapan yang tertib", "Kapal yang berizin", "90%", "83,33%"],
        ["1.", "Penangkapan yang tertib", "Pelanggaran jalur", "32%", "184,75%"],
        ["2.", "Pendapatan yang naik", "Pendapatan nelayan", "50%", "belum tersedia"],
    ]
    keys = ["sasaran/1", "sasaran/1", "sasaran/2"]
    assert [row.same for row in rows.rows] == [{"nomor": key, "sasaran": key} for key in keys]


def test_performance_and_budget_per_tujuan():
    rows = ROWS["kinerja-dan-anggaran"](VIEW)
    names = ("uraian", "indikator", "target", "capaian", "pagu", "realisasi_anggaran", "penyerapan")
    spent = ["Rp700", "Rp500", "71,43%"]
    none = ["", "", ""]
    assert [line[:1] if len(line) == 1 else line for line in table(rows, *names)] == [
        ["Tujuan: Laut yang lestari"],
        ["Sasaran: Penangkapan yang tertib", "Kapal yang berizin", "90%", "83,33%", *none],
        ["Sasaran: Penangkapan yang tertib", "Pelanggaran jalur", "32%", "184,75%", *none],
        ["Program Pengawasan", "Hari patroli", "120 hari", "75,00%", *spent],
        [
            "Program Pengawasan",
            "Kapal yang diperiksa",
            "40 kapal",
            "110,00%",
            *spent,
        ],
        ["Program Budi Daya", *none, "Rp300", "Rp300", "100,00%"],
        ["Tujuan: Nelayan yang sejahtera"],
        [
            "Sasaran: Pendapatan yang naik",
            "Pendapatan nelayan",
            "50%",
            "belum tersedia",
            "",
            "",
            "",
        ],
        ["Program Budi Daya", *none, "Rp300", "Rp300", "100,00%"],
        ["Program penunjang"],
        ["Program Penunjang", *none, "Rp0", "tidak dianggarkan", "tidak dianggarkan"],
    ]


def test_what_belongs_together_in_performance_and_budget():
    rows = ROWS["kinerja-dan-anggaran"](VIEW).rows
    assert [dict(row.same) for row in rows[1:4]] == [
        {"uraian": "sasaran/1"},
        {"uraian": "sasaran/1"},
        dict.fromkeys(("uraian", "pagu", "realisasi_anggaran", "penyerapan"), "program/1"),
    ]


def test_labels_lead_back_to_their_names():
    band, first, *_ = ROWS["kinerja-dan-anggaran"](VIEW).rows
    assert band.items["band"].origin == Rule("label", (Ref("tujuan/1#nama"),))
    assert first.items["uraian"].origin == Rule("label", (Ref("sasaran/1#nama"),))


def test_without_supporting_programmes_there_is_no_band_for_them():
    office = [r for r in OFFICE if not r.key.endswith(("/9", "/9.1", "/9.1.1"))]
    rows = ROWS["kinerja-dan-anggaran"](seen(*office))
    bands = [shown(row, "band")[0] for row in rows.rows if row.role == "band"]
    assert bands == ["Tujuan: Laut yang lestari", "Tujuan: Nelayan yang sejahtera"]


def test_the_budget_at_three_levels():
    rows = ROWS["anggaran-bertingkat"](VIEW)
    assert table(rows, "nomor", "nama", "pagu", "realisasi") == [
        ["1", "Program Pengawasan", "Rp700", "Rp500"],
        ["1.1", "Patroli", "Rp400", "Rp350"],
        ["1.1.1", "Sub 1.1.1", "Rp250", "Rp200"],
        ["1.1.2", "Sub 1.1.2", "Rp150", "Rp150"],
        ["1.2", "Perizinan", "Rp300", "Rp150"],
        ["1.2.1", "Sub 1.2.1", "Rp300", "Rp150"],
        ["2", "Program Budi Daya", "Rp300", "Rp300"],
        ["2.1", "Pembenihan", "Rp300", "Rp300"],
        ["2.1.1", "Sub 2.1.1", "Rp300", "Rp300"],
        ["3", "Program Penunjang", "Rp0", "tidak dianggarkan"],
        ["3.1", "Perjalanan", "Rp0", "tidak dianggarkan"],
        ["3.1.1", "Sub 9.1.1", "Rp0", "tidak dianggarkan"],
    ]
    assert [(row.indent, row.bold) for row in rows.rows[:3]] == [(0, True), (1, False), (2, False)]
    assert words(rows.total["penyerapan"]) == "80,00%"


def test_an_office_without_records_has_no_rows():
    for name, rows_of in ROWS.items():
        found = rows_of(View([], SCALES, YEAR))
        if not name.startswith("skala-"):
            assert (found.rows, dict(found.total)) == ([], {})


def test_a_view_names_only_what_there_is():
    view = View(
        [made("sasaran/1", indikator=["indikator/a", "indikator/z"]), made("indikator/a")],
        SCALES,
        YEAR,
    )
    assert [r.key for r in view.named(view.by_key["sasaran/1"], "indikator")] == ["indikator/a"]
    assert [r.key for r in view.kind("sasaran")] == ["sasaran/1"]
