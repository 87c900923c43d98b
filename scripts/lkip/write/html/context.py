"""What a block must know of the whole document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lkip.model import Chart, Diagram, Tables
from lkip.pandoc import Node
from lkip.write.drawings import Wish
from lkip.write.html.contents import Entry
from lkip.write.html.origins import Origins
from lkip.write.pictures import Scan


class Context(NamedTuple):
    """What a block must know of the whole document."""

    anchors: frozenset[str]
    """Identifiers that a reference can lead to."""
    levels: Mapping[str, int]
    """Level of each heading by its identifier; the page's own title is above level 1."""
    names: Mapping[str, str]
    """What a table without a caption is called, by its identifier."""
    entries: Sequence[Entry]
    """What the lists of contents name."""
    tables: Tables
    figures: Mapping[str, Chart | Diagram]
    drawings: Mapping[Wish, Sequence[str]]
    """Key of a chart or diagram, and whether its page lies -> its pictures, as SVG."""
    pictures: Mapping[str, str]
    """Picture file as the document names it -> its address; empty: not to be drawn."""
    scans: Mapping[Scan, str]
    """Likewise for scans."""
    notes: list[list[Node]]
    """Filled as footnotes are met."""
    origins: Origins
    """Filled as what has an origin is met."""
    landscape: bool = False
    bare: bool = False
    """Without notes and links: in a list of contents."""
