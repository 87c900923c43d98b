"""The heading row, tables and forms."""

import pytest
from read_books import KODE, NAMA, RAK, read_sheets, sheet, the, told

from lkip.model import Cell, Text, Value

VISITS = sheet(
    "buku",
    KODE,
    NAMA,
    {"field": "target", "heading": "Target {tahun}", "type": "number", "unit": "pengunjung",
     "required": True},
    {"field": "realisasi", "heading": "Realisasi {tahun}", "type": "number",
     "unit": "pengunjung"},
)  # fmt: skip
HEADINGS = ["Kode", "Nama", "Target 2030", "Target 2031", "Realisasi 2030", "Realisasi 2031"]


def rack(folder, *rows, change=lambda book: None):
    """What the sheet Rak with these rows gives."""
    return read_sheets(folder, {"Rak": rows}, RAK, change=change)


# --- the heading row ---------------------------------------------------------------------


def test_a_row_becomes_a_record_whose_fields_know_their_cell(tmp_path):
    data = rack(tmp_path, ["Kode", "Nama"], ["A", "Sejarah"])
    (record,) = data.records
    assert record.key == "rak/a"
    assert record.fields["nama"] == Text(
        "Sejarah", Cell("koleksi.xlsx", "Rak", "B2"), ref="rak/a#nama"
    )


def test_a_title_may_stand_above_the_headings_and_columns_in_any_order(tmp_path):
    def merge(book):
        book["Rak"].merge_cells("A1:C1")

    rows = [["DAFTAR RAK Kode"], [], [None, "Nama", "Kode"], [None, "Sejarah", "A"]]
    data = rack(tmp_path, *rows, change=merge)
    assert data.findings == ()
    assert the(data, "rak/a").fields["kode"].origin.cell == "C4"


def test_a_sheet_without_the_headings_says_which_are_wanted(tmp_path):
    (found,) = rack(tmp_path, ["No", "Judul"], ["A", "Sejarah"]).findings
    assert (found.rule, found.places) == ("no-heading-row", (Cell("koleksi.xlsx", "Rak"),))
    assert found.remedy == 'Tulis judul kolom di satu baris: "Kode", "Nama".'


def test_an_empty_sheet(tmp_path):
    (found,) = rack(tmp_path).findings
    assert found.rule == "no-heading-row"
    assert found.message.startswith("Lembar ini kosong")


def test_headings_may_differ_in_capitals_and_spaces(tmp_path):
    data = rack(tmp_path, ["KODE", " Nama\n"], ["A", "Sejarah"])
    assert the(data, "rak/a").text("nama") == "Sejarah"
    assert told(data) == [("A1", "column-spelling"), ("B1", "column-spelling")]
    assert data.findings[0].severity == "note"


def test_a_heading_that_is_nearly_right_is_told_with_the_right_one(tmp_path):
    contract = sheet("rak", KODE, NAMA, {"field": "lantai", "heading": "Lantai", "type": "text"})
    rows = [["Kode", "Nama", "Lantay"], ["A", "Sejarah", "2"]]
    data = read_sheets(tmp_path, {"Rak": rows}, contract)
    (found,) = data.findings
    assert (found.severity, found.rule, found.places[0].cell) == ("error", "renamed-column", "C1")
    assert found.message == ('Kolom "Lantai" tidak ada; mungkin yang dimaksud "Lantay" di sel C1.')
    assert the(data, "rak/a").fields["lantai"] == Text(
        "", Cell("koleksi.xlsx", "Rak"), ref="rak/a#lantai"
    )


def test_missing_unknown_and_doubled_headings(tmp_path):
    contract = sheet("rak", KODE, NAMA, {"field": "lantai", "heading": "Lantai", "type": "text"})
    rows = [["Kode", "Nama", "Warna", "Nama"], ["A", "Sejarah", "biru", "Seni"]]
    data = read_sheets(tmp_path, {"Rak": rows}, contract)
    assert told(data) == [
        ("Rak", "missing-column"),
        ("C1", "unknown-column"),
        ("D1", "doubled-column"),
        ("B1", "doubled-column"),
    ]
    assert the(data, "rak/a").text("nama") == "Sejarah"


def test_data_under_no_heading(tmp_path):
    data = rack(tmp_path, ["Kode", "Nama"], ["A", "Sejarah", "lantai 2"])
    assert told(data) == [("C2", "column-without-heading")]


