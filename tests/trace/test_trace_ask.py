"""Questions to a trace, from either end."""

from decimal import Decimal

import pytest

from lkip.model import Cell, Line, Ref, Rule, Trace, TracePlace, TracePrint, TraceValue
from lkip.trace.ask import ask, grouped, nearest

BOOK, SHEET = "perikanan.xlsx", "Data Dasar"
HERE, THERE = Line("chapters/03-hasil.md", 12), Line("chapters/03-hasil.md", 40)
CAUGHT, SHIPS, MEAN = "kapal/1#hasil/2031", "kapal/1#jumlah/2031", "kapal#rerata"

TRACE = Trace(
    places=(
        TracePlace("sec-hasil", "heading", "Hasil", "03-hasil", HERE, "3.1"),
        TracePlace(
            "tbl-tangkapan", "table", "Tangkapan", "03-hasil", HERE, "Tabel\N{NO-BREAK SPACE}3.2"
        ),
    ),
    prints=(
        TracePrint("48,75%", "value", HERE, Ref(CAUGHT), "03-hasil", "tbl-tangkapan", "2:3",
                   Decimal("48.75"), "percent", MEAN),
        TracePrint("48,75%", "value", THERE, Ref(CAUGHT), "03-hasil", "sec-hasil", "",
                   Decimal("48.75"), "percent", MEAN),
        TracePrint("13.250 kapal", "value", THERE, Cell(BOOK, SHEET, "F3"), "03-hasil", "sec-hasil",
                   "", Decimal(13250), "kapal", SHIPS),
        TracePrint("40", "typed", THERE, THERE, "03-hasil", "sec-hasil", form="bertanda",
                   source="SK 1"),
        TracePrint("Misi 7", "layout", THERE, Rule("kotak", (Ref(MEAN),)), "03-hasil", "sec-hasil"),
    ),
    values={
        CAUGHT: TraceValue("48,75%", Rule("bagian", (Ref(SHIPS), Cell(BOOK, SHEET, "F4")))),
        SHIPS: TraceValue("13.250 kapal", Cell(BOOK, SHEET, "F3")),
        MEAN: TraceValue("50%", Rule("rata-rata", (Ref(CAUGHT), Ref(CAUGHT)))),
    },
)  # fmt: skip


def texts(what: str) -> list[tuple[str, int]]:
    return [(p.text, p.place.line) for p in ask(TRACE, what).prints]


@pytest.mark.parametrize("what", ["48,75", "48,75%", " 48,75 ", "48,750"])
def test_by_number(what: str):
    assert texts(what) == [("48,75%", 12), ("48,75%", 40)]


@pytest.mark.parametrize("what", ["13.250", "13250", "Rp13.250"])
def test_by_number_with_or_without_points(what: str):
    assert texts(what) == [("13.250 kapal", 40)]


def test_by_a_number_within_a_text():
    assert texts("7") == [("Misi 7", 40)]


@pytest.mark.parametrize(
    "what", ["tabel:tangkapan", "tbl-tangkapan", "@tbl-tangkapan", "Tabel 3.2", "tabel 3.2"]
)
def test_by_table(what: str):
    assert texts(what) == [("48,75%", 12)]


@pytest.mark.parametrize("what", ["chapters/03-hasil.md:12", "03-hasil.md:12"])
def test_by_line(what: str):
    assert texts(what) == [("48,75%", 12)]


def test_by_the_name_of_a_value():
    assert texts(SHIPS) == [("13.250 kapal", 40)]


@pytest.mark.parametrize(
    "what",
    [
        "perikanan.xlsx!Data Dasar!F3",
        "perikanan.xlsx!data dasar!$f$3",
        "perikanan.xlsx › Data Dasar › F3",
        "sources/dinas/2031/perikanan.xlsx!Data Dasar!F3",
    ],
)
def test_from_a_cell_to_everything_that_it_has_a_part_in(what: str):
    answer = ask(TRACE, what)
    assert [p.text for p in answer.prints] == ["48,75%", "48,75%", "13.250 kapal", "Misi 7"]


def test_from_a_cell_that_only_a_rule_names():
    assert [p.text for p in ask(TRACE, f"{BOOK}!{SHEET}!F4").prints] == [
        "48,75%", "48,75%", "Misi 7"]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "near"),
    [
        ("48,57", "48,75%"),
        ("tabel:tangkapn", "tabel:tangkapan"),
        ("chapters/03-hasil.md:14", "chapters/03-hasil.md:12"),
        ("chapters/03-hasl.md:12", "chapters/03-hasil.md:12"),
        ("perikanan.xlsx!Data Dasr!F3", "perikanan.xlsx!Data Dasar!F3"),
        ("kapal/1#jumlah/2030", SHIPS),
    ],
)
def test_what_is_not_there_names_the_nearest(what: str, near: str):
    assert not ask(TRACE, what).prints
    assert nearest(TRACE, what)[0] == near


def test_prints_of_one_value_stand_together():
    assert [len(group) for group in grouped(TRACE.prints)] == [2, 1, 1, 1]
