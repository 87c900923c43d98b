"""The findings as a page and as a workbook, read back from the finished files."""

import io
import re
import time
import zipfile
from pathlib import Path

import lxml.html
import openpyxl
import pytest

from lkip.config import Report
from lkip.files import write_json
from lkip.model import Audit, Cell, Covered, Finding, Line, Stray
from lkip.show.__main__ import stage
from lkip.show.items import items
from lkip.show.page import page
from lkip.show.sheet import COLUMNS, DONE, SHEET, workbook

HOSTILE = '=1+1 <b>&"\x07</script>'
FOUND = (
    Finding("note", "ganjil", HOSTILE, (Line("chapters/bab.md", 4),)),
    Finding(
        "error",
        "roll-up",
        "berselisih Rp5",
        (Cell("ikan.xlsx", "Kapal", "F4"), Cell("laut.xlsx", "Pulau", "B2")),
        "Betulkan.",
    ),
    Finding(
        "error",
        "lama",
        "salah cetak",
        (Cell("ikan.xlsx", "Kapal", "A1"),),
        "Betulkan.",
        "Ralat menyusul",
    ),
    Finding("warning", "umum", "belum lengkap", ()),
)
COVERAGE = {"pdf": Covered(200, (Stray("40", "halaman 12", "sekitar 40 kapal"),))}
SHOWN = items(FOUND, COVERAGE)


@pytest.fixture(scope="module")
def tree():
    return lxml.html.document_fromstring(page("dinas-ikan/2031", SHOWN, COVERAGE))


@pytest.fixture(scope="module")
def sheet():
    data = workbook("dinas-ikan/2031", SHOWN)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == [SHEET]
    return book[SHEET]


def text(node) -> str:
    return " ".join(node.text_content().split())


# --- page -----------------------------------------------------------------------------------


def test_every_finding_is_there_by_file_and_the_accepted_ones_last(tree):
    told = [
        (text(section.find("h2")), [text(one) for one in section.iter("article")])
        for section in tree.iter("section")
    ]
    assert [group for group, _ in told] == [
        "Umum",
        "chapters/bab.md",
        "ikan.xlsx › Kapal",
        "lkip.pdf",
        "ikan.xlsx › Kapal (diterima)",
    ]
    assert told[2][1] == [
        "3. ✖ Kesalahan: F4, laut.xlsx › Pulau › B2 berselisih Rp5. "
        "Yang perlu dilakukan: Betulkan. Aturan: roll-up"
    ]
    assert "Diterima (kesalahan): Ralat menyusul." in told[4][1][0]
    assert "'40' pada halaman 12" in told[3][1][0]


def test_the_summary_counts_each_kind(tree):
    counts = [text(one) for one in tree.xpath("//ul[@class='counts']/li")]
    assert counts == ["✖ Kesalahan 2", "▲ Peringatan 1", "● Catatan 1", "✔ Diterima 1"]
    assert "PDF 99,50 % (199 dari 200)" in text(tree.find(".//header"))


def test_all_is_there_without_the_script_and_nothing_comes_from_elsewhere(tree):
    assert [one.get("id") for one in tree.xpath("//*[@hidden]")] == ["saring"]
    assert tree.xpath("//@src | //@href | //link | //iframe") == []
    assert "http" not in lxml.html.tostring(tree).decode()
    assert tree.get("lang") == "id"
    labelled = {one.get("for") for one in tree.iter("label")}
    assert {one.get("id") for one in tree.xpath("//input[@type='search']")} <= labelled


def test_hostile_text_is_literal(tree):
    (one,) = tree.xpath("//article[@data-jenis='note']")
    assert '=1+1 <b>&"' in text(one)
    assert one.xpath(".//b[not(contains(text(), 'Yang perlu'))]") == []


def test_the_kinds_to_choose_are_those_of_the_findings(tree):
    kinds = {str(one) for one in tree.xpath("//input[@name='jenis']/@value")}
    assert set(tree.xpath("//article/@data-jenis")) <= kinds


def test_nothing_found():
    tree = lxml.html.document_fromstring(page("dinas-ikan/2031", [], {}))
    assert "Tidak ada temuan." in text(tree)
    assert tree.xpath("//article") == []


# --- workbook -------------------------------------------------------------------------------


def test_one_row_a_finding_numbered_as_on_the_page(sheet, tree):
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == tuple(COLUMNS)
    assert [str(row[0]) for row in rows[1:]] == [
        one.get("id").removeprefix("temuan-") for one in tree.iter("article")
    ]
    assert rows[3] == (
        3, "Kesalahan", "roll-up", "ikan.xlsx", "Kapal", "F4",
        "berselisih Rp5. Juga: laut.xlsx › Pulau › B2.", "Betulkan.", None, None, None, None,
    )  # fmt: skip
    assert rows[2][3:5] == ("chapters/bab.md", "baris 4")
    assert rows[5][8] == "Ralat menyusul"


def test_no_text_becomes_a_formula(sheet):
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet["G3"].value.startswith("=1+1")


def test_an_officer_can_work_through_it(sheet):
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:L6"
    (choice,) = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("K2:K6", f'"{",".join(DONE)}"')
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert all(cell.alignment.wrap_text for cell in sheet[3])


def test_the_workbook_is_the_same_bytes_at_any_time(monkeypatch):
    first = workbook("dinas-ikan/2031", SHOWN)
    moment = time.localtime(time.time() + 10**6)
    monkeypatch.setattr(time, "localtime", lambda *_: moment)
    assert workbook("dinas-ikan/2031", SHOWN) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not re.search(rb"created|modified", package.read("docProps/core.xml"))


def test_no_findings_no_rows():
    book = openpyxl.load_workbook(io.BytesIO(workbook("dinas-ikan/2031", [])))
    assert book[SHEET].max_row == 1


# --- stage ----------------------------------------------------------------------------------

LAYOUT = "title: A\nauthor: B\nheader: C\nparts: []\n"


@pytest.mark.parametrize("strict", [False, True])
def test_a_strict_report_is_shown_without_its_documents(tmp_path: Path, strict: bool):
    where = Report(tmp_path, "dinas-ikan", 2031)
    where.config[0].mkdir()
    (where.config[0] / "config.yaml").write_text("reports: []\noutputs: [pdf]\n")
    (where.config[0] / "report.yaml").write_text(LAYOUT + f"strict: {str(strict).lower()}\n")
    write_json(where.build / "audit.json", Audit(FOUND))
    write_json(where.build / "coverage-pdf.json", COVERAGE["pdf"])
    stage(where)
    html = (where.build / "audit.html").read_text(encoding="utf-8")
    assert ("halaman 12" in html) is not strict
    assert "berselisih" in html
    assert openpyxl.load_workbook(where.build / "audit.xlsx")[SHEET].max_row == 5 + (not strict)
