"""Sections of the DOCX: paper, page numbers, running header and footer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from lkip import pandoc
from lkip.config import Page, Style
from lkip.write.docx.cover import band
from lkip.write.docx.ooxml import DECLARATION, R, W, field, paragraph, run, twips
from lkip.write.docx.watermark import watermark
from lkip.write.paper import text_height, text_width

Zone = Literal["cover", "front", "body"]
"""Pages numbered alike: not at all, i ii iii, 1 2 3."""

_ZONES: dict[str, Zone] = {"cover": "cover", "front": "front", "lists": "front"}
_MARGIN = 1.25
"""Distance of header and footer from the edge of the paper, cm."""

HEADER, NO_HEADER, FOOTER, COVER_FOOTER = "rIdKepala", "rIdKepala0", "rIdKaki", "rIdKaki0"
"""Relationships of the header and footer parts."""


_BREAK: pandoc.Node = {"t": "Div", "c": [pandoc.attributes("", ["page-break"]), []]}


class Section(NamedTuple):
    """Neighbouring parts, or pieces of them, that share paper and numbering."""

    parts: tuple[pandoc.Node, ...]
    """Each begins a page."""
    zone: Zone
    landscape: bool
    start: bool
    """The numbering of its zone starts here."""

    def width(self, style: Style) -> float:
        """Text width, cm."""
        return text_width(style.page, landscape=self.landscape)

    def height(self, style: Style) -> float:
        """Text height, cm."""
        return text_height(style.page, landscape=self.landscape)


def sections(parts: Sequence[pandoc.Node]) -> list[Section]:
    """The parts of the report, one section as long as zone and paper stay the same."""
    made: list[Section] = []
    for part in parts:
        zone = _ZONES.get(pandoc.attribute(part, "kind"), "body")
        for piece, landscape in _pieces(part):
            if made and (made[-1].zone, made[-1].landscape) == (zone, landscape):
                made[-1] = made[-1]._replace(parts=(*made[-1].parts, piece))
            else:
                start = all(section.zone != zone for section in made)
                made.append(Section((piece,), zone, landscape, start))
    return made


def _pieces(part: pandoc.Node) -> Iterator[tuple[pandoc.Node, bool]]:
    """A part in pieces, each with its paper: what its author laid on turned pages stands apart."""
    attributes, content = part["c"]
    lies = pandoc.attribute(part, "landscape") == "true"
    numbers: dict[int, int] = {}
    for index, block in enumerate(content):
        # Every turned block is a piece of its own, all that stands between two of them is one.
        numbers[index] = index if pandoc.is_div(block, "lanskap") else -1
    pieces = []
    for number, group in groupby(enumerate(content), key=lambda pair: numbers[pair[0]]):
        blocks = [block for _, block in group]
        turned = number >= 0
        blocks = _needed_breaks(blocks[0]["c"][1] if turned else blocks)
        if blocks:
            pieces.append(({"t": "Div", "c": [attributes, blocks]}, lies or turned))
    yield from pieces or [({"t": "Div", "c": [attributes, []]}, lies)]


def _needed_breaks(blocks: Sequence[pandoc.Node]) -> list[pandoc.Node]:
    """`blocks` with a page break after every scan, and with none where a page begins anyway."""
    made: list[pandoc.Node] = []
    for block in blocks:
        if made and pandoc.is_div(made[-1], "scan"):
            made.append(_BREAK)
        begins = not made or pandoc.is_div(made[-1], "page-break")
        if pandoc.is_div(block, "page-break") and begins:
            continue
        if block["t"] == "Header" and block["c"][0] == 1 and made and begins:
            made.pop()
        made.append(block)
    while made and pandoc.is_div(made[-1], "page-break"):
        made.pop()
    return made


def properties(section: Section, style: Style) -> str:
    """The section's `w:sectPr`."""
    header = HEADER if section.zone == "body" else NO_HEADER
    footer = COVER_FOOTER if section.zone == "cover" else FOOTER
    form = "lowerRoman" if section.zone == "front" else "decimal"
    start = ' w:start="1"' if section.start else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:type w:val="nextPage"/>'
        + _paper(style.page, section.landscape)
        + ("" if section.zone == "cover" else f'<w:pgNumType w:fmt="{form}"{start}/>')
        + "</w:sectPr>"
    )


def _paper(page: Page, landscape: bool) -> str:
    width, height = page.width, page.height
    top, right, bottom, left = page.top, page.right, page.bottom, page.left
    if landscape:
        width, height = height, width
        # Bound at the left edge of the upright report, which is the top of a turned page.
        top, right, bottom, left = left, top, right, bottom
    edge = twips(_MARGIN)
    return (
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"'
        + (' w:orient="landscape"' if landscape else "")
        + f'/><w:pgMar w:top="{twips(top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" '
        f'w:left="{twips(left)}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
    )


def parts(header: str, style: Style, *, draft: bool) -> dict[str, tuple[str, str, bytes]]:
    """Header and footer parts: relationship -> (kind, file name, content)."""
    number = field("PAGE", "1")
    marks = [watermark(n) if draft else "" for n in (1, 2)]
    # Its style draws a line below.
    named = paragraph("Header", run(header) + marks[0]) if header else paragraph("Normal", marks[0])
    made = {
        HEADER: ("header", "header1.xml", named),
        NO_HEADER: ("header", "header2.xml", paragraph("Normal", marks[1])),
        FOOTER: ("footer", "footer1.xml", paragraph("Footer", number)),
        COVER_FOOTER: ("footer", "footer2.xml", paragraph("Normal", band(style))),
    }
    tags = {"header": "hdr", "footer": "ftr"}
    return {
        name: (
            kind,
            file,
            f'{DECLARATION}<w:{tags[kind]} xmlns:w="{W}" xmlns:r="{R}">{content}'
            f"</w:{tags[kind]}>".encode(),
        )
        for name, (kind, file, content) in made.items()
    }
