"""Tables as WordprocessingML."""

from itertools import pairwise

import pytest
import sample
from docx_tools import W, of_markdown, paragraphs, part, text, written
from lxml import etree

from lkip.model import Line, Table, TableCell, TableColumn, TableRow, Tables
from lkip.write.docx.table import table

WIDTH, HEIGHT = 9071, 14_000


def tree(made, *, held=False, height=HEIGHT):
    [node] = table(made, sample.style(), WIDTH, height, held=held)
    return etree.fromstring(f'<x xmlns:w="{W["w"]}">{node["c"][1]}</x>')[0]


def rows(root):
    return root.xpath("w:tr", namespaces=W)


def shape(row):
    """Columns and merge of each cell: `4`, `1 restart`, `1 continue`."""
    made = []
    for cell in row.xpath("w:tc", namespaces=W):
        span = cell.xpath("string(w:tcPr/w:gridSpan/@w:val)", namespaces=W) or "1"
        merges = cell.xpath("w:tcPr/w:vMerge", namespaces=W)
        kind = [m.get(f"{{{W['w']}}}val", "continue") for m in merges]
        made.append(" ".join([span, *kind]))
    return made


def kept(root):
    """For each row whether all of its paragraphs stay with the next."""
    styles = ("TabelKepala", "TabelNomorKolom", "TabelKelompok")
    made = []
    for row in rows(root):
        found = row.xpath(".//w:pPr", namespaces=W)
        made.append(
            all(
                p.xpath("w:keepNext", namespaces=W)
                or p.xpath("string(w:pStyle/@w:val)", namespaces=W).removesuffix("Rapat") in styles
                for p in found
            )
        )
    return made


@pytest.fixture(scope="module")
def achievement():
    return tree(sample.tables().tables["capaian"])


def test_spans_of_the_heading(achievement):
    assert [shape(row) for row in rows(achievement)[:4]] == [
        ["1 restart"] * 4 + ["9"],
        ["1 continue"] * 4 + ["3"] * 3,
        ["1 continue"] * 4 + ["1"] * 9,
        ["1"] * 13,
    ]


def test_every_row_is_whole_and_headings_repeat(achievement):
    marks = [row.xpath("count(w:trPr/w:cantSplit)", namespaces=W) for row in rows(achievement)]
    heads = [row.xpath("count(w:trPr/w:tblHeader)", namespaces=W) for row in rows(achievement)]
    assert set(marks) == {1}
    assert heads == [1] * 4 + [0] * (len(heads) - 4)


def test_cells_are_as_wide_as_their_columns(achievement):
    columns = [int(c) for c in achievement.xpath("w:tblGrid/w:gridCol/@w:w", namespaces=W)]
    assert sum(columns) == WIDTH
    assert achievement.xpath("string(w:tblPr/w:tblLayout/@w:type)", namespaces=W) == "fixed"
    for row in rows(achievement):
        widths = [int(width) for width in row.xpath("w:tc/w:tcPr/w:tcW/@w:w", namespaces=W)]
        assert sum(widths) == WIDTH


def test_the_row_that_counts_the_columns_has_its_own_style(achievement):
    years, ordinals = rows(achievement)[1], rows(achievement)[3]
    styles = ordinals.xpath(".//w:pStyle/@w:val", namespaces=W)
    assert set(styles) == {"TabelNomorKolomRapat"}
    assert set(years.xpath(".//w:pStyle/@w:val", namespaces=W)) == {"TabelKepalaRapat"}


def test_bands_and_totals_are_filled():
    root = tree(sample.tables().tables["anggaran"])
    style = sample.style().colour
    fills = [row.xpath("string(.//w:shd/@w:fill)", namespaces=W) for row in rows(root)]
    assert fills[0] == style.heading_fill
    assert fills[1] == style.band_fill
    assert fills[2] == ""
    assert fills[-1] == style.total_fill


def test_what_belongs_together_stays_on_one_page():
    root = tree(sample.tables().tables["anggaran"])
    marks = kept(root)
    # Heading and band lead to the first group of four rows, which may end a page.
    assert marks[:6] == [True, True, True, True, True, False]
    # The row above the total stays with it; the total ends the table.
    assert marks[-2:] == [True, False]


def test_the_note_stays_with_the_last_row():
    assert kept(tree(sample.tables().tables["pegawai"], held=True))[-1]
    assert not kept(tree(sample.tables().tables["pegawai"]))[-1]


