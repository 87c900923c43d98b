"""Widths of columns and heights of rows."""

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from lkip.model import Line, Table, TableCell, TableColumn, TableRow
from lkip.write.docx.measure import (
    ADDRESS_BREAKS,
    Setting,
    advance,
    breakable,
    fit,
    formula_width,
    margin,
    starts_of,
    table_fit,
)

USUAL, SMALL, DENSE = Setting(9), Setting(7, 100), Setting(6, 60)
WAYS = (USUAL, SMALL, DENSE)
WIDTH = 9071


def table(header, *rows, widths=None):
    columns = tuple(TableColumn(w, "left") for w in widths or [1 / len(header)] * len(header))
    body = tuple(TableRow(tuple(TableCell(t) for t in row)) for row in rows)
    head = (tuple(TableCell(t) for t in header),)
    return Table("t", columns, head, body, "", "", Line("config/tables/t.yaml"))


@given(st.lists(st.tuples(st.floats(1, 9), st.floats(0, 3000)), min_size=1, max_size=12))
def test_columns_fill_the_line_and_hold_their_least(columns):
    wished, least = zip(*columns, strict=True)
    widths = fit(wished, least, WIDTH)
    assert sum(widths) == WIDTH
    if sum(least) <= WIDTH:
        assert all(width >= need - 1 for width, need in zip(widths, least, strict=True))


def test_the_layouts_shares_stand_where_there_is_room():
    widths, setting = table_fit(table(["A", "B"], widths=[0.25, 0.75]), WAYS, 8000)
    assert (widths, setting) == ([2000, 6000], USUAL)


def test_a_narrow_column_takes_what_its_number_needs():
    made = table(["Uraian", "%"], ["Belanja", "100,00"], widths=[0.99, 0.01])
    widths, _ = table_fit(made, WAYS, 8000)
    assert widths[1] >= advance("100,00", 9) + USUAL.padding


def test_room_comes_first_from_columns_that_do_not_need_it():
    long = "Persentase koperasi yang diberikan dukungan fasilitasi pelatihan"
    made = table(["Indikator", "Nilai", "%"], [long, "1", "100,00"], widths=[0.48, 0.48, 0.04])
    widths, _ = table_fit(made, WAYS, 5000)
    assert widths[0] == 2400
    assert widths[1] < 2400


def test_a_heading_never_touches_the_rule():
    made = table(["No", "Realisasi"], widths=[0.95, 0.05])
    widths, _ = table_fit(made, WAYS, 8000)
    assert widths[1] >= advance("Realisasi", 9, bold=True) + USUAL.padding


@pytest.mark.parametrize("name", ["pegawai", "capaian", "anggaran", "matriks"])
def test_no_number_of_the_sample_must_break(name):
    made = sample.tables().tables[name]
    widths, setting = table_fit(made, WAYS, 14_000 if name == "matriks" else WIDTH)
    for row, starts in zip(made.body, starts_of(made)[len(made.header) :], strict=True):
        for cell, start in zip(row.cells, starts, strict=True):
            if cell.text[:1].isdigit() and " " not in cell.text:
                room = sum(widths[start : start + cell.colspan]) - setting.padding
                assert advance(cell.text, setting.points, bold=cell.bold) <= room


def test_too_many_columns_are_set_smaller():
    made = sample.tables().tables["capaian"]
    assert table_fit(made, WAYS, WIDTH)[1] == SMALL
    assert table_fit(made, WAYS, 14_000)[1] == USUAL
    assert table_fit(sample.tables().tables["matriks"], WAYS, 10_000)[1] == DENSE


def test_a_number_before_a_paragraph_and_indentation_take_room():
    plain, numbered = TableCell("a"), TableCell("a", lines=("a", "b"), numbered=True)
    assert margin(plain, USUAL) == 0
    assert 150 < margin(numbered, USUAL) < 300
    assert margin(TableCell("a", indent=2), USUAL) > margin(TableCell("a", indent=1), USUAL) > 0


def test_a_fraction_is_as_wide_as_its_longer_half():
    short = formula_width(r"\frac{R}{T}", USUAL)
    assert short < formula_width(r"\frac{\text{Realisasi}}{T} \times 100\%", USUAL)


def test_a_long_address_breaks_after_its_strokes_and_questions():
    pieces = ADDRESS_BREAKS.split("https://a.go.id/b/c?d=1&e=2")
    assert pieces == ["https://", "a.go.id/", "b/", "c?", "d=", "1&", "e=", "2"]


def test_even_a_word_wider_than_the_page_leaves_room_for_the_others():
    made = table(["Kata", "Nilai"], ["x" * 900, "1"])
    widths, _ = table_fit(made, WAYS, WIDTH)
    assert sum(widths) == WIDTH
    assert min(widths) > 0


def test_only_words_that_do_not_fit_are_hyphenated():
    assert (
        breakable("Meningkatnya konsumsi", USUAL, 900) == "Me\u00adning\u00adkat\u00adnya konsumsi"
    )
    assert breakable("Meningkatnya konsumsi", USUAL, 3000) == "Meningkatnya konsumsi"


def test_a_long_word_breaks_after_its_strokes():
    assert breakable("Tujuan/Sasaran/Program", USUAL, 900) == "Tujuan/\u200bSasaran/\u200bProgram"
    assert breakable("kg/kapita", USUAL, 2000) == "kg/kapita"


def test_a_wider_font_needs_wider_columns():
    assert advance("Realisasi", 9, font="Bookman Old Style") > advance("Realisasi", 9)


def test_spans_push_the_cells_of_the_rows_below():
    made = sample.tables().tables["capaian"]
    assert starts_of(made)[:3] == [[0, 1, 2, 3, 4], [4, 7, 10], list(range(4, 13))]
