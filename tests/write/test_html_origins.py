"""The origins that a page carries: what has one, and where it leads."""

import json
import re

import pytest
from html_tools import of_markdown, one, origins, page, text, written
from msgspec import structs
from sample import pandoc_document, parse, part

from lkip.model import (
    Box,
    Cell,
    Chart,
    ChartSeries,
    Diagram,
    Figures,
    Line,
    Printed,
    Ref,
    Rule,
    Series,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    Tables,
    Text,
)
from making import record, value

BOOK, SHEET = "perikanan.xlsx", "Kapal"
HERE = Line("chapters/bab.md", 7)
LAYOUT = Line("config/tables/kapal.yaml")


def cell(address, formula=""):
    return Cell(BOOK, SHEET, address, formula)


def ship(number, address):
    return structs.replace(
        value(number, "kapal", at=cell(address)), ref=f"armada/1#kapal/{2030 + int(address[1])}"
    )


SHIPS = {2032: ship("40", "C2"), 2033: ship("50", "C3")}
TOTAL = value("90", "kapal", at=Rule("jumlah", tuple(Ref(s.ref) for s in SHIPS.values())))
RECORDS = [record("armada/1", {"nama": Text("Bahari", cell("B2")), "kapal": Series(SHIPS)})]


def told(page):
    """Each number with its chain, as nested lists: its words, then those below."""
    steps = json.loads(one(page, "//script[@type='application/json']").text)

    def chain(number):
        shown, words, name, unit, inputs = steps[number]
        line = " ".join([shown, words, name, unit]).split()
        return [" ".join(line), *map(chain, inputs)]

    return {
        text(node): [chain(int(number)) for number in node.get("data-origin").split()]
        for node in page.xpath("//*[@data-origin]")
    }


def of(markdown, *printed, **more):
    """A page of this text, whose spans print these items."""
    shown = [Printed(words, item, HERE) for words, item in printed]
    return of_markdown(markdown, traced=origins(RECORDS, shown, [HERE]), **more)


def test_a_number_in_the_text_leads_to_its_cells():
    made = of('Ada [90 kapal]{.value index="0"} di sini.', ("90 kapal", TOTAL))
    assert text(one(made, "//main//p")) == "Ada 90 kapal di sini."
    assert told(made) == {
        "90 kapal": [
            [
                "90 kapal = jumlah kapal",
                ["40 kapal ← perikanan.xlsx › Kapal › C2 armada/1#kapal/2032 kapal"],
                ["50 kapal ← perikanan.xlsx › Kapal › C3 armada/1#kapal/2033 kapal"],
            ]
        ]
    }


def test_what_several_come_from_is_there_once():
    both = '[90]{.value index="0"}, [90 kapal]{.value index="1"}, [90]{.value index="0"}'
    made = of(both, ("90", TOTAL), ("90 kapal", TOTAL))
    assert one(made, "//script[@type='application/json']").text.count("› C2") == 1
    first, second, third = made.xpath("//main//span/@data-origin")
    assert first == third != second


@pytest.mark.parametrize(
    ("item", "traced"),
    [
        (Text("Bahari", cell("B2")), False),
        (Text("Bahari 2", cell("B2")), True),
        (Text("baik", Rule("kelas", (cell("B2"),))), True),
        (Text("Jumlah", Rule("label")), False),
        (value(None, "kapal", at=Ref("a#b")), True),
    ],
)
def test_names_and_titles_as_their_cells_have_them_are_no_figures(item, traced):
    words = item.text if isinstance(item, Text) else "belum tersedia"
    made = of(f'[{words}]{{.value index="0"}}', (words, item))
    assert bool(made.xpath("//*[@data-origin]")) == traced
    assert bool(made.xpath("//script")) == traced


def test_a_formula_leads_to_all_its_numbers():
    made = of('[$40 + 50$]{.values indexes="0 1"}', ("40", SHIPS[2032]), ("50", SHIPS[2033]))
    assert len(one(made, "//span[math]/@data-origin").split()) == 2


