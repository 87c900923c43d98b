"""The term of an official: from `mulai` to `sampai`, both included.

An empty cell leaves it open on that side. Dates are ISO texts, which sort as they follow one
another.
"""

from __future__ import annotations

from datetime import date

from lkip.model import Record
from lkip.values.wording import long_date

FUNCTIONAL = "jabatan fungsional"
"""In the name of a unit: a group without a head, in which any number serve at once."""

STAND_IN = "Plh."
"""Acts while the official is away for some days, so that both are in office: no contradiction."""


def iso(r: Record, name: str) -> str:
    """A date field; empty where it holds none."""
    try:
        return date.fromisoformat(r.text(name)).isoformat()
    except ValueError:
        return ""


def since(r: Record) -> str:
    """The first day of a term; of an open one the first day there is."""
    return iso(r, "mulai") or date.min.isoformat()


def until(r: Record) -> str:
    """The last day of a term; of an open one the last day there is."""
    return iso(r, "sampai") or date.max.isoformat()


def overlap(one: Record, other: Record) -> bool:
    """Whether two terms contradict: a stand-in's does with other stand-ins' only."""
    alike = (one.text("sebutan") == STAND_IN) == (other.text("sebutan") == STAND_IN)
    return alike and since(one) <= until(other) and since(other) <= until(one)


def term(r: Record) -> str:
    """A term as an author reads it."""
    first, last = iso(r, "mulai"), iso(r, "sampai")
    begins = f"sejak {long_date(first)}" if first else ""
    ends = f"sampai {long_date(last)}" if last else ""
    return f"{begins} {ends}".strip() or "tanpa batas waktu"
