"""The cells of a sheet: only those that hold something, read straight from the sheet's XML.

Read here and not through openpyxl, because numbers must stay as exact as the file has them (no
floating point between), a formula and its outcome are wanted in one pass, and a formatted but
empty cell in the last row and column must cost nothing.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from lkip.read.address import LAST_COLUMN, LAST_ROW, address, position
from lkip.read.book import Book, Sheet
from lkip.read.formats import GENERAL, NumberFormat
from lkip.read.formulas.tokens import moved
from lkip.read.markup import Attributes, BrokenError, unescape, walk
from lkip.read.texts import squeeze

Kind = Literal["number", "text", "bool", "error", "date", "uncalculated"]


class RawCell(NamedTuple):
    """A cell as the file has it."""

    kind: Kind
    """`uncalculated`: a formula whose outcome was never stored."""
    content: str
    format: NumberFormat = GENERAL
    formula: bool = False


class Area(NamedTuple):
    """A rectangle of cells, its edges included."""

    top: int
    left: int
    bottom: int
    right: int
    name: str
    """As `B3:D3`."""


class Grid(NamedTuple):
    """The cells of a sheet by row and column, counted from 1."""

    rows: dict[int, dict[int, RawCell]]
    merged: tuple[Area, ...]
    hidden_rows: frozenset[int]
    hidden_columns: tuple[tuple[int, int], ...]
    """First and last of each run."""
    formulas: dict[tuple[int, int], str]
    """By row and column, as the formula bar shows them: `=SUM(D2:D9)`, `{=…}` over an area. Also
    of cells in which nothing can be seen."""


ARRAY = "{="
"""How a formula begins that gives several cells their values."""


_KINDS: dict[str, Kind] = {
    "n": "number", "s": "text", "str": "text", "inlineStr": "text",
    "b": "bool", "e": "error", "d": "date",
}  # fmt: skip


def read_grid(book: Book, sheet: Sheet) -> Grid:
    """The cells of a sheet. Raises `BrokenError` where its part is damaged."""
    scan = _Scan(book)
    try:
        walk(book.package.read(sheet.part), scan.start, scan.end, scan.text)
    except (ValueError, LookupError) as problem:
        raise BrokenError(str(problem)) from problem
    return Grid(
        scan.rows,
        tuple(scan.merged),
        frozenset(scan.hidden_rows),
        tuple(scan.hidden_columns),
        _formulas(scan),
    )


class _Scan:
    """What the walk through a sheet has met so far (callbacks need a place for it)."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.rows: dict[int, dict[int, RawCell]] = {}
        self.merged: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.row = 0
        self.column = 0
        self.cell: Attributes = {}
        self.parts: list[str] = []
        self.formulas: dict[tuple[int, int], str] = {}
        self.shared: dict[str, tuple[int, int, str]] = {}
        """Where a shared formula stands and its text, by its number."""
        self.sharing: list[tuple[int, int, str]] = []
        """The cells that share one, and its number."""
        self.arrays: list[tuple[Area, str]] = []
        self.formula_attributes: Attributes = {}
        self.formula_parts: list[str] = []
        self.collecting = self.formula = self.in_formula = self.guide = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self.cell = attributes
            self.parts, self.formula = [], False
            # A cell without an address stands right of the one before it.
            if "r" in attributes:
                self.row, self.column = position(attributes["r"])
            else:
                self.column += 1
        elif name == "v" or (name == "t" and not self.guide):
            self.collecting = True
        elif name == "f":
            self.formula = self.in_formula = True
            self.formula_attributes, self.formula_parts = attributes, []
        elif name == "rPh":
            self.guide = True
        elif name == "row":
            self.row = int(attributes["r"]) if "r" in attributes else self.row + 1
            self.column = 0
            if attributes.get("hidden") in ("1", "true"):
                self.hidden_rows.add(self.row)
        elif name == "mergeCell":
            self.merged.append(_area(attributes["ref"]))
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            self.hidden_columns.append((int(attributes["min"]), int(attributes["max"])))

    def text(self, data: str) -> None:
        if self.collecting:
            self.parts.append(data)
        elif self.in_formula:
            self.formula_parts.append(data)

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self.collecting = False
        elif name == "f":
            self.in_formula = False
        elif name == "rPh":
            self.guide = False
        elif name == "c" and (self.parts or self.formula):
            if not (1 <= self.row <= LAST_ROW and self.column <= LAST_COLUMN):
                raise ValueError(self.cell)
            if self.formula:
                self.keep_formula()
            raw = self.raw()
            if raw is None:
                return
            self.rows.setdefault(self.row, {})[self.column] = raw

    def keep_formula(self) -> None:
        """Keep the formula of the cell just ended."""
        text = unescape("".join(self.formula_parts)).strip().removeprefix("=")
        kind, number = self.formula_attributes.get("t"), self.formula_attributes.get("si", "")
        if kind in ("array", "dataTable"):
            here = address(self.row, self.column)
            self.arrays.append((_area(self.formula_attributes.get("ref", here)), text))
        elif kind == "shared" and not text:
            self.sharing.append((self.row, self.column, number))
        elif text:
            self.formulas[self.row, self.column] = f"={text}"
            if kind == "shared":
                self.shared[number] = (self.row, self.column, text)

    def raw(self) -> RawCell | None:
        """The cell just ended; None where nothing can be seen in it."""
        content, code = "".join(self.parts), self.cell.get("t", "n")
        if self.formula and not content and code != "str":
            return RawCell("uncalculated", "", formula=True)
        if code == "s":
            if not content.isdecimal():
                raise ValueError(content)
            content = self.book.strings[int(content)]
        elif code in ("str", "inlineStr"):
            content = unescape(content)
        if not squeeze(content):
            return None
        style = int(self.cell.get("s", "0"))
        form = self.book.formats[style] if style < len(self.book.formats) else GENERAL
        return RawCell(_KINDS.get(code, "text"), content, form, self.formula)


def _formulas(scan: _Scan) -> dict[tuple[int, int], str]:
    """All formulas; what a file holds once for many cells is spelled out for each."""
    formulas = scan.formulas
    for row, column, number in scan.sharing:
        if number in scan.shared:
            top, left, text = scan.shared[number]
            formulas[row, column] = f"={moved(text, row - top, column - left)}"
    for area, text in scan.arrays:
        # The shorter way: areas may be of one cell, or reach to the last row.
        rows = range(area.top, area.bottom + 1)
        for row in rows if len(rows) < len(scan.rows) else scan.rows:
            for column in scan.rows.get(row, ()) if row in rows else ():
                if area.left <= column <= area.right:
                    formulas[row, column] = f"{ARRAY}{text}}}"
    return formulas


def _area(name: str) -> Area:
    first, _, last = name.partition(":")
    top, left = position(first)
    bottom, right = position(last or first)
    return Area(top, left, bottom, right, name)
