"""What is not there yet: which cells it waits for, and how much it matters."""

from decimal import Decimal

import pytest

from lkip.model import Cell, Finding, Line, Record, Ref, Rule, Text, Value
from lkip.values.absence import OPEN, WORDS, causes, tolerated
from making import made, percent, rupiah, value

CELL = Cell("perikanan.xlsx", "kapal", "C4")


def waiting(*inputs: str, rule: str = "jumlah") -> Value:
    """A value without a number, computed from the values of these names."""
    return value(None, "rupiah", at=Rule(rule, tuple(Ref(name) for name in inputs)))


def places(item: Value | Text, *records: Record) -> list[str]:
    return [cell.cell for cell in causes(item, {r.key: r for r in records})]


def test_an_empty_cell_is_its_own_cause():
    assert causes(value(None, at=CELL), {}) == (CELL,)


def test_a_number_waits_for_nothing():
    assert causes(percent(0), {}) == ()


@pytest.mark.parametrize("reason", ["not_applicable", "not_budgeted"])
def test_what_can_have_no_number_waits_for_nothing(reason: str):
    assert causes(value(None, at=CELL, reason=reason), {}) == ()  # type: ignore[arg-type]


def test_a_computed_value_waits_for_the_empty_cells_among_its_inputs():
    parts = made("a/1", 2, x=1, y=None), made("a/2", 3, x=None, y=None)
    item = waiting("a/1#x", "a/1#y", "a/2#x")
    assert places(item, *parts) == ["B2", "A3"]


def test_causes_are_followed_through_any_number_of_rules():
    part = made("a/1", 5, x=None)
    middle = made("b/1", x=waiting("a/1#x"))
    deeper = Rule("penyerapan", (Rule("jumlah", (Ref("b/1#x"),)), Ref("a/1#x")))
    assert places(value(None, at=deeper), part, middle) == ["A5"]


def test_the_year_of_a_series_is_followed():
    r = made("a/1", 2, target={2030: percent(1), 2031: percent(None, at="D7")})
    assert places(waiting("a/1#target/2031"), r) == ["D7"]
    assert places(waiting("a/1#target/2030"), r) == []


def test_a_year_without_a_column_has_no_cell_to_wait_for():
    r = made("a/1", target={2030: percent(1)})
    assert causes(r.value("target", 2029), {r.key: r}) == ()


def test_a_class_or_direction_waits_for_the_value_that_it_is_made_of():
    r = made("a/1", 2, capaian=None)
    for words in ("", WORDS, WORDS.upper()):
        assert places(Text(words, Rule("kelas", (Ref("a/1#capaian"),))), r) == ["A2"]
    assert places(Text("Baik", Rule("kelas", (Ref("a/1#capaian"),))), r) == []


def test_a_text_that_its_cell_leaves_empty_is_just_empty():
    r = made("a/1", catatan="")
    held = r.fields["catatan"]
    assert isinstance(held, Text)
    assert causes(held, {r.key: r}) == ()
    assert places(Text("", Rule("gabung", (Ref("a/1#catatan"),))), r) == []


def test_values_that_name_one_another_come_to_an_end():
    one, other = (made(f"a/{n}", x=waiting(f"a/{3 - n}#x")) for n in (1, 2))
    assert places(waiting("a/1#x"), one, other) == []


def found(severity: str, rule: str) -> Finding:
    return Finding(severity, rule, "…", (Line("bab.md"),))  # type: ignore[arg-type]


def test_only_in_a_draft_and_only_what_may_still_come_is_tolerated():
    given = [found("error", rule) for rule in ("empty-cell", "unknown-choice")]
    given += [found("note", "unknown-name")]
    assert tolerated(given, draft=False) == given
    assert [f.severity for f in tolerated(given, draft=True)] == ["warning", "error", "note"]


def test_a_wrong_value_is_never_tolerated():
    """These say that something is there, and wrong."""
    assert not OPEN & {"roll-up", "unknown-choice", "unclear-number", "chapter", "table-layout"}


def test_money_is_followed_like_anything_else():
    r = made("a/1", 2, x=rupiah(Decimal(5)), y=None)
    assert places(waiting("a/1#x", "a/1#y"), r) == ["B2"]
