"""The types that the stages share, and nothing else.

A stage reads these types from a file, computes, and writes them to a file. On disk they are
JSON with sorted keys and a version (see `lkip.files`); `msgspec` validates what is read, so that
a stage never meets a malformed record.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct, field, structs

VERSION = 1
"""Format of the files between the stages; raised when a type changes its meaning."""


# --- where a value comes from ------------------------------------------------------------


class Cell(Struct, frozen=True, tag="cell"):
    """A cell of a source workbook, e.g. `kinerja.xlsx › Indikator › F12`."""

    workbook: str
    sheet: str
    cell: str = ""
    """A1 address; empty where the place is the sheet as a whole."""

    def __str__(self) -> str:
        return " › ".join(part for part in (self.workbook, self.sheet, self.cell) if part)


class Line(Struct, frozen=True, tag="line"):
    """A line of a text file of the project, e.g. `chapters/03-akuntabilitas.md:41`."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Ref(Struct, frozen=True, tag="ref"):
    """The name of another value: `<record key>#<field>` or `<record key>#<field>/<year>`."""

    name: str

    def __str__(self) -> str:
        return self.name


class Rule(Struct, frozen=True, tag="rule"):
    """A named computation and its inputs, in the order of its formula."""

    name: str
    inputs: tuple[Cell | Line | Ref | Rule, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}({', '.join(str(i) for i in self.inputs)})"


Origin = Cell | Line | Ref | Rule
Place = Cell | Line


# --- values ------------------------------------------------------------------------------

Reason = Literal["missing", "not_applicable", "not_budgeted"]
"""Why there is no number: not filled in yet; none can exist; the year had no budget for it."""


class Value(Struct, frozen=True, tag="value"):
    """An exact number with its unit, or the reason why there is none."""

    number: Decimal | None
    unit: str
    """`percent`, `rupiah`, `index`, or a counted noun as printed (`koperasi`)."""
    origin: Origin
    decimals: int | None = None
    """Decimals as written at the source; None: the unit's usual number of decimals."""
    reason: Reason | None = None
    ref: str = ""
    """The name under which a record holds this value (see `Ref`); empty for a passing value."""

    def __bool__(self) -> bool:
        return self.number is not None


class Text(Struct, frozen=True, tag="text"):
    """A text that is printed as it stands, with its origin."""

    text: str
    origin: Origin
    ref: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


class Series(Struct, frozen=True, tag="series"):
    """One value per year."""

    years: dict[int, Value]


class References(Struct, frozen=True, tag="references"):
    """Keys of other records, in the order written."""

    keys: tuple[str, ...]
    origin: Origin
    many: bool = False
    """Several may stand here; else one."""

    def __bool__(self) -> bool:
        return bool(self.keys)


Item = Value | Text
Field = Value | Text | Series | References


def as_input(item: Item) -> Origin:
    """How `item` is named among the inputs of a rule: by its name if it has one."""
    return Ref(item.ref) if item.ref else item.origin


class Record(Struct, frozen=True):
    """Named fields under a stable key such as `indikator/iku-1`."""

    key: str
    fields: dict[str, Field]

    @property
    def kind(self) -> str:
        """The part of the key before the slash: `indikator`, `program`, …"""
        return self.key.partition("/")[0]

    def text(self, name: str) -> str:
        """The text of a field; empty where the field is absent or no text."""
        found = self.fields.get(name)
        return found.text if isinstance(found, Text) else ""

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys that a reference field names; empty where it is absent."""
        found = self.fields.get(name)
        return found.keys if isinstance(found, References) else ()

    def value(self, name: str, year: int | None = None) -> Value:
        """A field's value, of one year where the field is a series.

        Where there is none the value is `missing`, and says which field of which record.
        """
        found = self.fields.get(name)
        if isinstance(found, Series) and year is not None:
            found = found.years.get(year)
        if isinstance(found, Value):
            return found
        ref = field_ref(self.key, name, year)
        return Value(None, "", Ref(ref), reason="missing", ref=ref)


def field_ref(key: str, name: str, year: int | None = None) -> str:
    """The name of a field's value: `indikator/iku-1#capaian/2024`."""
    return f"{key}#{name}" + ("" if year is None else f"/{year}")


