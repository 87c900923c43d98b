"""What a block must know of the whole document, and the three groups of a cover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lkip.pandoc import Node
from lkip.write.pictures import Scan


class Shown(NamedTuple):
    """A scan as the template finds it."""

    file: str
    ratio: float
    """Width by height, as it is turned."""


class Context(NamedTuple):
    """What a block must know of the whole document."""

    anchors: frozenset[str]
    """Identifiers that a reference can lead to."""
    levels: Mapping[str, int]
    """Level of each heading by its identifier."""
    pictures: Mapping[str, str]
    """Picture file as the document names it -> as the template finds it; empty: not to be drawn."""
    scans: Mapping[Scan, Shown | None]
    """Scan -> as the template finds it; None: not to be drawn."""
    heights: tuple[float, float]
    """Height of a diagram that fills an upright page, and one that lies; cm."""
    landscape: bool = False
    soft: bool = True
    """Whether long words may break: in running text, not in headings, captions, cells."""


def cover(content: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node], Sequence[Node]]:
    """A cover: what stands above the title, the title and what belongs to it, and the foot.

    The foot begins at a rule that the author drew, else at the first paragraph all in bold, else
    at the second one.
    """
    title = next((n for n, b in enumerate(content) if b["t"] == "Header"), 0)
    after = range(title + 1, len(content))
    foot = next((n for n in after if _begins_foot(content[n])), title + 2)
    return content[:title], content[title:foot], content[foot:]


def _begins_foot(block: Node) -> bool:
    match block:
        case {"t": "HorizontalRule"} | {"t": "Para", "c": [{"t": "Strong"}]}:
            return True
    return False
