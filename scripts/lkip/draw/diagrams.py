"""A diagram's file and its boxes -> diagrams."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from lkip.config import DiagramLayout
from lkip.draw.boxes import DATA
from lkip.model import Diagram, Finding, Line, Record


def diagrams(
    records: Sequence[Record], layouts: Mapping[str, tuple[DiagramLayout, Line]]
) -> tuple[dict[str, Diagram], list[Finding]]:
    """Every diagram of the layouts; one without boxes is left out."""
    made: dict[str, Diagram] = {}
    findings: list[Finding] = []
    for name, (layout, place) in layouts.items():
        boxes_of = DATA.get(layout.data)
        if boxes_of is None:
            findings.append(_unknown(place, layout.data))
            continue
        found = boxes_of(records)
        if found.boxes:
            made[name] = Diagram(
                name, layout.kind, found.boxes, layout.caption, found.alt, place, found.arrows
            )
    return made, findings


def _unknown(place: Line, name: str) -> Finding:
    near = difflib.get_close_matches(name, DATA, 1)
    hint = f"Mungkin maksudnya {near[0]!r}." if near else f"Yang ada: {', '.join(DATA)}."
    return Finding("error", "diagram-layout", f"data bagan {name!r} tidak dikenal", (place,), hint)
