"""Numbers that nobody can read with certainty: points and commas in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.prose import written
from lkip.audit.rule import Problem, Rule, Subject
from lkip.values.numbers import NUMBER, parsed

_RUPIAH = re.compile(r"\bRp\.?\s?$")
_LARGE = re.compile(r"\d+\.\d+\.\d+,\d+")
"""Points and a comma: an amount, no date, code or number of a law."""
_ZEROS = re.compile(r",0{3,}$")
"""Behind a comma, nothing but thousands that should have a point."""


def malformed(subject: Subject) -> Iterator[Problem]:
    """Every amount whose points do not part thousands: `Rp130.000.00,00`."""
    for text, place in written(subject):
        for match in NUMBER.finditer(text):
            amount = _RUPIAH.search(text, 0, match.start()) or _LARGE.fullmatch(match[0])
            if amount and (parsed(match[0]) is None or _ZEROS.search(match[0])):
                yield Problem(
                    f"angka {match[0]!r} tidak dapat dibaca dengan pasti",
                    (place(match.start()),),
                    "Tulis dengan titik tiap tiga angka dan koma sebelum desimal, atau cetak "
                    "angkanya dari lembar kerja.",
                )


RULES = (
    Rule(
        "malformed-number",
        "error",
        "Angka ditulis dengan titik tiap tiga angka dan koma sebelum desimal.",
        "Rp130.000.00,00; 904.018.471,000",
        malformed,
    ),
)
