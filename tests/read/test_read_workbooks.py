"""The workbooks and sheets of a report: which are there, and under which names."""

import shutil

import msgspec
import pytest
from read_books import KODE, NAMA, RAK, YEAR, one_column, read_sheets, sheet, told, workbook

from lkip.files import to_json
from lkip.model import Records
from lkip.read import read
from lkip.read.problems import error
from lkip.read.workbooks import read_files

ROWS = [["Kode", "Nama"], ["A", "Sejarah"]]


def test_a_folder_that_is_not_there(tmp_path):
    data = read(tmp_path / "sources" / "perpustakaan" / "2031", {"rak": RAK}, YEAR)
    (found,) = data.findings
    assert found.rule == "missing-folder"
    assert found.message == "Folder sources/perpustakaan/2031 tidak ada."


def test_a_missing_workbook(tmp_path):
    (found,) = read(tmp_path, {"rak": RAK}, YEAR).findings
    assert (found.severity, found.rule) == ("error", "missing-workbook")
    assert found.message == 'Buku kerja "koleksi.xlsx" tidak ada di folder sumber.'


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("Koleksi.xlsx", "ganti nama berkasnya"),
        ("koleksi (1).xlsx", "ganti nama berkasnya"),
        ("koleksi.xls", "Save As"),
        ("koleksi.csv", "Save As"),
    ],
)
def test_a_workbook_under_nearly_the_right_name(tmp_path, name, remedy):
    (tmp_path / name).write_bytes(b"x")
    (found,) = read(tmp_path, {"rak": RAK}, YEAR).findings
    assert (found.rule, str(found.places[0])) == ("renamed-workbook", "koleksi.xlsx")
    assert f'mungkin yang dimaksud "{name}"' in found.message
    assert remedy in found.remedy


def test_other_files_in_the_folder(tmp_path):
    """Other spreadsheets are named, scans and Excel's own marks of an open file are not."""
    workbook(tmp_path / "koleksi.xlsx", {"Rak": ROWS})
    for name in ("anggota.xlsx", "~$koleksi.xlsx", "sk.pdf", ".gitkeep", "foto.jpg"):
        (tmp_path / name).write_bytes(b"x")
    data = read(tmp_path, {"rak": RAK}, YEAR)
    assert told(data) == [("anggota.xlsx", "unknown-workbook")]
    assert data.findings[0].severity == "note"


def test_a_folder_in_place_of_a_workbook(tmp_path):
    (tmp_path / "koleksi.xlsx").mkdir()
    assert told(read(tmp_path, {"rak": RAK}, YEAR)) == [("koleksi.xlsx", "unreadable-workbook")]


def test_missing_renamed_and_unknown_sheets(tmp_path):
    contracts = [sheet(kind, KODE, NAMA) for kind in ("rak", "anggota", "denda")]
    data = read_sheets(tmp_path, {"Rak": ROWS, "Angota": ROWS, "Coretan": []}, *contracts)
    assert told(data) == [
        ("Angota", "renamed-sheet"),
        ("Coretan", "unknown-sheet"),
        ("Denda", "missing-sheet"),
    ]
    assert [finding.severity for finding in data.findings] == ["error", "note", "error"]
    assert data.findings[0].message == (
        'Lembar "Anggota" tidak ada; mungkin yang dimaksud lembar "Angota".'
    )


def test_sheet_names_may_differ_in_capitals_and_spaces(tmp_path):
    data = read_sheets(tmp_path, {"RAK ": ROWS}, RAK)
    assert told(data) == [("RAK ", "sheet-spelling")]
    assert data.records[0].fields["nama"].origin.sheet == "RAK "


def test_an_optional_sheet_may_be_absent_but_not_misspelt(tmp_path):
    fines = sheet("denda", KODE, NAMA, optional=True)
    assert read_sheets(tmp_path, {"Rak": ROWS}, RAK, fines).findings == ()
    (found,) = read_sheets(tmp_path, {"Rak": ROWS, "Dendaa": ROWS}, RAK, fines).findings
    assert (found.severity, found.rule) == ("warning", "renamed-sheet")


