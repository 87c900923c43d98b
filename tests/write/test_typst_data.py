"""Tables and charts as the template reads them."""

import json

import sample

from lkip.model import Line, Table, TableCell, TableColumn, TableRow
from lkip.write.chart import chart_data, charts_data
from lkip.write.grid import placed
from lkip.write.pdf.data import formulas, table_data, tables_data


def cells(*texts):
    return tuple(t if isinstance(t, TableCell) else TableCell(t) for t in texts)


def table(*body, header=(("A", "B"),), widths=(0.5, 0.5)):
    columns = tuple(TableColumn(width, "left") for width in widths)
    rows = tuple(row if isinstance(row, TableRow) else TableRow(cells(*row)) for row in body)
    return Table("t", columns, tuple(cells(*row) for row in header), rows, "", "", Line("t.yaml"))


def test_cells_covered_by_a_span_are_skipped():
    wide = TableCell("wide", colspan=2)
    tall = TableCell("tall", rowspan=2)
    places = [(p.x, p.y, p.cell.text) for p in placed([(tall, wide), cells("a", "b"), cells("c")])]
    assert places == [(0, 0, "tall"), (1, 0, "wide"), (1, 1, "a"), (2, 1, "b"), (0, 2, "c")]


def test_only_what_is_printed_goes_to_the_template():
    charts = sample.figures().figures
    data = tables_data(sample.tables().tables)
    assert "kinerja.xlsx" not in json.dumps([data, charts_data(charts)])


def test_a_heading_row_that_counts_the_columns_is_known():
    header = (("Tahun", "Nilai"), ("(1)", "(2)"))
    data = table_data(table(("2030", "5"), header=header))
    assert [cell.get("ordinal", False) for cell in data["header"]] == [False, False, True, True]
    years = table_data(table(("a", "b"), header=(("2030", "2031"),)))
    assert not any("ordinal" in cell for cell in years["header"])


def test_a_column_knows_its_longest_number_word_and_syllable():
    data = table_data(table(("Meningkatnya akuntabilitas", "Rp1.250.000 ton"), ("x", "98,2")))
    words, numbers = data["columns"]
    assert words["texts"][0] == "akuntabilitas"
    assert max(map(len, words["pieces"])) < len("Meningkatnya")
    assert numbers["numbers"] == ["Rp1.250.000", "98,2"]
    assert numbers["words"] == ["B"]


def test_a_word_may_break_after_a_slash_but_a_number_not():
    column = table_data(table(("Kabupaten/Kota 7/2031", "")))["columns"][0]
    assert column["texts"] == ["Kabupaten/", "Kota"]
    assert column["numbers"] == ["7/2031"]


def test_long_words_carry_their_breaks():
    (cell, other) = table_data(table(("Meningkatnya 12.480", "ton")))["body"]
    assert cell["long"] == {"Meningkatnya": "Me\u00adning\u00adkat\u00adnya"}
    assert "long" not in other


def test_totals_at_the_end_hold_the_row_above_them():
    total = TableRow(cells("Jumlah", "3"), "total")
    assert table_data(table(("a", "1"), ("b", "2"), total))["foot"] == [2, 1]
    assert table_data(table(("a", "1"), ("b", "2")))["foot"] == [2, 1]


def test_a_tall_cell_is_not_torn_for_a_total():
    total = TableRow(cells("Jumlah", "3"), "total")
    tall = cells(TableCell("a", rowspan=2), "1")
    assert table_data(table(tall, ("2",), total))["foot"] == [2, 2]


def test_the_rows_beside_a_cell_that_keeps_together_go_with_a_total_and_a_tall_cell_is_parted():
    total = TableRow(cells("Jumlah", "3"), "total")
    low, tall = cells(TableCell("b", rowspan=2), "1"), cells(TableCell("b", rowspan=4), "1")
    assert table_data(table(("a", "1"), low, ("2",), total))["foot"] == [3, 1]
    assert table_data(table(("a", "1"), tall, *[("2",)] * 3, total))["foot"] == [5, 4]


def test_bands_head_the_rows_below_them_if_nothing_reaches_across():
    band = TableRow((TableCell("Program", colspan=2),), "band")
    assert table_data(table(band, ("a", "1"), band, ("b", "2")))["bands"] == [0, 2]
    across = TableRow((TableCell("Program"),), "band")
    assert table_data(table(cells(TableCell("a", rowspan=3), "1"), across, ("2",)))["bands"] == []


def test_every_row_has_one_mark():
    data = tables_data(sample.tables().tables)["anggaran"]
    marks = [cell["y"] for cell in data["body"] if cell.get("mark")]
    assert sorted(marks) == list(range(data["body_rows"]))


def test_bars_are_shares_of_the_axis_and_missing_values_leave_their_place():
    data = chart_data(sample.figures().figures["capaian"])
    first, second = (series["bars"] for series in data["series"])
    assert first[1] is None
    assert first[2]["at"] < data["zero"] < first[0]["at"] < second[0]["at"] < 1
    assert second[0]["label"] == "104,87%"
    assert [tick["label"] for tick in data["ticks"]][:2] == ["−25", "0"]


def test_a_control_character_in_a_cell_is_dropped():
    data = table_data(table(("a\x07b\ufeff", "\ue000")))
    assert [cell["text"] for cell in data["body"]] == ["ab", "□"]


def test_paragraphs_that_belong_together_are_rows_without_rules_between():
    data = tables_data(sample.tables().tables)["perjanjian"]
    targets = [cell for cell in data["body"] if cell["x"] == 3 and cell["y"] < 3]
    assert [cell["paragraphs"][0]["number"] for cell in targets] == [1, 2, 3]
    assert [cell["open"] for cell in targets] == [["bottom"], ["top", "bottom"], ["top"]]
    assert [c["indent"] for c in data["body"] if "indent" in c] == [1, 2]


def test_formulas_are_numbered_and_addresses_are_apart():
    data = tables_data(sample.tables().tables)["rumus"]
    _, formula, links = data["body"]
    assert formulas(sample.tables().tables)[formula["formula"]] == r"\frac{R}{T} \times 100\%"
    assert len(links["links"]) == 2
    # An address may break at its strokes: it needs no wide column.
    assert max(map(len, data["columns"][2]["texts"])) < 20


def test_a_box_without_headings_has_labels():
    data = tables_data(sample.tables().tables)["kotak/tangkap"]
    assert data["header_rows"] == 0
    assert [cell["x"] for cell in data["body"] if cell.get("label")] == [0] * 4
