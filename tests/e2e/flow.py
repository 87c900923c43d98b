"""The finished documents as a flow of paragraphs and tables, in reading order.

The PDF is read by its structure tree, as a screen reader does; the DOCX by its body; the HTML by
`html_flow`. A table is a grid of texts in which a merged cell stands in each row and column that
it spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pypdf
from docx.table import Table
from docx.text.paragraph import Paragraph
from pypdf.generic import ArrayObject, DictionaryObject

from lkip.model import Outline, OutlineEntry

Grid = tuple[tuple[str, ...], ...]
Flow = list[str | Grid]


# --- docx ------------------------------------------------------------------------------------


def docx_flow(path: Path) -> Flow:
    """The body of a DOCX."""
    document = docx.Document(str(path))
    blocks = document.iter_inner_content()
    return [one for block in blocks for one in _docx_blocks(block)]


def _docx_blocks(block: Paragraph | Table) -> Iterator[str | Grid]:
    """A paragraph; or a table, and behind it those that stand in its cells."""
    if isinstance(block, Paragraph):
        yield _docx_text(block._p)
        return
    inner = [Table(one, block) for one in block._tbl.iterfind(f"{W}tr/{W}tc/{W}tbl")]
    yield tuple(
        tuple(_docx_text(cell._tc) for cell in row.cells)
        for row in block.rows
        if row._tr.find(f"{W}tc/{W}tbl") is None
    )
    for one in inner:
        yield from _docx_blocks(one)


def _docx_text(element: Any) -> str:
    pieces = element.iter(f"{W}p", f"{W}br", f"{W}tab", f"{W}t", f"{M}t")
    return flat("".join((one.text or "") if one.tag in TEXT else " " for one in pieces))


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
TEXT = (f"{W}t", f"{M}t")


# --- pdf -------------------------------------------------------------------------------------

INLINE = ("", "/Strong", "/Em", "/Span", "/Link", "/Formula", "/Code", "/Lbl", "/Reference")
"""Elements within a paragraph; the empty name stands for marked text itself."""


def pdf_flow(path: Path) -> Flow:
    """The structure tree of a PDF, without the lists of contents."""
    reader = pypdf.PdfReader(path)
    pages = {page.indirect_reference: _marked(page) for page in reader.pages}
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    return list(_blocks(_Node(root, None), pages))


def pdf_lists(path: Path) -> list[list[str]]:
    """The lists of contents of a PDF in their order: the text of every entry, with its page."""
    reader = pypdf.PdfReader(path)
    pages = {page.indirect_reference: _marked(page) for page in reader.pages}
    root = _Node(reader.trailer["/Root"]["/StructTreeRoot"], None)
    return [[_text(entry, pages) for entry in _items(one)] for one in _lists(root)]


def _lists(node: _Node) -> Iterator[_Node]:
    for one in node.below():
        if one.kind == "/TOC":
            yield one
        else:
            yield from _lists(one)


def _items(node: _Node) -> Iterator[_Node]:
    """The entries of a list, those of the lists within it too."""
    for one in node.below():
        if one.kind == "/TOC":
            yield from _items(one)
        elif one.kind == "/TOCI":
            yield one


class _Node(NamedTuple):
    """An element of the structure tree, or the number of a marked text on a page."""

    of: Any
    page: Any

    @property
    def kind(self) -> str:
        return str(self.of.get("/S", "")) if isinstance(self.of, DictionaryObject) else ""

    def below(self) -> Iterator[_Node]:
        if not isinstance(self.of, DictionaryObject) or "/K" not in self.of:
            return
        page = self.of.raw_get("/Pg") if "/Pg" in self.of else self.page
        held = self.of["/K"]
        for one in held if isinstance(held, ArrayObject) else [held]:
            found = one.get_object()
            if isinstance(found, DictionaryObject) and "/MCID" in found:
                yield _Node(found["/MCID"], found.raw_get("/Pg") if "/Pg" in found else page)
            else:
                yield _Node(found, page)

    def span(self, name: str) -> int:
        attributes = self.of.get("/A", {})
        listed = attributes if isinstance(attributes, ArrayObject) else [attributes]
        return int(next((a[name] for a in (b.get_object() for b in listed) if name in a), 1))


Marked = dict[Any, dict[int, str]]
"""The texts of each page by their marks."""


def _marked(page: pypdf.PageObject) -> dict[int, str]:
    texts: dict[int, str] = {}
    marks: list[int | None] = []

    def operand(operator: bytes, operands: list[Any], *_: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            properties = operands[1] if operator == b"BDC" else None
            marked = isinstance(properties, DictionaryObject) and "/MCID" in properties
            marks.append(properties["/MCID"] if marked else None)
        elif operator == b"EMC" and marks:
            marks.pop()

    def text(found: str, *_: Any) -> None:
        mark = next((mark for mark in reversed(marks) if mark is not None), None)
        if mark is not None:
            texts[mark] = texts.get(mark, "") + found

    page.extract_text(visitor_operand_before=operand, visitor_text=text)
    return texts


def _blocks(node: _Node, pages: Marked) -> Iterator[str | Grid]:
    pending: list[str] = []
    for one in node.below():
        if one.kind in INLINE:
            pending += _pieces(one, pages)
            continue
        if pending:
            yield flat("".join(pending))
            pending = []
        if one.kind == "/Table":
            yield from (_text(c, pages) for c in one.below() if c.kind == "/Caption")
            yield _grid(one, pages)
        elif one.kind != "/TOC":
            yield from _blocks(one, pages)
    if pending:
        yield flat("".join(pending))


def _grid(table: _Node, pages: Marked) -> Grid:
    grid: list[list[str]] = []
    covered: dict[int, tuple[int, str]] = {}
    for row in _rows(table):
        cells = row.below()
        line: list[str] = []
        while True:
            rows, text = covered.get(len(line), (0, ""))
            if rows:
                covered[len(line)] = (rows - 1, text)
                line.append(text)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            text, rows = _text(cell, pages), cell.span("/RowSpan")
            for _ in range(cell.span("/ColSpan")):
                covered[len(line)] = (rows - 1, text)
                line.append(text)
        grid.append(line)
    return tuple(tuple(line) for line in grid)


def _rows(node: _Node) -> Iterator[_Node]:
    for one in node.below():
        if one.kind == "/TR":
            yield one
        else:
            yield from _rows(one)


def _text(node: _Node, pages: Marked) -> str:
    return flat("".join(_pieces(node, pages)))


def _pieces(node: _Node, pages: Marked) -> Iterator[str]:
    if not isinstance(node.of, DictionaryObject):
        yield pages[node.page].get(int(node.of), "")
    for one in node.below():
        yield from _pieces(one, pages)


# --- both -----------------------------------------------------------------------------------


def flat(text: str) -> str:
    """All white space as one space, and words whole that a line's end may divide."""
    whole = re.sub(r"[-\u00ad]\s*\n\s*(?=[a-z])|[\u00ad\u200b]", "", text)
    return re.sub(r"\s+", " ", whole).strip()


