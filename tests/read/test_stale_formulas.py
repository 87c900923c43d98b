"""Formulas whose stored value is no longer theirs, and what is said where that cannot be known."""

from pathlib import Path
from typing import Any

import pytest
from read_books import KODE, NAMA, YEAR, edit, one_column, sheet, told, workbook

from lkip.model import Records, Series
from lkip.read import read
from storing import store

DENDA = sheet(
    "denda",
    KODE,
    {"field": "jumlah", "heading": "Jumlah", "type": "number", "unit": "rupiah"},
    {"field": "bagian", "heading": "Bagian {tahun}", "type": "number", "unit": "percent"},
    {"field": "catatan", "heading": "Catatan", "type": "text"},
)
HEAD = ["Kode", "Jumlah", "Bagian 2031", "Catatan"]


def read_denda(
    folder: Path,
    rows: list[list[Any]],
    stored: dict[str, Any],
    more: dict[str, list[list[Any]]] | None = None,
    change: tuple[str, str, str] | None = None,
) -> Records:
    """The sheet Denda with these rows and these values beside its formulas; `more` sheets."""
    path = workbook(folder / "koleksi.xlsx", {"Denda": [HEAD, *rows], **(more or {})})
    store(path, 1, stored)
    if change:
        edit(path, *change)
    return read(folder, {"denda": DENDA}, YEAR)


def formulas(data: Records) -> list[str]:
    """The messages about formulas."""
    return [f.message for f in data.findings if "formula" in f.rule]


def test_a_stored_value_that_is_still_true_is_silent(tmp_path):
    rows = [["A", 1250, None, None], ["B", "=SUM(B2)*2", "=B2/B3*100", '="Rak "&A2']]
    data = read_denda(tmp_path, rows, {"B3": 2500, "C3": 50, "D3": "Rak A"})
    assert data.findings == ()


def test_a_stored_value_that_is_no_longer_true_is_found_at_its_cell(tmp_path):
    rows = [["A", 1250, None, None], ["B", "=SUM(B2:B2)", None, None]]
    (found,) = read_denda(tmp_path, rows, {"B3": 1200}).findings
    assert (found.severity, found.rule) == ("error", "stale-formula")
    assert str(found.places[0]) == "koleksi.xlsx › Denda › B3"
    assert found.message == "Rumus =SUM(B2:B2) menghasilkan 1.250, tetapi nilai tersimpan 1.200."
    assert found.remedy.startswith("Buka berkas di Excel, hitung ulang semuanya (Ctrl+Alt+F9; ")


@pytest.mark.parametrize(
    ("formula", "stored", "said"),
    [
        ("=B2/3", 416.666666666667, None),
        ("=B2/3", 416.66666666666669, None),
        ("=B2/3", 416.67, "menghasilkan 416,666666666667, tetapi nilai tersimpan 416,67."),
        ("=0.1+0.2-0.3", 0, None),
        ("=0.1+0.2-0.3", 5.5511151231257827e-17, None),
        ("=Z9", 0, None),
        ("=B2/0", 7, "menghasilkan galat #DIV/0!, tetapi nilai tersimpan 7."),
        ("=IF(B2>1000,1,0)", 0, "menghasilkan 1, tetapi nilai tersimpan 0."),
        ('=IF(B2>1000,5,"")', "", 'menghasilkan 5, tetapi nilai tersimpan kosong.'),
        ('=IF(B2>1000,"",5)', "", None),
    ],
)  # fmt: skip
def test_values_are_compared_as_programs_count_in_binary(tmp_path, formula, stored, said):
    data = read_denda(tmp_path, [["A", 1250, None, None], ["B", formula, None, None]],
                      {"B3": stored})  # fmt: skip
    messages = [f.message for f in data.findings if f.rule == "stale-formula"]
    assert messages == ([f"Rumus {formula} {said}"] if said else [])


def test_one_rupiah_in_trillions_is_found(tmp_path):
    rows = [["A", 9876543210122, None, None], ["B", "=B2+1", None, None]]
    assert formulas(read_denda(tmp_path, rows, {"B3": 9876543210122}))


def test_a_share_is_shown_as_its_cell_shows_it(tmp_path):
    rows = [["A", 1250, ("=B2/5000", "0.0%"), None]]
    (message,) = formulas(read_denda(tmp_path, rows, {"C2": 0.26}))
    assert message == "Rumus =B2/5000 menghasilkan 25%, tetapi nilai tersimpan 26%."


def test_texts_and_truths_are_compared_too(tmp_path):
    rows = [["A", 1250, None, '="Rak "&A2'], ["B", None, None, '="Rak "&A3']]
    (message,) = formulas(read_denda(tmp_path, rows, {"D2": "Rak A", "D3": "Rak C"}))
    assert message == 'Rumus ="Rak "&A3 menghasilkan "Rak B", tetapi nilai tersimpan "Rak C".'


def test_the_inputs_may_stand_anywhere_in_the_workbook(tmp_path):
    """Another sheet, a hidden column, a cell that no contract has, a row without a record."""
    rows = [["A", "=SUM(Hitungan!B1:B3)+F2", None, None, None, 7]]
    more = {"Hitungan": [["x", 100], ["y", "=B1*2"], ["z", 3]]}
    (message,) = formulas(read_denda(tmp_path, rows, {"B2": 5}, more))
    assert message == ("Rumus =SUM(Hitungan!B1:B3)+F2 menghasilkan 310, tetapi nilai tersimpan 5.")


