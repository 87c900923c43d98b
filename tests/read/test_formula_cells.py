"""Cells that need one another: in which order, how deep, and when they do not end."""

from formula_grids import plain, recalculation

from lkip.read.formulas import recalculate


def test_what_a_formula_needs_is_calculated_first():
    """From the constants, whatever was stored on the way."""
    found = recalculation(satu={"A1": 2, "B1": ("=A1*3", 99), "C1": ("=B1+1", 100)})
    assert plain(found.outcome("satu", 1, 3)) == 7


def test_a_formula_without_a_stored_value_has_one_for_those_that_need_it():
    assert plain(recalculation(satu={"A1": "=2*3", "B1": "=A1"}).outcome("satu", 1, 2)) == 6


def test_formulas_reach_other_sheets():
    found = recalculation(
        satu={"A1": "=SUM('Dua'!A1:A3)", "B1": 20}, dua={"A1": 1, "A2": "=satu!B1", "A3": 4}
    )
    assert plain(found.outcome("SATU", 1, 1)) == 25


def test_the_stored_value_of_what_cannot_be_calculated_stands():
    found = recalculation(satu={"A1": ("=TODAY()", 700), "B1": "=A1+1"})
    assert plain(found.outcome("satu", 1, 2)) == 701
    assert plain(found.outcome("satu", 1, 1)) == "?fungsi TODAY"


def test_without_a_stored_value_what_needs_it_cannot_be_calculated_either():
    found = recalculation(satu={"A1": "=TODAY()", "B1": "=A1+1"})
    assert plain(found.outcome("satu", 1, 2)) == "?fungsi TODAY"


def test_errors_are_handed_on():
    found = recalculation(satu={"A1": "#N/A", "A2": "=1/0", "B1": "=SUM(A1)", "B2": "=-A2"})
    assert plain(found.outcome("satu", 1, 2)) == "#N/A"
    assert plain(found.outcome("satu", 2, 2)) == "#DIV/0!"


def test_a_circle_ends():
    found = recalculation(satu={"A1": ("=B1+1", 5), "B1": ("=A1+1", 6), "C1": "=C1"})
    assert plain(found.outcome("satu", 1, 3)) == "?rujukan melingkar"
    assert str(plain(found.outcome("satu", 1, 1))).lstrip("?") in ("rujukan melingkar", "7")
    assert "?rujukan melingkar" in {plain(outcome) for outcome in found.outcomes.values()}


def test_a_formula_that_two_others_need_is_no_circle():
    cells = {"A1": 1, "A2": "=A1", "B1": "=A2", "B2": "=A2+B1", "C1": "=SUM(B1:B2,A2)"}
    assert plain(recalculation(satu=cells).outcome("satu", 1, 3)) == 4


def test_a_column_of_running_totals_is_deep():
    """Longer than calls could be nested, from the top and from the bottom."""
    down = {"A1": 1} | {f"A{row}": f"=A{row - 1}+1" for row in range(2, 5000)}
    assert plain(recalculation(satu=down).outcome("satu", 4999, 1)) == 4999
    up = {"A5000": 1} | {f"A{row}": f"=A{row + 1}+1" for row in range(1, 5000)}
    assert plain(recalculation(satu=up).outcome("satu", 1, 1)) == 5000


def test_reading_ends_somewhere(monkeypatch):
    monkeypatch.setattr(recalculate, "MOST_READS", 50)
    cells = {"A1": 1} | {f"B{row}": f"=SUM(A$1:A{row})" for row in range(1, 100)}
    cells |= {f"A{row}": 1 for row in range(2, 100)}
    found = recalculation(satu=cells)
    assert plain(found.outcome("satu", 2, 2)) == 2
    assert plain(found.outcome("satu", 99, 2)) == "?rumus yang membaca terlalu banyak sel"


def test_an_array_formula_is_left_alone():
    assert plain(recalculation(satu={"A1": "{=B1:B3*2}"}).outcome("satu", 1, 1)) == "?rumus larik"
