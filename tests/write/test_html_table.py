"""Tables in HTML: the grid, what heads what, and what stands in cells."""

import pytest
import sample
from html_tools import of_markdown, one, page, text

from lkip.model import Line, Table, TableCell, TableColumn, TableRow, Tables

NUMBERED = '::: {#tbl-a .table table="t" number="1.1" label="Tabel"}\nJudul\n:::\n'
PLAIN = '::: {#tbl-a .table table="t" number="" label=""}\n\n:::\n'


def cells(*texts):
    return tuple(t if isinstance(t, TableCell) else TableCell(t) for t in texts)


def table(*body, header=(("A", "B"),), aligns=("left", "right"), markdown=NUMBERED):
    """The element of a table with these rows."""
    columns = tuple(TableColumn(1 / len(aligns), align) for align in aligns)
    rows = tuple(row if isinstance(row, TableRow) else TableRow(cells(*row)) for row in body)
    heads = tuple(cells(*row) for row in header)
    made = Table("t", columns, heads, rows, "", "", Line("t.yaml"))
    return one(of_markdown(markdown, tables=Tables({"t": made})), "//main//table")


def band(*texts):
    return TableRow(cells(*texts), "band")


def spans(rows):
    """For each row of one row group, the columns that its cells and those from above fill."""
    taken = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (x, y) in taken:
                x += 1
            for n in range(int(cell.get("colspan", 1))):
                for m in range(int(cell.get("rowspan", 1))):
                    assert (x + n, y + m) not in taken
                    taken[x + n, y + m] = cell
        yield sorted(n for n, m in taken if m == y)
    assert max(m for _, m in taken) < len(rows), "a cell reaches out of its group"


# --- the grid ------------------------------------------------------------------------------------


def test_every_row_fills_every_column():
    tables = page().xpath("//table")
    assert len(tables) == 11
    for element in tables:
        width = len(element.xpath("./colgroup/col")) or 3
        for group in element.xpath("./thead | ./tbody"):
            for filled in spans(group.xpath("./tr")):
                assert filled == list(range(width))


def test_columns_have_their_shares():
    widths = table(("a", "1")).xpath("./colgroup/col/@style")
    assert widths == ["width:50%", "width:50%"]


def test_every_cell_of_the_sample_is_there_in_its_order():
    for node in page().xpath("//div[starts-with(@class, 'table')]"):
        made = sample.tables().tables[KEYS[node.get("id")]]
        if any(cell.lines for row in made.body for cell in row.cells):
            continue  # its rows are parted, see below
        expected = [c for row in made.header for c in row]
        expected += [c for row in made.body for c in row.cells]
        shown = node.xpath(".//th | .//td")
        assert [text(cell) for cell, c in zip(shown, expected, strict=True) if not c.tex] == [
            " ".join("".join(c.links).split() if c.links else c.text.split())
            for c in expected
            if not c.tex
        ]


KEYS = {f"tbl-{key.replace('/', '-')}": key for key in sample.tables().tables}


def test_a_caption_has_its_number_and_a_source_stands_below():
    node = one(page(), "//*[@id='tbl-pegawai']")
    caption = one(node, ".//caption")
    assert text(caption) == "Tabel 1.1 Jumlah Pegawai menurut Golongan dan Jenis Kelamin"
    assert one(node, "./div/@aria-labelledby") == caption.get("id")
    assert text(one(node, "./p")).startswith("Sumber: Subbagian Umum")


def test_a_table_without_caption_is_called_after_the_heading_above_it():
    tree = of_markdown(
        '# Sama {#sec-a}\n\n::: {#tbl-a .table table="pegawai" number="" label=""}\n\n:::\n\n'
        '::: {#tbl-b .table table="pegawai" number="" label=""}\n\n:::\n'
    )
    assert tree.xpath("//main//*[@role='region']/@aria-label") == [
        "Tabel pada Sama",
        "Tabel pada Sama (2)",
    ]
    assert tree.xpath("//caption") == []


# --- what heads what -----------------------------------------------------------------------------


def test_a_single_row_of_headings_needs_no_names():
    made = table(("a", "1"))
    assert made.xpath("./thead//th/@scope") == ["col", "col"]
    assert made.xpath(".//@id[contains(., 'tbl-a.')]") == ["tbl-a.judul"]
    assert made.xpath(".//@headers") == []


def test_a_cell_under_several_rows_of_headings_names_them_all():
    made = table(
        ("Ikan", "1", "2"),
        header=((TableCell("Nama", rowspan=2), TableCell("Tahun", colspan=2)), ("2030", "2031")),
        aligns=("left", "right", "right"),
    )
    ids = {text(th): th.get("id") for th in made.xpath(".//th")}
    assert one(made, ".//td[.='2']/@headers").split() == [ids["Tahun"], ids["2031"], ids["Ikan"]]
    assert made.xpath("./thead//th/@scope") == ["col", "colgroup", "col", "col"]


def test_a_row_that_counts_the_columns_heads_nothing():
    made = table(("a", "1"), header=(("A", "B"), ("(1)", "(2)")))
    assert [text(td) for td in made.xpath("./thead/tr[@class='ordinal']/td")] == ["(1)", "(2)"]
    assert made.xpath(".//@headers") == []


