"""Text, choice, date, key and reference columns, cell by cell."""

from datetime import date, datetime

import pytest
from openpyxl.utils.datetime import MAC_EPOCH
from read_books import RAK, one_column, read_one, read_sheets, the, told

CHOICES = {"naik": "higher", "turun": "lower", "100": "full"}


@pytest.mark.parametrize(
    ("content", "text", "rules"),
    [
        ("Sejarah", "Sejarah", []),
        ("  Sejarah ", "Sejarah", ["stray-spaces"]),
        ("Sejarah\u00a0Kota", "Sejarah Kota", ["stray-spaces"]),
        ("Sejarah\nKota", "Sejarah Kota", ["stray-spaces"]),
        ("Seja\u200brah", "Sejarah", ["stray-spaces"]),
        ("\uf0b7 Sejarah", "Sejarah", ["stray-spaces", "unprintable-symbol"]),
        ("-", "", ["dash-as-empty"]),
        ("n/a", "n/a", []),
        (28813, "28813", ["text-as-number"]),
        (7.5, "7,5", ["text-as-number"]),
        ((0.5, "0%"), "50%", ["text-as-number"]),
        (date(2031, 1, 30), "30 Januari 2031", ["text-as-number"]),
        (196812311990031005, "", ["digits-lost"]),
        (None, "", []),
        ("   ", "", []),
        (False, "", ["wrong-type"]),
        ("#N/A", "", ["error-value"]),
    ],
)
def test_texts(tmp_path, content, text, rules):
    field, found = read_one(tmp_path, content, "text")
    assert (field.text, sorted(found)) == (text, rules)


A, B = "https://berkas.example.org/a?x=1&y=2", "http://berkas.example.org/b"


@pytest.mark.parametrize(
    ("content", "text", "rules"),
    [
        (A, A, []),
        (f"{A} {B}", f"{A}\n{B}", []),
        (f"{A}\n{B}\r\n", f"{A}\n{B}", []),
        (f"  {A}; {B};", f"{A}\n{B}", []),
        (f"{A}\u00a0{B}\u200b", f"{A}\n{B}", []),
        (f"{A} {A}", A, []),
        (f"Lihat {A}", A, ["no-address"]),
        ("berkas.example.org/a", "", ["no-address"]),
        ("https:///a", "", ["no-address"]),
        ("https://[a", "", ["no-address"]),
        ("ftp://berkas.example.org/a", "", ["no-address"]),
        ("javascript:alert(1)", "", ["no-address"]),
        (2031, "", ["wrong-type"]),
        (True, "", ["wrong-type"]),
        ("-", "", ["dash-as-empty"]),
        (None, "", []),
    ],
)
def test_addresses_stand_a_line_each(tmp_path, content, text, rules):
    field, found = read_one(tmp_path, content, "links")
    assert (field.text, found) == (text, rules)


def test_all_that_is_no_address_is_told_at_once(tmp_path):
    rows = [["Kode", "Isi"], ["A", f"Lihat {A} di kantor"]]
    (found,) = read_sheets(tmp_path, {"Buku": rows}, one_column("links")).findings
    assert (found.message, str(found.places[0])) == (
        '"Lihat", "di", "kantor" bukan alamat web.',
        "koleksi.xlsx › Buku › B2",
    )


@pytest.mark.parametrize(
    ("content", "text", "rules"),
    [
        ("naik", "higher", []),
        ("Naik", "higher", []),
        (" naik", "higher", ["stray-spaces"]),
        (100, "full", []),
        ("100", "full", []),
        ("nak", "", ["unknown-choice"]),
        ((1, "0%"), "", ["unknown-choice"]),
        (None, "", []),
        ("-", "", ["dash-as-empty"]),
    ],
)
def test_choices_give_their_meaning(tmp_path, content, text, rules):
    field, found = read_one(tmp_path, content, "choice", choices=CHOICES)
    assert (field.text, found) == (text, rules)


def test_an_unknown_choice_names_the_nearest_and_all_others(tmp_path):
    rows = [["Kode", "Isi"], ["A", "nak"]]
    data = read_sheets(tmp_path, {"Buku": rows}, one_column("choice", choices=CHOICES))
    (found,) = data.findings
    assert found.message == '"nak" bukan pilihan untuk "Isi".'
    assert found.remedy == 'Mungkin maksudnya "naik". Pilihannya: "naik", "turun", "100".'


