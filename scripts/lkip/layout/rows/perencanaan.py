"""Rows of the tables of planning: RPJMD and Renstra, strategies, recommendations, awards."""

from __future__ import annotations

from lkip.layout.rows.base import (
    Content,
    Links,
    Row,
    Rows,
    RowsAbout,
    RowsOf,
    View,
    band,
    grouped,
    lines,
    numbered,
    texts,
)
from lkip.model import Record, Text

ALOFT = ("tujuan_rpjmd", "sasaran_rpjmd")
"""The fields of an RPJMD record that many of them share."""


def sasaran(view: View) -> Rows:
    """A row per sasaran, with its indicators and their targets as two lists side by side."""
    rows = []
    for n, s in enumerate(view.kind("sasaran"), 1):
        indicators = view.named(s, "indikator")
        items: dict[str, Content] = {
            "nomor": numbered(f"{n}.", s),
            "sasaran": s.fields["nama"],
            "indikator": texts(indicators, "nama"),
            "target": lines(i.value("target", view.year) for i in indicators),
        }
        rows.append(Row(items))
    return Rows(rows)


def rpjmd_dan_renstra(view: View) -> Rows:
    """RPJMD beside Renstra: a row per RPJMD sasaran and Renstra sasaran that supports it."""
    rows = []
    for (goal, aim), records in grouped(view.kind("rpjmd"), *ALOFT).items():
        supporting: dict[str, list[Record]] = {}
        for r in records:
            for key in r.keys("sasaran"):
                supporting.setdefault(key, []).append(r)
        for s in (view.by_key[key] for key in supporting if key in view.by_key):
            above = next(iter(view.named(s, "tujuan")), None)
            first = supporting[s.key][0]
            items: dict[str, Content] = {
                **{name: first.fields[name] for name in ALOFT},
                "indikator_rpjmd": texts(supporting[s.key], "indikator_rpjmd"),
                "sasaran": s.fields["nama"],
                "indikator": texts(view.named(s, "indikator"), "nama"),
            }
            same = {"tujuan_rpjmd": goal, "sasaran_rpjmd": f"{goal}\n{aim}"}
            if above:
                items["tujuan"] = above.fields["nama"]
                same["tujuan"] = above.key
            rows.append(Row(items, same))
    return Rows(rows, optional=frozenset({"tujuan"}))


def strategi(view: View) -> Rows:
    """Vision and missions, then the strategies of each RPJMD sasaran with their policies."""
    rows = _vision(view)
    for (goal, aim), records in grouped(view.kind("rpjmd"), *ALOFT).items():
        policies = [policy for r in records for policy in view.named(r, "strategi")]
        for (way,), held in grouped(policies, "strategi").items():
            for policy in held:
                items = {
                    "tujuan": records[0].fields["tujuan_rpjmd"],
                    "sasaran": records[0].fields["sasaran_rpjmd"],
                    "strategi": held[0].fields["strategi"],
                    "nama": policy.fields["nama"],
                }
                path = f"{goal}\n{aim}"
                same = {"tujuan": goal, "sasaran": path, "strategi": f"{path}\n{way}"}
                rows.append(Row(items, same))
    names = ("tujuan", "sasaran", "strategi", "nama")
    return Rows(rows, optional=frozenset(names))


def _vision(view: View) -> list[Row]:
    """Bands for the vision and the missions that the agency supports; all, if none is marked."""
    held = view.kind("visi-misi")
    missions = [r for r in held if r.text("jenis") == "misi"]
    marked = [r for r in missions if r.text("didukung") == "ya"] or missions
    return [
        *(band("Visi: ", r) for r in held if r.text("jenis") == "visi"),
        *(band(f"Misi ke-{n}: ", r) for n, r in enumerate(missions, 1) if r in marked),
    ]


def rekomendasi(view: View) -> Rows:
    """Recommendations of the evaluation, what was done, and where the proof lies."""
    rows = []
    for n, r in enumerate(view.kind("rekomendasi"), 1):
        proof = r.fields.get("bukti")
        items: dict[str, Content] = {**r.fields, "nomor": numbered(f"{n}.", r)}
        if isinstance(proof, Text):
            items["bukti"] = Links(proof)
        rows.append(Row(items))
    return Rows(rows)


def penghargaan(view: View) -> Rows:
    """Awards, in the order of the sheet."""
    return Rows(
        [
            Row({**r.fields, "nomor": numbered(f"{n}.", r)})
            for n, r in enumerate(view.kind("penghargaan"), 1)
        ]
    )


ROWS: dict[str, RowsOf] = {
    "sasaran": sasaran,
    "rpjmd-dan-renstra": rpjmd_dan_renstra,
    "strategi": strategi,
    "rekomendasi": rekomendasi,
    "penghargaan": penghargaan,
}

ROWS_ABOUT: dict[str, RowsAbout] = {}
