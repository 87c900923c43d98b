"""Numbers that nobody can read with certainty: points and commas in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.writings import writings
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.values.numbers import NUMBER, parsed

_RUPIAH = re.compile(r"\bRp\.?\s?$")
_MARKED = re.compile(r"\d[.,]\d")
"""In every number that may be malformed."""
_LARGE = re.compile(r"\d+\.\d+\.\d+,\d+")
"""Points and a comma: an amount, no date, code or number of a law."""
_ZEROS = re.compile(r",0{3,}$")
"""Behind a comma, nothing but thousands that should have a point."""


def malformed(subject: Subject) -> Iterator[Problem]:
    """Every amount whose points do not part thousands: `Rp130.000.00,00`."""
    for writing in writings(subject):
        text = writing.text
        for match in NUMBER.finditer(text) if _MARKED.search(text) else ():
            before = max(match.start() - 4, 0)
            amount = _RUPIAH.search(text, before, match.start()) or _LARGE.fullmatch(match[0])
            if amount and (parsed(match[0]) is None or _ZEROS.search(match[0])):
                yield Problem(
                    f"angka {match[0]!r} tidak dapat dibaca dengan pasti",
                    (writing.place(match.start()),),
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
