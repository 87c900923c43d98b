"""Arithmetic: exact, half up, from the digits that are printed; a missing number stays missing."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkip.config import Efficiency
from lkip.model import Cell, Ref, Rule, Value
from lkip.values.arithmetic import (
    accumulated,
    as_written,
    capaian,
    count,
    difference,
    efficiency,
    magnitude,
    mean,
    operand,
    printed,
    ratio,
    rounded,
    total,
)
from lkip.values.wording import phrase
from making import SCALES, percent, rupiah, scales, value

EXACT = scales(rounding="exact")


def shown(result: Value) -> str:
    return phrase(SCALES, result).replace("\N{NO-BREAK SPACE}", " ")


# --- rounding -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "decimals", "half_up"),
    [
        ("0.125", 2, "0.13"),
        ("0.135", 2, "0.14"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("0.0049999", 2, "0.00"),
        ("-0.125", 2, "-0.13"),
        ("9.995", 2, "10.00"),
        ("1E+40", 2, "1" + "0" * 40 + ".00"),
    ],
)
def test_a_half_goes_up_at_the_last_digit(number: str, decimals: int, half_up: str):
    assert str(rounded(Decimal(number), decimals)) == half_up


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (percent("71"), "71%"),
        (percent("65.9"), "65,9%"),
        (percent("62.50"), "62,50%"),
        (percent("66.66666", decimals=None), "66,67%"),
        (rupiah("1500.5", decimals=None), "Rp1.501"),
        (rupiah("1500.50"), "Rp1.500,50"),
        (value("3.456", "index", decimals=None), "3,46"),
        (value("12", "kapal", decimals=None), "12 kapal"),
    ],
)
def test_decimals_are_as_written_else_of_the_unit(number: Value, text: str):
    assert shown(number) == text


# --- what you see recomputes ----------------------------------------------------------------


def test_capaian_is_computed_from_what_is_printed():
    # 6 of 33 is 18,1818… and prints 18,18; 18,18 / 11,13 = 163,34, as a calculator says.
    realisasi = ratio(SCALES, "bagian", value(6, "kapal"), value(33, "kapal"))
    target = percent("11.13")
    assert shown(realisasi) == "18,18%"
    assert shown(capaian(SCALES, target, realisasi, "higher", "")[0]) == "163,34%"
    assert shown(capaian(EXACT, target, realisasi, "higher", "")[0]) == "163,36%"


def test_efficiency_is_computed_from_what_is_printed():
    achieved = percent("163.342", decimals=None)
    absorbed = percent("76.55773333", decimals=None)
    assert shown(efficiency(SCALES, achieved, absorbed)) == "213,35%"
    assert shown(efficiency(EXACT, achieved, absorbed)) == "213,36%"


def test_efficiency_may_be_a_difference():
    settings = scales(efficiency=Efficiency("capaian - penyerapan", "efisiensi"))
    result = efficiency(settings, percent("80"), percent("95"))
    assert shown(result) == "-15 poin persen"
    assert result.origin == Rule("efisiensi-selisih", (percent(0).origin, percent(0).origin))


def test_efficiency_without_spending_cannot_be_computed():
    assert efficiency(SCALES, percent("80"), percent("0")).reason == "not_applicable"


HUNDREDTHS = st.integers(1, 10**7).map(lambda n: Decimal(n) / 1000)


def calculator(part: Decimal, whole: Decimal) -> str:
    """`part` / `whole` x 100, half up at two decimals, in fractions: no decimal arithmetic."""
    hundredths = floor(Fraction(part) / Fraction(whole) * 10_000 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02}"


@given(HUNDREDTHS, HUNDREDTHS.filter(lambda n: n >= 1))
def test_a_calculator_gets_the_same_digits(part: Decimal, whole: Decimal):
    a, b = percent(str(part), decimals=None), percent(str(whole), decimals=None)
    result, _ = capaian(SCALES, b, a, "higher", "")
    seen_a, seen_b = printed(SCALES, a), printed(SCALES, b)
    assert seen_a is not None
    assert seen_b is not None
    assert str(printed(SCALES, result)) == calculator(seen_a, seen_b)


def test_an_operand_counts_as_printed_or_as_it_is():
    number = percent("66.6666", decimals=None)
    assert operand(SCALES, number) == Decimal("66.67")
    assert operand(EXACT, number) == Decimal("66.6666")


# --- capaian ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "result"),
    [
        ("80", "60", "higher", "75,00%"),
        ("80", "100", "higher", "125,00%"),
        ("80", "0", "higher", "0,00%"),
        # (2T - R) / T: figures that a report has published
        ("32", "4.88", "lower", "184,75%"),
        ("24", "4.88", "lower", "179,67%"),
        ("24", "24", "lower", "100,00%"),
        ("24", "30", "lower", "75,00%"),
        ("24", "60", "lower", "-50,00%"),
    ],
)
def test_capaian(target: str, realisasi: str, arah: str, result: str):
    found, uncapped = capaian(SCALES, percent(target), percent(realisasi), arah, "")
    assert shown(found) == result
    assert uncapped == found


def test_lower_is_better_may_be_target_by_realisasi():
    settings = scales(lower_is_better="T / R")
    target, realisasi = percent("24", at="A1"), percent("30", at="B1")
    result, _ = capaian(settings, target, realisasi, "lower", "")
    assert shown(result) == "80,00%"
    # The inputs of a rule stand in the order of its formula.
    assert result.origin == Rule("capaian-turun-terbalik", (target.origin, realisasi.origin))
    assert capaian(settings, target, percent("0"), "lower", "")[0].reason == "not_applicable"


@pytest.mark.parametrize(
    ("default", "own", "result", "rule"),
    [
        ("none", "", "150,00%", "capaian"),
        ("120", "", "120,00%", "capaian-batas-120"),
        ("120", "100", "100,00%", "capaian-batas-100"),
        ("120", "none", "150,00%", "capaian"),
        ("100", "120", "120,00%", "capaian-batas-120"),
    ],
)
def test_a_cap_of_the_indicator_wins(default: str, own: str, result: str, rule: str):
    settings = scales(cap=default)
    found, uncapped = capaian(settings, percent("40"), percent("60"), "higher", own)
    assert shown(found) == result
    assert isinstance(found.origin, Rule)
    assert found.origin.name == rule
    assert shown(uncapped) == "150,00%"


def test_a_cap_that_is_not_reached_changes_nothing():
    found, uncapped = capaian(SCALES, percent("40"), percent("48"), "higher", "120")
    assert shown(found) == "120,00%"
    assert found == uncapped


@pytest.mark.parametrize("arah", ["higher", "lower"])
def test_a_missing_realisasi_is_missing_and_never_0(arah: str):
    found, uncapped = capaian(SCALES, percent("80"), percent(None), arah, "100")
    assert (found.number, found.reason) == (None, "missing")
    assert (uncapped.number, uncapped.reason) == (None, "missing")
    assert shown(found) == "belum tersedia"


@pytest.mark.parametrize("arah", ["higher", "lower"])
def test_the_reason_for_no_realisasi_is_kept(arah: str):
    nothing = percent(None, reason="not_budgeted")
    assert capaian(SCALES, percent("80"), nothing, arah, "")[0].reason == "not_budgeted"


@pytest.mark.parametrize("arah", ["higher", "lower"])
def test_nothing_is_a_percentage_of_a_target_of_0(arah: str):
    found, _ = capaian(SCALES, percent("0"), percent("5"), arah, "")
    assert (found.number, found.reason) == (None, "not_applicable")


def test_capaian_of_counts_and_of_an_index_is_in_percent():
    ships, _ = capaian(SCALES, value(40, "kapal"), value(30, "kapal"), "higher", "")
    index, _ = capaian(SCALES, value("3.50", "index"), value("2.80", "index"), "higher", "")
    assert (shown(ships), shown(index)) == ("75,00%", "80,00%")


# --- origins --------------------------------------------------------------------------------


def test_inputs_are_named_by_their_names_else_by_their_cells():
    named = rupiah(50, ref="program/1#realisasi")
    result = ratio(SCALES, "penyerapan", named, rupiah(200, at="C7"))
    cell = Cell("perikanan.xlsx", "Lembar", "C7")
    assert result.origin == Rule("penyerapan", (Ref("program/1#realisasi"), cell))
    assert shown(result) == "25,00%"


# --- sums, differences, means, counts -----------------------------------------------------------


def test_a_sum_is_exact():
    result = total("jumlah", [rupiah(7_676_841_220), rupiah(133_278_850)])
    assert shown(result) == "Rp7.810.120.070"


def test_a_sum_keeps_the_finest_decimals_written():
    assert shown(total("jumlah", [rupiah("1.50"), rupiah("2")])) == "Rp3,50"
    assert shown(total("jumlah", [percent("1.5"), percent("2.25", decimals=None)])) == "3,75%"


def test_a_sum_with_a_missing_part_is_missing():
    result = total("jumlah", [rupiah(5), rupiah(None), rupiah(7)])
    assert (result.number, result.reason, result.unit) == (None, "missing", "rupiah")


def test_what_had_no_budget_adds_nothing_to_a_sum():
    dropped = rupiah(None, reason="not_budgeted")
    assert shown(total("jumlah", [dropped, rupiah(5), rupiah(7)])) == "Rp12"
    assert total("jumlah", [dropped, dropped]).reason == "not_budgeted"
    assert total("jumlah", [dropped, rupiah(None)]).reason == "missing"


def test_a_sum_of_nothing_is_missing_and_never_0():
    result = total("jumlah", [], "rupiah")
    assert (result.number, result.reason, result.unit) == (None, "missing", "rupiah")


MONEY = st.decimals(-(10**15), 10**15, places=2)


@given(st.lists(MONEY, min_size=1, max_size=30), st.randoms())
def test_a_sum_is_exact_in_any_order(amounts: list[Decimal], random: Random):
    shuffled = random.sample(amounts, len(amounts))
    sums = [total("jumlah", [rupiah(str(n)) for n in ns]).number for ns in (amounts, shuffled)]
    assert sums == [Decimal(sum(int(n * 100) for n in amounts)) / 100] * 2


def test_a_difference_of_percentages_is_in_percentage_points():
    result = difference(SCALES, "selisih", percent("95.385", decimals=None), percent("92.32"))
    assert shown(result) == "3,07 poin persen"  # 95,39 - 92,32, as printed
    assert shown(difference(SCALES, "selisih", percent("30"), percent("45"))) == "-15 poin persen"


def test_a_difference_of_amounts_is_in_their_unit():
    assert shown(difference(SCALES, "sisa", rupiah(500), rupiah(120))) == "Rp380"
    missing = difference(SCALES, "sisa", rupiah(500), rupiah(None))
    assert (missing.number, missing.reason) == (None, "missing")


def test_a_mean_leaves_out_what_is_missing():
    result = mean(SCALES, "rata-rata", [percent("80"), percent(None), percent("91")])
    assert shown(result) == "85,50%"
    assert result.origin == Rule("rata-rata", (percent("80").origin, percent("91").origin))


def test_a_mean_counts_a_0():
    assert shown(mean(SCALES, "rata-rata", [percent("0"), percent("50")])) == "25,00%"


def test_a_mean_of_nothing_has_no_number():
    assert mean(SCALES, "rata-rata", []).reason == "missing"
    nothing = percent(None, reason="not_budgeted")
    assert mean(SCALES, "rata-rata", [nothing]).reason == "not_budgeted"


QUARTERS = [percent("10"), percent("20.5"), percent("12"), percent("15")]


@pytest.mark.parametrize(
    ("how", "result", "rule"),
    [("sum", "57,5%", "jumlah"), ("last", "15%", "akhir"), ("mean", "14,38%", "rata-rata")],
)
def test_a_year_from_its_parts(how: str, result: str, rule: str):
    found = accumulated(SCALES, how, QUARTERS)
    assert shown(found) == result
    assert isinstance(found.origin, Rule)
    assert found.origin.name == rule


@pytest.mark.parametrize("how", ["sum", "last", "mean"])
def test_a_year_whose_last_part_is_missing_is_open(how: str):
    found = accumulated(SCALES, how, [*QUARTERS[:3], percent(None, reason="not_applicable")])
    assert (found.number, found.reason, found.unit) == (None, "not_applicable", "percent")


@pytest.mark.parametrize(
    ("given", "other", "result"), [("67", "66.667", "67"), ("66.7", "66.667", "66.7")]
)
def test_a_number_as_another_is_written(given: str, other: str, result: str):
    found = as_written(SCALES, percent(given), percent(other, decimals=None))
    assert str(found) == result


def test_a_count_names_what_it_counts():
    result = count("cacah", ["program/1", "program/2"], "program")
    assert shown(result) == "2 program"
    assert result.origin == Rule("cacah", (Ref("program/1"), Ref("program/2")))


def test_magnitude_drops_the_sign():
    assert shown(magnitude(percent("-3.50"))) == "3,50%"
    assert magnitude(percent("3.50")) == percent("3.50")
    assert magnitude(percent("0")) == percent("0")
    assert magnitude(percent(None)) == percent(None)
