"""The files between the stages, one type each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from lkip.model.chapters import Block, Chapter, Metadata, Printed
from lkip.model.figures import Chart, Diagram
from lkip.model.findings import Finding
from lkip.model.tables import Table
from lkip.model.values import Line, Record, Text, Value

VERSION = 1
"""Format of the files between the stages; raised when a type changes its meaning."""


class Setting(Struct, frozen=True):
    """Something that the configuration says of how figures are computed."""

    name: str
    """What an author calls it: `skala Nilai Kinerja, kelas dan batasnya`."""
    text: str
    """What it is set to."""
    place: Line
    """The file that says it, without its line: where in the file makes no difference."""
    rules: tuple[str, ...] = ()
    """The rules that go by it; none: it concerns them all."""
    field: str = ""
    """The field whose values alone go by it, if not all by these rules do."""
    unless: str = ""
    """The field in which a record says its own, and does not go by it."""


class Records(Struct, frozen=True):
    """`data.json` (as read) and `records.json` (read and derived)."""

    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = ()
    settings: tuple[Setting, ...] = ()
    """What the derived values were computed by; none of what was only read."""
    year: int = 0
    """That of the report, once there are derived values."""
    version: int = VERSION


class Tables(Struct, frozen=True):
    """`tables.json`."""

    tables: Mapping[str, Table]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


class Figures(Struct, frozen=True):
    """`figures.json`."""

    figures: Mapping[str, Chart | Diagram]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


class Chapters(Struct, frozen=True):
    """`chapters.json`: filled chapters and what their tokens stand for."""

    meta: Metadata
    chapters: tuple[Chapter, ...]
    printed: tuple[Printed, ...]
    positions: tuple[Line, ...]
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


class OutlineEntry(Struct, frozen=True, omit_defaults=True):
    """What stands in the document, in order: a heading, a table, a printed value, …

    `typed` is a number that an author typed, `list` a list of contents.
    """

    kind: Literal["heading", "table", "figure", "chart", "value", "typed", "reference", "list"]
    text: str
    part: str
    """The chapter it stands in; empty for what stands at the head of every page."""
    place: Line
    """The line that wrote it."""
    id: str = ""
    """Anchor of a heading, table, figure or chart; target of a reference; what a list is of."""
    shows: str = ""
    """For a table, chart or diagram: its name in `tables.json` or `figures.json`."""
    number: str = ""
    """`BAB I`, `1.2`, `Tabel 3.2`."""
    level: int = 0
    within: str = ""
    """For a value or reference: the anchor of the heading, caption or table it stands in."""
    cell: str = ""
    """For a value in a table: row and column of the printed grid, `3:5`, from 1 below the head."""
    repeated: bool = False
    """A value in a cell over several rows or in a band, which the next page may print again."""
    item: Value | Text | None = None
    form: str = ""
    """Why a typed number may stand there: `tanggal`, `tahun`, `peraturan`, …; empty: it may not."""
    source: str = ""
    """The source that the author's mark of a typed number names."""


class Outline(Struct, frozen=True):
    """`outline.json`: what stands where, with its number, in reading order."""

    entries: tuple[OutlineEntry, ...]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


class Span(Struct, frozen=True):
    """Where an entry of the outline stands in the text of a passage."""

    start: int
    end: int
    entry: int
    """Its index among the entries of the outline."""


class Passage(Struct, frozen=True, omit_defaults=True):
    """A paragraph, a list item or a cell of a typed table, as it is printed.

    A footnote in it is a passage of its own, before the one that it stands in.
    """

    text: str
    starts: tuple[int, ...]
    """The offsets in the text from which on each of the `lines` holds; the first is 0."""
    lines: tuple[Line, ...]
    part: str
    within: str
    """The anchor of the heading, caption or table it stands in; empty: before the first."""
    spans: tuple[Span, ...] = ()
    """The values, references and typed numbers in it."""
    list: int = 0
    """The innermost list that it stands in, counted from 1 in reading order; 0: in none."""
    item: int = 0
    """Which item of that list it belongs to, from 1."""
    table: int = 0
    """The typed table that it stands in, counted from 1 in reading order; 0: in none."""
    row: int = 0
    """The row of that table, from 1 below the head, which is 0."""
    column: int = 0
    """The column of that table, from 1."""

    def place(self, offset: int = 0) -> Line:
        """Where the character at `offset` was written."""
        return self.lines[bisect_right(self.starts, offset) - 1]


class Passages(Struct, frozen=True):
    """`passages.json`: the running text, in reading order."""

    passages: tuple[Passage, ...]
    version: int = VERSION


class Audit(Struct, frozen=True):
    """`audit.json`: the findings of all stages and rules."""

    findings: tuple[Finding, ...]
    counts: dict[str, int] = field(default_factory=dict)
    """Open findings by severity, and the accepted ones under `accepted`."""
    version: int = VERSION