def record(key: str, fields: dict[str, Field]) -> Record:
    """A record whose values know the name they are held under."""

    def named(name: str, item: Field) -> Field:
        match item:
            case Value() | Text():
                return structs.replace(item, ref=field_ref(key, name))
            case Series():
                return Series(
                    {
                        year: structs.replace(value, ref=field_ref(key, name, year))
                        for year, value in item.years.items()
                    }
                )
        return item

    return Record(key, {name: named(name, item) for name, item in fields.items()})


# --- findings ----------------------------------------------------------------------------

Severity = Literal["error", "warning", "note"]


class Finding(Struct, frozen=True):
    """One problem, in the author's words.

    `message` says what is wrong, `remedy` what to do about it, both as Indonesian sentences.
    """

    severity: Severity
    rule: str
    """Stable id, kebab-case: `missing-column`, `roll-up`."""
    message: str
    places: tuple[Cell | Line, ...]
    remedy: str = ""


# --- tables ------------------------------------------------------------------------------

Align = Literal["left", "center", "right"]


class TableCell(Struct, frozen=True, omit_defaults=True):
    """One cell as printed. Cells covered by a span are left out of their row."""

    text: str
    item: Value | Text | None = None
    """What the text prints, where it is data and not a label."""
    colspan: int = 1
    rowspan: int = 1
    align: Align | None = None
    """None: the column's alignment."""
    bold: bool = False
    indent: int = 0
    """Steps of indentation: the depth in a hierarchy."""
    lines: tuple[str, ...] = ()
    """Printed instead of `text`, one paragraph each; `text` is all of them, for search."""
    numbered: bool = False
    """The lines carry numbers 1., 2., …"""
    items: tuple[Value | Text, ...] = ()
    """What each of the lines prints."""
    links: tuple[str, ...] = ()
    """Addresses, printed as links, one a line."""
    tex: str = ""
    """A formula in TeX, printed instead of `text`, which tells it in words."""


class TableRow(Struct, frozen=True):
    """A row below the heading."""

    cells: tuple[TableCell, ...]
    role: Literal["body", "band", "total"] = "body"


class TableColumn(Struct, frozen=True):
    """Width as a share of the table's width (all columns together are 1)."""

    width: float
    align: Align


class Table(Struct, frozen=True):
    """A table ready to print: every span resolved, every number formatted."""

    id: str
    columns: tuple[TableColumn, ...]
    header: tuple[tuple[TableCell, ...], ...]
    body: tuple[TableRow, ...]
    caption: str
    """Markdown with Jinja2 expressions, filled with the chapters; empty: no caption, no number."""
    note: str
    """Source note under the table, likewise; empty for none."""
    place: Line
    """Where the layout is written."""


# --- charts and diagrams -----------------------------------------------------------------


class ChartSeries(Struct, frozen=True):
    """One series; a value without a number leaves its place empty."""

    name: str
    values: tuple[Value, ...]
    labels: tuple[str, ...]
    """The numbers as printed."""


class Chart(Struct, frozen=True, tag="chart"):
    """A chart as data; the writers draw it."""

    id: str
    """`<chart>` or `<chart>/<record key>` for a chart made once per record."""
    kind: Literal["bar"]
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    axis: str
    """Title of the value axis, with the unit."""
    caption: str
    """Markdown with Jinja2 expressions, filled with the chapters."""
    alt: str
    """A sentence that tells the chart's numbers to who cannot see it."""
    place: Line


class Box(Struct, frozen=True):
    """A box of a diagram, and the boxes below it."""

    id: str
    """Key of the record that it shows, `<key>@<key of the box above>` where it stands again, or
    a name of its own; unique in the diagram."""
    title: str
    note: str = ""
    """A second line, smaller: a name under a position, an indicator under a sasaran."""
    below: tuple[Box, ...] = ()


class Diagram(Struct, frozen=True, tag="diagram"):
    """A diagram as data; the writers draw it.

    `tree`: boxes with lines to those below. `lanes`: a band per box of `boxes`, which holds the
    boxes below it side by side, with arrows between them. `stack`: a box over its boxes.
    """

    id: str
    kind: Literal["tree", "lanes", "stack"]
    boxes: tuple[Box, ...]
    caption: str
    alt: str
    place: Line
    arrows: tuple[tuple[str, str], ...] = ()
    """From box to box, by their ids."""


# --- chapters ----------------------------------------------------------------------------


class Printed(Struct, frozen=True):
    """One print of a value into a chapter: what a value token stands for."""

    text: str
    item: Value | Text
    place: Line


