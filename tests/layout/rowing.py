"""Rows as they print, for the tests of the functions that make them."""

from __future__ import annotations

from lkip.config import Scales
from lkip.derive import derive
from lkip.layout.rows import Content, Formula, Lines, Links, Row, Rows, View
from lkip.model import Record, Records, References, Series, Text, Value
from lkip.values.wording import phrase
from making import SCALES
from office import YEAR


def seen(*records: Record, scales: Scales = SCALES, year: int = YEAR) -> View:
    """What rows are made from: the records with all that is derived from them."""
    return View(derive(Records(records), scales, year).records, scales, year)


def shown(row: Row, *names: str) -> list[str]:
    """The items of a row as printed; "" for what it does not hold, lines parted by " / "."""
    return [words(row.items.get(name)) for name in names]


def words(item: Content | None) -> str:
    match item:
        case Text():
            return item.text
        case Value():
            return phrase(SCALES, item).replace("\N{NO-BREAK SPACE}", " ")
        case Series():
            return words(item.years[YEAR])
        case Lines(items=items, numbered=numbered):
            lines = [words(one) for one in items]
            return " / ".join(f"{n}. {t}" if numbered else t for n, t in enumerate(lines, 1))
        case Links(text=text):
            return "@" + text.text.replace("\n", " @")
        case Formula(tex=tex):
            return tex
        case References() | None:
            return ""


def table(rows: Rows, *names: str) -> list[list[str]]:
    """The rows under these names; of a band its text alone."""
    return [shown(row, "band") if row.role == "band" else shown(row, *names) for row in rows.rows]


def tall(rows: Rows, *names: str) -> list[str]:
    """For each name which rows are one cell: `aab` for two together and one alone."""
    found = []
    for name in names:
        keys = list(dict.fromkeys(row.same.get(name, "") for row in rows.rows))
        found.append("".join("abcdefgh"[keys.index(row.same.get(name, ""))] for row in rows.rows))
    return found
