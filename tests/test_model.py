"""The types that the stages share: places in words, records by name, values that know theirs."""

import pytest

from lkip.model import (
    Cell,
    Line,
    Record,
    Ref,
    References,
    Rule,
    Series,
    Text,
    Value,
    as_input,
    field_ref,
    record,
)
from making import made, percent, rupiah

CELL = Cell("ikan.xlsx", "Kapal", "C4")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (CELL, "ikan.xlsx › Kapal › C4"),
        (Cell("ikan.xlsx", "Kapal"), "ikan.xlsx › Kapal"),
        (Cell("ikan.xlsx", ""), "ikan.xlsx"),
        (Line("bab.md", 3), "bab.md:3"),
        (Line("bab.md"), "bab.md"),
        (Ref("kapal/1#nama"), "kapal/1#nama"),
        (Rule("jumlah", (CELL, Ref("a#b"))), "jumlah(ikan.xlsx › Kapal › C4, a#b)"),
    ],
)
def test_a_place_in_words(place, words: str):
    assert str(place) == words


def test_a_long_formula_is_named_by_its_beginning():
    assert Cell("ikan.xlsx", "Kapal", "C4", "=SUM(C2:C3)").short_formula == "=SUM(C2:C3)"
    assert Cell("ikan.xlsx", "Kapal", "C4", "=" + "C2+" * 99).short_formula == (
        "=C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C2+C…"
    )


@pytest.mark.parametrize(
    ("item", "truth"),
    [
        (percent("0"), True),
        (percent(None), False),
        (Text("a", CELL), True),
        (Text("", CELL), False),
        (References(("kapal/1",), CELL), True),
        (References((), CELL), False),
    ],
)
def test_what_holds_something_is_true(item, truth: bool):
    assert bool(item) is truth


def test_the_kind_is_the_first_part_of_the_key():
    assert Record("sub-kegiatan/1.1.2", {}).kind == "sub-kegiatan"
    assert Record("instansi", {}).kind == "instansi"


def test_fields_by_name():
    r = made("kapal/1", nama="Bahari", pagu=500, dermaga=("dermaga/2",), target={2031: "7.5"})
    assert r.text("nama") == "Bahari"
    assert r.value("pagu").number == 500
    assert r.keys("dermaga") == ("dermaga/2",)
    assert str(r.value("target", 2031).number) == "7.5"


def test_a_field_of_another_type_or_none_is_empty():
    r = made("kapal/1", nama="Bahari", pagu=500)
    assert (r.text("pagu"), r.text("tidak_ada")) == ("", "")
    assert (r.keys("nama"), r.keys("tidak_ada")) == ((), ())


@pytest.mark.parametrize(
    ("name", "year", "ref"),
    [
        ("tidak_ada", None, "kapal/1#tidak_ada"),
        ("nama", None, "kapal/1#nama"),
        ("target", None, "kapal/1#target"),
        ("target", 2030, "kapal/1#target/2030"),
    ],
)
def test_a_value_that_is_not_there_says_which(name: str, year: int | None, ref: str):
    r = made("kapal/1", nama="Bahari", target={2031: 7})
    assert r.value(name, year) == Value(None, "", Ref(ref), reason="missing", ref=ref)


def test_a_record_s_values_know_their_names():
    target = Series({2031: percent("7")})
    r = record("kapal/1", {"nama": Text("Bahari", CELL), "pagu": rupiah(5), "target": target})
    assert r.fields["nama"].ref == "kapal/1#nama"
    assert r.value("pagu").ref == "kapal/1#pagu"
    assert r.value("target", 2031).ref == "kapal/1#target/2031"
    assert r.value("target", 2031).ref == field_ref("kapal/1", "target", 2031)


def test_an_input_is_a_name_or_else_an_origin():
    assert as_input(rupiah(5, at=CELL, ref="a#b")) == Ref("a#b")
    assert as_input(rupiah(5, at=CELL)) == CELL
