"""Workbooks of the next year: the contract says what is emptied and added, all else stays."""

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from lkip.config import ContractColumn, ContractSheet
from lkip.model import Finding
from lkip.new_year.workbooks import Rolled, rolled


def column(field: str, heading: str, **more: object) -> ContractColumn:
    return ContractColumn(field=field, heading=heading, type="text", **more)  # type: ignore[arg-type]


KAPAL = ContractSheet(
    workbook="armada.xlsx",
    sheet="Kapal",
    record="kapal",
    columns=(
        column("kode", "Kode"),
        column("nama", "Nama Kapal"),
        column("awal", "Awal {tahun}", optional=True),
        column("target", "Target {tahun}"),
        column("hasil", "Hasil {tahun}"),
        column("biaya", "Biaya", yearly=True),
    ),
)
SURAT = ContractSheet(
    workbook="armada.xlsx",
    sheet="Surat",
    record="surat",
    yearly=True,
    columns=(column("kode", "Kode"), column("berkas", "Berkas")),
)
DINAS = ContractSheet(
    workbook="armada.xlsx",
    sheet="Dinas",
    record="dinas",
    form=True,
    columns=(column("nama", "Nama"), column("tanggal", "Tanggal", yearly=True)),
)
RED = PatternFill("solid", fgColor="FFCC0000")


@pytest.fixture
def book() -> Workbook:
    """Three sheets; the first has a title above its headings, and a target for 2032 already."""
    book = Workbook()
    kapal = book.active
    kapal.title = "Kapal"
    headings = (
        "Kode",
        "Nama Kapal",
        "Awal 2029",
        "Target 2031",
        "Target 2032",
        "Hasil 2031",
        "Biaya",
    )
    kapal.append(("Armada dinas",))
    kapal.append(headings)
    kapal.append(("K1", "Bahari", 1, 10, 11, 9, 500))
    kapal.append(("K2", "Puri", 2, 20, 22, 18, "=250+250"))
    kapal.append((None, "Jumlah", None, None, None, None, "=SUM(G3:G4)"))
    kapal["F3"].fill = RED
    kapal["F3"].number_format = "0.0"
    kapal["F2"].font = Font(bold=True)
    kapal.column_dimensions["F"].width = 31
    kapal["F3"].comment = Comment("Menurut buku pelabuhan.", "nelayan")
    kapal["G3"].comment = Comment("Menurut kuitansi.", "nelayan")
    choices = DataValidation(type="decimal", operator="greaterThan", formula1="0", sqref="F3:F40")
    kapal.add_data_validation(choices)
    surat = book.create_sheet("Surat")
    surat.append(("Kode", "Berkas"))
    surat.append(("S1", "piagam.png"))
    surat["B2"].fill = RED
    dinas = book.create_sheet("Dinas")
    for row in (("Uraian", "Isi"), ("Nama", "Dinas Perikanan"), ("Tanggal", datetime(2032, 1, 31))):
        dinas.append(row)
    return book


def roll(book: Workbook, year: int = 2032) -> tuple[Workbook, Rolled]:
    file = io.BytesIO()
    book.save(file)
    done = rolled("armada.xlsx", file.getvalue(), [KAPAL, SURAT, DINAS], year)
    assert isinstance(done, Rolled)
    return openpyxl.load_workbook(io.BytesIO(done.data)), done


