"""What made figures differ, in words: the cell, rule or setting, and how it changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lkip.compare import years
from lkip.compare.differences import Change, Differences, FigureDifference
from lkip.model import Cell, Line, Origin, Rule

CHANGES: Mapping[Change, str] = {
    "added": "ditambahkan",
    "removed": "dihapus",
    "changed": "berubah",
    "unseen": "berubah di belakang angka yang dicetak",
    "rule": "aturannya berubah, nilainya tetap",
    "notation": "cara menulisnya berubah",
    "moved": "pindah",
    "corrected": "kedua laporan berbeda tentang tahun yang sama",
}
PRINTED = "naskah atau tabel sekarang mencetaknya"
GONE = "naskah atau tabel tidak lagi mencetaknya"
REORDERED = "urutan baris dalam buku kerja berubah"
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
    return (because(one, {}),)


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
        alone = {"added": PRINTED, "removed": GONE}
        return alone.get(one.change, REORDERED if _reordered(one) else SETTINGS)
    roots = [by_name[name] for name in one.causes]
    if len(roots) == 1:
        return origin_change(roots[0])
    told = [origin_change(root, brief=True) for root in sorted(roots, key=_place)[:MOST]]
    more = len(roots) - MOST
    return "; ".join(told) + (f"; dan {more} sel atau aturan lain" if more > 0 else "")


def _reordered(one: FigureDifference) -> bool:
    """Whether nothing of what a figure is made of changed but its order."""
    if one.before is None or one.after is None:
        return False
    old, new = (
        origin.inputs if isinstance(origin := side.item.origin, Rule) else ()
        for side in (one.before, one.after)
    )
    return old != new and sorted(map(str, old)) == sorted(map(str, new))


def origin_change(one: FigureDifference, *, brief: bool = False) -> str:
    """The cell or rule of a figure, and how it changed; `brief`: without what it is called."""
    old, new = one.before, one.after
    origin = one.shown.item.origin
    if old and new and isinstance(old.item.origin, Rule) and isinstance(origin, Rule):
        return f"aturan {called(one)}: {_rules(old.item.origin, origin)}"
    if old and new and type(old.item.origin) is not type(origin):
        return f"asal {called(one)}: {_from(old.item.origin)} → {_from(origin)}"
    short = brief and not isinstance(origin, Line)  # one file says many things
    return f"{_from(origin)}{'' if short else f' ({called(one)})'}: {change(one)}"


def called(one: FigureDifference) -> str:
    """What a figure is called; of two years with both: `capaian 2031 → 2032, Ikan`."""
    if one.before is None or one.after is None:
        return one.shown.label
    return years.both(one.before.label, one.after.label)


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


def _place(one: FigureDifference) -> tuple[object, ...]:
    """Sorting key: by workbook, sheet, row, column; rules last."""
    cell = _cell(one)
    if cell is None:
        return (1, str(one.shown.item.origin), one.name)
    letters = cell.cell.rstrip("0123456789")
    row = int(cell.cell[len(letters) :] or 0)
    return (0, cell.workbook, cell.sheet, row, len(letters), letters, one.name)
