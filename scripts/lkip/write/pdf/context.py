"""What a block must know of the whole document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

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
