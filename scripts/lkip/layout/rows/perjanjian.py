"""Rows of the attachments of performance agreements."""

from __future__ import annotations

from lkip.layout.rows.base import Content, Row, Rows, RowsAbout, RowsOf, View
from lkip.model import Record, Ref, Rule, Text

DEPTHS = {"program": 0, "kegiatan": 1, "sub kegiatan": 2}
"""Indentation of the levels of the budget."""


def sasaran_perjanjian(view: View, agreement: Record) -> Rows:
    """The indicators of an agreement with their targets, under their sasaran."""
    rows = []
    for item in view.named(agreement, "butir"):
        if item.text("nama"):
            aim = f"{agreement.key}#{item.text('nomor_sasaran')}"
            items = {**item.fields, "nomor": item.fields["nomor_sasaran"]}
            rows.append(Row(items, same={"nomor": aim, "sasaran": aim}))
    return Rows(rows)


def program_perjanjian(view: View, agreement: Record) -> Rows:
    """The budget of an agreement: what is part of nothing else in it, with the total."""
    rows = []
    for item in view.named(agreement, "butir"):
        if item.text("nomor_kegiatan"):
            names = {"nomor": item.fields["nomor_kegiatan"], "nama": item.fields["kegiatan"]}
            rows.append(Row({**item.fields, **names}))
    return Rows(rows, agreement.fields)


def anggaran_per_sasaran(view: View, agreement: Record) -> Rows:
    """The budget of an agreement at all its levels, a band for each sasaran, with the total.

    Each sasaran closes with its own sum, where there are several.
    """
    budget = [item for item in view.named(agreement, "butir") if _has_budget(item)]
    rows = [_level(item) for item in budget if not item.text("sasaran")]
    groups = view.named(agreement, "sasaran_perjanjian")
    held = [(g, [i for i in budget if i.key in g.keys("butir")]) for g in groups]
    held = [(group, items) for group, items in held if items]
    for group, items in held:
        rows.append(Row({"band": _heading("Sasaran {}: {}", group)}, role="band"))
        rows += [_level(item) for item in items]
        if len(held) > 1:
            closing = _heading("Jumlah Sasaran {}", group)
            total = {"uraian": closing, "anggaran": group.fields["anggaran"]}
            rows.append(Row(total, bold=True))
    return Rows(rows, agreement.fields)


def butir_perjanjian(view: View, agreement: Record) -> Rows:
    """The items of an agreement under tujuan and sasaran, with their budget where they have one.

    An indicator without a budget item of its own shares the one above it under its sasaran, and
    a budget item without an indicator the indicator above it: the cell reaches down.
    """
    rows = []
    group = ""
    measured: Record | None = None
    paid: Record | None = None
    for item in view.named(agreement, "butir"):
        goal = f"{agreement.key}#{item.text('nomor_tujuan')}"
        aim = f"{goal}.{item.text('nomor_sasaran')}"
        if aim != group:
            group, measured, paid = aim, None, None
        measured = item if item.text("nama") else measured
        paid = item if _has_budget(item) else paid
        items: dict[str, Content] = {
            "nomor": item.fields["nomor_tujuan"],
            "tujuan": item.fields["tujuan"],
            "sasaran": _counted(item, "sasaran", "nomor_sasaran"),
        }
        same = {"nomor": goal, "tujuan": goal, "sasaran": aim}
        if measured:
            items["indikator"] = _counted(measured, "nama", "nomor_indikator")
            items["target"] = measured.fields["target"]
            same |= dict.fromkeys(("indikator", "target"), measured.key)
        if paid:
            items["kegiatan"] = _counted(paid, "kegiatan", "nomor_kegiatan")
            items["anggaran"] = paid.fields["anggaran"]
            same |= dict.fromkeys(("kegiatan", "anggaran"), paid.key)
        rows.append(Row(items, same))
    optional = frozenset({"indikator", "target", "kegiatan", "anggaran"})
    return Rows(rows, agreement.fields, optional)


def _has_budget(item: Record) -> bool:
    return bool(item.value("anggaran")) or bool(item.text("kegiatan"))


def _level(item: Record) -> Row:
    """A programme, kegiatan or sub kegiatan, indented to its level."""
    depth = DEPTHS.get(item.text("jenis"), 0)
    items = {"uraian": item.fields["kegiatan"], "anggaran": item.fields["anggaran"]}
    return Row(items, bold=depth == 0, indent=depth)


def _counted(item: Record, name: str, number: str) -> Text:
    """A text of an item behind its number within the agreement."""
    count = item.text(number)
    words = f"{count}. {item.text(name)}" if count else item.text(name)
    return Text(words, Rule("label", (Ref(f"{item.key}#{name}"),)))


def _heading(form: str, group: Record) -> Text:
    """A label that tells number and name of a sasaran of the agreement."""
    words = form.format(group.text("nomor"), group.text("nama"))
    return Text(words, Rule("label", (Ref(f"{group.key}#nama"),)))


ROWS: dict[str, RowsOf] = {}

ROWS_ABOUT: dict[str, RowsAbout] = {
    "anggaran-per-sasaran": anggaran_per_sasaran,
    "butir-perjanjian": butir_perjanjian,
    "program-perjanjian": program_perjanjian,
    "sasaran-perjanjian": sasaran_perjanjian,
}
