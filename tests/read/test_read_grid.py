"""Cells as the file has them: exact numbers, formulas, strings, and nothing that is not there."""

import pytest
from openpyxl.styles import PatternFill
from read_books import edit, little_memory, rezip, share_strings, workbook

from lkip.read.book import open_book
from lkip.read.grid import Area, read_grid
from lkip.read.markup import unescape

PART = "xl/worksheets/sheet1.xml"


def grid(path):
    book, findings = open_book(path.name, path.read_bytes())
    assert findings == []
    return read_grid(book, book.sheets[0])


@pytest.fixture
def path(tmp_path):
    return workbook(tmp_path / "b.xlsx", {"Satu": [["Rak", 12.5, (0.71, "0%")], [], [True]]})


def test_cells_are_found_by_row_and_column(path):
    rows = grid(path).rows
    assert list(rows) == [1, 3]
    assert (rows[1][1].kind, rows[1][1].content) == ("text", "Rak")
    assert (rows[1][2].kind, rows[1][2].content) == ("number", "12.5")
    assert rows[1][3].format.percent
    assert (rows[3][1].kind, rows[3][1].content) == ("bool", "1")


def test_a_stray_formatted_cell_in_the_last_row_and_column_costs_nothing(tmp_path):
    def stray(book):
        book["Satu"]["XFD1048576"].fill = PatternFill("solid", fgColor="FFFF00")

    path = workbook(tmp_path / "b.xlsx", {"Satu": [["Rak"]]}, stray)
    with little_memory(2):
        assert list(grid(path).rows) == [1]


def test_a_hundred_thousand_formatted_empty_cells_are_nothing(path):
    rows = "".join(f'<row r="{r}"><c r="A{r}" s="0"/></row>' for r in range(4, 100_004))
    edit(path, PART, "</sheetData>", f"{rows}</sheetData>")
    with little_memory(16):  # the sheet's own XML is 4 MB
        assert list(grid(path).rows) == [1, 3]


@pytest.mark.parametrize(
    ("cell", "kind", "content", "formula"),
    [
        ("<f>A1</f><v>3.25</v>", "number", "3.25", True),
        ("<f>A1</f><v></v>", "uncalculated", "", True),
        ("<f>A1</f>", "uncalculated", "", True),
        ('<f t="shared" si="0"/><v>4</v>', "number", "4", True),
        ("<v>65.900000000000006</v>", "number", "65.900000000000006", False),
    ],
)
def test_formulas_and_their_stored_outcome(path, cell, kind, content, formula):
    edit(path, PART, "<v>12.5</v>", cell)
    raw = grid(path).rows[1][2]
    assert (raw.kind, raw.content, raw.formula) == (kind, content, formula)


def test_a_formula_reads_as_the_formula_bar_shows_it(path):
    edit(path, PART, "<v>12.5</v>", "<f>SUM(C1,&quot;&lt;&quot;)</f><v>4</v>")
    assert grid(path).formulas == {(1, 2): '=SUM(C1,"<")'}


def test_a_formula_in_whose_cell_nothing_can_be_seen_is_known(path):
    edit(path, PART, 't="n"><v>12.5</v></c>', 't="str"><f>""</f><v></v></c>')
    found = grid(path)
    assert (found.formulas, 2 in found.rows[1]) == ({(1, 2): '=""'}, False)


def test_a_shared_formula_is_spelled_out_in_every_cell(path):
    """The file has it once; what bears no $ moves along, in texts and other sheets' names not."""
    _cells(
        path,
        B1='<f t="shared" ref="B1:C3" si="3">$A1+B$2+\'Rak A1\'!D4+LOG10(A1)&amp;"A1"</f><v>1</v>',
        C3='<f t="shared" si="3"/><v>2</v>',
    )
    assert grid(path).formulas == {
        (1, 2): "=$A1+B$2+'Rak A1'!D4+LOG10(A1)&\"A1\"",
        (3, 3): "=$A3+C$2+'Rak A1'!E6+LOG10(B3)&\"A1\"",
    }


def test_whole_rows_and_columns_move_too(path):
    _cells(
        path,
        B1='<f t="shared" ref="B1:C3" si="0">SUM(2:$2,C:$C)</f><v>1</v>',
        C3='<f t="shared" si="0"/><v>2</v>',
    )
    assert grid(path).formulas[3, 3] == "=SUM(4:$2,D:$C)"