def test_a_typed_number_leads_to_its_source():
    made = of('Ada [40]{.angka typed="40" source="SK 1" position="0"} kapal.')
    line = "40 ← chapters/bab.md:7 (angka yang ditandai penulis) sumber: SK 1"
    assert told(made) == {"40": [[line]]}


def test_a_title_shows_its_origin_in_its_place_but_not_in_a_list():
    """A list leads there; a link has one thing to do."""
    made = of('# Ada [40]{.value index="0"} {#sec-a}', ("40", SHIPS[2032]))
    assert one(made, "//h2/span/@data-origin")
    assert made.xpath("//nav//*[@data-origin]") == []


def test_cells_of_a_table_and_their_paragraphs_lead_each_to_its_own():
    cells = (
        TableCell("1.", Text("1.", Rule("nomor"))),
        TableCell("40", SHIPS[2032]),
        TableCell("40 50", lines=("40", "50"), items=(SHIPS[2032], SHIPS[2033])),
        TableCell("40 50", lines=("A 40", "A 50"), items=(SHIPS[2032], SHIPS[2033]), numbered=True),
    )
    columns = (TableColumn(0.25, "left"),) * 4
    body = (TableRow(cells), TableRow((*cells[:2], TableCell("50", SHIPS[2033]), TableCell("A"))))
    table = Table("kapal", columns, (), body, "", "", LAYOUT)
    made = of(
        '::: {#tbl-kapal .table table="kapal" number=""}\n:::', tables=Tables({"kapal": table})
    )
    ends = {
        words: re.findall(r"C\d|config[^\s\"]+", json.dumps(found))
        for words, found in told(made).items()
    }
    assert ends == {
        "1.": ["config/tables/kapal.yaml"],
        "40": ["C2"],
        "50": ["C3"],
        "A 40": ["C2"],
        "A 50": ["C3"],
    }


def test_numbers_in_a_chart_lead_on_and_its_caption_leads_to_all():
    series = ChartSeries("Kapal", tuple(SHIPS.values()), ("40", "50"))
    chart = Chart("c", "bar", ("2032", "2033"), (series,), "", "", "", HERE)
    markdown = '::: {#fig-c .chart figure="c" number="1" label="Grafik" alt="a"}\nJudul\n:::'
    made = of(markdown, figures=Figures({"c": chart}))
    shown = made.xpath("//figure//svg//rect/@data-origin")
    assert len(shown) == 2
    assert one(made, "//figcaption//span[.='Grafik 1']/@data-origin") == " ".join(shown)
    assert made.xpath("//figure//svg//a") == []


def test_boxes_of_a_diagram_lead_on_where_they_hold_a_number():
    boxes = (Box("armada/1", "Bahari", "2 kapal", (Box("x", "Lain"),)),)
    diagram = Diagram("d", "tree", boxes, "", "", HERE)
    markdown = '::: {#fig-d .diagram figure="d" number="1" label="Gambar" alt="a"}\nJudul\n:::'
    made = of(markdown, figures=Figures({"d": diagram}))
    (found,) = {str(held) for held in told(made).values()}
    assert "2 kapal = isi kotak bagan" in found
    assert "Bahari ← perikanan.xlsx › Kapal › B2" in found
    assert len(made.xpath("//figure//svg//rect/@data-origin")) == 1


def test_hostile_names_of_sheets_end_no_script():
    item = value("40", "</script><!--", at=Cell(BOOK, "</script><script>", "A1"))
    made = of('[40]{.value index="0"}', ("40", item))
    assert len(made.xpath("//script")) == 2
    assert "</script><script>" in str(told(made))


def test_nothing_of_it_is_there_where_nothing_has_an_origin():
    made = page(written(pandoc_document([part("a", "main", parse("Teks."))])))
    assert made.xpath("//script | //*[@popover]") == []
