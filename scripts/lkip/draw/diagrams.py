"""Diagrams as data: boxes from records, by one named function a diagram."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from lkip.config import DiagramLayout
from lkip.model import Box, Diagram, Finding, Line, Record


class Boxes(NamedTuple):
    """What a diagram shows, its arrows from box to box, and the sentence that tells it."""

    boxes: tuple[Box, ...]
    alt: str
    arrows: tuple[tuple[str, str], ...] = ()


BoxesOf = Callable[[Sequence[Record]], Boxes]

DATA: dict[str, BoxesOf] = {}
"""What a diagram's file may say after `data:`."""


def diagrams(
    records: Sequence[Record], layouts: Mapping[str, tuple[DiagramLayout, Line]]
) -> tuple[dict[str, Diagram], list[Finding]]:
    """Every diagram of the layouts; one without boxes is left out."""
    made: dict[str, Diagram] = {}
    findings: list[Finding] = []
    for name, (layout, place) in layouts.items():
        boxes_of = DATA.get(layout.data)
        if boxes_of is None:
            near = difflib.get_close_matches(layout.data, DATA, 1)
            hint = near[0] if near else ", ".join(DATA)
            message = f"data bagan {layout.data!r} tidak dikenal"
            findings.append(
                Finding("error", "diagram-layout", message, (place,), f"Yang ada: {hint}.")
            )
            continue
        found = boxes_of(records)
        if found.boxes:
            made[name] = Diagram(
                name, layout.kind, found.boxes, layout.caption, found.alt, place, found.arrows
            )
    return made, findings
