"""The workbooks of a draft: what must be filled in and is not, does not stop it."""

from pathlib import Path

import pytest
from read_books import KODE, NAMA, YEAR, sheet, workbook

from lkip.model import Cell, Records, Text
from lkip.read import read
from lkip.read.draft import draft
from lkip.values.absence import causes

CONTRACT = {
    "rak": sheet(
        "rak",
        KODE,
        NAMA,
        {"field": "catatan", "heading": "Catatan", "type": "text"},
        {"field": "sejak", "heading": "Sejak", "type": "date", "required": True},
        {"field": "buku", "heading": "Buku", "type": "number", "unit": "buku", "required": True},
        {
            "field": "pinjam",
            "heading": "Pinjam {tahun}",
            "type": "number",
            "unit": "kali",
            "required": True,
        },
    )
}
HEADS = ["Kode", "Nama", "Catatan", "Sejak", "Buku", f"Pinjam {YEAR}"]


def drafted(folder: Path, *rows: list[object], heads: list[str] = HEADS) -> Records:
    workbook(folder / "koleksi.xlsx", {"Rak": [heads, *rows]})
    return draft(read(folder, CONTRACT, YEAR), CONTRACT)


def test_a_required_text_that_is_empty_says_so_and_no_other(tmp_path: Path):
    data = drafted(tmp_path, ["R1", None, None, None, 5, None])
    (rak,) = data.records
    assert rak.text("nama") == "belum tersedia"
    assert (rak.text("catatan"), rak.text("sejak"), rak.text("kode")) == ("", "", "R1")
    held = rak.fields["nama"]
    assert isinstance(held, Text)
    assert held.origin == Cell("koleksi.xlsx", "Rak", "B2")


def test_what_is_empty_is_a_warning_at_its_cell(tmp_path: Path):
    found = drafted(tmp_path, ["R1", None, "rusak", None, None, None]).findings
    assert {(f.severity, f.rule) for f in found} == {("warning", "empty-cell")}
    assert {p.cell for f in found for p in f.places if isinstance(p, Cell)} == {
        *("B2", "D2", "E2", "F2")
    }


def test_what_is_there_and_wrong_still_stops_it(tmp_path: Path):
    found = drafted(tmp_path, ["R1", "Sejarah", None, None, "lima kira-kira", 1]).findings
    assert ("error", "unclear-number") in {(f.severity, f.rule) for f in found}


@pytest.mark.parametrize("lost", ["Buku", f"Pinjam {YEAR}"])
def test_a_column_that_is_not_there_yet_is_waited_for(tmp_path: Path, lost: str):
    heads = [head for head in HEADS if head != lost]
    data = drafted(tmp_path, ["R1", "Sejarah", None, "1 Mei 2020", 7], heads=heads)
    told = {(f.severity, f.rule) for f in data.findings}
    assert ("warning", "missing-column") in told
    assert not any(severity == "error" for severity, _ in told)
    (rak,) = data.records
    value = rak.value("buku") if lost == "Buku" else rak.value("pinjam", YEAR)
    assert causes(value, {rak.key: rak}) == (Cell("koleksi.xlsx", "Rak"),)


def test_a_workbook_that_is_not_there_yet_is_waited_for(tmp_path: Path):
    data = draft(read(tmp_path, CONTRACT, YEAR), CONTRACT)
    assert [(f.severity, f.rule) for f in data.findings] == [("warning", "missing-workbook")]
    assert data.records == ()
