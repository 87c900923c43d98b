"""Dates: the day numbers of Excel, and dates typed as text the Indonesian way."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from lkip.values.calendar import MONTHS

_SPELLINGS = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)},
    **{"pebruari": 2, "peb": 2, "agt": 8, "ags": 8, "sept": 9, "nopember": 11, "nop": 11},
}

_DAY_FIRST = re.compile(r"([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2}) ?[-/. ] ?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.]+Z?)?")
_NAMED = re.compile(r"([0-9]{1,2})[-. ]? ?([A-Za-z]+)\.?[- ]([0-9]{4})")

_LAST = (date.max - date(1904, 1, 1)).days


def from_serial(number: Decimal, since_1904: bool) -> date | None:
    """The date of Excel's day number; None where there is none. The time of day is dropped.

    Excel counts 29 February 1900, which never was (day 60), so that days before it are one
    more than they should be. Workbooks made on old Macs count from 1904.
    """
    if not 0 <= number <= _LAST:
        return None
    days = int(number)
    if since_1904:
        return date(1904, 1, 1) + timedelta(days)
    if days in (0, 60):
        return None
    return date(1899, 12, 31 if days < 60 else 30) + timedelta(days)


def from_text(text: str) -> date | None:
    """The date in `31 Januari 2025`, `31/01/2025` or `2025-01-31`; None where it is none."""
    named = _NAMED.fullmatch(text)
    if named:
        month = _SPELLINGS.get(named[2].casefold())
        return _date(int(named[3]), month, int(named[1])) if month else None
    day_first = _DAY_FIRST.fullmatch(text)
    if day_first:
        return _date(int(day_first[3]), int(day_first[2]), int(day_first[1]))
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first:
        return _date(*(int(part) for part in year_first.groups()))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
