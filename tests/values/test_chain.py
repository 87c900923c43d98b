"""Chains of origins: down to cells, each thing told once; and the words for a step."""

import pytest

from lkip.model import Box, Cell, Line, Ref, Rule, TracePrint, TraceValue
from lkip.values.chain import Step, boxed, chain, laid_out, step, words

BOOK, SHEET = "perikanan.xlsx", "Data Dasar"
HERE = Line("chapters/03-hasil.md", 12)
CAUGHT, SHIPS, MEAN = "kapal/1#hasil/2031", "kapal/1#jumlah/2031", "kapal#rerata"
VALUES = {
    CAUGHT: TraceValue("48,75%", Rule("bagian", (Ref(SHIPS), Cell(BOOK, SHEET, "F4")))),
    SHIPS: TraceValue("13.250 kapal", Cell(BOOK, SHEET, "F3")),
    MEAN: TraceValue("50%", Rule("rata-rata", (Ref(CAUGHT), Ref(CAUGHT)))),
}


def test_a_chain_ends_in_cells():
    assert chain(VALUES, TracePrint("48,75%", "value", HERE, Ref(CAUGHT), ref=MEAN)) == Step(
        "48,75%",
        MEAN,
        inputs=(
            Step(
                "48,75%",
                CAUGHT,
                rule="bagian",
                inputs=(
                    Step("13.250 kapal", SHIPS, cell=f"{BOOK} › {SHEET} › F3"),
                    Step(cell=f"{BOOK} › {SHEET} › F4"),
                ),
            ),
        ),
    )


def test_what_stands_in_a_chain_twice_is_told_once():
    (mean,) = chain(VALUES, TracePrint("a", "layout", HERE, Rule("kotak", (Ref(MEAN),)))).inputs
    first, second = mean.inputs
    assert first.inputs and not first.again
    assert second.again and not second.inputs


def test_what_comes_from_nothing_else_is_told_as_often_as_it_stands_there():
    """There are no details above that could be looked up."""
    empty = {"a#b": TraceValue("belum tersedia", Rule("kosong"))}
    both = Rule("jumlah", (Ref("a#b"), Ref("a#b")))
    assert [one.again for one in chain(empty, TracePrint("0", "value", HERE, both)).inputs] == [
        False,
        False,
    ]


def test_a_value_that_is_its_own_origin_ends_there():
    """A year that is not filled in names itself."""
    one = TracePrint("-", "value", HERE, Ref("a#b"), ref="a#b")
    assert chain({"a#b": TraceValue("belum tersedia", Rule("kosong"))}, one) == Step(
        "-", "a#b", rule="kosong"
    )


def test_a_typed_number_tells_its_source():
    one = chain({}, TracePrint("40", "typed", HERE, HERE, form="bertanda", source="SK 1"))
    assert (one.line, one.source) == (str(HERE), "SK 1")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (step("57%", "", Cell(BOOK, SHEET, "F3")), f"← {BOOK} › {SHEET} › F3"),
        (step("", "", Cell(BOOK, SHEET, "F3")), f"{BOOK} › {SHEET} › F3"),
        (step("9", "", Cell(BOOK, SHEET, "F3", "=A1")), f"← {BOOK} › {SHEET} › F3 (rumus =A1)"),
        (step("9", "", Rule("sisa")), "= sisa: pagu dikurangi realisasi"),
        (step("9", "", Rule("rata-rata")), "= rata rata"),
        (step("9", "", HERE), "← chapters/03-hasil.md:12"),
        (
            step("9", "", HERE, "SK 1"),
            "← chapters/03-hasil.md:12 (angka yang ditandai penulis) sumber: SK 1",
        ),
        (step("9", "a#b", Ref("c#d")), ""),
    ],
)
def test_a_step_says_where_it_comes_from(given: Step, told: str):
    assert words(given) == told


def test_what_a_table_itself_says_leads_to_where_the_table_is_laid_out():
    layout = Line("config/tables/kapal.yaml", 3)
    assert laid_out(Rule("label"), layout) == Rule("label", (layout,))
    assert laid_out(Rule("label", (Ref(MEAN),)), layout) == Rule("label", (Ref(MEAN),))
    assert laid_out(Rule("label"), None) == Rule("label")


def test_a_box_tells_of_its_record_where_it_holds_a_number():
    """A record that stands in two places of a diagram has boxes with names of their own."""
    box = Box("kapal/1@armada/2", "Bahari", "2 jala", inputs=(Ref("jala/1"),))
    assert list(boxed(box)) == [("2 jala", Rule("kotak", (Ref("kapal/1"), Ref("jala/1"))))]