def test_without_the_key_column_cells_are_checked_but_give_no_records(tmp_path):
    data = rack(tmp_path, ["Kod", "Nama", "Lantai"], ["A", "Sejarah", "2"])
    assert told(data) == [("Rak", "no-heading-row")]
    contract = sheet("rak", KODE, NAMA, {"field": "isi", "heading": "Isi", "type": "date"})
    rows = [["Kod", "Nama", "Isi"], ["A", "Sejarah", "besok"]]
    data = read_sheets(tmp_path, {"Rak": rows}, contract)
    assert data.records == ()
    assert told(data) == [("A1", "renamed-column"), ("C2", "unclear-date")]


# --- a column a year -----------------------------------------------------------------------


def test_a_column_a_year_is_read_as_a_series(tmp_path):
    rows = [HEADINGS, ["A", "Sejarah", 100, 120, 90, None]]
    data = read_sheets(tmp_path, {"Buku": rows}, VISITS)
    assert data.findings == ()
    record = the(data, "buku/a")
    assert record.value("target", 2030).number == 100
    assert record.value("realisasi", 2031) == Value(
        None,
        "pengunjung",
        Cell("koleksi.xlsx", "Buku", "F2"),
        reason="missing",
        ref="buku/a#realisasi/2031",
    )


def test_a_target_is_required_in_the_year_of_the_report_only(tmp_path):
    data = read_sheets(tmp_path, {"Buku": [HEADINGS, ["A", "Sejarah"]]}, VISITS)
    assert told(data) == [("D2", "empty-cell")]
    assert data.findings[0].message == '"Target 2031" wajib diisi.'


def test_years_after_the_report_are_read_too(tmp_path):
    rows = [[*HEADINGS, "Target 2035"], ["A", "Sejarah", 1, 2, 3, 4, 5]]
    data = read_sheets(tmp_path, {"Buku": rows}, VISITS)
    assert data.findings == ()
    assert the(data, "buku/a").value("target", 2035).number == 5


def test_the_column_of_the_reports_year_must_be_there(tmp_path):
    rows = [["Kode", "Nama", "Target 2030", "Realisasi 2030"], ["A", "Sejarah", 1, 2]]
    data = read_sheets(tmp_path, {"Buku": rows}, VISITS)
    assert [finding.message for finding in data.findings] == [
        'Kolom "Realisasi 2031" tidak ada.',
        'Kolom "Target 2031" tidak ada.',
    ]


def test_an_optional_column_may_be_absent(tmp_path):
    state = {"field": "awal", "heading": "Awal {tahun}", "type": "number", "unit": "buku",
             "optional": True}  # fmt: skip
    rows = [["Kode", "Nama"], ["A", "Sejarah"]]
    data = read_sheets(tmp_path, {"Rak": rows}, sheet("rak", KODE, NAMA, state))
    assert data.findings == ()


def test_a_year_with_a_letter_in_it_is_a_renamed_column(tmp_path):
    rows = [["Kode", "Nama", "Target 2O31", "Realisasi 2031"], ["A", "Sejarah", 1, 2]]
    data = read_sheets(tmp_path, {"Buku": rows}, VISITS)
    assert told(data) == [("C1", "renamed-column")]


def test_the_same_year_twice(tmp_path):
    rows = [[*HEADINGS, "target  2031"], ["A", "Sejarah", 1, 2, 3, 4, 5]]
    data = read_sheets(tmp_path, {"Buku": rows}, VISITS)
    assert told(data) == [("G1", "doubled-column"), ("D1", "doubled-column")]


# --- rows ----------------------------------------------------------------------------------


def test_empty_and_merely_formatted_rows_are_nothing(tmp_path):
    rows = [["Kode", "Nama"], [], ["A", "Sejarah"], [(None, "0%")], ["  "], ["B", "Sastra"], [], []]
    data = rack(tmp_path, *rows)
    assert [record.key for record in data.records] == ["rak/a", "rak/b"]
    assert data.findings == ()


def test_a_table_without_rows(tmp_path):
    assert told(rack(tmp_path, ["Kode", "Nama"])) == [("Rak", "no-rows")]


@pytest.mark.parametrize("text", ["Jumlah", "TOTAL", "Grand Total :", "Sub Total I", "Jumlah 2"])
def test_a_total_under_the_table_is_left_out_with_a_word(tmp_path, text):
    data = rack(tmp_path, ["Kode", "Nama"], ["A", "Sejarah"], [text])
    assert told(data) == [("A3", "total-row")]
    assert len(data.records) == 1


def test_a_record_that_is_called_a_total_is_a_record(tmp_path):
    data = rack(tmp_path, ["Kode", "Nama"], ["Jumlah", "Jumlah Koleksi"])
    assert [record.key for record in data.records] == ["rak/jumlah"]