def test_what_a_shared_formula_would_move_off_the_sheet_is_lost(path):
    _cells(
        path,
        B1='<f t="shared" si="0"/><v>4</v>',
        B3='<f t="shared" si="0" ref="B1:B3">B2*2</f><v>2</v>',
    )
    assert grid(path).formulas == {(1, 2): "=#REF!*2", (3, 2): "=B2*2"}


def _cells(path, B1, **below):
    """Put cells in the place of B1, and in row 3."""
    edit(path, PART, "<v>12.5</v>", B1)
    cells = "".join(f'<c r="{address}">{held}</c>' for address, held in below.items())
    edit(path, PART, "<v>1</v></c></row></sheetData>", f"<v>1</v></c>{cells}</row></sheetData>")


def test_an_array_formula_belongs_to_all_its_cells(path):
    edit(path, PART, "<v>12.5</v>", '<f t="array" ref="B1:C1">A1:B1*2</f><v>4</v>')
    assert grid(path).formulas == {(1, 2): "{=A1:B1*2}", (1, 3): "{=A1:B1*2}"}


@pytest.mark.parametrize(
    ("cell", "kind", "content"),
    [
        ('t="str"><f>A1</f><v>teks</v></c>', "text", "teks"),
        ('t="inlineStr"><is><r><t>te</t></r><r><t>ks</t></r></is></c>', "text", "teks"),
        ('t="inlineStr"><is><t>teks</t><rPh><t>guru</t></rPh></is></c>', "text", "teks"),
        ('t="e"><f>1/0</f><v>#DIV/0!</v></c>', "error", "#DIV/0!"),
        ('t="d"><v>2031-01-30T00:00:00</v></c>', "date", "2031-01-30T00:00:00"),
    ],
)
def test_other_kinds_of_cells(path, cell, kind, content):
    edit(path, PART, 't="n"><v>12.5</v></c>', cell)
    raw = grid(path).rows[1][2]
    assert (raw.kind, raw.content) == (kind, content)


@pytest.mark.parametrize(
    "cell", ['t="str"><f>""</f><v></v></c>', 't="inlineStr"><is><t>  \u00a0</t></is></c>']
)
def test_a_cell_in_which_nothing_can_be_seen_is_empty(path, cell):
    edit(path, PART, 't="n"><v>12.5</v></c>', cell)
    assert 2 not in grid(path).rows[1]


def test_shared_strings_are_joined_from_their_runs(path):
    share_strings(path)
    rich = "<si><r><t>Ra</t></r><r><t>k</t></r><rPh><t>guru</t></rPh></si>"
    edit(path, "xl/sharedStrings.xml", "<si><t>Rak</t></si>", rich)
    assert grid(path).rows[1][1].content == "Rak"


def test_cells_without_an_address_follow_one_another(path):
    rezip(path, {PART: lambda data: data.replace(b' r="A1"', b"").replace(b' r="B1"', b"")})
    assert grid(path).rows[1][2].content == "12.5"


def test_prefixed_names_are_the_same_names(path):
    """Programs made with Microsoft's own library write <x:row>."""

    def prefix(data):
        for name in (b"worksheet", b"sheetData", b"row", b"c", b"v"):
            for close in (b" ", b">", b"/"):
                data = data.replace(b"<" + name + close, b"<x:" + name + close)
            data = data.replace(b"</" + name + b">", b"</x:" + name + b">")
        return data.replace(b"xmlns=", b"xmlns:x=")

    before = grid(path).rows
    rezip(path, {PART: prefix})
    assert grid(path).rows == before


def test_merged_and_hidden_areas(tmp_path):
    def change(book):
        book["Satu"].merge_cells("B2:D3")
        book["Satu"].row_dimensions[2].hidden = True
        book["Satu"].column_dimensions["C"].hidden = True

    path = workbook(tmp_path / "b.xlsx", {"Satu": [["Rak"], ["a"]]}, change)
    found = grid(path)
    assert found.merged == (Area(2, 2, 3, 4, "B2:D3"),)
    assert found.hidden_rows == {2}
    assert found.hidden_columns == ((3, 3),)


def test_control_characters_are_written_with_an_underscore():
    assert unescape("baris_x000D_\nbaru") == "baris\r\nbaru"
    assert unescape("nilai_x") == "nilai_x"
