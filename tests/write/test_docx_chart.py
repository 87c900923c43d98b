"""Charts that Word can edit."""

import io
from datetime import UTC, datetime
from decimal import Decimal

import openpyxl
import pytest
import sample
from docx_tools import names, part, sample_docx
from lxml import etree
from msgspec import structs
from openxml_audit import OpenXmlValidator

from lkip.model import ChartSeries, Line, Value
from lkip.values.axis import spanning
from lkip.write.docx.chart import axis_format, chart_part, workbook
from lkip.write.docx.workbook import column_letter

C = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
DATE = datetime(2032, 2, 16, tzinfo=UTC)


@pytest.fixture
def chart():
    return sample.figures().figures["capaian"]


@pytest.fixture
def tree(chart):
    return etree.fromstring(chart_part(chart, sample.style(), 16))


def test_numbers_are_exact_and_a_missing_one_is_a_gap(tree):
    points = tree.xpath("//c:ser[1]/c:val//c:pt", namespaces=C)
    assert {p.get("idx"): p[0].text for p in points} == {"0": "98.20", "2": "-12.50"}
    assert tree.xpath("string(//c:dispBlanksAs/@val)", namespaces=C) == "gap"
    assert tree.xpath("string(//c:ser[1]//c:dLbl[c:delete]/c:idx/@val)", namespaces=C) == "1"


def test_labels_are_the_texts_as_printed(tree):
    assert tree.xpath("//c:ser[1]//c:dLbl//a:t/text()", namespaces=C) == ["98,20%", "−12,50%"]


def test_colours_axis_title_and_legend(tree):
    colours = tree.xpath("//c:ser/c:spPr//a:srgbClr/@val", namespaces=C)
    assert tuple(colours) == sample.style().colour.chart[:2]
    assert tree.xpath("//c:valAx/c:title//a:t/text()", namespaces=C) == ["Capaian (%)"]
    assert tree.xpath("string(//c:legendPos/@val)", namespaces=C) == "b"


def test_a_single_series_needs_no_legend():
    made = chart_part(sample.figures().figures["kecamatan"], sample.style(), 16)
    assert b"c:legend" not in made


@pytest.mark.parametrize(("width", "turned"), [(16, "0"), (5, "-2700000")])
def test_names_wrap_under_their_bars_and_lean_where_they_would_not_fit(chart, width, turned):
    tree = etree.fromstring(chart_part(chart, sample.style(), width))
    assert tree.xpath("string(//c:catAx/c:txPr/a:bodyPr/@rot)", namespaces=C) == turned


def test_the_workbook_holds_what_the_chart_shows(chart):
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(chart, "Dinas", DATE))).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "Tahun 2030", "Tahun 2031"],
        ["Produksi perikanan budi daya", 98.2, 104.87],
        ["Angka konsumsi ikan", None, 101.3],
        ["Pendapatan asli daerah dari retribusi pelelangan", -12.5, 64],
    ]


def test_the_workbook_knows_the_reports_date_and_not_todays(chart):
    made = workbook(chart, "Dinas", DATE)
    properties = openpyxl.load_workbook(io.BytesIO(made)).properties
    assert (properties.creator, properties.created.year) == ("Dinas", 2032)
    assert properties.modified == properties.created
    assert workbook(chart, "Dinas", DATE) == made


def test_the_workbook_is_sound(chart, tmp_path):
    """But for the theme that the tool asks for: a program takes its own where there is none."""
    path = tmp_path / "grafik.xlsx"
    path.write_bytes(workbook(chart, "Dinas", DATE))
    errors = [str(error) for error in OpenXmlValidator().validate(path).errors]
    assert [error for error in errors if "relationships/theme" not in error] == []


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
)
def test_columns_are_named_by_letters(number, letters):
    assert column_letter(number) == letters


def test_a_name_is_never_a_formula_or_markup(chart):
    hostile = structs.replace(chart, categories=("=1+1", "<a> & b", "\x01🎉"))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(hostile, "", DATE))).active
    assert [(sheet.cell(n, 1).value, sheet.cell(n, 1).data_type) for n in (2, 3, 4)] == [
        ("=1+1", "s"), ("<a> & b", "s"), ("🎉", "s"),
    ]  # fmt: skip
    tree = etree.fromstring(chart_part(hostile, sample.style(), 16))
    texts = tree.xpath("//c:ser[1]/c:cat//c:v/text()", namespaces=C)
    assert texts == ["=1+1", "<a> & b", "🎉"]


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        (("98", "120"), '0;"−"0'),
        (("0.4", "0.9"), '0.0;"−"0.0'),
        (("2500",), r"[>=1000]0\.000;0"),
        (("3500000",), r"[>=1000000]0\.000\.000;[>=1000]0\.000;0"),
        (("18640250000",), r"[>=1000000000]0\.000\.000\.000;[>=1000000]0\.000\.000;0"),
        (("-4000", "9000"), "#,##0"),
    ],
)
def test_thousands_on_the_axis_are_indonesian(numbers, code):
    assert axis_format(spanning(Decimal(n) for n in numbers)) == code


@pytest.mark.parametrize(
    ("labels", "high", "step"), [(("9", "14"), "15", "3"), (("0,4", "0,9"), "1.0", "0.2")]
)
def test_the_axis_has_whole_steps_where_it_can(labels, high, step):
    given = sample.figures().figures["kecamatan"]
    numbers = [Decimal(label.replace(",", ".")) for label in labels]
    values = tuple(Value(n, "percent", Line("config/charts/x.yaml")) for n in numbers)
    series = (ChartSeries("Realisasi", values, labels),)
    chart = structs.replace(given, categories=("A", "B"), series=series)
    tree = etree.fromstring(chart_part(chart, sample.style(), 16))
    found = [
        tree.xpath(f"string(//c:valAx//c:{n}/@val)", namespaces=C) for n in ("max", "majorUnit")
    ]
    assert found == [high, step]


def test_the_document_shows_each_chart_with_its_alternative_text():
    data = sample_docx()
    assert {"word/charts/chart1.xml", "word/embeddings/grafik1.xlsx"} <= set(names(data))
    descriptions = part(data).xpath("//wp:docPr/@descr", namespaces=C)
    assert descriptions[2].startswith("Capaian 2030 dan 2031: produksi 98,20%")
    identifiers = part(data).xpath("//wp:docPr/@id", namespaces=C)
    assert identifiers == [str(n) for n in range(1, 11)]
