"""Rows of cells as one `w:tbl`, whatever they come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lkip import pandoc
from lkip.model import Align
from lkip.write.docx.ooxml import paragraph
from lkip.write.docx.style_xml import style_id

Content = str | tuple[str, ...] | list[pandoc.Node]
"""Runs of one paragraph, or of several, or blocks."""


class Cell(NamedTuple):
    """A cell: runs as WordprocessingML, or blocks for Pandoc to write."""

    content: Content
    style: str
    """Name of its paragraphs' style."""
    align: Align | None = None
    """None: as the style says."""
    colspan: int = 1
    rowspan: int = 1
    fill: str = ""
    open: tuple[str, ...] = ()
    """Edges without a rule: `top`, `bottom`."""


class Row(NamedTuple):
    """A row; cells covered from above are left out."""

    cells: tuple[Cell, ...]
    header: bool = False
    tied: bool = False
    """Never the last row on its page."""


def grid(
    rows: Sequence[Row],
    widths: Sequence[int],
    *,
    suffix: str = "",
    centred: bool = False,
    closing: Sequence[pandoc.Node] = (),
) -> list[pandoc.Node]:
    """The table, its columns so many twips wide; blocks stand between raw pieces.

    `suffix`: of the names of its styles, where its text is smaller than usual. `closing`: what
    stands below it in a row without rules, for LibreOffice keeps rows together, but none with what
    follows the table.
    """
    style = style_id("Tabel Laporan" + suffix)
    pieces: list[str | pandoc.Node] = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_CENTRED if centred else ""}'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>',
        *(f'<w:gridCol w:w="{width}"/>' for width in widths),
        "</w:tblGrid>",
    ]
    covers: dict[int, tuple[int, Cell]] = {}
    for row in rows:
        header = "<w:tblHeader/>" if row.header else ""
        pieces.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>")
        column, waiting = 0, list(row.cells)
        while column < len(widths) and (column in covers or waiting):
            covered = column in covers
            left, cell = covers.pop(column) if covered else (waiting[0].rowspan, waiting.pop(0))
            if left > 1:
                covers[column] = (left - 1, cell)
            width = sum(widths[column : column + cell.colspan])
            pieces += _cell(cell, row, width, covered=covered, suffix=suffix)
            column += cell.colspan
        pieces.append("</w:tr>")
    if closing:
        pieces += [
            _CLOSING.format(width=sum(widths), count=len(widths)),
            *closing,
            "</w:tc></w:tr>",
        ]
    return _joined([*pieces, "</w:tbl>"])


_CLOSING = (
    '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
    '<w:gridSpan w:val="{count}"/><w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/>'
    '<w:right w:val="nil"/></w:tcBorders><w:tcMar><w:left w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>'
)
_CENTRED = '<w:jc w:val="center"/>'


def _cell(
    cell: Cell, row: Row, width: int, *, covered: bool, suffix: str
) -> list[str | pandoc.Node]:
    merge = '<w:vMerge w:val="restart"/>' if cell.rowspan > 1 else ""
    opening = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else "")
        + ("<w:vMerge/>" if covered else merge)
        + _borders(cell.open)
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else "")
        + ('<w:vAlign w:val="center"/>' if row.header else "")
        + "</w:tcPr>"
    )
    style = cell.style + suffix
    if isinstance(cell.content, list) and cell.content and not covered:
        attributes = pandoc.attributes(**{"custom-style": style})
        return [opening, {"t": "Div", "c": [attributes, cell.content]}, "</w:tc>"]
    properties = "<w:keepNext/>" if row.tied else ""
    properties += f'<w:jc w:val="{cell.align}"/>' if cell.align else ""
    contents = cell.content if isinstance(cell.content, tuple) else (cell.content,)
    if covered or not contents or isinstance(cell.content, list):
        contents = ("",)
    written = "".join(paragraph(style_id(style), str(one), properties) for one in contents)
    return [opening + written + "</w:tc>"]


def _borders(edges: Sequence[str]) -> str:
    none = "".join(f'<w:{edge} w:val="nil"/>' for edge in ("top", "bottom") if edge in edges)
    return f"<w:tcBorders>{none}</w:tcBorders>" if none else ""


def _joined(pieces: Sequence[str | pandoc.Node]) -> list[pandoc.Node]:
    """The pieces as nodes, neighbouring strings as one raw block."""
    nodes: list[pandoc.Node] = []
    texts: list[str] = []
    for piece in (*pieces, None):
        if isinstance(piece, str):
            texts.append(piece)
            continue
        if texts:
            nodes.append(pandoc.raw("openxml", "".join(texts)))
            texts = []
        if piece is not None:
            nodes.append(piece)
    return nodes
