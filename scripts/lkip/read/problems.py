"""Findings of this stage: how they are made, said once, and put in order."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence

from msgspec import structs

from lkip.model import Cell, Finding, Place
from lkip.read.address import position


def error(rule: str, message: str, remedy: str, *places: Place) -> Finding:
    """A problem that must be mended before the report can be made."""
    return Finding("error", rule, message, places, remedy)


def warning(rule: str, message: str, remedy: str, *places: Place) -> Finding:
    """Something read in a way that the author should confirm."""
    return Finding("warning", rule, message, places, remedy)


def note(rule: str, message: str, remedy: str, *places: Place) -> Finding:
    """Something harmless that the author may want to know."""
    return Finding("note", rule, message, places, remedy)


def arranged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by workbook, sheet, row and column; what a sheet repeats is said once.

    Findings with the same words in one sheet become one with all their places.
    """
    once: dict[tuple[str, ...], Finding] = {}
    for finding in sorted(findings, key=_order):
        where = _order(finding)[:2]
        words = (*where, finding.severity, finding.rule, finding.message, finding.remedy)
        said = once.get(words)
        if said is None:
            once[words] = finding
        else:
            places = dict.fromkeys((*said.places, *finding.places))
            once[words] = structs.replace(said, places=tuple(places))
    return tuple(once.values())


def _order(finding: Finding) -> tuple[str, str, int, int, str, str]:
    place = finding.places[0] if finding.places else None
    if not isinstance(place, Cell):
        return ("", place.file if place else "", 0, 0, finding.rule, finding.message)
    row, column = position(place.cell.partition(":")[0]) if place.cell else (0, 0)
    return (place.workbook, place.sheet, row, column, finding.rule, finding.message)


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that `name` may have been meant to be; capitals do not matter."""
    folded = {other.casefold(): other for other in names}
    close = difflib.get_close_matches(name.casefold(), folded, n=1)
    return folded[close[0]] if close else None


def pairs(
    missing: Sequence[str], unknown: Sequence[str], key: Callable[[str], str] = str
) -> dict[str, str]:
    """For each missing name the unknown one that probably stands for it, the best pairs first.

    `key` gives the part of a name that is compared.
    """
    scored = sorted(
        (
            (-difflib.SequenceMatcher(None, key(a).casefold(), key(b).casefold()).ratio(), i, j)
            for i, a in enumerate(missing)
            for j, b in enumerate(unknown)
        )
    )
    found: dict[int, int] = {}
    for score, i, j in scored:
        if -score >= 0.6 and i not in found and j not in found.values():
            found[i] = j
    return {missing[i]: unknown[j] for i, j in found.items()}


def listed(names: Iterable[str]) -> str:
    """`"A", "B", "C"`: names as an author finds them in a sentence."""
    return ", ".join(f'"{name}"' for name in names)