def test_what_is_stale_on_the_way_shows_where_the_report_reads(tmp_path):
    """B2 and B3 agree with each other and not with the constant that both lead to."""
    rows = [["A", "=F2*2", None, None, None, 7], ["B", "=B2+1", None, None]]
    data = read_denda(tmp_path, rows, {"B2": 10, "B3": 11})
    assert [place for place, rule in told(data) if rule == "stale-formula"] == ["B2", "B3"]


def test_formulas_that_the_report_does_not_read_are_nothing_to_it(tmp_path):
    rows = [["A", 1250, None, None, None, "=TODAY()", "=B2"]]
    assert formulas(read_denda(tmp_path, rows, {"F2": 5, "G2": 7})) == []


def test_what_cannot_be_calculated_is_said_once_a_workbook(tmp_path):
    rows = [["A", "=TODAY()", None, None], ["B", "=[1]Lain!A1", "=Cara!A1", None],
            ["C", "=TODAY()+1", None, None]]  # fmt: skip
    more = {"Cara": [["=NOW()"]]}
    data = read_denda(tmp_path, rows, {"B2": 5, "B3": 7, "C3": 3, "B4": 6}, more)
    (found,) = (
        f for f in data.findings if "formula" in f.rule and f.rule != "formula-without-value"
    )
    assert (found.severity, found.rule) == ("note", "formula-not-calculated")
    assert found.message == (
        "Rumus di 5 sel tidak dapat dihitung ulang oleh lkip: fungsi NOW (2 sel), fungsi TODAY "
        "(2 sel), tautan ke berkas lain (1 sel). Nilai tersimpannya dipakai apa adanya."
    )


def test_a_formula_that_was_never_calculated_is_told_once(tmp_path):
    data = read_denda(tmp_path, [["A", "=1+1", None, None]], {})
    assert told(data) == [("B2", "formula-without-value")]


def test_an_error_is_told_once(tmp_path):
    data = read_denda(tmp_path, [["A", "=1/0", None, None]], {"B2": "#DIV/0!"})
    assert told(data) == [("B2", "error-value")]


def test_a_workbook_that_counts_with_what_is_shown_is_left_alone(tmp_path):
    """“Precision as displayed”: 1/3 shown as 0,33 counts as 0,33."""
    rows = [["A", "=1/3*3", None, None]]
    precision = ("xl/workbook.xml", "<calcPr ", '<calcPr fullPrecision="0" ')
    (message,) = formulas(read_denda(tmp_path, rows, {"B2": 0.99}, change=precision))
    assert message.startswith(
        "Rumus di 1 sel tidak dapat dihitung ulang oleh lkip: setelan "
        '"Precision as displayed" (1 sel).'
    )


def test_a_shared_formula_is_calculated_in_each_of_its_cells(tmp_path):
    path = workbook(tmp_path / "koleksi.xlsx", {"Denda": [HEAD, *([c, 10, 9] for c in "ABC")]})
    part = "xl/worksheets/sheet1.xml"
    for row, more in ((2, 'ref="C2:C4" si="0">B2*5'), (3, 'si="0">'), (4, 'si="0">')):
        edit(path, part, f'<c r="C{row}" t="n"><v>9</v>',
             f'<c r="C{row}"><f t="shared" {more}</f><v>{50 if row < 4 else 45}</v>')  # fmt: skip
    (found,) = read(tmp_path, {"denda": DENDA}, YEAR).findings
    assert found.message == "Rumus =B4*5 menghasilkan 50, tetapi nilai tersimpan 45."


def test_a_value_knows_the_formula_of_its_cell(tmp_path):
    data = read_denda(tmp_path, [["A", 5, "=B2*2", None]], {"C2": 10})
    fields = data.records[0].fields
    assert isinstance(fields["bagian"], Series)
    assert fields["bagian"].years[2031].origin.formula == "=B2*2"
    assert fields["jumlah"].origin.formula == ""


def test_the_form_of_a_sheet_is_checked_as_well(tmp_path):
    contract = sheet("perpustakaan", NAMA, form=True)
    path = workbook(
        tmp_path / "koleksi.xlsx", {"Perpustakaan": [["Uraian", "Isi"], ["Nama", '="Taman "&D1']]}
    )
    store(path, 1, {"B2": "Taman Baca"})
    data = read(tmp_path, {"perpustakaan": contract}, YEAR)
    assert told(data) == [("B2", "stale-formula")]


def test_two_sheets_of_one_name_are_left_alone(tmp_path):
    """No program makes them, but a file may have them."""
    rows = [["A", "=1+1", None, None]]
    two = ("xl/workbook.xml", 'name="Lain"', 'name="DENDA"')
    data = read_denda(tmp_path, rows, {"B2": 5}, {"Lain": [[1]]}, two)
    (message,) = formulas(data)
    assert "dua lembar bernama sama (1 sel)" in message


def test_workbooks_without_formulas_are_read_as_before(tmp_path, monkeypatch):
    """No sheet is read for formulas that are not there."""
    workbook(tmp_path / "koleksi.xlsx", {"Buku": [["Kode", "Isi"], ["A", 5]], "Lain": [[1]]})
    monkeypatch.setattr("lkip.read.formulas.stale.Recalculation", None)
    data = read(tmp_path, {"buku": one_column("number", unit="rupiah")}, YEAR)
    assert told(data) == [("Lain", "unknown-sheet")]
