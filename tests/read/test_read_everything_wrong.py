"""A workbook with one of everything wrong: all of it is told at once, each at its place."""

from datetime import date

from read_books import KODE, NAMA, RAK, YEAR, edit, sheet, told, workbook

from lkip.read import read

BOOKS = sheet(
    "buku",
    KODE,
    {"field": "rak", "heading": "Rak", "type": "reference", "to": "rak", "required": True},
    NAMA,
    {"field": "arah", "heading": "Arah", "type": "choice",
     "choices": {"naik": "higher", "turun": "lower"}},
    {"field": "terbit", "heading": "Terbit", "type": "date"},
    {"field": "harga", "heading": "Harga", "type": "number", "unit": "rupiah"},
    {"field": "dibaca", "heading": "Dibaca {tahun}", "type": "number", "unit": "percent",
     "required": True},
    {"field": "lain", "heading": "Buku Lain", "type": "references", "to": "buku"},
    {"field": "isbn", "heading": "ISBN", "type": "text"},
)  # fmt: skip
LIBRARY = sheet("perpustakaan", NAMA, {"field": "kota", "heading": "Kota", "type": "text"},
                form=True)  # fmt: skip
FINES = sheet("denda", KODE, NAMA)
CARDS = sheet("kartu", KODE, NAMA, workbook="kartu.xlsx")

HEADINGS = ["Kode", "Rak", "NAMA", "Arah", "Terbit", "Harga", "Dibaca 2031", "Buku Lain",
            "Warna", "Harga", "Dibaca 2030"]  # fmt: skip
DAY = date(2030, 5, 17)
ROWS = [
    ["DAFTAR BUKU"],
    HEADINGS,
    ["B1", "S", "Babad", "naik", DAY, 50000, 71, None],
    ["b1", "S", "Hikayat", "nak", "17/05/2030", "Rp. 75.000", "62,27%", "B1; B1"],
    [1.5, "T", None, "turun", "besok", "1,234", "1.234", "B1; B9"],
    ["B 4", "S", "Pantun ", "turun", DAY, -500, 0.71, None, None, None, "n/a"],
    [],
    ["B-4", "S", "Syair", "turun", DAY, 10.5, (0.71, "0%"), None, None, None, "-"],
    ["B6", "S", "=A1", "turun", DAY, "#REF!", (65.9, "0"), None, None, None, "seratus"],
    ["B7", "S", 1984, True, DAY, (47878, "d-mmm"), None, None, None, None, None, "lepas"],
    ["B8", "S", "Gurindam", "turun", DAY, 1, 99, None],
    ["Jumlah", None, None, None, None, 200000],
    ["Sumber: katalog"],
]


def change(book):
    book["Buku"].merge_cells("D8:D9")
    book["Buku"].row_dimensions[11].hidden = True
    book["Buku"].column_dimensions["E"].hidden = True
    book["Rak"].sheet_state = "hidden"


def test_everything_wrong_is_told_at_once(tmp_path):
    sheets = {
        "Rak": [["Kode", "Nama"], ["S", "Sastra"]],
        "Buku": ROWS,
        "Perpustakaan ": [["Uraian", "Isi"], ["Kotta", "Sungai Raya"], ["Luas", 250]],
        "Dendaa": [["Kode", "Nama"]],
        "Coretan": [["apa saja"]],
    }
    path = workbook(tmp_path / "koleksi.xlsx", sheets, change)
    edit(path, "xl/workbook.xml", 'state="hidden"', 'state="veryHidden"')
    workbook(tmp_path / "anggota.xlsx", {"Lain": []})
    contract = {c.record: c for c in (RAK, BOOKS, LIBRARY, FINES, CARDS)}
    data = read(tmp_path, contract, YEAR)
    assert told(data) == [
        # workbooks
        ("anggota.xlsx", "unknown-workbook"),
        ("kartu.xlsx", "missing-workbook"),
        # headings
        ("Buku", "missing-column"),
        ("C2", "column-spelling"),
        ("E2", "hidden-column"),
        ("I2", "unknown-column"),
        ("J2", "doubled-column"), ("F2", "doubled-column"),
        # rows and cells
        ("A4", "duplicate-key"), ("A3", "duplicate-key"),
        ("D4", "unknown-choice"),
        ("E4", "date-as-text"),
        ("F4", "number-as-text"),
        ("G4", "number-as-text"),
        ("H4", "doubled-reference"),
        ("A5", "key-as-number"),
        ("B5", "dangling-reference"),
        ("C5", "empty-cell"),
        ("E5", "unclear-date"),
        ("F5", "unclear-number"),
        ("G5", "unclear-number"),
        ("H5", "dangling-reference"),
        ("C6", "stray-spaces"),
        ("F6", "negative-money"),
        ("G6", "percent-below-one"),
        ("K6", "no-number"),
        ("A8", "colliding-key"), ("A6", "colliding-key"),
        ("D8:D9", "merged-cells"),
        ("F8", "rupiah-decimals"),
        ("K8", "dash-as-empty"),
        ("C9", "formula-without-value"),
        ("F9", "error-value"),
        ("G9", "hidden-digits"),
        ("K9", "unclear-number"),
        ("C10", "text-as-number"),
        ("D10", "wrong-type"),
        ("F10", "turned-into-date"),
        ("G10", "empty-cell"),
        ("L10", "column-without-heading"),
        ("A11", "hidden-row"),
        ("A12", "total-row"),
        ("A13", "incomplete-row"),
        # the other sheets
        ("Coretan", "unknown-sheet"),
        ("Dendaa", "renamed-sheet"),
        ("Perpustakaan ", "missing-label"),
        ("Perpustakaan ", "sheet-spelling"),
        ("A2", "renamed-label"),
        ("A3", "unknown-label"),
        ("Rak", "hidden-sheet"),
    ]  # fmt: skip
    assert all(finding.message.endswith(".") for finding in data.findings)
    assert all(finding.remedy.endswith(".") for finding in data.findings)
