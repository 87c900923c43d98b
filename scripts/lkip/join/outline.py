"""Outline: what stands where in the document, in reading order; references get their text."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from lkip import pandoc
from lkip.join.number import Anchor
from lkip.join.typed import VALUE, Flat, Typed, typed, unmeant
from lkip.model import (
    Chapter,
    Chapters,
    Chart,
    Diagram,
    Finding,
    Item,
    Line,
    OutlineEntry,
    Passage,
    Span,
    Table,
)
from lkip.pandoc import Node

Kind = Literal["table", "chart", "figure"]
_LEAVES = frozenset({"Str", "Space", "SoftBreak", "LineBreak"})
"""Nodes that hold nothing to be listed: most of them."""

HELPERS = ("line", "block")
"""Attributes that only the stages of this package read; the document does not keep them."""


class Outlining:
    """The walk through the finished document."""

    def __init__(
        self,
        chapters: Chapters,
        anchors: Mapping[str, Anchor],
        tables: Mapping[str, Table],
        figures: Mapping[str, Chart | Diagram],
    ) -> None:
        self.chapters = chapters
        self.anchors = anchors
        self.tables = tables
        self.figures = figures
        self.entries: list[OutlineEntry] = []
        self.passages: list[Passage] = []
        self.findings: list[Finding] = []
        self.shown: list[int] = []
        """The entries of the values and references in the paragraph that is walked through."""
        self.part = ""
        self.within = ""
        self.notes = 0
        self.lists = 0
        self.item = (0, 0)
        """The list that is being walked through, and which of its items."""
        self.typed_tables = 0
        self.cell = (0, 0, 0)
        """The typed table that is being walked through, and the row and column in it."""
        self.layout: Line | None = None
        """Where the caption that is being walked through is written; None: in a chapter."""

    def header(self, place: Line) -> None:
        """What stands at the head of every page, written at `place`: in no chapter."""
        for found in typed(pandoc.inlines(self.chapters.meta.header)):
            self._typed(found._replace(form=found.form or "kepala-halaman"), place)

    def chapter(self, chapter: Chapter, blocks: Sequence[Node]) -> None:
        """Walk through a part."""
        self.part, self.within = chapter.name, ""
        self._walk(blocks)

    def _walk(self, node: object) -> None:
        if isinstance(node, list):
            for one in node:
                if isinstance(one, list) or (isinstance(one, dict) and one.get("t") not in _LEAVES):
                    self._walk(one)
        if not isinstance(node, dict):
            return
        found: Sequence[Typed] = node.pop("typed", ())
        flat: Flat | None = node.pop("flat", None)
        if flat is not None:
            outer, self.shown = self.shown, []
            first = len(self.entries)
        if node.get("t") == "Header":
            self._heading(node)  # first: what is typed in it stands within it
        for one in found:
            self._typed(one, self._place(one))
        match node.get("t"):
            case "Header":
                self._walk(node["c"][2])
            case "Div" if pandoc.attribute(node, "block"):
                self._item(node)
            case "Span":
                self._values(node)
                self._walk(node["c"][1])
            case "Div" if pandoc.attribute(node, "list"):
                self._list(pandoc.attribute(node, "list"))
            case "Link" if "ref" in node["c"][0][1]:
                self._reference(node)
            case "Table":
                _forget(node["c"][0])
                self._typed_table(node["c"])
            case "Image":
                self._apart(node["c"][1])
            case "BulletList":
                self._items(node["c"])
            case "OrderedList":
                self._items(node["c"][1])
            case "Note":
                self._note()
                self._apart(node["c"])
            case _:
                self._walk(node.get("c"))
        if flat is not None:
            self._passage(flat, found, first, self.shown)
            self.shown = outer

    def _items(self, items: Sequence[object]) -> None:
        """Walk through the items of a list."""
        outer = self.item
        self.lists += 1
        this = self.lists
        for number, item in enumerate(items, 1):
            self.item = (this, number)
            self._walk(item)
        self.item = outer

    def _typed_table(self, content: Sequence[Any]) -> None:
        """Walk through a table in a chapter, cell by cell; no cell of it spans several."""
        _, caption, _, (_, head), bodies, _ = content
        self._walk(caption)
        self.typed_tables += 1
        outer = self.cell
        body = [row for _, _, _, rows in bodies for row in rows]
        for r, (_, cells) in enumerate([*head, *body], 1 - len(head)):
            for column, cell in enumerate(cells, 1):
                self.cell = (self.typed_tables, r, column)
                self._walk(cell)
        self.cell = outer

    def _apart(self, content: object) -> None:
        """Walk through what is no text of the paragraph that it stands in."""
        outer, self.shown = self.shown, []
        self._walk(content)
        self.shown = outer

    def _heading(self, node: Node) -> None:
        level, attr, inner = node["c"]
        self.within = attr[0]
        self.entries.append(
            OutlineEntry(
                "heading",
                pandoc.plain(inner).strip(),
                self.part,
                self.anchors[attr[0]].place,
                id=attr[0],
                number=pandoc.attribute(node, "number"),
                level=level,
            )
        )
        _forget(attr)

    def _item(self, node: Node) -> None:
        """A table, chart or picture: its caption, then the values it shows."""
        attr, content = node["c"]
        kind: Kind = "figure" if attr[1][0] == "diagram" else attr[1][0]
        place = self.anchors[attr[0]].place
        name = pandoc.attribute(node, "table") or pandoc.attribute(node, "figure")
        shown = self.tables.get(name) if kind == "table" else self.figures.get(name)
        self.entries.append(
            OutlineEntry(
                kind,
                pandoc.plain(content[:1]).strip(),
                self.part,
                place,
                id=attr[0],
                shows=name,
                number=self.anchors[attr[0]].text,
            )
        )
        outer, self.within = self.within, attr[0]
        self.layout = shown.place if shown else place
        _forget(attr)
        self._walk(content)
        self.layout = None
        if isinstance(shown, Table):
            self._table_values(shown, place)
        elif isinstance(shown, Chart):
            self._chart_values(shown, place)
        self.within = outer

    def _table_values(self, table: Table, place: Line) -> None:
        covered: dict[int, int] = {}
        for r, row in enumerate(table.body, 1):
            column = 1
            taken: dict[int, int] = {}
            for cell in row.cells:
                while covered.get(column, 0) > 0:
                    column += 1
                again = row.role == "band" or cell.rowspan > 1
                if cell.item is not None:
                    self._value(cell.text, cell.item, place, f"{r}:{column}", again)
                for text, item in zip(cell.lines, cell.items, strict=True):
                    self._value(text, item, place, f"{r}:{column}", again)
                for c in range(column, column + cell.colspan):
                    taken[c] = cell.rowspan
                column += cell.colspan
            covered = {c: n - 1 for c, n in covered.items() if n > 1} | {
                c: n - 1 for c, n in taken.items() if n > 1
            }

    def _chart_values(self, chart: Chart, place: Line) -> None:
        for s, series in enumerate(chart.series, 1):
            for c, (value, label) in enumerate(zip(series.values, series.labels, strict=True), 1):
                if value:
                    self._value(label, value, place, f"{s}:{c}")

    def _values(self, node: Node) -> None:
        indexes = pandoc.attribute(node, "index") or pandoc.attribute(node, "indexes")
        for index in indexes.split():
            printed = self.chapters.printed[int(index)]
            self._value(printed.text, printed.item, printed.place)

    def _note(self) -> None:
        """The number of a footnote, which stands in the text and before the note."""
        self.notes += 1
        place = Line(f"chapters/{self.part}.md")
        for _ in ("in the text", "before the note"):
            self._typed(Typed(str(self.notes), None, "catatan-kaki"), self.layout or place)

    def _list(self, of: str) -> None:
        place = Line(f"chapters/{self.part}.md")
        self.entries.append(OutlineEntry("list", "", self.part, place, id=of, within=self.within))

    def _passage(
        self, flat: Flat, found: Sequence[Typed], first: int, shown: Sequence[int]
    ) -> None:
        """A paragraph's text: values and references take the place that was kept for them.

        `found` are the numbers typed in it, whose entries begin at `first`; `shown` are the entries
        of its values and references, in order.
        """
        head, *rest = flat.text.split(VALUE)
        if not (head or rest):
            return
        text = head
        placed: list[int] = []  # where each value's mark stood
        grown = [0]  # how much longer the text is behind it
        spans = []
        for entry, piece in zip(shown, rest, strict=True):
            words = self.entries[entry].text
            placed.append(len(text) - grown[-1])
            grown.append(grown[-1] + len(words) - 1)
            spans.append(Span(len(text), len(text) + len(words), entry))
            text += words + piece

        def moved(offset: int) -> int:
            return offset + grown[bisect_left(placed, offset)]

        for n, one in enumerate(found):
            spans.append(Span(moved(one.at), moved(one.at) + len(one.text), first + n))
        chapter = Line(f"chapters/{self.part}.md")
        positions = self.chapters.positions
        lines = [chapter if line is None else positions[line] for line, _ in flat.states]
        changes = [n for n, line in enumerate(lines) if n == 0 or line != lines[n - 1]]
        self.passages.append(
            Passage(
                text,
                tuple(moved(flat.starts[n]) for n in changes),
                tuple(lines[n] for n in changes),
                self.part,
                self.within,
                tuple(sorted(spans, key=lambda span: span.start)),
                *self.item,
                *self.cell,
            )
        )

    def _place(self, found: Typed) -> Line:
        if self.layout is not None:
            return self.layout
        line = Line(f"chapters/{self.part}.md")
        return line if found.line is None else self.chapters.positions[found.line]

    def _typed(self, found: Typed, place: Line) -> None:
        problem = unmeant(found, place)
        self.findings += [problem] if problem else []
        self.entries.append(
            OutlineEntry(
                "typed",
                found.text,
                self.part,
                place,
                within=self.within,
                form=found.form,
                source=found.source,
            )
        )

    def _value(
        self, text: str, item: Item, place: Line, cell: str = "", repeated: bool = False
    ) -> None:
        self.shown.append(len(self.entries))
        self.entries.append(
            OutlineEntry(
                "value",
                text,
                self.part,
                place,
                within=self.within,
                cell=cell,
                item=item,
                repeated=repeated,
            )
        )

    def _reference(self, node: Node) -> None:
        """Give a reference its text, or a finding and a mark that cannot be overlooked."""
        attr, _, target = node["c"]
        name = target[0][1:]
        line = pandoc.attribute(node, "line")
        place = self.chapters.positions[int(line)] if line else Line(f"chapters/{self.part}.md")
        _forget(attr)
        anchor = self.anchors.get(name)
        text = anchor.text if anchor else f"[@{name}?]"
        node["c"][1] = pandoc.inlines(text)
        self.shown.append(len(self.entries))
        self.entries.append(
            OutlineEntry("reference", text, self.part, place, id=name, within=self.within)
        )
        if anchor is None:
            near = difflib.get_close_matches(name, self.anchors, 1)
            remedy = f"Mungkin maksudnya @{near[0]}." if near else "Periksa nama rujukannya."
            self.findings.append(
                Finding(
                    "error", "unknown-reference", f"rujukan @{name} tidak ada", (place,), remedy
                )
            )
            # What leads nowhere is no link: the text stands alone.
            node.update({"t": "Span", "c": [["", ["unknown-reference"], []], node["c"][1]]})


def _forget(attr: list[list[list[str]]]) -> None:
    attr[2][:] = [[k, v] for k, v in attr[2] if k not in HELPERS]
