"""Compare: what differs between two builds, figure by figure, table by table, in typed differences.

build      what of a build is compared     figures    figures, and what made them change
known      its figures by name             blocks     tables, charts, diagrams, paragraphs
passages   its document, piece by piece    words      differences for a reader
"""

from lkip.compare.blocks import blocks
from lkip.compare.build import FILES, Build, decoded
from lkip.compare.differences import (
    BlockDifference,
    Detail,
    Differences,
    FigureDifference,
    Print,
    Side,
)
from lkip.compare.figures import figures

__all__ = [
    "FILES",
    "BlockDifference",
    "Build",
    "Detail",
    "Differences",
    "FigureDifference",
    "Print",
    "Side",
    "compare",
    "decoded",
]


def compare(before: Build, after: Build) -> Differences:
    """All that differs between two builds; nothing where they print the same from the same."""
    return Differences(figures(before, after), blocks(before, after))
