"""Rows of the tables of performance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkip.layout.rows.base import (
    Row,
    Rows,
    RowsAbout,
    RowsOf,
    View,
    band,
    label,
    numbered,
    prefixed,
)
from lkip.model import Record


def indikator_per_sasaran(view: View) -> Rows:
    """Indicators under their sasaran; number and name of the sasaran stand once per group."""
    rows = []
    for n, s in enumerate(view.kind("sasaran"), 1):
        for i in view.named(s, "indikator"):
            items = {**i.fields, "nomor": numbered(f"{n}.", s), "sasaran": s.fields["nama"]}
            rows.append(Row(items, same={"nomor": s.key, "sasaran": s.key}))
    return Rows(rows)


MEASURED = ("target", "realisasi", "capaian")
BUDGET = {"pagu": "pagu", "realisasi_anggaran": "realisasi", "penyerapan": "penyerapan"}
"""Where realisasi of performance and of budget stand in one row: column -> field of a programme."""


def kinerja_dan_anggaran(view: View) -> Rows:
    """Per tujuan: its sasaran with their indicators, then the programmes that support them.

    Programmes that support no indicator stand last, under a band of their own.
    """
    rows: list[Row] = []
    for t in view.kind("tujuan"):
        rows.append(band("Tujuan: ", t))
        supporting: dict[str, Record] = {}
        for s in view.named(t, "sasaran"):
            for i in view.named(s, "indikator"):
                items = {
                    "uraian": prefixed("Sasaran: ", s),
                    "indikator": i.fields["nama"],
                    **{name: i.fields[name] for name in MEASURED},
                }
                rows.append(Row(items, same={"uraian": s.key}))
                supporting |= {p.key: p for p in view.named(i, "program")}
        rows += _programmes(view, supporting.values())
    others = [p for p in view.kind("program") if not p.keys("indikator")]
    if others:
        rows.append(Row({"band": label("Program penunjang")}, role="band"))
        rows += _programmes(view, others)
    return Rows(rows, optional=frozenset({"uraian", "indikator", *MEASURED, *BUDGET}))


def _programmes(view: View, programmes: Iterable[Record]) -> Iterator[Row]:
    """A row per indicator of each programme; the budget stands once per programme."""
    for p in programmes:
        budget = {
            "uraian": prefixed("", p),
            **{name: p.fields[field] for name, field in BUDGET.items()},
        }
        same = dict.fromkeys(budget, p.key)
        indicators = view.named(p, "indikator_program")
        for i in indicators:
            measured = {name: i.fields[name] for name in MEASURED}
            yield Row({**budget, "indikator": i.fields["nama"], **measured}, same)
        if not indicators:
            yield Row(budget, same)


ROWS: dict[str, RowsOf] = {
    "indikator-per-sasaran": indikator_per_sasaran,
    "kinerja-dan-anggaran": kinerja_dan_anggaran,
}

ROWS_ABOUT: dict[str, RowsAbout] = {}
