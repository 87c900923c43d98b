"""Diagrams as PNG: Word draws none from data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lkip.config import Style
from lkip.model import Chart, Diagram
from lkip.write.diagram import diagrams_data
from lkip.write.drawings import Wish, drawn

PPI = 240
"""Dots an inch."""


def diagrams(
    wishes: Sequence[Wish], figures: Mapping[str, Chart | Diagram], style: Style, fonts: Path
) -> dict[Wish, list[bytes]]:
    """The pictures of each diagram, from top to bottom; letters from the font files in `fonts`."""
    main = Path(__file__).with_name("drawings.typ")
    return drawn(wishes, main, diagrams_data(figures), style, fonts, "png", PPI)
