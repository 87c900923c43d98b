"""The rows of each table: one named function a table, from records to rows.

A row holds items under names; `config/tables/<id>.yaml` says which of them become columns, in
which order, under which headings. Nothing of look is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lkip.model import Field, Record, Ref, Rule, Text, Value


@dataclass(frozen=True)
class Lines:
    """Several texts or values in one cell, a paragraph each, numbered or not."""

    items: tuple[Text | Value, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Links:
    """Addresses in one cell."""

    text: Text


@dataclass(frozen=True)
class Formula:
    """A formula in TeX, and in words."""

    tex: str
    words: Text


Content = Field | Lines | Links | Formula


@dataclass(frozen=True)
class Row:
    """One row: items by name; `same` tells for a name which record its cell belongs to.

    Consecutive rows whose `same` agree under a name share one tall cell there, if the layout
    merges that column.
    """

    items: Mapping[str, Content]
    same: Mapping[str, str] = field(default_factory=dict)
    role: Literal["body", "band"] = "body"
    """A band's only item is `band`, and takes the whole width."""
    bold: bool = False
    indent: int = 0


@dataclass(frozen=True)
class Rows:
    """The rows of a table, and the items of its total row."""

    rows: list[Row]
    total: Mapping[str, Field] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    """Names that a row may hold, and that no row holds where the sheets have nothing for them."""


class View:
    """Records by key and kind, in order."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.by_key = {r.key: r for r in records}

    def kind(self, name: str) -> list[Record]:
        """The records of a kind."""
        return [r for r in self.by_key.values() if r.kind == name]

    def named(self, r: Record, name: str) -> list[Record]:
        """The records that a field of `r` names."""
        return [self.by_key[key] for key in r.keys(name) if key in self.by_key]


RowsOf = Callable[[View], Rows]
RowsAbout = Callable[[View, Record], Rows]


def label(text: str) -> Text:
    """A text of the table itself, not of a source."""
    return Text(text, Rule("label"))


def numbered(number: str, r: Record) -> Text:
    """The running number of a record in its table."""
    return Text(number, Rule("nomor", (Ref(r.key),)))


def program_kerja(view: View) -> Rows:
    """Programmes with their ceiling in force and source of funds."""
    rows = [
        Row({**p.fields, "nomor": numbered(f"{n}.", p)})
        for n, p in enumerate(view.kind("program"), 1)
    ]
    return Rows(rows, _whole(view))


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
        rows.append(_band("Tujuan: ", t))
        supporting: dict[str, Record] = {}
        for s in view.named(t, "sasaran"):
            for i in view.named(s, "indikator"):
                items = {
                    "uraian": _prefixed("Sasaran: ", s),
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
            "uraian": _prefixed("", p),
            **{name: p.fields[field] for name, field in BUDGET.items()},
        }
        same = dict.fromkeys(budget, p.key)
        indicators = view.named(p, "indikator_program")
        for i in indicators:
            measured = {name: i.fields[name] for name in MEASURED}
            yield Row({**budget, "indikator": i.fields["nama"], **measured}, same)
        if not indicators:
            yield Row(budget, same)


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


def _prefixed(prefix: str, r: Record) -> Text:
    return Text(prefix + r.text("nama"), Rule("label", (Ref(f"{r.key}#nama"),)))


def _band(prefix: str, r: Record) -> Row:
    return Row({"band": _prefixed(prefix, r)}, role="band")


ROWS: dict[str, RowsOf] = {
    "program": program_kerja,
    "indikator-per-sasaran": indikator_per_sasaran,
    "kinerja-dan-anggaran": kinerja_dan_anggaran,
    "anggaran-bertingkat": anggaran_bertingkat,
}
"""What a layout may say after `rows:`."""

ROWS_ABOUT: dict[str, RowsAbout] = {}
"""The same for a layout with `about:`, whose rows are about one record."""
