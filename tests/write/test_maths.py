r"""Formulas: decimals that stay one number, and words for who cannot see them."""

import pytest

from lkip.write.maths import numbers_whole, spoken


@pytest.mark.parametrize(
    ("tex", "whole"),
    [
        (r"T = 12{,}5", r"T = \text{12,5}"),
        (r"\frac{18,18}{11,13}", r"\frac{\text{18,18}}{\text{11,13}}"),
        (r"\text{Rp}1.234.567{,}50", r"\text{Rp}\text{1.234.567,50}"),
        (r"67{,}27\%", r"\text{67,27}\%"),
        (r"\text{Target 12,5 ton}", r"\text{Target 12,5 ton}"),
        (r"f(1, 2) + 100", r"f(1, 2) + 100"),
    ],
)
def test_a_number_with_decimals_or_thousands_is_one_text(tex: str, whole: str):
    assert numbers_whole(tex) == whole


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\text{Capaian} = \frac{R}{T} \times 100\%", "Capaian = R/T × 100%"),
        (r"\frac{2T - R}{T} \times 100\%", "(2T − R)/T × 100%"),
        (r"T_{2031} = 12{,}5", "T 2031 = 12,5"),
        (r"\sum_{i=1}^{n} \overline{x}", "jumlah dari i=1 sampai n rata-rata(x)"),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", "a = b; c = d"),
        (r"x^2 \le \sqrt{y}", "x pangkat 2 ≤ akar(y)"),
    ],
)
def test_a_formula_has_words(tex: str, words: str):
    assert spoken(tex) == words


@pytest.mark.parametrize("tex", ["", "{", "}", r"\frac{", r"\frac", "_", r"\begin{x"])
def test_a_broken_formula_has_words_too(tex: str):
    assert spoken(tex)