def test_the_first_column_of_words_heads_its_rows():
    made = table(("1", "3.25.01", "Perikanan", "9"), header=(), aligns=("center", "left") * 2)
    assert made.xpath("./tbody//th") == []  # words that do not stand left head nothing
    made = table(
        ("1", "3.25.01", "Perikanan", "9"), header=(), aligns=("center", "left", "left", "right")
    )
    assert [(text(th), th.get("scope")) for th in made.xpath("./tbody//th")] == [
        ("Perikanan", "row")
    ]


def test_a_tall_cell_heads_all_of_its_rows():
    made = table(
        (TableCell("Sasaran", rowspan=2), "1", "2"),
        ("3", "4"),
        header=((TableCell("S", rowspan=2), TableCell("T", colspan=2)), ("U", "V")),
        aligns=("left", "right", "right"),
    )
    name = one(made, ".//th[.='Sasaran']/@id")
    assert all(name in td.get("headers").split() for td in made.xpath("./tbody//td"))


def test_a_band_heads_the_rows_below_it_and_no_others():
    made = table(
        band(TableCell("Satu", colspan=3)),
        ("a", "1", "2"),
        band(TableCell("Dua", colspan=3)),
        band(TableCell("Dua lagi", colspan=3)),
        ("b", "3", "4"),
        header=((TableCell("S", rowspan=2), TableCell("T", colspan=2)), ("U", "V")),
        aligns=("left", "right", "right"),
    )
    groups = [[text(th) for th in group.xpath(".//th[@scope='rowgroup']")]
              for group in made.xpath("./tbody")]  # fmt: skip
    assert groups == [["Satu"], ["Dua", "Dua lagi"]]
    ids = {th.get("id"): text(th) for th in made.xpath(".//th")}
    assert [ids[name] for name in one(made, ".//td[.='3']/@headers").split()] == [
        "T", "U", "Dua", "Dua lagi", "b",
    ]  # fmt: skip


def test_a_cell_that_reaches_across_a_band_keeps_its_rows_in_one_group():
    made = table(
        (TableCell("panjang", rowspan=3), "1"), band("2"), ("3",), aligns=("left", "right")
    )
    assert len(made.xpath("./tbody")) == 1


def test_the_label_of_a_total_heads_its_row():
    made = table(("a", "1"), TableRow(cells("Jumlah", "1"), "total"))
    assert text(one(made, ".//tr[@class='total']/th[@scope='row']")) == "Jumlah"


def test_a_box_without_headings_has_labels():
    made = table(("Target", "12"), header=(), markdown=PLAIN)
    assert made.xpath("./thead") == []
    assert [text(th) for th in made.xpath(".//th[@class='label'][@scope='row']")] == ["Target"]


# --- cells ---------------------------------------------------------------------------------------


def cell_of(cell, **more):
    return one(table(("nama", cell), **more), ".//td")


def test_sides_and_weight_and_depth():
    assert cell_of("1").get("class") == "right"
    assert cell_of(TableCell("1", align="left", bold=True)).get("class") == "bold"
    assert cell_of(TableCell("1", indent=2)).get("style") == "--indent:2"


def test_paragraphs_of_one_cell_are_a_list_if_they_have_numbers():
    made = cell_of(TableCell("a\nb", lines=("a", "b"), numbered=True))
    assert [text(li) for li in made.xpath("./ol/li")] == ["a", "b"]
    made = cell_of(TableCell("a\nb", lines=("a", "b")))
    assert [text(p) for p in made.xpath("./p")] == ["a", "b"]


def test_paragraphs_of_neighbouring_cells_are_rows_without_rules_between():
    made = table(
        (
            TableCell("a\nb", lines=("a", "b"), numbered=True),
            TableCell("1\n2", lines=("1", "2"), numbered=True),
        ),
        aligns=("center", "right"),
    )
    rows = made.xpath("./tbody/tr")
    assert [[text(cell) for cell in row] for row in rows] == [["1. a", "1. 1"], ["2. b", "2. 2"]]
    assert [row[1].get("class") for row in rows] == ["right continued", "right goes-on"]


def test_links_formulas_and_line_ends():
    made = cell_of(TableCell("x", links=("https://a.id/?b=1&c=2", "https://d.id")))
    assert made.xpath("./a/@href") == ["https://a.id/?b=1&c=2", "https://d.id"]
    made = cell_of(TableCell("r bagi t", tex=r"\frac{R}{T} \times 12{,}5"))
    assert one(made, "./math/@display") == "block"
    assert text(made) == "RT×12,5"
    assert one(cell_of("a\nb"), "./br") is not None


@pytest.mark.parametrize("given", ["a\x07b\ufeff", "\ue000", '<td>&"'])
def test_what_no_page_may_hold(given):
    shown = {"a\x07b\ufeff": "ab", "\ue000": "□"}.get(given, given)
    assert text(cell_of(given)) == shown


def test_a_short_table_stays_on_one_sheet_of_paper():
    kinds = {node.get("id"): node.get("class") for node in page().xpath("//main//div[@id]")}
    assert (kinds["tbl-pegawai"], kinds["tbl-anggaran"]) == ("table short", "table")