def test_a_workbook_of_optional_sheets_may_be_absent(tmp_path):
    fines = sheet("denda", KODE, NAMA, optional=True, workbook="denda.xlsx")
    assert read_sheets(tmp_path, {"Rak": ROWS}, RAK, fines).findings == ()


def test_a_hidden_sheet_is_read_with_a_word(tmp_path):
    def hide(book):
        book["Rak"].sheet_state = "hidden"

    data = read_sheets(tmp_path, {"Lain": [], "Rak": ROWS}, RAK, change=hide)
    assert ("Rak", "hidden-sheet") in told(data)
    assert len(data.records) == 1


def test_a_chart_sheet_is_no_sheet_with_cells(tmp_path):
    data = read_sheets(
        tmp_path, {"Rak": ROWS}, RAK, change=lambda book: book.create_chartsheet("Grafik")
    )
    assert data.findings == ()


def test_references_cross_workbooks(tmp_path):
    contract = {
        "rak": RAK,
        "buku": msgspec.structs.replace(one_column("reference", to="rak"), workbook="buku.xlsx"),
    }
    workbook(tmp_path / "koleksi.xlsx", {"Rak": ROWS})
    workbook(tmp_path / "buku.xlsx", {"Buku": [["Kode", "Isi"], ["1", "A"], ["2", "C"]]})
    data = read(tmp_path, contract, YEAR)
    assert told(data) == [("B3", "dangling-reference")]


def test_findings_come_by_workbook_sheet_row_and_column(tmp_path):
    contract = [one_column("number", unit="percent"), RAK]
    sheets = {
        "Rak": [["Kode", "Nama"], ["A", None]],
        "Buku": [["Kode", "Isi"], [1.5, "x"], *([n, 0.5] for n in range(3, 11)), [None, 7]],
    }
    data = read_sheets(tmp_path, sheets, *contract)
    firsts = [str(finding.places[0]).partition(" › ")[2] for finding in data.findings]
    assert firsts == ["Buku › A2", "Buku › B2", "Buku › B3", "Buku › A11", "Rak › B2"]


def test_the_same_workbook_saved_anew_gives_the_same_bytes(tmp_path):
    first = read_sheets(tmp_path, {"Rak": ROWS, "Lain": []}, RAK)
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    assert to_json(first) == to_json(read_sheets(tmp_path, {"Rak": ROWS, "Lain": []}, RAK))


def test_a_file_that_could_not_be_opened_keeps_its_finding():
    locked = error("unreadable-workbook", "Terkunci.", "Tutup.")
    assert read_files({"koleksi.xlsx": locked}, {"rak": RAK}, YEAR) == Records((), (locked,))


@pytest.mark.parametrize(
    ("contract", "says"),
    [
        (sheet("rak", NAMA), "tepat satu kolom bertipe key"),
        (sheet("rak", KODE, form=True), "tidak mempunyai kolom bertipe key"),
        (sheet("rak", KODE, KODE), "tepat satu kolom"),
        (sheet("rak", KODE, NAMA, {**NAMA, "field": "lain"}), 'heading "nama" dipakai 2 kali'),
        (one_column("number"), "unit atau unit_from"),
        (one_column("number", unit_from="lain"), "bukan kolom teks atau pilihan"),
        (one_column("choice"), "choices belum diisi"),
        (one_column("reference", to="gedung"), "bukan jenis catatan"),
        (
            sheet("rak", KODE, {**NAMA, "heading": "Nama {tahun}"}),
            "hanya untuk type: number",
        ),
    ],
)
def test_a_contract_that_no_workbook_could_keep(contract, says):
    data = read_files({"koleksi.xlsx": b""}, {"satu": contract}, YEAR)
    assert str(data.findings[0].places[0]) == "config/contract/satu.yaml"
    assert any(says in finding.message for finding in data.findings)
