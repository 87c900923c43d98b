"""Number columns: what each way of filling a cell gives, and what is told about it."""

from decimal import Decimal

import pytest
from read_books import KODE, edit, one_column, read_one, read_sheets, sheet, the, workbook

from lkip.model import Cell, Value
from lkip.read import read

PLACE = Cell("koleksi.xlsx", "Buku", "B2")


def number(folder, content, unit):
    """Number, decimals and rules from one cell of a number column."""
    value, rules = read_one(folder, content, "number", unit=unit)
    assert str(value.origin) == str(PLACE)
    assert value.unit == unit
    shown = None if value.number is None else str(value.number)
    return shown, value.decimals, rules


@pytest.mark.parametrize(
    ("content", "unit", "shown", "decimals"),
    [
        (71, "percent", "71", 0),
        (65.9, "percent", "65.9", 1),
        ((71, "0.00"), "percent", "71", 2),
        ((0.71, "0%"), "percent", "71", 0),
        ((0.659, "0.0%"), "percent", "65.9", 1),
        ((0.07, "0%"), "percent", "7", 0),
        ((0.0071, "0.00%"), "percent", "0.71", 2),
        ((7810120070, "#,##0"), "rupiah", "7810120070", 0),
        ((7810120070, "#,##0.00"), "rupiah", "7810120070", 0),
        (0.1 + 0.2, "index", "0.3", 1),
        (-3.5, "index", "-3.5", 1),
        (0, "rupiah", "0", 0),
        (1250, "pengunjung", "1250", 0),
    ],
)
def test_a_plain_number_is_read_without_a_word(tmp_path, content, unit, shown, decimals):
    assert number(tmp_path, content, unit) == (shown, decimals, [])


@pytest.mark.parametrize(
    ("content", "unit", "shown", "decimals", "rules"),
    [
        ("62,27%", "percent", "62.27", 2, ["number-as-text"]),
        ("71 %", "percent", "71", 0, ["number-as-text"]),
        ("71", "percent", "71", 0, ["number-as-text"]),
        ("Rp. 150.000.000", "rupiah", "150000000", 0, ["number-as-text"]),
        ("7.810.120.070,00", "rupiah", "7810120070", 0, ["number-as-text"]),
        ("7.810.120.070,25", "rupiah", "7810120070.25", 2, ["number-as-text", "rupiah-decimals"]),
        ("(500)", "rupiah", "-500", 0, ["negative-money", "number-as-text"]),
        (1500.5, "rupiah", "1500.5", 1, ["rupiah-decimals"]),
        (-1500, "rupiah", "-1500", 0, ["negative-money"]),
        (0.71, "percent", "0.71", 2, ["percent-below-one"]),
        ((65.9, "0"), "percent", "65.9", 0, ["hidden-digits"]),
        ((0.659, "0%"), "percent", "65.9", 0, ["hidden-digits"]),
    ],
)
def test_a_number_that_is_read_with_a_word(tmp_path, content, unit, shown, decimals, rules):
    assert number(tmp_path, content, unit) == (shown, decimals, rules)


@pytest.mark.parametrize(
    ("content", "unit", "rule"),
    [
        ("56.751.3042,00", "rupiah", "unclear-number"),
        ("1,234", "rupiah", "unclear-number"),
        ("1.234", "percent", "unclear-number"),
        ("1O0", "percent", "unclear-number"),
        ("seratus", "pengunjung", "unclear-number"),
        ("71%", "index", "unclear-number"),
        ((0.71, "0%"), "pengunjung", "wrong-unit"),
        ((44000, "dd/mm/yyyy"), "percent", "turned-into-date"),
        (True, "percent", "wrong-type"),
        ("#REF!", "percent", "error-value"),
        ("=1+1", "percent", "formula-without-value"),
    ],
)
def test_what_is_no_number_for_certain_is_refused(tmp_path, content, unit, rule):
    assert number(tmp_path, content, unit) == (None, None, [rule])


def test_an_empty_cell_is_a_missing_number(tmp_path):
    value, rules = read_one(tmp_path, None, "number", unit="percent")
    assert (value, rules) == (
        Value(None, "percent", PLACE, reason="missing", ref="buku/a#isi"),
        [],
    )


@pytest.mark.parametrize(
    ("text", "reason", "rule"),
    [
        ("-", "missing", "dash-as-empty"),
        (" – ", "missing", "dash-as-empty"),
        ("n/a", "not_applicable", "no-number"),
        ("N/A", "not_applicable", "no-number"),
        ("tidak berlaku", "not_applicable", "no-number"),
        ("Tidak dianggarkan", "not_budgeted", "no-number"),
    ],
)
def test_words_for_no_number(tmp_path, text, reason, rule):
    value, rules = read_one(tmp_path, text, "number", unit="percent")
    assert (value.number, value.reason, rules) == (None, reason, [rule])


def test_a_formula_with_a_stored_outcome_is_a_number_like_any_other(tmp_path):
    path = workbook(tmp_path / "koleksi.xlsx", {"Buku": [["Kode", "Isi"], ["A", "=200/3"]]})
    edit(path, "xl/worksheets/sheet1.xml", "<f>200/3</f><v></v>",
         "<f>200/3</f><v>66.666666666666671</v>")  # fmt: skip
    data = read(tmp_path, {"buku": one_column("number", unit="percent")}, 2031)
    value = the(data, "buku/a").value("isi")
    assert value.number == Decimal("66.6666666666667")
    assert value.decimals is None  # nobody wrote these decimals: the unit's usual number
    assert data.findings == ()


def test_the_unit_may_stand_in_another_column_of_the_row(tmp_path):
    isi = {"field": "isi", "heading": "Isi", "type": "number", "unit_from": "satuan"}
    satuan = {"field": "satuan", "heading": "Satuan", "type": "text"}
    contract = sheet("buku", KODE, isi, satuan)
    rows = [["Kode", "Isi", "Satuan"], ["A", 12, "pengunjung"], ["B", "7,5%", "%"], ["C", 4, None]]
    data = read_sheets(tmp_path, {"Buku": rows}, contract)
    assert [record.value("isi").unit for record in data.records] == ["pengunjung", "percent", ""]
    assert the(data, "buku/b").value("isi").number == Decimal("7.5")


@pytest.mark.parametrize(
    ("content", "unit", "message"),
    [
        ("62,27%", "percent", '"62,27%" diketik sebagai teks; dibaca 62,27 persen.'),
        ("Rp. 150.000", "rupiah", '"Rp. 150.000" diketik sebagai teks; dibaca Rp150.000.'),
        ("1.234", "percent", '"1.234" dapat berarti 1234 (ribuan) atau 1,234 (pecahan).'),
        (0.71, "percent", "Angka ini dibaca 0,71 persen, kurang dari satu persen."),
        (
            (0.5, "0%"),
            "pengunjung",
            "Sel ini berisi 50%, padahal seharusnya jumlah pengunjung.",
        ),
        ((44000, "dd/mm/yyyy"), "index", "Sel ini berisi tanggal (18 Juni 2020), padahal "
         "seharusnya angka. Excel sering mengubah ketikan seperti 1.2 atau 3/4 menjadi tanggal."),
    ],
)  # fmt: skip
def test_messages_say_how_it_was_read_or_why_not(tmp_path, content, unit, message):
    rows = [["Kode", "Isi"], ["A", content]]
    data = read_sheets(tmp_path, {"Buku": rows}, one_column("number", unit=unit))
    assert [finding.message for finding in data.findings] == [message]
