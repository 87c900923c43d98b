"""Whether a line of a chapter tells of what happened in a year, though it may not name the year.

Words alone can only suspect it: what a whole block is about, the chapter itself says.
"""

from __future__ import annotations

import re

from lkip.values.timely import bound_years

_MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_EVENTS = re.compile(
    r"\btahun\s(?:lalu|ini|depan|mendatang)\b"
    rf"|\b(?:{_MONTHS})\b(?!\s(?:\d|\{{\{{))"  # a month whose year is not told
    r"|\bgambar\(|!\["  # pictures show their year
    r"|\[[\d.,]+[^\]\n]*\]\{\.angka",  # a figure that somebody typed
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(
    r"\bJanuari\s?(?:sampai(?:\sdengan)?|hingga|s\.?d\.?|[-–]+)\s?Desember\b", re.IGNORECASE
)
_OF_THE_YEAR = re.compile(
    r"\{\{\s*tahun\b|\btahun\s(?:sebelumnya|berikutnya|berjalan|tersebut)\b", re.IGNORECASE
)
_ASPECT = re.compile(r"\b(?:telah|sudah|belum|masih|sedang|akan)\b", re.IGNORECASE)


def tells(line: str, year: int) -> bool:
    """Whether a line tells of something in `year`, the one before or the one after.

    A sentence that prints the year of the report tells of an event where it says that something
    is done, or still to be done; `Realisasi tahun {{ tahun }} sebesar …` does not.
    """
    return bool(
        bound_years(line) & {year - 1, year, year + 1}
        or _EVENTS.search(_WHOLE_YEAR.sub("", line))
        or (_OF_THE_YEAR.search(line) and _ASPECT.search(line))
    )