@pytest.mark.parametrize(
    ("content", "text", "rules"),
    [
        (date(2031, 1, 30), "2031-01-30", []),
        (datetime(2031, 1, 30, 14, 30), "2031-01-30", []),
        ((47878, "d mmmm yyyy"), "2031-01-30", []),
        ("30 Januari 2031", "2031-01-30", ["date-as-text"]),
        ("30/01/2031", "2031-01-30", ["date-as-text"]),
        ("01/02/2031", "2031-02-01", ["date-as-text"]),
        ("12/31/2031", "", ["unclear-date"]),
        ("akhir Januari", "", ["unclear-date"]),
        (47878, "", ["unclear-date"]),
        ((60, "dd/mm/yyyy"), "", ["unclear-date"]),
        (None, "", []),
    ],
)
def test_dates_are_given_in_iso_notation(tmp_path, content, text, rules):
    field, found = read_one(tmp_path, content, "date")
    assert (field.text, found) == (text, rules)


def test_a_workbook_may_count_its_days_from_1904(tmp_path):
    def change(book):
        book.epoch = MAC_EPOCH

    rows = [["Kode", "Isi"], ["A", (46416, "dd/mm/yyyy")]]
    data = read_sheets(tmp_path, {"Buku": rows}, one_column("date"), change=change)
    assert the(data, "buku/a").text("isi") == "2031-01-30"


@pytest.mark.parametrize(
    ("code", "key", "rules"),
    [
        ("1.10", "rak/1.10", []),
        ("IKU 1", "rak/iku-1", []),
        ("(A/b)", "rak/a-b", []),
        (7, "rak/7", []),
        ((7, "0"), "rak/7", []),
        (1.1, "rak/1.1", ["key-as-number"]),
        ((7, "00"), "rak/7", ["key-as-number"]),
        ((0.5, "0%"), "rak/0.5", ["key-as-number"]),
        ((47878, "d-mmm"), None, ["turned-into-date"]),
        (1234567890123456789, None, ["digits-lost"]),
        ("?!", None, ["unusable-key"]),
        ("..", None, ["unusable-key"]),
        ("-", None, ["dash-as-empty", "empty-cell"]),
        (None, None, ["empty-cell"]),
    ],
)
def test_codes_become_keys(tmp_path, code, key, rules):
    data = read_sheets(tmp_path, {"Rak": [["Kode", "Nama"], [code, "Sejarah"]]}, RAK)
    assert [record.key for record in data.records] == ([key] if key else [])
    assert [finding.rule for finding in data.findings] == rules
    assert all(place == "A2" for place, _ in told(data))


REFERENCE = one_column("reference", to="rak")
REFERENCES = one_column("references", to="rak")
RACKS = [["Kode", "Nama"], ["1.1", "Sejarah"], ["1.10", "Sastra"], [2, "Anak"]]


def refer(folder, content, contract):
    """Keys and findings of a reference cell."""
    sheets = {"Rak": RACKS, "Buku": [["Kode", "Isi"], ["A", content]]}
    data = read_sheets(folder, sheets, RAK, contract)
    return the(data, "buku/a").keys("isi"), data.findings


@pytest.mark.parametrize(
    ("content", "keys", "rules"),
    [
        ("1.10", ["rak/1.10"], []),
        (2, ["rak/2"], []),
        (1.1, ["rak/1.1"], ["key-as-number"]),
        ("1.1; 2", ["rak/1.1-2"], ["dangling-reference"]),
        (None, [], []),
        ("-", [], ["dash-as-empty"]),
    ],
)
def test_a_reference_names_one_record(tmp_path, content, keys, rules):
    found, findings = refer(tmp_path, content, REFERENCE)
    assert list(found) == keys
    assert [finding.rule for finding in findings] == rules


@pytest.mark.parametrize(
    ("content", "keys", "rules"),
    [
        ("1.10", ["rak/1.10"], []),
        ("1.10;1.1", ["rak/1.10", "rak/1.1"], []),
        ("1.10; 1.1;", ["rak/1.10", "rak/1.1"], []),
        ("1.10\n1.1\r\n2", ["rak/1.10", "rak/1.1", "rak/2"], []),
        ("2; 2", ["rak/2"], ["doubled-reference"]),
        ("1.1, 2", ["rak/1.1-2"], ["dangling-reference"]),
        (None, [], []),
    ],
)
def test_references_name_several_in_the_order_written(tmp_path, content, keys, rules):
    found, findings = refer(tmp_path, content, REFERENCES)
    assert list(found) == keys
    assert [finding.rule for finding in findings] == rules


def test_a_required_cell_that_is_empty_says_what_belongs_there(tmp_path):
    rows = [["Kode", "Isi"], ["A", None]]
    contract = one_column("text", required=True, note="Judul lengkap")
    (found,) = read_sheets(tmp_path, {"Buku": rows}, contract).findings
    assert (found.rule, found.message) == ("empty-cell", '"Isi" wajib diisi.')
    assert found.remedy == "Isi sel itu (Judul lengkap)."
    assert str(found.places[0]) == "koleksi.xlsx › Buku › B2"