class TableBlock(Struct, frozen=True, tag="table"):
    """`{{ tabel("…") }}`; caption and note are Markdown with tokens."""

    id: str
    anchor: str
    """Its name in references, without `tbl-`."""
    caption: str
    note: str
    place: Line


class ChartBlock(Struct, frozen=True, tag="chart"):
    """`{{ grafik("…") }}`; caption and alternative text are Markdown and text with tokens."""

    id: str
    anchor: str
    """Its name in references, without `fig-`."""
    caption: str
    alt: str
    place: Line


class ImageBlock(Struct, frozen=True, tag="image"):
    """`{{ gambar("…") }}`: a picture file of the project."""

    id: str
    file: str
    caption: str
    alt: str
    place: Line


class DiagramBlock(Struct, frozen=True, tag="diagram"):
    """`{{ bagan("…") }}`; caption and alternative text are Markdown and text with tokens."""

    id: str
    caption: str
    alt: str
    place: Line


class ScanBlock(Struct, frozen=True, tag="scan"):
    """One picture or scanned page that fills what is left of a page; no number, no caption."""

    file: str
    page: int
    """Page of a PDF, from 1; 0 for a picture."""
    turn: int
    """Degrees clockwise: 0, 90, 180, 270; on top of what the file itself says, in EXIF data or
    as the rotation of a PDF's page."""
    alt: str
    place: Line


class Signer(Struct, frozen=True):
    """Above the space for the signature, the name, and below it."""

    above: tuple[str, ...]
    name: str
    below: tuple[str, ...]


class SignatureBlock(Struct, frozen=True, tag="signature"):
    """`{{ tanda_tangan("…") }}`: one signer, or two side by side."""

    signers: tuple[Signer, ...]
    place: Line


class BreakBlock(Struct, frozen=True, tag="break"):
    """`{{ halaman_baru() }}`."""

    place: Line


class ListBlock(Struct, frozen=True, tag="list"):
    """`{{ daftar("…") }}`: a list made from the document itself."""

    of: str
    """`contents`, `tables`, `figures` or `charts`."""
    place: Line


Block = (
    TableBlock
    | ChartBlock
    | DiagramBlock
    | ImageBlock
    | ScanBlock
    | SignatureBlock
    | ListBlock
    | BreakBlock
)

PartKind = Literal["cover", "front", "lists", "main", "appendix"]


class Chapter(Struct, frozen=True):
    """One part of the report, in the order of `report.yaml`."""

    name: str
    kind: PartKind
    landscape: bool
    markdown: str
    """Pure Markdown with tokens (see `lkip.values.tokens`)."""


class Metadata(Struct, frozen=True):
    """What the documents say of themselves."""

    title: str
    author: str
    header: str
    """Running header of the numbered pages."""
    date: str
    """ISO date of the report; also the time stamp inside the files."""
    language: str


# --- the files between the stages ----------------------------------------------------------


class Records(Struct, frozen=True):
    """`data.json` (as read) and `records.json` (read and derived)."""

    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


class Tables(Struct, frozen=True):
    """`tables.json`."""

    tables: dict[str, Table]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


class Figures(Struct, frozen=True):
    """`figures.json`."""

    figures: dict[str, Chart | Diagram]
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
    """A heading, table, figure, chart, printed value or reference of the document, in order."""

    kind: Literal["heading", "table", "figure", "chart", "value", "reference"]
    text: str
    part: str
    """The chapter it stands in."""
    place: Line
    """The line that wrote it."""
    id: str = ""
    """Anchor of a heading, table, figure or chart; target of a reference."""
    number: str = ""
    """`BAB I`, `1.2`, `Tabel 3.2`."""
    level: int = 0
    within: str = ""
    """For a value or reference: the anchor of the heading, caption or table it stands in."""
    cell: str = ""
    """For a value in a table: row and column of the printed grid, `3:5`, from 1 below the head."""
    item: Value | Text | None = None


class Outline(Struct, frozen=True):
    """`outline.json`: what stands where, with its number, in reading order."""

    entries: tuple[OutlineEntry, ...]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


class Audit(Struct, frozen=True):
    """`audit.json`: the findings of all stages and rules."""

    findings: tuple[Finding, ...]
    counts: dict[str, int] = field(default_factory=dict)
    version: int = VERSION
