"""Keys: one per record, and what refers to them."""

import re

from hypothesis import given
from hypothesis import strategies as st
from read_books import RAK, one_column, read_sheets, told

from lkip.read.keys import slug

BOOK = one_column("references", to="rak")


def racks(*codes):
    return [["Kode", "Nama"], *([code, "Sejarah"] for code in codes)]


def test_slugs():
    assert slug("IKU 1") == "iku-1"
    assert slug("1.1.2") == "1.1.2"
    assert slug(" Kepala Dinas ") == "kepala-dinas"
    assert slug("a__b / c") == "a-b-c"
    assert slug("–") == ""


@given(st.text())
def test_a_slug_is_a_safe_part_of_a_file_name_and_its_own_slug(text):
    made = slug(text)
    assert re.fullmatch("[a-z0-9.-]*", made)
    assert slug(made) == made


def test_a_code_used_twice_names_both_cells(tmp_path):
    data = read_sheets(tmp_path, {"Rak": racks("A", "B", "a")}, RAK)
    (found,) = data.findings
    assert found.rule == "duplicate-key"
    assert found.message == 'Kode "a" di sel A4 sudah dipakai di sel A2.'
    assert [place.cell for place in found.places] == ["A4", "A2"]
    assert [record.key for record in data.records] == ["rak/a", "rak/b"]


def test_codes_that_differ_in_signs_only_collide(tmp_path):
    data = read_sheets(tmp_path, {"Rak": racks("IKU 1", "IKU-1")}, RAK)
    (found,) = data.findings
    assert found.rule == "colliding-key"
    assert '"IKU-1" di sel A3 tidak dapat dibedakan dari "IKU 1" di sel A2' in found.message


def test_a_code_that_no_record_has_names_the_nearest(tmp_path):
    sheets = {"Rak": racks("1.01", "1.02"), "Buku": [["Kode", "Isi"], ["A", "1.01; 1.20"]]}
    data = read_sheets(tmp_path, sheets, RAK, BOOK)
    (found,) = data.findings
    assert (found.rule, found.places[0].cell) == ("dangling-reference", "B2")
    assert found.message == 'Kode "1.20" tidak ada di lembar Rak.'
    assert found.remedy.startswith('Mungkin maksudnya "1.02".')


def test_a_code_like_no_other_lists_the_codes_there_are(tmp_path):
    sheets = {"Rak": racks("A", "B"), "Buku": [["Kode", "Isi"], ["1", "Sastra"]]}
    (found,) = read_sheets(tmp_path, sheets, RAK, BOOK).findings
    assert found.remedy.startswith('Kode yang ada: "A", "B".')


def test_codes_parted_by_commas_are_told_how_to_part_them(tmp_path):
    sheets = {"Rak": racks("101", "205"), "Buku": [["Kode", "Isi"], ["1", "101,205"]]}
    (found,) = read_sheets(tmp_path, sheets, RAK, BOOK).findings
    assert "titik koma" in found.remedy


def test_references_to_a_sheet_that_cannot_be_read_are_not_told_again(tmp_path):
    sheets = {"Rak": [["Lain", "Lagi"]], "Buku": [["Kode", "Isi"], ["1", "A"]]}
    data = read_sheets(tmp_path, sheets, RAK, BOOK)
    assert told(data) == [("Rak", "no-heading-row")]


def test_a_code_typed_as_a_number_is_told_once_and_not_at_every_mention(tmp_path):
    sheets = {"Rak": racks(1.1), "Buku": [["Kode", "Isi"], ["1", "1.1"]]}
    data = read_sheets(tmp_path, sheets, RAK, BOOK)
    assert told(data) == [("A2", "key-as-number")]
