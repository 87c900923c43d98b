"""From an outline to single prints, each with an origin that ends in cells or lines."""

from decimal import Decimal

from lkip.model import (
    Box,
    Cell,
    Chart,
    ChartSeries,
    Diagram,
    Line,
    Outline,
    OutlineEntry,
    Ref,
    Rule,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    Text,
    Trace,
    Value,
)
from lkip.trace import build
from making import BOOK, made, percent, record, scales, value

CHAPTER = Line("chapters/bab.md", 7)
LAYOUT = Line("config/tables/tangkapan.yaml")
CAUGHT = value("71.25", ref="kapal/1#capaian/2031", at=Rule("capaian", (
    Ref("kapal/1#realisasi/2031"), Ref("kapal/1#target/2031"))))  # fmt: skip

RECORDS = (
    record(
        "kapal/1",
        {
            "nama": Text("Bahari", Cell(BOOK, "Kapal", "B2")),
            "realisasi/2031": percent("57", at=Cell(BOOK, "Kapal", "C2")),
            "target/2031": percent("80", at=Cell(BOOK, "Kapal", "D2")),
        },
    ),
    made("pemilik/1", nama="Nelayan 1"),
)

TABLE = Table(
    id="tangkapan",
    columns=(TableColumn(1, "left"), TableColumn(1, "right")),
    header=((TableCell("Kapal"), TableCell("2031")),),
    body=(TableRow((TableCell("tetap 3"), TableCell("71,25%", CAUGHT))),),
    caption="",
    note="",
    place=LAYOUT,
)
CHART = Chart(
    "grafik", "bar", ("2031",), (ChartSeries("Capaian", (CAUGHT,), ("71,25%",)),), "Persen", "", "",
    Line("config/charts/grafik.yaml"),
)  # fmt: skip
DIAGRAM = Diagram(
    "bagan",
    "tree",
    (Box("pemilik/1", "Nelayan 1", "2 kapal", inputs=(Ref("kapal/1"),)),),
    "",
    "",
    Line("config/diagrams/bagan.yaml"),
)


def entry(kind: str, text: str, **more: object) -> OutlineEntry:
    return OutlineEntry(kind, text, "bab", CHAPTER, **more)  # type: ignore[arg-type]


def traced(*entries: OutlineEntry) -> Trace:
    figures = {"grafik": CHART, "bagan": DIAGRAM}
    return build(Outline(entries), records(), {"tangkapan": TABLE}, figures, scales())


def records():
    """With the series as a record holds it."""
    from lkip.model import Record, Series

    ship, owner = RECORDS
    years = {
        name: Series({2031: with_ref(ship.fields[f"{name}/2031"], f"kapal/1#{name}/2031")})
        for name in ("realisasi", "target")
    }
    return [Record(ship.key, {"nama": ship.fields["nama"], **years}), owner]


def with_ref(item: object, ref: str) -> Value:
    from msgspec import structs

    assert isinstance(item, Value)
    return structs.replace(item, ref=ref)


def test_a_value_leads_to_the_values_it_is_computed_from():
    trace = traced(entry("value", "71,25%", item=CAUGHT, within="sec-a"))
    (one,) = trace.prints
    assert (one.text, one.number, one.unit, one.kind) == (
        "71,25%", Decimal("71.25"), "percent", "value")  # fmt: skip
    assert (one.part, one.within, one.place) == ("bab", "sec-a", CHAPTER)
    assert trace.values["kapal/1#realisasi/2031"].origin == Cell(BOOK, "Kapal", "C2")
    assert trace.values["kapal/1#target/2031"].text == "80%"


def test_only_what_is_asked_for_is_kept():
    trace = traced(entry("value", "80%", item=percent("80")))
    assert trace.values == {}


def test_a_value_that_is_not_filled_in_says_so():
    missing = value(None, at=Ref("kapal/9#hasil/2031"), ref="kapal/9#hasil/2031")
    trace = traced(entry("value", "-", item=missing))
    assert trace.values["kapal/9#hasil/2031"].reason == "missing"


def test_a_table_prints_labels_of_its_own():
    """Its headings come back on the next page; what holds no data leads to the layout."""
    trace = traced(entry("table", "Tangkapan", id="tbl-t", shows="tangkapan", number="Tabel 1.1"))
    assert [(p.text, p.kind, p.origin, p.repeated) for p in trace.prints] == [
        ("Tabel 1.1", "number", Rule("nomor", (CHAPTER,)), False),
        ("2031", "layout", LAYOUT, True),
        ("tetap 3", "layout", LAYOUT, False),
    ]
    assert [place.number for place in trace.places] == ["Tabel 1.1"]


def test_a_label_of_the_rows_leads_to_the_layout():
    label = Text("Sasaran 1", Rule("label"))
    trace = traced(
        entry("table", "T", id="tbl-t", shows="tangkapan"),
        entry("value", "Sasaran 1", item=label, within="tbl-t", cell="1:1"),
    )
    assert trace.prints[-1].origin == Rule("label", (LAYOUT,))


def test_the_ticks_of_a_chart_follow_from_its_values():
    trace = traced(entry("chart", "G", id="fig-g", shows="grafik"))
    ticks = [p for p in trace.prints if isinstance(p.origin, Rule)]
    assert [p.text for p in ticks][:2] == ["0", "20"]
    assert all(p.origin == Rule("sumbu", (Ref(CAUGHT.ref),)) for p in ticks)
    assert [p.text for p in trace.prints if p.origin == CHART.place] == ["2031"]


def test_the_boxes_of_a_diagram_lead_to_their_records():
    trace = traced(entry("figure", "B", id="fig-b", shows="bagan"))
    assert [p.text for p in trace.prints] == ["Nelayan 1", "2 kapal"]
    assert trace.prints[1].origin == Rule("kotak", (Ref("pemilik/1"), Ref("kapal/1")))
    assert trace.values["kapal/1"].text == "Bahari"
    assert trace.values["kapal/1"].origin == Cell(BOOK, "Kapal", "B2")


def test_references_and_lists_repeat_what_they_name():
    trace = traced(
        entry("list", "", id="tables", within="sec-daftar"),
        entry("table", "Hasil 2031", id="tbl-t", number="Tabel 1.1"),
        entry("reference", "Tabel 1.1", id="tbl-t", within="sec-a"),
    )
    listed, _, reference = trace.prints
    assert (listed.text, listed.within, listed.listed) == (
        "Tabel 1.1 Hasil 2031", "sec-daftar", True)  # fmt: skip
    assert (reference.within, reference.target, reference.listed) == ("sec-a", "tbl-t", False)


def test_a_typed_number_leads_to_its_line():
    trace = traced(entry("typed", "40", form="bertanda", source="SK 1"))
    (one,) = trace.prints
    assert (one.origin, one.form, one.source) == (CHAPTER, "bertanda", "SK 1")