def tall(count, inner=5):
    """A programme over `count` rows, an activity over every `inner` of them."""
    body = []
    for n in range(count):
        cells = [TableCell(f"Uraian {n}")]
        if n % inner == 0:
            cells.insert(0, TableCell(f"Kegiatan {n // inner}", rowspan=inner))
        if n == 0:
            cells.insert(0, TableCell("Program", rowspan=count))
        body.append(TableRow(tuple(cells)))
    columns = tuple(TableColumn(1 / 3, "left") for _ in range(3))
    head = ((TableCell("A"), TableCell("B"), TableCell("C")),)
    return Table("tinggi", columns, head, tuple(body), "", "", Line("config/tables/tinggi.yaml"))


def test_a_cell_too_tall_for_a_page_says_its_text_again():
    root = tree(tall(60))
    shown = [n for n, row in enumerate(rows(root)[1:]) if "Program" in text(row)]
    assert shown[0] == 0
    assert len(shown) > 1
    # … where an activity begins, never within one.
    assert all(n % 5 == 0 for n in shown)
    assert all("Kegiatan" in text(rows(root)[1 + n]) for n in shown)


def test_the_first_part_of_a_tall_cell_is_low_for_text_may_stand_above_it():
    root = tree(tall(200))
    shown = [n for n, row in enumerate(rows(root)[1:]) if "Program" in text(row)]
    first, *others = (b - a for a, b in pairwise(shown))
    assert others
    assert all(first * 1.5 < other for other in others)


def test_a_page_may_end_where_the_text_is_said_again():
    marks, root = kept(tree(tall(60))), tree(tall(60))
    shown = [n for n, row in enumerate(rows(root)) if "Program" in text(row)]
    assert all(not marks[n - 1] for n in shown[1:])


def test_a_cell_that_fits_is_left_whole():
    root = tree(tall(10))
    assert sum("Program" in text(row) for row in rows(root)) == 1


def test_numbers_do_not_break():
    made = tall(5)
    row = TableRow((TableCell("Rp 1.200.000"), TableCell("-12,50"), TableCell("kata kata")))
    cells = rows(tree(Table("n", made.columns, made.header, (row,), "", "", made.place)))[-1]
    money, negative, words = cells.xpath("w:tc", namespaces=W)
    assert text(money) == "Rp\u00a01.200.000"
    assert negative.xpath("count(.//w:noBreakHyphen)", namespaces=W) == 1
    assert text(words) == "kata kata"


def test_an_authors_table_looks_like_the_others():
    data = of_markdown(
        "# Judul {#sec-a}\n\n| Bab | Halaman |\n|:--|--:|\n| *Satu*^[catatan] | 1 |\n\n: Susunan\n"
    )
    root = part(data)
    [made] = root.xpath("//w:tbl", namespaces=W)
    assert made.xpath("string(w:tblPr/w:tblStyle/@w:val)", namespaces=W) == "TabelLaporan"
    styles = made.xpath(".//w:pStyle/@w:val", namespaces=W)
    assert styles == ["TabelKepala", "TabelKepala", "TabelIsi", "TabelAngka"]
    assert made.xpath("count(.//w:cantSplit)", namespaces=W) == 2
    assert made.xpath("count(.//w:footnoteReference)", namespaces=W) == 1
    [caption] = paragraphs(root, "Caption")
    assert text(caption) == "Susunan"


def test_two_tables_in_a_row_stay_apart():
    block = '::: {{#tbl-{0} .table table="pegawai" number="1.{1}" label="Tabel"}}\nA\n:::\n\n'
    data = of_markdown("# J {#sec-a}\n\n" + block.format("a", 1) + block.format("b", 2))
    for made in part(data).xpath("//w:tbl", namespaces=W):
        assert made.getnext().tag.endswith("}p")


def test_text_from_a_cell_is_literal():
    made = tall(5)
    row = TableRow((TableCell('<w:p/> & "x" ]]>'), TableCell("🎉"), TableCell("baris\nbaru")))
    tables = Tables({"n": Table("n", made.columns, made.header, (row,), "", "", made.place)})
    markdown = '# J {#sec-a}\n\n::: {#tbl-n .table table="n" number="1.1" label="Tabel"}\nA\n:::\n'
    document = sample.pandoc_document([sample.part("x", "main", sample.parse(markdown))])
    cells = part(written(document, tables=tables)).xpath("//w:tr[2]/w:tc", namespaces=W)
    assert [text(cell) for cell in cells] == ['<w:p/> & "x" ]]>', "🎉", "baris baru"]
