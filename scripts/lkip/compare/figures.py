"""Figures that differ between two builds, and the cells and rules that made them differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from msgspec import structs

from lkip.compare import years
from lkip.compare.build import Build, shift
from lkip.compare.differences import Change, FigureDifference
from lkip.compare.known import Known, known
from lkip.compare.sides import same, sides
from lkip.model import Cell, Line, Origin, Ref, Rule, Text


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
    general = {n for n, found in differing.items() if any(one and one.general for one in found)}
    found = []
    for name, change in changes.items():
        old, new = sides(*pairs[name])
        causes = _causes(name, differing, common, rows)
        if not causes and old and new:
            causes = general  # what concerns all rules is the cause where there is no other
        found.append(FigureDifference(name, change, old, new, tuple(sorted(causes))))
    return tuple(found)


def of_report(found: Sequence[FigureDifference]) -> tuple[FigureDifference, ...]:
    """Of figures by relative names, those of the report's own year and what made them differ."""
    by_name = {one.name: one for one in found}
    kept: set[str] = set()
    left = [one.name for one in found if years.of_report(one.name)]
    while left:
        name = left.pop()
        if name not in kept:
            kept.add(name)
            left += by_name[name].causes
    return tuple(one for one in found if one.name in kept)


def corrected(
    found: Sequence[FigureDifference], others: Iterable[FigureDifference]
) -> Iterator[FigureDifference]:
    """Of figures by their names, those that both reports have of the same year, and not the same.

    Their causes are corrected figures too, or among the `others`.
    """
    kept = {one.name: one for one in found if one.change in ("changed", "unseen")}
    kept = {name: one for name, one in kept.items() if years.dated(name)}
    names = {*kept, *(one.name for one in others)}
    for one in kept.values():
        causes = tuple(name for name in one.causes if name in names)
        if causes:
            yield structs.replace(one, change="corrected", causes=causes)


Pair = tuple[Known | None, Known | None]


def _change(old: Known | None, new: Known | None, common: Set[str]) -> Change | None:
    if old is None or new is None:
        there = old or new
        nothing = there is None or not (there.item or there.prints)
        return None if nothing else "added" if old is None else "removed"
    texts = [{one.text for one in side.prints} for side in (old, new)]
    later = _later(old, new)
    if not same(old.item, new.item, later):
        return "unseen" if texts[0] and texts[0] == texts[1] else "changed"
    if _kept(old, common) != _kept(new, common) or _redefined(old, new):
        return "rule"
    if not all(texts) or not texts[0].isdisjoint(texts[1]):
        return None
    years_alone = later and isinstance(old.item, Text)  # the same words of another year
    return None if years_alone else "notation"


def _later(old: Known, new: Known) -> int:
    """By how many years the second report is later, where that makes no difference."""
    return shift(old.build, new.build) if old.build and new.build else 0


def _kept(side: Known, common: Set[str]) -> object:
    """Where a figure comes from, whatever row or line it stands in and whatever rows there are.

    A sum over more or fewer records is the same rule: it is these records that are the cause. So is
    one over the same records in another order.
    """

    def kept(origin: Origin) -> tuple[object, ...]:
        match origin:
            case Cell():
                return ("cell", origin.workbook, origin.sheet)
            case Line():  # which of its files says a setting makes no difference
                return ("line", "config" if origin.file.startswith("config/") else origin.file)
            case Ref():
                name = side.build.called(origin.name) if side.build else origin.name
                return ("ref", name) if _record(origin.name) in common else ()
            case Rule():
                inputs = (kept(one) for one in origin.inputs)
                return ("rule", origin.name, *sorted((one for one in inputs if one), key=repr))

    return kept(side.item.origin)


def _redefined(old: Known, new: Known) -> bool:
    """Whether the rule of a figure is called as it was, and computes otherwise.

    What comes from no figure only says what is set, as a scale's own table does.
    """
    if not new.refs - new.settings.keys():
        return False
    return any(new.settings.get(name, text) != text for name, text in old.settings.items())


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
        sides = [side for side in differing[one] if side is not None]
        kept = [_kept(side, common) for side in sides]
        by_setting = any(s in differing for side in sides for s in side.settings)
        rule = len(kept) == 2 and kept[0] != kept[1] and not by_setting
        if rule or any(isinstance(side.item.origin, Cell | Line) for side in sides):
            found.add(one)
        left += [ref for side in sides for ref in side.refs]
    return found


def _reunite(pairs: dict[str, Pair]) -> None:
    """Join what is one figure with more or fewer inputs, and so has two names.

    Such a figure (a sum in a table's last row, names in a sentence) is made by the same rule and
    printed at the same places: in the same columns of the same tables, or, where several are, in
    the same cells. Of the two names it keeps the first in the alphabet.
    """
    for spot in (_columns, _cells):
        alone: dict[object, tuple[list[str], list[str]]] = {}
        for name in sorted(pairs):
            old, new = pairs[name]
            side = old or new
            if (old is None) != (new is None) and side and not getattr(side.item, "ref", name):
                rule = side.item.origin.name if isinstance(side.item.origin, Rule) else ""
                alone.setdefault((rule, spot(side)), ([], []))[new is not None].append(name)
        for olds, news in alone.values():
            if len(olds) == len(news) == 1:
                old, new = pairs.pop(olds[0])[0], pairs.pop(news[0])[1]
                pairs[min(olds[0], news[0])] = (old, new)


def _columns(side: Known) -> object:
    return tuple((one.within, one.cell.partition(":")[2]) for one in side.prints)


def _cells(side: Known) -> object:
    return tuple((one.within, one.cell) for one in side.prints)
