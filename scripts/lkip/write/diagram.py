"""Diagrams as the template draws them: texts with their breaks, and the ways of the arrows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from msgspec import structs

from lkip.model import Box, Chart, Diagram
from lkip.write.hyphen import softened

WIDEST = 5
"""So many boxes at most stand side by side in a lane; more of them make rows."""

CAPTION = 3.2
"""Height that a diagram leaves for its caption and for a heading on a page, cm."""

_LONG_WORD = re.compile(r"[^\W\d_]{8,}")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Spot(NamedTuple):
    """Where a box of a lane stands: its row among all rows, its column."""

    row: int
    column: int


Links = Callable[[Box], str] | None
"""Where a box leads; empty for nowhere."""


def diagrams_data(figures: Mapping[str, Chart | Diagram], links: Links = None) -> dict[str, Any]:
    """Every diagram by its key."""
    diagrams = ((key, one) for key, one in figures.items() if isinstance(one, Diagram))
    return {key: diagram_data(one, links) for key, one in diagrams}


def diagram_data(diagram: Diagram, links: Links = None) -> dict[str, Any]:
    """A diagram as the template draws it."""
    boxes = [_box(box, links) for box in diagram.boxes]
    data: dict[str, Any] = {"kind": diagram.kind, "boxes": boxes}
    return data | _lanes(diagram, links) if diagram.kind == "lanes" else data


def link(target: str | None) -> dict[str, Any]:
    """What leads somewhere, as the template has it."""
    return {"link": target} if target else {}


def breaks(text: str) -> dict[str, Any]:
    """The long words of `text` that may break, each with its break points."""
    words = {word: softened(word) for word in _LONG_WORD.findall(text)}
    changed = {word: soft for word, soft in words.items() if soft != word}
    return {"long": changed} if changed else {}


def _box(box: Box, links: Links) -> dict[str, Any]:
    return {
        "title": _text(box.title),
        "note": _text(box.note),
        "below": [_box(inner, links) for inner in box.below],
    } | link(links and links(box))


def _text(text: str) -> dict[str, Any]:
    text = _CONTROL.sub("", text)
    return {"text": text} | breaks(text)


# --- lanes -----------------------------------------------------------------------------------


def _lanes(diagram: Diagram, links: Links) -> dict[str, Any]:
    """Rows of boxes with their lane and column, and arrows with the tracks that they run on.

    A gutter runs above every row and below the last one, a corridor left of every column. An
    arrow has a track of its own in each gutter and corridor that it runs along.
    """
    lanes = [lane for lane in diagram.boxes if lane.below]
    spots = _spots(lanes, diagram.arrows)
    rows: dict[int, list[dict[str, Any]]] = defaultdict(list)
    lane_of: dict[int, int] = {}
    for number, lane in enumerate(lanes):
        for box in lane.below:
            spot = spots[box.id]
            rows[spot.row].append(_box(box, links) | {"column": spot.column})
            lane_of[spot.row] = number
    count = max((spot.column for spot in spots.values()), default=0) + 1
    arrows, gutters = _routes(diagram.arrows, spots)
    return {
        "boxes": [_box(structs.replace(lane, below=()), links) for lane in lanes],
        "rows": [{"lane": lane_of[row], "boxes": rows[row]} for row in sorted(rows)],
        "columns": count,
        "arrows": arrows,
        "gutters": [gutters.get(n, 0) for n in range(len(rows) + 1)],
    }


def _spots(lanes: Sequence[Box], arrows: Sequence[tuple[str, str]]) -> dict[str, Spot]:
    """Boxes from the left, each lane in its order; where it can be, an arrow leads straight on."""
    lines: list[list[str]] = []
    for lane in lanes:
        names = [box.id for box in lane.below]
        parts = -(-len(names) // WIDEST)
        size = -(-len(names) // parts)
        lines += (names[n : n + size] for n in range(0, len(names), size))
    row_of = {name: row for row, line in enumerate(lines) for name in line}
    plain = {name: n for line in lines for n, name in enumerate(line)}
    column = dict(plain)
    known = [(a, b) for a, b in arrows if a in row_of and b in row_of]
    widest = max(max(map(len, lines), default=1) + 1, 3)
    for _ in row_of:
        before = dict(column)
        for a, b in known:
            if row_of[a] == row_of[b] and plain[a] < plain[b]:
                column[b] = max(column[b], column[a] + 1)
            elif row_of[a] != row_of[b] and len(lines[row_of[b]]) == 1:
                column[b] = max(column[b], column[a])
        for line in lines:
            for left, right in pairwise(line):
                column[right] = max(column[right], column[left] + 1)
        if column == before or max(column.values()) >= widest:
            break
    if max(column.values(), default=0) >= widest:
        column = plain
    return {name: Spot(row_of[name], column[name]) for name in row_of}


def _routes(
    arrows: Sequence[tuple[str, str]], spots: Mapping[str, Spot]
) -> tuple[list[dict[str, Any]], dict[int, int]]:
    """Each arrow with its way, and how many tracks each gutter has."""
    known = [(a, b) for a, b in dict.fromkeys(arrows) if a in spots and b in spots and a != b]
    taken = {(spot.row, spot.column) for spot in spots.values()}
    straight = {(a, b) for a, b in known if _straight(spots[a], spots[b], taken)}
    straight -= {(b, a) for a, b in straight if (b, a) in straight and a < b}
    ports = _ports([pair for pair in known if pair not in straight], spots)
    tracks: dict[int, int] = defaultdict(int)
    made = []
    for number, pair in enumerate(known):
        start, end = (spots[name] for name in pair)
        way: dict[str, Any] = {"from": list(start), "to": list(end)}
        if pair in straight:
            made.append(way | {"kind": "straight"})
            continue
        way |= {"ports": [ports[pair, 0], ports[pair, 1]], "kind": "bent"}
        first, last = _gutters(start, end)
        way["gutters"] = [[first, tracks[first]]]
        tracks[first] += 1
        if first != last:
            way["gutters"].append([last, tracks[last]])
            way["corridor"] = [end.column, number % 3]
            tracks[last] += 1
        made.append(way)
    return made, dict(tracks)


def _straight(start: Spot, end: Spot, taken: set[tuple[int, int]]) -> bool:
    """Whether an arrow runs along its row with nothing between."""
    low, high = sorted((start.column, end.column))
    between = ((start.row, column) in taken for column in range(low + 1, high))
    return start.row == end.row and not any(between)


def _gutters(start: Spot, end: Spot) -> tuple[int, int]:
    """The gutter in which an arrow leaves its box, and the one from which it reaches the other."""
    if start.row < end.row:
        return start.row + 1, end.row
    if start.row > end.row:
        return start.row, end.row + 1
    return start.row, start.row


def _ports(
    arrows: Sequence[tuple[str, str]], spots: Mapping[str, Spot]
) -> dict[tuple[tuple[str, str], int], float]:
    """Where on its side of a box each end of an arrow is, as a share of the box's width."""
    sides: dict[tuple[str, bool], list[tuple[int, tuple[str, str], int]]] = defaultdict(list)
    for pair in arrows:
        first, last = _gutters(spots[pair[0]], spots[pair[1]])
        ends = ((0, first > spots[pair[0]].row), (1, last > spots[pair[1]].row))
        for end, below in ends:
            other = spots[pair[1 - end]].column
            sides[pair[end], below].append((other, pair, end))
    return {
        (pair, end): (n + 1) / (len(found) + 1)
        for found in sides.values()
        for n, (_, pair, end) in enumerate(sorted(found))
    }
