"""How values read in Indonesian: digits, units, number words, dates, directions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from lkip.config import Scales
from lkip.model import Cell, Reason, Rule, Text, Value, as_input
from lkip.values import calendar
from lkip.values.arithmetic import printed
from lkip.values.number_words import number_words
from lkip.values.numbers import digits

ABSENT: dict[Reason, str] = {
    "missing": "belum tersedia",
    "not_applicable": "tidak dapat dihitung",
    "not_budgeted": "tidak dianggarkan",
}


def phrase(scales: Scales, value: Value, *, unit: bool = True) -> str:
    """`value` as printed: `67,27%`, `Rp7.810.120.070`, `330 koperasi`, `82,35`.

    Without `unit` the digits alone. A value without a number says why. A year has no thousands
    point. Source of the money form: EYD V (2022), Rp set close to its digits.
    """
    number = printed(scales, value)
    if number is None:
        return ABSENT[value.reason or "missing"]
    if value.unit == "tahun":
        return str(number)
    return amount(number, value.unit if unit else "")


def by_formula(value: Value) -> str:
    """What follows a value that its cell calculates: ` (rumus =SUM(D2:D9))`; else nothing."""
    formula = value.origin.short_formula if isinstance(value.origin, Cell) else ""
    return f" (rumus {formula})" if formula else ""


def amount(number: Decimal, unit: str) -> str:
    """`number` with all its decimals, and its unit; the digits alone for an index or no unit."""
    text = digits(number.copy_abs())
    sign = "-" if number < 0 else ""
    if unit in ("", "index"):
        return sign + text
    if unit == "percent":
        return f"{sign}{text}%"
    if unit == "rupiah":
        return f"{sign}Rp{text}"
    return f"{sign}{text}\N{NO-BREAK SPACE}{unit}"


def unit_words(unit: str) -> str:
    """A unit as it stands alone in a column: `%`, `Rp`, `indeks`, or the counted noun."""
    return {"percent": "%", "rupiah": "Rp", "index": "indeks"}.get(unit, unit)


def terbilang(scales: Scales, value: Value) -> Text:
    """The printed number in words, without its unit."""
    number = printed(scales, value)
    words = ABSENT[value.reason or "missing"] if number is None else number_words(number)
    return Text(words, Rule("terbilang", (as_input(value),)))


def direction(scales: Scales, change: Value) -> Text:
    """`meningkat`, `menurun` or `tetap`: the sign of a printed difference; empty without one."""
    number = printed(scales, change)
    words = "" if number is None else ("meningkat", "menurun")[number < 0] if number else "tetap"
    inputs = change.origin.inputs if isinstance(change.origin, Rule) else (as_input(change),)
    return Text(words, Rule("arah", inputs))


def long_date(iso: str) -> str:
    """`2025-01-31` as "31 Januari 2025". Raises `ValueError` for another form."""
    return calendar.long_date(date.fromisoformat(iso))


PARTICLES = frozenset(
    {
        "atas",
        "atau",
        "bagi",
        "dalam",
        "dan",
        "dari",
        "dengan",
        "di",
        "hingga",
        "ke",
        "kepada",
        "oleh",
        "pada",
        "sampai",
        "serta",
        "terhadap",
        "untuk",
        "yang",
    }
)
"""Words that stay small inside a title (EYD V, huruf kapital)."""


def titled(text: str) -> str:
    """`text` with a capital at each word but the particles; abbreviations stay as they are.

    A text all in capitals is brought down first. Both halves of a doubled word get one:
    "Undang-Undang".
    """
    if text.isupper() and " " in text:
        text = text.lower()
    words = text.split(" ")
    title = " ".join(
        word if n and word in PARTICLES else capitalised(word) for n, word in enumerate(words)
    )
    return _DOUBLED.sub(lambda word: f"{word[1]}-{word[1]}", title)


_DOUBLED = re.compile(r"\b(\w+)-\1\b", re.IGNORECASE)


def capitalised(text: str) -> str:
    """`text` with its first letter a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(texts: Sequence[str]) -> str:
    """A list in a sentence: "A", "A dan B", "A, B, dan C".

    Semicolons between, where a comma is within: "A, x; B; dan C".
    """
    if len(texts) > 1 and any("," in text for text in texts):
        return "; ".join(texts[:-1]) + f"; dan {texts[-1]}"
    if len(texts) < 3:
        return " dan ".join(texts)
    return f"{', '.join(texts[:-1])}, dan {texts[-1]}"
