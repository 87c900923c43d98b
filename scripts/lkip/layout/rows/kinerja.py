"""Rows of the tables of performance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkip.layout.rows.base import (
    Content,
    Row,
    Rows,
    RowsAbout,
    RowsOf,
    View,
    band,
    label,
    numbered,
    prefixed,
    texts,
)
from lkip.model import Field, Record, Rule, Text, as_input
from lkip.values.wording import unit_words


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


def efisiensi_per_tujuan(view: View) -> Rows:
    """Indicators under their tujuan, with the problems of the programmes that support them."""
    rows = []
    for n, t in enumerate(view.kind("tujuan"), 1):
        for s in view.named(t, "sasaran"):
            for i in view.named(s, "indikator"):
                items: dict[str, Content] = {
                    **i.fields,
                    "nomor": numbered(f"{n}.", t),
                    "tujuan": t.fields["nama"],
                }
                same = {"nomor": t.key, "tujuan": t.key}
                problems = _problems(view, i)
                if problems:
                    items["keterangan"] = texts(problems, "nama")
                    same["keterangan"] = " ".join(r.key for r in problems)
                rows.append(Row(items, same))
    return Rows(rows, optional=frozenset({"keterangan"}))


def _problems(view: View, i: Record) -> list[Record]:
    """What hindered the programmes that support an indicator, each problem once."""
    found = [r for p in view.named(i, "program") for r in view.named(p, "permasalahan")]
    return list({r.key: r for r in found}.values())


def standar_nasional(view: View) -> Rows:
    """Indicators under their sasaran, with one remark for all: no sheet holds such standards."""
    remark = label("Belum ada standar nasional yang dapat diperbandingkan")
    return Rows(
        [
            Row({**row.items, "keterangan": remark}, {**row.same, "keterangan": "semua"})
            for row in indikator_per_sasaran(view).rows
        ]
    )


def program_per_indikator(view: View) -> Rows:
    """Per indicator the programmes that support it, a row for each of their own indicators.

    Indicators that no programme supports are left out.
    """
    rows = []
    supported = [i for i in view.kind("indikator") if view.named(i, "program")]
    for n, i in enumerate(supported, 1):
        for p in view.named(i, "program"):
            whole: dict[str, Content] = {
                "nomor": numbered(f"{n}.", i),
                "iku": i.fields["nama"],
                "program": p.fields["nama"],
                **{name: p.fields[field] for name, field in BUDGET.items()},
            }
            same = {"nomor": i.key, "iku": i.key}
            same |= dict.fromkeys(("program", *BUDGET), f"{i.key} {p.key}")
            for own in view.named(p, "indikator_program"):
                rows.append(Row({**_own(own, view.year), **whole}, same))
            if not view.named(p, "indikator_program"):
                rows.append(Row(whole, same))
    return Rows(rows, optional=frozenset({"indikator", "sasaran_program", "satuan", *MEASURED}))


def _own(r: Record, year: int) -> dict[str, Content]:
    """What a programme's indicator measures, with the unit as a word of its own."""
    target = r.value("target", year)
    unit = Text(unit_words(target.unit), Rule("satuan", (as_input(target),)))
    return {**r.fields, "indikator": r.fields["nama"], "satuan": unit}


def kotak_program(view: View, p: Record) -> Rows:
    """Efficiency, budget and performance of a programme, a label and a value a row.

    Of several indicators each has a band of its own, and the capaian that the efficiency comes
    from is their mean.
    """
    rows = [
        _labelled("Efisiensi Anggaran", p.fields["efisiensi"]),
        _labelled("Nilai Anggaran", p.fields["pagu"]),
    ]
    indicators = view.named(p, "indikator_program")
    if len(indicators) > 1:
        rows.append(_labelled(f"Rata-rata Capaian {view.year}", p.value("capaian", view.year)))
    for i in indicators:
        if len(indicators) > 1:
            rows.append(band("Indikator: ", i))
        rows += [
            _labelled(f"Capaian {view.year}", i.value("capaian", view.year)),
            _labelled("Target", i.value("target", view.year)),
            _labelled("Realisasi", i.value("realisasi", view.year)),
        ]
    return Rows(rows)


def _labelled(name: str, item: Field) -> Row:
    return Row({"uraian": label(name), "nilai": item})


ROWS: dict[str, RowsOf] = {
    "indikator-per-sasaran": indikator_per_sasaran,
    "kinerja-dan-anggaran": kinerja_dan_anggaran,
    "efisiensi-per-tujuan": efisiensi_per_tujuan,
    "standar-nasional": standar_nasional,
    "program-per-indikator": program_per_indikator,
}

ROWS_ABOUT: dict[str, RowsAbout] = {"kotak-program": kotak_program}