def test_a_note_under_the_table_is_told_once_and_not_for_every_empty_cell(tmp_path):
    rows = [HEADINGS, ["A", "Sejarah", 1, 2, 3, 4], ["Sumber: buku tamu"]]
    data = read_sheets(tmp_path, {"Buku": rows}, VISITS)
    assert told(data) == [("A3", "incomplete-row")]
    assert data.findings[0].remedy.endswith('isi juga "Nama", "Target 2031".')


def test_a_row_that_numbers_the_columns_is_left_out(tmp_path):
    rows = [HEADINGS, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ["A", "Sejarah", 1, 2, 3, 4]]
    data = read_sheets(tmp_path, {"Buku": rows}, VISITS)
    assert told(data) == [("A2", "column-numbers")]
    assert [record.key for record in data.records] == ["buku/a"]


# --- shape ---------------------------------------------------------------------------------


def test_merged_cells_in_the_table(tmp_path):
    def merge(book):
        book["Rak"].merge_cells("B2:B3")
        book["Rak"].merge_cells("E1:F9")

    data = rack(tmp_path, ["Kode", "Nama"], ["A", "Sejarah"], ["B"], change=merge)
    assert ("B2:B3", "merged-cells") in told(data)
    assert ("E1:F9", "merged-cells") not in told(data)


def test_hidden_rows_and_columns_are_read_with_a_word(tmp_path):
    def hide(book):
        for row in (3, 4, 6, 90):
            book["Rak"].row_dimensions[row].hidden = True
        book["Rak"].column_dimensions["B"].hidden = True
        book["Rak"].column_dimensions["H"].hidden = True

    data = rack(tmp_path, ["Kode", "Nama"], *([code, "Seni"] for code in "ABCDE"), change=hide)
    assert len(data.records) == 5
    assert told(data) == [
        ("B1", "hidden-column"), ("A3", "hidden-row"), ("A4", "hidden-row"), ("A6", "hidden-row"),
    ]  # fmt: skip
    assert "Baris 3–4, 6 tersembunyi" in data.findings[1].message


def test_what_a_sheet_repeats_is_said_once_with_all_its_cells(tmp_path):
    data = rack(tmp_path, ["Kode", "Nama"], ["A", "=1"], ["B", "=2"], ["C", "=3"])
    (found,) = data.findings
    assert found.rule == "formula-without-value"
    assert [place.cell for place in found.places] == ["B2", "B3", "B4"]


# --- forms ---------------------------------------------------------------------------------

FORM = sheet(
    "perpustakaan",
    NAMA,
    {"field": "buka", "heading": "Tanggal Buka", "type": "date", "required": True},
    {"field": "luas", "heading": "Luas", "type": "number", "unit": "meter"},
    form=True,
)


def form(folder, *rows, change=lambda book: None):
    """What the form with these rows gives."""
    return read_sheets(folder, {"Perpustakaan": rows}, FORM, change=change)


def test_a_form_gives_one_record_under_the_name_of_its_kind(tmp_path):
    rows = [["Uraian", "Isi"], ["Luas", 250], ["Nama", "Perpustakaan Kabupaten"],
            ["Tanggal Buka", ("2031-01-30")]]  # fmt: skip
    data = form(tmp_path, *rows)
    (record,) = data.records
    assert record.key == "perpustakaan"
    assert record.value("luas").number == 250
    assert record.fields["nama"].origin.cell == "B3"
    assert told(data) == [("B4", "date-as-text")]


def test_labels_missing_unknown_misspelt_and_doubled(tmp_path):
    rows = [["Uraian", "Isi"], ["NAMA", "A"], ["Nama", "B"], ["Tgl Buka", None], ["Telepon", "1"]]
    data = form(tmp_path, *rows)
    assert told(data) == [
        ("Perpustakaan", "missing-label"),
        ("A2", "label-spelling"),
        ("A3", "doubled-label"),
        ("A2", "doubled-label"),
        ("A4", "renamed-label"),
        ("A5", "unknown-label"),
    ]


def test_an_empty_answer_and_an_answer_without_a_label(tmp_path):
    rows = [["Uraian", "Isi"], ["Nama"], ["Tanggal Buka", "-"], ["Luas", None], [None, "catatan"]]
    data = form(tmp_path, *rows)
    assert told(data) == [
        ("B2", "empty-cell"),
        ("B3", "dash-as-empty"),
        ("B3", "empty-cell"),
        ("B5", "value-without-label"),
    ]


def test_a_form_without_its_headings(tmp_path):
    data = form(tmp_path, ["Nama", "Perpustakaan"])
    assert told(data) == [("Perpustakaan", "no-heading-row")]
    assert data.records == ()
