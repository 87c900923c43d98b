"""Differences in words that an author understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lkip.compare.differences import (
    BlockDifference,
    Change,
    Detail,
    Differences,
    FigureDifference,
    Print,
    What,
)
from lkip.model import Cell, Origin, Rule
from lkip.values.wording import listed

CHANGES: Mapping[Change, str] = {
    "added": "ditambahkan",
    "removed": "dihapus",
    "changed": "berubah",
    "unseen": "berubah di belakang angka yang dicetak",
    "rule": "aturannya berubah, nilainya tetap",
    "notation": "cara menulisnya berubah",
    "moved": "pindah",
}
KINDS = {
    "part": "bagian",
    "heading": "judul",
    "paragraph": "paragraf",
    "table": "tabel",
    "chart": "grafik",
    "figure": "gambar",
    "scan": "pindaian",
    "meta": "data dokumen",
}
DETAILS: Mapping[What, str] = {
    "number": "nomor",
    "caption": "judul",
    "note": "keterangan",
    "heading": "judul kolom",
    "row": "baris",
    "order": "urutan baris",
    "series": "seri atau kategori",
    "box": "kotak",
    "file": "gambar atau teks penggantinya",
    "layout": "tata letak atau bentuk huruf",
}
PRINTED = "naskah atau tabel sekarang mencetaknya"
GONE = "naskah atau tabel tidak lagi mencetaknya"
SETTINGS = "pengaturan dalam config/ atau program yang menghitungnya berubah"
MOST = 4
"""Causes that are named one by one."""


class Group(NamedTuple):
    """Figures that differ for the same cause."""

    cause: str
    figures: tuple[FigureDifference, ...]


def grouped(differences: Differences) -> list[Group]:
    """The differing figures by what made them differ, each group begun by its cause.

    The cells of a row that was added or removed are one cause.
    """
    by_name = {one.name: one for one in differences.figures}
    groups: dict[tuple[str, ...], list[FigureDifference]] = {}
    for one in differences.figures:
        groups.setdefault(_key(one), []).append(one)
    found = []
    for own in sorted(groups.values(), key=lambda own: _order(own[0], by_name)):
        own.sort(key=lambda one: (one.name not in one.causes, one.name))
        row = [one for one in own if one.causes == (one.name,)] if _whole_row(own[0]) else []
        found.append(Group(_row(row) if row else because(own[0], by_name), tuple(own)))
    return found


def _whole_row(one: FigureDifference) -> bool:
    return (
        one.causes == (one.name,) and one.change in ("added", "removed") and _cell(one) is not None
    )


def _cell(one: FigureDifference) -> Cell | None:
    origin = one.shown.item.origin
    return origin if isinstance(origin, Cell) else None


def _key(one: FigureDifference) -> tuple[str, ...]:
    """The same for figures that differ for the same cause."""
    cell = _cell(one)
    if cell and _whole_row(one):
        return ("row", one.change, cell.workbook, cell.sheet, one.name.partition("#")[0])
    if one.causes:
        return one.causes
    return (one.change if one.change in ("added", "removed") else "settings",)


def _order(one: FigureDifference, by_name: Mapping[str, FigureDifference]) -> tuple[object, ...]:
    """Sorting key: single cells first, by workbook, sheet, row, column; rules and settings last."""
    places = [_place(by_name[name]) for name in one.causes]
    return (not places, len(places), places, _key(one))


def _row(cells: Sequence[FigureDifference]) -> str:
    """The row of a sheet that came or went."""
    first = cells[0]
    places = [cell for one in sorted(cells, key=_place) if (cell := _cell(one))]
    title = first.shown.label.partition(", ")[2] or first.name.partition("#")[0]
    addresses = ", ".join(place.cell for place in places)
    return (
        f"{places[0].workbook} › {places[0].sheet} › {addresses} ({title}): {CHANGES[first.change]}"
    )


def because(one: FigureDifference, by_name: Mapping[str, FigureDifference]) -> str:
    """What made a figure differ, as the end of a sentence that says "karena"."""
    if not one.causes:
        return {"added": PRINTED, "removed": GONE}.get(one.change, SETTINGS)
    roots = [by_name[name] for name in one.causes]
    if len(roots) == 1:
        return origin_change(roots[0])
    told = [origin_change(root, brief=True) for root in sorted(roots, key=_place)[:MOST]]
    more = len(roots) - MOST
    return "; ".join(told) + (f"; dan {more} sel atau aturan lain" if more > 0 else "")


def origin_change(one: FigureDifference, *, brief: bool = False) -> str:
    """The cell or rule of a figure, and how it changed; `brief`: without what it is called."""
    old, new = one.before, one.after
    origin = one.shown.item.origin
    if old and new and isinstance(old.item.origin, Rule) and isinstance(origin, Rule):
        return f"aturan {one.shown.label}: {_rules(old.item.origin, origin)}"
    if old and new and type(old.item.origin) is not type(origin):
        return f"asal {one.shown.label}: {_from(old.item.origin)} → {_from(origin)}"
    return f"{_from(origin)}{'' if brief else f' ({one.shown.label})'}: {change(one)}"


def change(one: FigureDifference) -> str:
    """Old and new in short."""
    if one.before is None or one.after is None:
        return f"{CHANGES[one.change]}, {one.shown.text or 'kosong'}"
    if one.change == "rule":
        return f"tetap {one.shown.text}"
    return f"{one.before.text or 'kosong'} → {one.after.text or 'kosong'}"


def _from(origin: Origin) -> str:
    return f"aturan {origin.name}" if isinstance(origin, Rule) else str(origin)


def _rules(old: Rule, new: Rule) -> str:
    if old.name != new.name:
        return f"{old.name} → {new.name}"
    before, after = ([str(one) for one in rule.inputs] for rule in (old, new))
    told = []
    for word, names in (
        ("bertambah", [one for one in after if one not in before]),
        ("berkurang", [one for one in before if one not in after]),
    ):
        if names:
            rest = f" dan {len(names) - MOST} lainnya" if len(names) > MOST else ""
            told.append(f"masukannya {word} {', '.join(names[:MOST])}{rest}")
    return "; ".join(told) or "urutan masukannya berubah"


def places(prints: Iterable[Print]) -> list[str]:
    """Where a figure is printed, each place once, in reading order."""
    return list(dict.fromkeys(_at(one) for one in prints))


def _at(one: Print) -> str:
    where = one.number or one.where
    if one.cell:
        row, _, column = one.cell.partition(":")
        kinds = ("seri", "titik") if one.within.startswith("fig-") else ("baris", "kolom")
        return f"{where} ({kinds[0]} {row}, {kinds[1]} {column})"
    return f"{where} ({one.place})"


def title(block: BlockDifference) -> str:
    """A table, paragraph or the like, as a reader finds it."""
    text = block.after or block.before
    match block.kind:
        case "part" | "meta":
            return f"{KINDS[block.kind]} {block.id or text}"
        case "paragraph" | "heading":
            return f"{KINDS[block.kind]} di bawah {block.where[1] or block.where[0]}"
        case "scan":
            return f"pindaian {block.id}"
    return text or f"{KINDS[block.kind]} {block.id}"


def detail(one: Detail) -> str:
    """One detail in short."""
    if not one.before and not one.after:
        return f"{DETAILS[one.what]} berubah"
    if not one.before or not one.after:
        word = "ditambahkan" if one.after else "dihapus"
        return f"{DETAILS[one.what]} {word}: {one.after or one.before}"
    return f"{DETAILS[one.what]}: {one.before} → {one.after}"


def counts(differences: Differences) -> str:
    """How much differs, in a sentence."""
    figures = [one for one in differences.figures if seen(one)]
    told = [f"{len(figures)} angka atau isian"] if figures else []
    for kind, word in KINDS.items():
        number = sum(1 for block in differences.blocks if block.kind == kind)
        if number:
            told.append(f"{number} {word}")
    hidden = len(differences.figures) - len(figures)
    rest = f"{hidden} angka yang tidak tampak dalam laporan" if hidden else ""
    return listed([*told, rest] if rest else told)


def seen(one: FigureDifference) -> bool:
    """Whether an author can see that a figure differs: in the report, or in a cell that changed."""
    edited = one.name in one.causes and one.change not in ("added", "removed")
    return one.change != "unseen" and (bool(one.shown.prints) or edited)


def text(differences: Differences, names: tuple[str, str]) -> str:
    """The differences as a text to read, without a line end."""
    lines = [f"Lama: {names[0]}", f"Baru: {names[1]}"]
    if not differences:
        return "\n".join([*lines, "Tidak ada perbedaan."])
    lines.append(f"Berbeda: {counts(differences)}.")
    for group in grouped(differences):
        lines += ["", f"Karena {group.cause}"]
        lines += _figures(group.figures)
    if differences.blocks:
        lines += ["", "Susunan dan naskah"]
        for block in differences.blocks:
            lines += _block(block)
    return "\n".join(lines)


def _figures(figures: Sequence[FigureDifference]) -> Iterator[str]:
    hidden = []
    for one in figures:
        if not seen(one):
            hidden.append(one.shown.label)
            continue
        note = f" ({CHANGES[one.change]})" if one.change in ("rule", "notation") else ""
        yield f"  {one.shown.label}: {change(one)}{note}"
        yield from (f"      {place}" for place in places(one.shown.prints))
        if not one.shown.prints:
            yield "      tidak dicetak"
    if hidden:
        yield f"  ikut berubah, tidak tampak dalam laporan: {'; '.join(hidden)}"


def _block(block: BlockDifference) -> Iterator[str]:
    yield f"  {title(block)}: {CHANGES[block.change]}"
    if block.kind in ("paragraph", "heading", "meta"):
        if block.before == block.after:
            yield from (f"      {detail(one)}" for one in block.details)
            return
        yield from (f"      - {block.before}",) if block.before else ()
        yield from (f"      + {block.after}",) if block.after else ()
        return
    if block.change == "moved" and block.where[0] != block.where[1]:
        yield f"      dari {block.where[0]} ke {block.where[1]}"
    yield from (f"      {detail(one)}" for one in block.details)


def _place(one: FigureDifference) -> tuple[object, ...]:
    """Sorting key: by workbook, sheet, row, column; rules last."""
    cell = _cell(one)
    if cell is None:
        return (1, str(one.shown.item.origin), one.name)
    letters = cell.cell.rstrip("0123456789")
    row = int(cell.cell[len(letters) :] or 0)
    return (0, cell.workbook, cell.sheet, row, len(letters), letters, one.name)
