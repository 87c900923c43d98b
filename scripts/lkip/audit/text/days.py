"""Days and years in texts that never were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lkip.audit.reading.writings import having, writings
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.values.calendar import DAYS, MONTHS

_DAYS = {name.casefold(): n for n, name in enumerate(DAYS)}

_MONTHS = {name.casefold(): n for n, name in enumerate(MONTHS, 1)}

_DAY = re.compile(
    rf"(?:\b({'|'.join(_DAYS)})(?:,| tanggal)? )?"
    rf"\b([0-9]{{1,2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}})\b",
    re.IGNORECASE,
)

_IN_YEAR = re.compile(rf"\b(?:tahun|{'|'.join(_MONTHS)}) ([0-9]{{4}})\b", re.IGNORECASE)


def impossible(subject: Subject) -> Iterator[Problem]:
    """Days that no calendar has."""
    for writing in having(_MONTHS.keys(), writings(subject)):
        for found in _DAY.finditer(writing.text):
            if _date(found) is None:
                yield Problem(
                    f"tanggal {found[2]} {found[3]} {found[4]} tidak ada dalam kalender",
                    (writing.place(found.start(2)),),
                    "Betulkan tanggalnya.",
                )


def impossible_year(subject: Subject) -> Iterator[Problem]:
    """Years that no report tells of."""
    for writing in writings(subject):
        if all(len(one) != 4 or _told(one) for one in writing.numbers):
            continue
        for found in _IN_YEAR.finditer(writing.text):
            if not _told(found[1]):
                yield Problem(
                    f"tahun {found[1]} tidak mungkin dimaksudkan",
                    (writing.place(found.start(1)),),
                    "Betulkan tahunnya.",
                )


def weekday(subject: Subject) -> Iterator[Problem]:
    """Dates on another day of the week than is told."""
    for writing in having(_MONTHS.keys(), writings(subject)):
        for found in _DAY.finditer(writing.text):
            day = _date(found)
            if day and found[1] and _DAYS[found[1].casefold()] != day.weekday():
                right = DAYS[day.weekday()]
                yield Problem(
                    f"{found[2]} {found[3]} {found[4]} jatuh pada hari {right}, bukan {found[1]}",
                    (writing.place(found.start(1)),),
                    "Betulkan hari atau tanggalnya.",
                )


def _told(year: str) -> bool:
    """Whether a report may tell of a year."""
    return "1900" <= year <= "2100"


def _date(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[4]), _MONTHS[found[3].casefold()], int(found[2]))
    except ValueError:
        return None


RULES = (
    Rule(
        "impossible-date",
        "error",
        "Tanggal yang tidak ada dalam kalender pasti salah ketik.",
        "ditetapkan pada 31 April 2030",
        impossible,
    ),
    Rule(
        "impossible-year",
        "error",
        "Tahun sebelum 1900 atau sesudah 2100 pasti salah ketik.",
        "rencana aksi tahun 0230",
        impossible_year,
    ),
    Rule(
        "weekday",
        "warning",
        "Hari dan tanggal yang disebut bersama harus cocok.",
        "Senin, 1 Januari 2030, yang jatuh pada hari Selasa",
        weekday,
    ),
)
