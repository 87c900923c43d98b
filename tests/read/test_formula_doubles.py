"""Numbers with their noise: exact where a program is, and never narrower than its own outcome."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from hypothesis import assume, given
from hypothesis import strategies as st

from lkip.read.formulas.doubles import (
    Number,
    added,
    divided,
    multiplied,
    order,
    stepped,
    stored,
    subtracted,
    to_places,
    total,
)

whole = st.integers(-(10**12), 10**12)
money = st.integers(-(10**13), 10**13).map(lambda n: Decimal(n) / 100)
STEPS = {
    "+": (added, lambda a, b: a + b),
    "-": (subtracted, lambda a, b: a - b),
    "*": (multiplied, lambda a, b: a * b),
    "/": (divided, lambda a, b: a / b),
}


@given(st.lists(whole))
def test_sums_of_whole_rupiah_have_no_noise(amounts: list[int]):
    made = total([stored(Decimal(n)) for n in amounts])
    assert made == Number(Decimal(sum(amounts)))


@given(money, money, st.sampled_from("+-*/"))
def test_a_step_gives_the_exact_number(a: Decimal, b: Decimal, sign: str):
    assume(sign != "/" or b)
    ours, exact = STEPS[sign]
    with localcontext(prec=40):
        assert ours(stored(a), stored(b)).value == exact(a, b)


@given(st.lists(st.tuples(st.sampled_from("+-*/"), money), max_size=8), money)
def test_what_a_program_gets_in_binary_lies_within_the_noise(
    steps: list[tuple[str, Decimal]], first: Decimal
):
    ours, binary = stored(first), float(first)
    for sign, operand in steps:
        if sign == "/" and abs(operand) < 1:
            continue
        step, exact = STEPS[sign]
        ours, binary = step(ours, stored(operand)), exact(binary, float(operand))
        assume(abs(binary) < 1e200)
    assert abs(Decimal(binary) - ours.value) <= ours.noise + abs(ours.value) * Decimal("1e-15")


@given(st.lists(money, min_size=1, max_size=200))
def test_a_sum_in_binary_lies_within_the_noise(amounts: list[Decimal]):
    ours = total([stored(n) for n in amounts])
    assert abs(Decimal(sum(map(float, amounts))) - ours.value) <= ours.noise


@given(money, st.integers(0, 4))
def test_rounding_is_half_up(number: Decimal, places: int):
    made = stepped(to_places(ROUND_HALF_UP, places), stored(number))
    assert made.value == number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def test_noise_is_far_below_what_anybody_would_notice():
    """One rupiah in ten trillion, and a hundredth of a percent, are differences."""
    spent, ceiling = stored(Decimal("9876543210123")), stored(Decimal("9999999999999"))
    assert order(added(spent, stored(Decimal(1))), spent) == 1
    share = multiplied(divided(spent, ceiling), stored(Decimal(100)))
    assert order(share, stored(Decimal("98.765432101239877"))) == 0
    assert order(share, stored(Decimal("98.7654321"))) == 1
    assert share.noise < Decimal("1e-11")


def test_near_a_jump_a_program_may_be_on_its_other_side():
    """1,005 x 1000 in binary is less than 1005: one program truncates it to 1004."""
    made = stepped(
        to_places("ROUND_DOWN", 0), multiplied(stored(Decimal("1.005")), stored(Decimal(1000)))
    )
    assert order(made, Number(Decimal(1004))) == 0
    whole = stepped(
        to_places("ROUND_DOWN", 0), multiplied(stored(Decimal(5)), stored(Decimal(201)))
    )
    assert order(whole, Number(Decimal(1004))) == 1
