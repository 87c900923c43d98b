"""Compare: what differs between two builds, figure by figure, table by table, in typed differences.

build      what of a build is compared     figures     figures, and what made them change
coherent   whether it is one               indicators  how they fared in another year
known      its figures by name             blocks      tables, charts, diagrams, paragraphs
passages   its document, piece by piece    causes      the cell, rule or setting of each
years      what goes along with the year   words, html  differences for a reader
"""

from lkip.compare.blocks import blocks
from lkip.compare.build import FILES, Build, decoded
from lkip.compare.differences import (
    BlockDifference,
    Detail,
    Differences,
    Fared,
    FigureDifference,
    Print,
    Side,
)
from lkip.compare.figures import corrected, figures, of_report
from lkip.compare.indicators import indicators

__all__ = [
    "FILES",
    "BlockDifference",
    "Build",
    "Detail",
    "Differences",
    "Fared",
    "FigureDifference",
    "Print",
    "Side",
    "compare",
    "decoded",
]


def compare(before: Build, after: Build) -> Differences:
    """All that differs between two builds; nothing where they print the same from the same.

    Of reports of different years each figure of the report's year is compared with that of the
    other's, and what both say of one and the same year, where it is not the same.
    """
    if not before.settings or not after.settings:  # made by a version that did not tell them
        before, after = (build._replace(settings={}) for build in (before, after))
    if not before.year or not after.year or before.year == after.year:
        return Differences(figures(before, after), blocks(before, after))
    old, new = (build._replace(base=build.year) for build in (before, after))
    went = of_report(figures(old, new))
    return Differences(
        (*went, *corrected(figures(before, after), went)),
        blocks(old, new),
        (before.year, after.year),
        tuple(indicators(old, new)),
    )
