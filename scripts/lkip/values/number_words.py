"""Numbers in Indonesian words: `terbilang`."""

from __future__ import annotations

from decimal import Decimal

_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")

_POWERS = (
    "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun", "sekstiliun", "septiliun",
    "oktiliun", "noniliun", "desiliun",
)  # fmt: skip
"""The words for 1000, 1000², … as KBBI has them."""


def number_words(number: Decimal) -> str:
    """`number` in words, lower case: 1.001.000 is "satu juta seribu".

    Decimals are read digit by digit after "koma": 11,51 is "sebelas koma lima satu".
    """
    whole, _, decimals = format(number.copy_abs(), "f").partition(".")
    words = _whole(int(whole))
    if decimals:
        words += " koma " + " ".join(_ONES[int(digit)] for digit in decimals)
    return ("minus " if number < 0 else "") + words


def _whole(number: int) -> str:
    if number < 10:
        return _ONES[number]
    for n in reversed(range(len(_POWERS))):
        if number >= 1000 ** (n + 1):
            count, rest = divmod(number, 1000 ** (n + 1))
            words = "seribu" if count == 1 and n == 0 else f"{_whole(count)} {_POWERS[n]}"
            return _followed(words, rest)
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return _followed("seratus" if hundreds == 1 else f"{_ONES[hundreds]} ratus", rest)
    tens, ones = divmod(number, 10)
    if tens == 1:
        return ("sepuluh", "sebelas")[ones] if ones < 2 else f"{_ONES[ones]} belas"
    return _followed(f"{_ONES[tens]} puluh", ones)


def _followed(words: str, rest: int) -> str:
    return f"{words} {_whole(rest)}" if rest else words