def squashed(text: str) -> str:
    """A text without what line ends and typography change."""
    return re.sub(r"[\s\u00ad\u200b\u2010\u2060-]+", "", text).casefold()


class Place(NamedTuple):
    """Where a heading or caption stands in a flow."""

    entry: OutlineEntry
    index: int


def places(flow: Flow, outline: Outline) -> dict[str, Place]:
    """The headings and captions of the outline that the flow has, by anchor."""
    found: dict[str, Place] = {}
    start = 0
    for entry in outline.entries:
        if entry.kind in ("heading", "table", "chart", "figure") and entry.text:
            names = {squashed(entry.number + entry.text), squashed(entry.text)}
            index = next((n for n in _paragraphs(flow, start) if squashed(flow[n]) in names), None)
            if index is not None:
                found[entry.id] = Place(entry, index)
                start = index + 1
    return found


def _paragraphs(flow: Flow, start: int) -> Iterable[int]:
    return (n for n in range(start, len(flow)) if isinstance(flow[n], str))


def section(flow: Flow, outline: Outline, anchor: str) -> Flow | None:
    """What stands under a heading, lower headings included; None where it does not exist."""
    found = places(flow, outline)
    if anchor not in found:
        return None
    place = found[anchor]
    after = [
        p.index
        for p in found.values()
        if p.index > place.index
        and p.entry.kind == "heading"
        and p.entry.level <= place.entry.level
    ]
    return flow[place.index : min(after, default=len(flow))]


def table(flow: Flow, outline: Outline, anchor: str) -> Grid | None:
    """The table under its caption, or the n-th without a caption under its heading."""
    found = places(flow, outline)
    if anchor in found:
        rest = flow[found[anchor].index + 1 :]
        return next((block for block in rest if not isinstance(block, str)), None)
    heading, before = "", 0
    for entry in outline.entries:
        if entry.kind == "heading":
            heading, before = entry.id, 0
        elif entry.id == anchor and entry.kind == "table" and not entry.number:
            grids = _bare_grids(flow, found, heading)
            return grids[before] if before < len(grids) else None
        elif entry.kind == "table" and not entry.number:
            before += 1
    return None


def _bare_grids(flow: Flow, found: dict[str, Place], heading: str) -> list[Grid]:
    """The tables under a heading that have no caption."""
    if heading not in found:
        return []
    start = found[heading].index
    headings = [p.index for p in found.values() if p.entry.kind == "heading" and p.index > start]
    captioned = {p.index + 1 for p in found.values() if p.entry.kind == "table"}
    return [
        block
        for n, block in enumerate(flow[: min(headings, default=len(flow))])
        if n > start and n not in captioned and not isinstance(block, str) and not signed(block)
    ]


def signed(grid: Grid) -> bool:
    """Whether a table only lays out the signers of a document, one of whom has a NIP."""
    return any(NIP.search(cell) for row in grid for cell in row)


NIP = re.compile(r"\bNIP \d{8} \d{6} \d \d{3}\b")
