"""Files that are no sound workbook: each is told in words that name what to do."""

import io
import random
import zipfile

import pytest
from read_books import (
    RAK,
    YEAR,
    edit,
    little_memory,
    read_sheets,
    rezip,
    share_strings,
    told,
    workbook,
)

from lkip.read import package, read
from lkip.read.package import resolve

ROWS = [["Kode", "Nama"], ["A", "Sejarah"], ["B", "Sastra"]]


@pytest.fixture
def path(tmp_path):
    """A workbook whose texts stand in a list of their own, as in Excel's files."""
    made = workbook(tmp_path / "koleksi.xlsx", {"Rak": ROWS})
    share_strings(made)
    return made


def findings(path):
    """Severity, rule and sheet of each finding after reading the folder of `path`."""
    found = read(path.parent, {"rak": RAK}, YEAR).findings
    assert all(finding.message and finding.remedy for finding in found)
    return [(f.severity, f.rule, str(f.places[0])) for f in found]


def test_a_sound_workbook_has_no_findings(path):
    data = read(path.parent, {"rak": RAK}, YEAR)
    assert data.findings == ()
    assert [record.text("nama") for record in data.records] == ["Sejarah", "Sastra"]


@pytest.mark.parametrize(
    ("content", "rule", "says"),
    [
        (b"", "empty-workbook", "kosong"),
        (b"\0" * 500, "empty-workbook", "kosong"),
        (b"Kode;Nama\r\nA;Sejarah\r\n", "not-a-workbook", "CSV"),
        (b"\xef\xbb\xbfKode,Nama\nA,Sejarah\n", "not-a-workbook", "CSV"),
        (b"<html><table><tr><td>Kode</td></tr></table></html>", "not-a-workbook", "halaman web"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "old-workbook", ".xls"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "protected-workbook",
            "kata sandi",
        ),
        (b"\x89\x01\x02 sampah", "damaged-workbook", "rusak"),
        (b"PK\x03\x04 sampah", "damaged-workbook", "rusak"),
        (b"hanya tulisan", "damaged-workbook", "bukan buku kerja"),
    ],
)
def test_a_file_of_another_kind(path, content, rule, says):
    path.write_bytes(content)
    (found,) = read(path.parent, {"rak": RAK}, YEAR).findings
    assert (found.severity, found.rule) == ("error", rule)
    assert says in found.message


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, ".ods"),
        ({"word/document.xml": b"<w/>"}, "Word"),
        ({"xl/workbook.bin": b"\0"}, ".xlsb"),
        ({"foto.txt": b"x"}, "berkas zip"),
    ],
)
def test_a_zip_file_of_another_kind(path, parts, says):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    (found,) = read(path.parent, {"rak": RAK}, YEAR).findings
    assert found.rule == "not-a-workbook"
    assert says in found.message
    assert "Save As" in found.remedy


def test_a_truncated_file(path):
    path.write_bytes(path.read_bytes()[:-300])
    assert findings(path) == [("error", "damaged-workbook", "koleksi.xlsx")]


def test_a_sheet_whose_content_is_missing_is_named_and_the_rest_is_read(tmp_path):
    workbook(tmp_path / "koleksi.xlsx", {"Rak": ROWS, "Buku": []})
    rezip(tmp_path / "koleksi.xlsx", drop=["xl/worksheets/sheet2.xml"])
    data = read(tmp_path, {"rak": RAK}, YEAR)
    assert ("Buku", "missing-part") in told(data)
    assert [record.key for record in data.records] == ["rak/a", "rak/b"]


def test_a_wanted_sheet_whose_content_is_missing_is_told_once(path):
    rezip(path, drop=["xl/worksheets/sheet1.xml"])
    assert findings(path) == [("error", "missing-part", "koleksi.xlsx › Rak")]


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/sharedStrings.xml", "docProps/core.xml"])
def test_any_named_part_that_is_missing(path, part):
    rezip(path, drop=[part])
    found = findings(path)
    assert ("error", "missing-part", "koleksi.xlsx") in found


