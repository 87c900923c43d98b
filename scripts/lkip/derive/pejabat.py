"""Officials: who serves in each unit on the day of the report, and terms that contradict."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lkip.derive.index import Index, extended, of_kind
from lkip.model import Cell, Finding, Record, References, Rule, Text, as_input
from lkip.values.terms import FUNCTIONAL, STAND_IN, iso, overlap, since, term, until
from lkip.values.wording import long_date

PARTIES = {"pertama": "pihak pertama", "kedua": "pihak kedua"}


def officials(records: Index, year: int) -> tuple[Index, list[Finding]]:
    """`records` with the units' `menjabat`: who serves there on the day of the report.

    One official, a stand-in before the official who is away; of a functional group all. None
    where nobody is in office on that day.
    """
    findings = [_reversed(r) for r in of_kind(records, "pejabat") if since(r) > until(r)]
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
    day = (iso(agency, "tanggal") if agency else "") or f"{year}-12-31"
    serving = [r for r in members if since(r) <= day <= until(r)]
    if FUNCTIONAL not in unit.text("nama").lower():
        serving = sorted(serving, key=lambda r: r.text("sebutan") != STAND_IN)[:1]
    bounds = [r.fields.get(name) for r in serving for name in ("mulai", "sampai")]
    inputs = tuple(as_input(text) for text in (told, *bounds) if isinstance(text, Text) and text)
    return References(tuple(r.key for r in serving), Rule("menjabat", inputs), many=True)


# --- findings ------------------------------------------------------------------------------


def _cells(r: Record, *names: str) -> tuple[Cell, ...]:
    held = (r.fields.get(name) for name in names)
    found = (field.origin for field in held if isinstance(field, Text | References))
    return tuple(origin for origin in found if isinstance(origin, Cell))


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
        if overlap(one, other):
            yield Finding(
                "error",
                "two-officials",
                f"{one.text('nama')} ({term(one)}) dan {other.text('nama')} ({term(other)}) "
                f"menjabat bersamaan di unit {unit.text('nama')!r}",
                _cells(one, "unit") + _cells(other, "unit"),
                "Isi Mulai Menjabat dan Sampai keduanya, sehingga yang satu berakhir sebelum yang "
                "lain mulai; atau betulkan Kode Unit.",
            )


def _agreements(records: Index) -> Iterator[Finding]:
    """Agreements whose date lies outside the term of a party."""
    for agreement in of_kind(records, "perjanjian"):
        day = iso(agreement, "tanggal")
        for role, words in PARTIES.items():
            for party in (records[key] for key in agreement.keys(role) if key in records):
                if not day or since(party) <= day <= until(party):
                    continue
                bound = "mulai" if day < since(party) else "sampai"
                yield Finding(
                    "error",
                    "agreement-outside-term",
                    f"perjanjian {agreement.text('kode')!r} bertanggal {long_date(day)}, padahal "
                    f"{words}, {party.text('nama')}, menjabat {term(party)}",
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
