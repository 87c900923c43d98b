"""The years that a text is bound to: those it names, but for laws and the periods of plans.

`Nomor 11 Tahun 2031` is the name of a law and `2029-2034` that of a plan, in every year's report.
"""

from __future__ import annotations

import re

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_NUMBER = r"(?:Nomor|No\b\.?)"
_LAWS = (
    rf"\b{_NUMBER}:?\s*\S+\s+Tahun\s+{_YEAR}",
    rf"\bTahun\s+{_YEAR}\s+{_NUMBER}",
    r"\b(?:UU|PP|Perpres|Inpres|Permen\w*|Pergub|Perda|Perbup|Perwal\w*)\s+"
    rf"(?:{_NUMBER}\s*)?\d+[A-Z]?/{_YEAR}",
)
_LAW = re.compile("|".join(_LAWS), re.IGNORECASE)
_PERIOD = re.compile(
    rf"({_YEAR})(?:\s?[-–—]{{1,3}}\s?|\s(?:sampai(?:\sdengan)?|hingga|s\.?d\.?)\s)"
    rf"(?:tahun\s)?({_YEAR})",
    re.IGNORECASE,
)
PLAN = 2
"""Years from the first to the last of what is a plan; two neighbours are a comparison."""


def timely(text: str) -> str:
    """The text with blanks for the laws and the periods of plans; as long, with the same lines."""
    return _PERIOD.sub(_plan, _LAW.sub(_blank, text))


def bound_years(text: str) -> set[int]:
    """The years that a text is bound to."""
    return {int(year) for year in re.findall(_YEAR, timely(text))}


def _plan(period: re.Match[str]) -> str:
    return _blank(period) if int(period[2]) - int(period[1]) >= PLAN else period[0]


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"\S", " ", match[0])
