"""The kinds of differences between two builds."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lkip.model import Line, References, Text, Value

Change = Literal["added", "removed", "changed", "unseen", "rule", "notation", "moved", "corrected"]
"""`unseen`: by less than is printed; `rule`: the figure is the same but comes from elsewhere;
`notation`: it is written in another way; `moved`: the same at another place; `corrected`: both
reports have it of one and the same year, and the later another."""


class Print(Struct, frozen=True):
    """One print of a figure."""

    where: str
    """`Tabel 3.2 Capaian …`, `2.1 Rencana Strategis`: what it stands in, as a reader finds it."""
    number: str
    """`Tabel 3.2`; empty where it stands in no numbered table, chart or diagram."""
    within: str
    """The anchor of that table, chart or heading."""
    cell: str
    """Row and column in a table, series and category in a chart, `3:5`; else empty."""
    text: str
    place: Line
    """The line that printed it."""


class Side(Struct, frozen=True):
    """A figure in one of the builds."""

    label: str
    """What it is called, for an author."""
    text: str
    item: Value | Text | References
    prints: tuple[Print, ...] = ()


class FigureDifference(Struct, frozen=True):
    """A figure, or a text from a cell, that is not the same in both builds."""

    name: str
    """`<record key>#<field>/<year>`; for a figure without such a name, its rule; for
    something that is set, `pengaturan` and what it is called. Of reports of
    different years `{tahun}` is that of each, `{tahun-1}` the one before."""
    change: Change
    before: Side | None
    after: Side | None
    causes: tuple[str, ...]
    """Names of the figures whose own cell or rule changed and made this one change; its own name
    where it is one of them. None: nothing it is made of changed; the settings or the program, or
    that it is printed at all."""

    @property
    def shown(self) -> Side:
        """The side that is there, the later where both are."""
        side = self.after or self.before
        assert side is not None, "one of the builds has the figure"
        return side


What = Literal[
    "number", "caption", "note", "heading", "row", "order", "series", "box", "file", "layout"
]
"""`file`: another picture, or other words for who cannot see it; `layout`: how it looks."""


class Detail(Struct, frozen=True):
    """One thing that differs in a table, chart, diagram or paragraph."""

    what: What
    before: str = ""
    after: str = ""


class BlockDifference(Struct, frozen=True):
    """A part, heading, paragraph, table, chart or diagram that differs by more than its figures."""

    kind: Literal["part", "heading", "paragraph", "table", "chart", "figure", "scan", "meta"]
    change: Change
    id: str
    """Its anchor, where it has one that an author gave."""
    where: tuple[str, str]
    """Before and after: the heading it stands under, as a reader finds it."""
    before: str
    after: str
    """Its text, or its caption with its number."""
    details: tuple[Detail, ...] = ()
    layout: str = ""
    """The file that says how a table, chart or diagram looks."""


class Fared(Struct, frozen=True):
    """How an indicator fared from the year of one report to that of the other."""

    key: str
    label: str
    target: tuple[str, str]
    """As each report tells that of its own year; empty where it does not have the indicator."""
    realisasi: tuple[str, str]
    capaian: tuple[str, str]
    course: Literal["up", "down", "same", ""]
    """That of the capaian; empty where one of the years has none."""


class Differences(Struct, frozen=True):
    """All that differs between two builds."""

    figures: tuple[FigureDifference, ...]
    blocks: tuple[BlockDifference, ...]
    years: tuple[int, int] | None = None
    """Those of the reports, where they are not of the same year."""
    indicators: tuple[Fared, ...] = ()
    """All indicators then, in the order of the later report, those that fared as before too."""

    def __bool__(self) -> bool:
        return bool(self.figures or self.blocks)
