"""Figures that differ between two builds, and the cells and rules that made them differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from lkip.compare.build import Build
from lkip.compare.differences import Change, FigureDifference
from lkip.compare.known import Known, known
from lkip.compare.sides import content, sides
from lkip.model import Cell, Line, Origin, Ref, Rule


def figures(before: Build, after: Build) -> tuple[FigureDifference, ...]:
    """The figures that differ, by name.

    A figure is the same one wherever its row stands: it is named by record and field.
    """
    olds, news = known(before), known(after)
    pairs = {name: (olds.get(name), news.get(name)) for name in {*olds, *news}}
    _reunite(pairs)
    common = before.records.keys() & after.records.keys()
    changes = {
        name: change
        for name, (old, new) in sorted(pairs.items())
        if (change := _change(old, new, common)) is not None
    }
    differing = {name: pairs[name] for name in changes}
    rows = _rows(differing, common)
    found = []
    for name, change in changes.items():
        old, new = sides(*pairs[name])
        causes = tuple(sorted(_causes(name, differing, common, rows)))
        found.append(FigureDifference(name, change, old, new, causes))
    return tuple(found)


Pair = tuple[Known | None, Known | None]


def _change(old: Known | None, new: Known | None, common: Set[str]) -> Change | None:
    if old is None or new is None:
        there = old or new
        nothing = there is None or not (there.item or there.prints)
        return None if nothing else "added" if old is None else "removed"
    texts = [{one.text for one in side.prints} for side in (old, new)]
    if content(old.item) != content(new.item):
        return "unseen" if texts[0] and texts[0] == texts[1] else "changed"
    if _kept(old.item.origin, common) != _kept(new.item.origin, common):
        return "rule"
    return "notation" if all(texts) and texts[0].isdisjoint(texts[1]) else None


def _kept(origin: Origin, common: Set[str]) -> object:
    """Where a figure comes from, whatever row or line it stands in and whatever rows there are.

    A sum over more or fewer records is the same rule: it is these records that are the cause.
    """
    match origin:
        case Cell():
            return ("cell", origin.workbook, origin.sheet)
        case Line():
            return ("line", origin.file)
        case Ref():
            return ("ref", origin.name) if _record(origin.name) in common else None
        case Rule():
            inputs = (_kept(one, common) for one in origin.inputs)
            return ("rule", origin.name, tuple(one for one in inputs if one is not None))


def _record(name: str) -> str:
    return name.partition("#")[0]


def _rows(differing: Mapping[str, Pair], common: Set[str]) -> dict[str, str]:
    """The first cell of each record that only one of the builds has, by its key."""
    cells: dict[str, list[tuple[int, str, str]]] = {}
    for name, (old, new) in differing.items():
        side = old or new
        if side and _record(name) not in common and isinstance(side.item.origin, Cell):
            letters = side.item.origin.cell.rstrip("0123456789")
            cells.setdefault(_record(name), []).append((len(letters), letters, name))
    return {key: min(found)[2] for key, found in cells.items()}


def _causes(
    name: str, differing: Mapping[str, Pair], common: Set[str], rows: Mapping[str, str]
) -> set[str]:
    """The figures that made `name` differ by a cell or rule of their own, itself perhaps."""
    found: set[str] = set()
    seen: set[str] = set()
    left = [name]
    while left:
        one = left.pop()
        if one in rows:
            found.add(rows[one])
        if one in seen or one not in differing:
            continue
        seen.add(one)
        origins = [side.item.origin for side in differing[one] if side is not None]
        kept = [_kept(origin, common) for origin in origins]
        rule = len(kept) == 2 and kept[0] != kept[1]
        if rule or any(isinstance(origin, Cell | Line) for origin in origins):
            found.add(one)
        left += [ref for origin in origins for ref in _refs(origin)]
    return found


def _refs(origin: Origin) -> Iterator[str]:
    if isinstance(origin, Ref):
        yield origin.name
    elif isinstance(origin, Rule):
        for one in origin.inputs:
            yield from _refs(one)


def _reunite(pairs: dict[str, Pair]) -> None:
    """Join what is one figure with more or fewer inputs, and so has two names.

    Such a figure (a sum in a table's last row, names in a sentence) is made by the same rule and
    printed at the same places. Of the two names it keeps the first in the alphabet.
    """
    alone: dict[object, tuple[list[str], list[str]]] = {}
    for name in sorted(pairs):
        old, new = pairs[name]
        side = old or new
        if (old is None) != (new is None) and side and not getattr(side.item, "ref", name):
            alone.setdefault(_spot(side), ([], []))[new is not None].append(name)
    for olds, news in alone.values():
        if len(olds) == len(news) == 1:
            old, new = pairs.pop(olds[0])[0], pairs.pop(news[0])[1]
            pairs[min(olds[0], news[0])] = (old, new)


def _spot(side: Known) -> object:
    rule = side.item.origin.name if isinstance(side.item.origin, Rule) else ""
    return rule, tuple((one.within, one.cell.partition(":")[2]) for one in side.prints)
