"""Officials: who serves in each unit on the day of the report, and terms that contradict.

A term runs from `mulai` to `sampai`, both included; an empty cell leaves it open on that side.
Dates are ISO texts, which sort as they follow one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from lkip.derive.index import Index, extended, of_kind
from lkip.model import Cell, Finding, Record, References, Rule, Text, as_input
from lkip.values.wording import long_date

FUNCTIONAL = "jabatan fungsional"
"""In the name of a unit: a group without a head, in which any number serve at once."""

STAND_IN = "Plh."
"""Acts while the official is away for some days, so that both are in office: no contradiction."""

PARTIES = {"pertama": "pihak pertama", "kedua": "pihak kedua"}


def officials(records: Index, year: int) -> tuple[Index, list[Finding]]:
    """`records` with the units' `menjabat`: who serves there on the day of the report.

    One official, a stand-in before the official who is away; of a functional group all. None
    where nobody is in office on that day.
    """
    findings = [_reversed(r) for r in of_kind(records, "pejabat") if _from(r) > _until(r)]
    findings += _circles(records)
    for unit in of_kind(records, "unit"):
        members = [records[key] for key in unit.keys("pejabat") if key in records]
        if FUNCTIONAL not in unit.text("nama").lower():
            findings += _two_at_once(unit, members)
        serving = _serving(records, unit, members, year)
        records = extended(records, unit.key, {"menjabat": serving})
    return records, [*findings, *_agreements(records)]


def _serving(records: Index, unit: Record, members: list[Record], year: int) -> References:
    agency = records.get("instansi")
    told = agency.fields.get("tanggal") if agency else None
    day = (_iso(agency, "tanggal") if agency else "") or f"{year}-12-31"
    serving = [r for r in members if _from(r) <= day <= _until(r)]
    if FUNCTIONAL not in unit.text("nama").lower():
        serving = sorted(serving, key=lambda r: r.text("sebutan") != STAND_IN)[:1]
    bounds = [r.fields.get(name) for r in serving for name in ("mulai", "sampai")]
    inputs = tuple(as_input(text) for text in (told, *bounds) if isinstance(text, Text) and text)
    return References(tuple(r.key for r in serving), Rule("menjabat", inputs), many=True)


# --- terms ---------------------------------------------------------------------------------


def _iso(r: Record, name: str) -> str:
    """A date field; empty where it holds none."""
    try:
        return date.fromisoformat(r.text(name)).isoformat()
    except ValueError:
        return ""


def _from(r: Record) -> str:
    return _iso(r, "mulai") or date.min.isoformat()


def _until(r: Record) -> str:
    return _iso(r, "sampai") or date.max.isoformat()


def _term(r: Record) -> str:
    """A term as an author reads it."""
    mulai, sampai = _iso(r, "mulai"), _iso(r, "sampai")
    since = f"sejak {long_date(mulai)}" if mulai else ""
    until = f"sampai {long_date(sampai)}" if sampai else ""
    return f"{since} {until}".strip() or "tanpa batas waktu"


def _cells(r: Record, *names: str) -> tuple[Cell, ...]:
    held = (r.fields.get(name) for name in names)
    found = (field.origin for field in held if isinstance(field, Text | References))
    return tuple(origin for origin in found if isinstance(origin, Cell))


# --- findings ------------------------------------------------------------------------------


def _reversed(r: Record) -> Finding:
    return Finding(
        "error",
        "term-reversed",
        f"masa jabatan {r.text('nama')} berakhir sebelum mulai",
        _cells(r, "mulai", "sampai"),
        "Betulkan Mulai Menjabat atau Sampai.",
    )


def _two_at_once(unit: Record, members: list[Record]) -> Iterator[Finding]:
    """Of every two members whose terms overlap; a stand-in overlaps with other stand-ins only."""
    for one, other in combinations(members, 2):
        alike = (one.text("sebutan") == STAND_IN) == (other.text("sebutan") == STAND_IN)
        if alike and _from(one) <= _until(other) and _from(other) <= _until(one):
            yield Finding(
                "error",
                "two-officials",
                f"{one.text('nama')} ({_term(one)}) dan {other.text('nama')} ({_term(other)}) "
                f"menjabat bersamaan di unit {unit.text('nama')!r}",
                _cells(one, "unit") + _cells(other, "unit"),
                "Isi Mulai Menjabat dan Sampai keduanya, sehingga yang satu berakhir sebelum yang "
                "lain mulai; atau betulkan Kode Unit.",
            )


def _agreements(records: Index) -> Iterator[Finding]:
    """Agreements whose date lies outside the term of a party."""
    for agreement in of_kind(records, "perjanjian"):
        day = _iso(agreement, "tanggal")
        for role, words in PARTIES.items():
            for party in (records[key] for key in agreement.keys(role) if key in records):
                if not day or _from(party) <= day <= _until(party):
                    continue
                bound = "mulai" if day < _from(party) else "sampai"
                yield Finding(
                    "error",
                    "agreement-outside-term",
                    f"perjanjian {agreement.text('kode')!r} bertanggal {long_date(day)}, padahal "
                    f"{words}, {party.text('nama')}, menjabat {_term(party)}",
                    _cells(agreement, "tanggal") + _cells(party, bound),
                    "Betulkan tanggal perjanjian, pejabat yang ditunjuk, atau masa jabatannya.",
                )


def _circles(records: Index) -> Iterator[Finding]:
    """Units that are above themselves: they would hang on no tree."""
    for unit in of_kind(records, "unit"):
        seen: set[str] = set()
        above = _above(records, unit)
        while above and above.key != unit.key and above.key not in seen:
            seen.add(above.key)
            above = _above(records, above)
        if above and above.key == unit.key:
            yield Finding(
                "error",
                "unit-circle",
                f"unit {unit.text('nama')!r} berada di bawah dirinya sendiri",
                _cells(unit, "induk"),
                "Betulkan Kode Induk; unit teratas tidak punya induk.",
            )


def _above(records: Index, unit: Record) -> Record | None:
    return next((records[key] for key in unit.keys("induk") if key in records), None)
