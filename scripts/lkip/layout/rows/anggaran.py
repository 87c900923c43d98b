"""Rows of the budget's tables."""

from __future__ import annotations

from collections.abc import Mapping

from lkip.layout.rows.base import Row, Rows, RowsAbout, RowsOf, View, numbered
from lkip.model import Field, Record


def program_kerja(view: View) -> Rows:
    """Programmes with their ceiling in force and source of funds."""
    rows = [
        Row({**p.fields, "nomor": numbered(f"{n}.", p)})
        for n, p in enumerate(view.kind("program"), 1)
    ]
    return Rows(rows, _whole(view))


def program_murni(view: View) -> Rows:
    """Programmes that had a ceiling before the amendment; those that it brought are left out."""
    held = [p for p in view.kind("program") if p.value("pagu_murni").number]
    rows = [Row({**p.fields, "nomor": numbered(f"{n}.", p)}) for n, p in enumerate(held, 1)]
    return Rows(rows, _whole(view))


def jenis_belanja(view: View) -> Rows:
    """The ceiling by type of spending, with its sum."""
    rows = [
        Row({**b.fields, "nomor": numbered(f"{n}.", b)})
        for n, b in enumerate(view.kind("belanja"), 1)
    ]
    whole = _whole(view)
    return Rows(rows, {"pagu": whole["belanja"]} if "belanja" in whole else {})


def anggaran_bertingkat(view: View) -> Rows:
    """The budget at all three levels, each programme followed by its parts."""
    rows = []
    for a, p in enumerate(view.kind("program"), 1):
        rows.append(_level(p, f"{a}", 0))
        for b, k in enumerate(view.named(p, "kegiatan"), 1):
            rows.append(_level(k, f"{a}.{b}", 1))
            for c, s in enumerate(view.named(k, "sub_kegiatan"), 1):
                rows.append(_level(s, f"{a}.{b}.{c}", 2))
    return Rows(rows, _whole(view))


def _level(r: Record, number: str, depth: int) -> Row:
    return Row({**r.fields, "nomor": numbered(number, r)}, bold=depth == 0, indent=depth)


def _whole(view: View) -> Mapping[str, Field]:
    return view.by_key["anggaran"].fields if "anggaran" in view.by_key else {}


ROWS: dict[str, RowsOf] = {
    "program": program_kerja,
    "program-murni": program_murni,
    "jenis-belanja": jenis_belanja,
    "anggaran-bertingkat": anggaran_bertingkat,
}

ROWS_ABOUT: dict[str, RowsAbout] = {}