def rows(book: Workbook, sheet: str) -> list[tuple[object, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def test_what_is_kept_emptied_and_added(book: Workbook):
    """The target of the new year was in the plan already; its result gets a column at the end."""
    new, done = roll(book)
    assert rows(new, "Kapal")[1:] == [
        ("Kode", "Nama Kapal", "Awal 2029", "Target 2031", "Target 2032", "Hasil 2031", "Biaya",
         "Hasil 2032"),
        ("K1", "Bahari", 1, 10, 11, 9, None, None),
        ("K2", "Puri", 2, 20, 22, 18, None, None),
        (None, "Jumlah", None, None, None, None, "=SUM(G3:G4)", None),
    ]  # fmt: skip
    assert done.emptied == ("Kapal: Biaya", "Surat", "Dinas: Tanggal")
    assert done.added == ("Kapal: Hasil 2032",)


def test_a_year_later_the_target_is_added_too(book: Workbook):
    assert roll(book, 2033)[1].added == ("Kapal: Target 2033", "Kapal: Hasil 2033")


def test_a_new_column_looks_like_the_one_of_last_year(book: Workbook):
    sheet = roll(book)[0]["Kapal"]
    assert sheet["H3"].fill.fgColor.rgb == "FFCC0000"
    assert sheet["H3"].number_format == "0.0"
    assert sheet["H2"].font.bold
    assert sheet.column_dimensions["H"].width == 31
    (validation,) = sheet.data_validations.dataValidation
    for cell in ("F3", "F40", "H3", "H40"):
        assert cell in validation
    assert "G3" not in validation


@pytest.mark.parametrize(
    ("groups", "wanted"),
    [
        ([("F", 6, 6, 31)], {"H": (8, 8, 31)}),
        ([("F", 6, 16384, 31)], {"F": (6, 16384, 31)}),
        (
            [("F", 6, 6, 31), ("G", 7, 16384, 5)],
            {"G": (7, 7, 5), "H": (8, 8, 31), "I": (9, 16384, 5)},
        ),
        ([("F", 6, 6, 31), ("H", 8, 20, 5)], {"H": (8, 8, 31), "I": (9, 20, 5)}),
    ],
)
def test_widths_of_columns_do_not_overlap(
    book: Workbook,
    groups: list[tuple[str, int, int, int]],
    wanted: dict[str, tuple[int, int, int]],
):
    """A file gives one width to neighbours at once, often up to the last column there can be."""
    for letter, first, last, width in groups:
        group = book["Kapal"].column_dimensions[letter]
        group.min, group.max, group.width = first, last, width
    widths = roll(book)[0]["Kapal"].column_dimensions
    found = {letter: (w.min, w.max, w.width) for letter, w in widths.items() if w.min}
    assert wanted.items() <= found.items()
    columns = [n for first, last, _ in found.values() for n in range(first, last + 1)]
    assert len(columns) == len(set(columns))


def test_a_new_column_is_seen_where_those_behind_the_table_are_hidden(book: Workbook):
    """And only that one."""
    group = book["Kapal"].column_dimensions["H"]
    group.min, group.max, group.hidden = 8, 16384, True
    widths = roll(book)[0]["Kapal"].column_dimensions
    assert (widths["H"].min, widths["H"].max, widths["H"].hidden) == (8, 8, False)
    assert (widths["I"].min, widths["I"].max, widths["I"].hidden) == (9, 16384, True)


def test_filter_print_area_and_formats_hold_the_new_column(book: Workbook):
    """A format keeps one formula for all of its areas; an area that ends before stays as it is."""
    kapal = book["Kapal"]
    kapal.auto_filter.ref = "A2:G5"
    kapal.print_area = ["A1:G5", "A7:B9"]
    red = FormulaRule(formula=["F3<E3"], fill=RED)
    kapal.conditional_formatting.add("F3:F5", red)
    kapal.conditional_formatting.add("A3:B5", FormulaRule(formula=["$A3=1"], fill=RED))
    sheet = roll(book)[0]["Kapal"]
    assert sheet.auto_filter.ref == "A2:H5"
    assert sheet.print_area == "'Kapal'!$A$1:$H$5,'Kapal'!$A$7:$B$9"
    formats = {str(f.sqref): [r.formula for r in f.rules] for f in sheet.conditional_formatting}
    assert formats == {"F3:F5 H3:H5": [["F3<E3"]], "A3:B5": [["$A3=1"]]}


def test_links_go_with_what_they_stand_at(book: Workbook):
    """One of a cell that stays stays; one without a text is nothing to print."""
    kapal, surat = book["Kapal"], book["Surat"]
    kapal["G3"].hyperlink = surat["B2"].hyperlink = surat["B3"].hyperlink = "https://lama.id"
    kapal["B3"].hyperlink = kapal["A5"].hyperlink = "https://kapal.id"
    surat["B3"].value = kapal["A5"].value = None
    new, _ = roll(book)
    assert rows(new, "Surat") == [("Kode", "Berkas"), (None, None)]
    assert all(cell.hyperlink is None for row in new["Surat"] for cell in row)
    assert new["Kapal"]["G3"].hyperlink is None
    assert new["Kapal"]["G3"].value is None
    assert new["Kapal"]["B3"].hyperlink.target == "https://kapal.id"
    with zipfile.ZipFile(io.BytesIO(roll(book)[1].data)) as package:
        text = package.read("xl/worksheets/sheet1.xml").decode()
    assert ">https://kapal.id<" not in text


@pytest.mark.parametrize(
    ("formula", "stays"),
    [
        ("=SUM(I:I)", True),
        ("=SUM(3:3)", True),
        ("=Jumlah*2", True),
        ("='Data Lain'!$B$2", True),
        ("=3.64811729E9", False),
        ("=250+250", False),
        ('=VALUE("B2")', False),
    ],
)
def test_a_formula_over_other_cells_stays(book: Workbook, formula: str, stays: bool):
    book["Kapal"]["G3"] = formula
    assert roll(book)[0]["Kapal"]["G3"].value == (formula if stays else None)


def test_letters_within_a_cell_and_sizes_of_notes_stay(book: Workbook):
    name = CellRichText("Kapal ", TextBlock(InlineFont(b=True), "Bahari"))
    book["Kapal"]["B3"] = name
    book["Kapal"]["F3"].comment.width, book["Kapal"]["F3"].comment.height = 400, 300
    done = roll(book)[1]
    sheet = openpyxl.load_workbook(io.BytesIO(done.data), rich_text=True)["Kapal"]
    assert sheet["B3"].value == name
    with zipfile.ZipFile(io.BytesIO(done.data)) as package:
        (notes,) = (name for name in package.namelist() if "DrawingKapal" in name or "vml" in name)
        assert b"width:400px;height:300px" in package.read(notes)


def test_notes_go_with_what_they_are_about(book: Workbook):
    sheet = roll(book)[0]["Kapal"]
    assert sheet["F3"].comment.text == "Menurut buku pelabuhan."
    assert sheet["G3"].comment is None
    assert sheet["H3"].comment is None


def test_outcomes_of_formulas(book: Workbook):
    """Those that are kept can be read at once; a sum over what was emptied has none any more."""
    book["Kapal"]["D3"] = "=E3-1"
    file, known = io.BytesIO(), io.BytesIO()
    book.save(file)
    told = {"E3-1": "10", "SUM(G3:G4)": "1000"}
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(known, "w") as new:
        for name in old.namelist():
            text = old.read(name).replace(b"<v></v>", b"<v />").replace(b"<v/>", b"<v />")
            for formula, outcome in told.items():
                bare = f"<f>{formula}</f><v />"
                filled = f"<f>{formula}</f><v>{outcome}</v>"
                text = text.replace(bare.encode(), filled.encode())
            new.writestr(name, text)
    before = openpyxl.load_workbook(known, data_only=True)["Kapal"]
    assert (before["D3"].value, before["G5"].value) == (10, 1000)
    done = rolled("armada.xlsx", known.getvalue(), [KAPAL], 2032)
    assert isinstance(done, Rolled)
    after = openpyxl.load_workbook(io.BytesIO(done.data), data_only=True)["Kapal"]
    assert (after["D3"].value, after["G5"].value) == (10, None)
    formulas = openpyxl.load_workbook(io.BytesIO(done.data))["Kapal"]
    assert (formulas["D3"].value, formulas["G5"].value) == ("=E3-1", "=SUM(G3:G4)")


def test_rows_of_a_year_go_and_their_look_stays(book: Workbook):
    new, done = roll(book)
    assert rows(new, "Surat") == [("Kode", "Berkas"), (None, None)]
    assert new["Surat"]["B2"].fill.fgColor.rgb == "FFCC0000"
    assert done.gone == {"S1", "piagam.png"}


def test_a_form(book: Workbook):
    assert rows(roll(book)[0], "Dinas") == [
        ("Uraian", "Isi"),
        ("Nama", "Dinas Perikanan"),
        ("Tanggal", None),
    ]


def test_a_sheet_that_the_workbook_does_not_have(book: Workbook):
    del book["Surat"]
    assert roll(book)[1].emptied == ("Kapal: Biaya", "Dinas: Tanggal")


def test_a_workbook_that_only_the_reader_can_open(book: Workbook):
    """openpyxl wants styles to be what the standard says; the reader looks at number formats."""
    file, broken = io.BytesIO(), io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'patternType="solid"', b'patternType="x"'))
    found = rolled("armada.xlsx", broken.getvalue(), [KAPAL], 2032)
    assert isinstance(found, Finding)
    assert found.rule == "stubborn-workbook"
