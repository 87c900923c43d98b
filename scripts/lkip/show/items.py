"""The findings in the order and the words in which both the page and the workbook show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lkip.model import Cell, Covered, Finding, Line
from lkip.stage import SEVERITY, grouped, within

ACCEPTED = "Diterima"
KINDS = {**SEVERITY, "accepted": ACCEPTED}
"""What is counted and can be chosen, in the order of its weight."""


class Item(NamedTuple):
    """A finding with its number, the same on the page and in the workbook."""

    number: int
    group: str
    """The file or sheet of its first place."""
    finding: Finding

    @property
    def kind(self) -> str:
        """Its severity, or `accepted`."""
        return "accepted" if self.finding.accepted else self.finding.severity

    @property
    def places(self) -> tuple[str, ...]:
        """Its places, within the group where they are in it."""
        return tuple(within(self.group, place) for place in self.finding.places)

    @property
    def message(self) -> str:
        """The message as a sentence."""
        return sentence(self.finding.message)


def items(findings: Iterable[Finding], coverage: Mapping[str, Covered]) -> list[Item]:
    """All findings by place, the accepted ones after the others; numbers without origin too."""
    every = [*findings, *(one for kind in coverage for one in _strays(kind, coverage[kind]))]
    parts = ([f for f in every if not f.accepted], [f for f in every if f.accepted])
    ordered = [(g, f) for part in parts for g, found in grouped(part) for f in found]
    return [Item(n, group, finding) for n, (group, finding) in enumerate(ordered, 1)]


def counts(shown: Iterable[Item]) -> dict[str, int]:
    """How many there are of each kind, none of them left out."""
    kinds = [item.kind for item in shown]
    return {kind: kinds.count(kind) for kind in KINDS}


def sentence(text: str) -> str:
    """A text with one stop at its end."""
    return text.rstrip(".") + "."


def columns(item: Item) -> tuple[str, str, str]:
    """File, sheet or line, cell of the first place; empty where there is none."""
    place = next(iter(item.finding.places), None)
    match place:
        case Cell():
            return place.workbook, place.sheet, place.cell
        case Line():
            return place.file, f"baris {place.line}" if place.line else "", ""
    return "", "", ""


def _strays(kind: str, covered: Covered) -> list[Finding]:
    return [
        Finding(
            "error",
            "number-without-origin",
            f'Angka {one.text!r} pada {one.where} ("… {one.around} …") tidak diketahui asalnya',
            (Line(f"lkip.{kind}"),),
            "Ambil angka itu dari lembar kerja, atau beri sumbernya dalam naskah.",
        )
        for one in covered.strays
    ]