@pytest.mark.parametrize("part", ["[Content_Types].xml", "xl/workbook.xml", "_rels/.rels"])
def test_a_missing_list_of_parts(path, part):
    rezip(path, drop=[part])
    (found,) = read(path.parent, {"rak": RAK}, YEAR).findings
    assert found.rule == "missing-part"
    assert part in found.message


def test_a_sheet_that_refers_to_nothing(path):
    edit(path, "xl/workbook.xml", 'r:id="rId1"', 'r:id="rId99"')
    assert findings(path) == [("error", "missing-part", "koleksi.xlsx › Rak")]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/Worksheets/Sheet1.xml"])
def test_two_parts_of_one_name_are_refused(path, name):
    rezip(path, add=[(name, b"<worksheet/>")])
    assert findings(path) == [("error", "doubled-part", "koleksi.xlsx")]


@pytest.mark.parametrize("name", ["../../jahat.xml", "/etc/jahat", "xl\\jahat.xml", "C:/jahat"])
def test_names_that_lead_out_of_the_file_are_refused(path, name):
    rezip(path, add=[(name, b"x")])
    assert findings(path) == [("error", "unsafe-part", "koleksi.xlsx")]


def test_a_file_that_unpacks_to_far_more_than_any_report_needs(path, monkeypatch):
    rezip(path, add=[("xl/media/image1.png", bytes(3_000_000))])
    monkeypatch.setattr(package, "LARGEST_UNPACKED", 1_000_000)
    assert findings(path) == [("error", "oversized-workbook", "koleksi.xlsx")]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(path):
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/media/bom.bin", "w") as part,
    ):
        for _ in range(250):
            part.write(bytes(2**20))
    with little_memory(10):
        assert findings(path) == [("error", "oversized-workbook", "koleksi.xlsx")]


def test_a_locked_zip_entry(path):
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    assert ("error", "protected-workbook", "koleksi.xlsx") in findings(path)


def test_a_damaged_part_is_told_with_its_sheet(path):
    edit(path, "xl/worksheets/sheet1.xml", "</sheetData>", "")
    assert findings(path) == [("error", "damaged-workbook", "koleksi.xlsx › Rak")]


def test_a_document_type_could_blow_the_file_up_and_is_refused(path):
    part = "xl/worksheets/sheet1.xml"
    rezip(path, {part: lambda content: b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content})
    assert findings(path) == [("error", "damaged-workbook", "koleksi.xlsx › Rak")]


def test_a_string_that_is_not_in_the_list_of_strings(path):
    edit(path, "xl/worksheets/sheet1.xml", 't="s"><v>0</v>', 't="s"><v>77</v>')
    assert findings(path) == [("error", "damaged-workbook", "koleksi.xlsx › Rak")]


def test_no_damage_whatever_ends_in_a_traceback(path):
    """Bytes overwritten at random: findings or records, never an exception."""
    whole = path.read_bytes()
    chance = random.Random(20)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])
        read(path.parent, {"rak": RAK}, YEAR)


def test_no_damaged_markup_ends_in_a_traceback(path):
    """The same inside the sheet, where the zip's checksums do not help."""
    chance = random.Random(21)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(300):
        name = chance.choice(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml",
                              "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"])  # fmt: skip
        content = bytearray(parts[name])
        for _ in range(chance.randint(1, 3)):
            content[chance.randrange(len(content))] = chance.choice(b'<>/"= 019Aax-:')
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for part, data in (parts | {name: bytes(content)}).items():
                archive.writestr(part, data)
        path.write_bytes(made.getvalue())
        read(path.parent, {"rak": RAK}, YEAR)


def test_targets_are_resolved_as_links_are():
    assert resolve("xl/workbook.xml", "worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml"
    assert resolve("xl/workbook.xml", "/xl/worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml"
    assert resolve("xl/a/b.xml", "../c.xml") == "xl/c.xml"


def test_a_workbook_with_absolute_targets_is_read(path):
    """openpyxl writes them; other programs write relative ones."""
    edit(path, "xl/_rels/workbook.xml.rels", '"/xl/worksheets/', '"worksheets/')
    assert findings(path) == []
    assert read_sheets(path.parent, {"Rak": ROWS}, RAK).findings == ()
