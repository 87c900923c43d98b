"""The text of a document, piece by piece, each with the place where a reader finds it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from pypdf import PdfReader

PAGE = "halaman "
"""How the place of a page begins that has a printed number."""

LARGEST = 100 * 2**20
"""Bytes that a part of a DOCX may unpack to; those of a whole report have a fiftieth."""


class Piece(NamedTuple):
    """A page, a paragraph, or a row of a table."""

    place: str
    text: str


def pieces(name: str, data: bytes) -> list[Piece] | None:
    """The text of a document in reading order; None for a file that is no document.

    Raises whatever the reader of its format runs into where the file is broken.
    """
    kind = KINDS.get(Path(name).suffix)
    return [piece for piece in kind(data) if piece.text] if kind else None


def _pdf(data: bytes) -> Iterator[Piece]:
    reader = PdfReader(io.BytesIO(data))
    for place, page in zip(sheets(reader), reader.pages, strict=True):
        yield Piece(place, _joined(page.extract_text()))


def sheets(reader: PdfReader) -> list[str]:
    """Every page by its printed number, or by its position where none is printed."""
    labels = enumerate(reader.page_labels, 1)
    return [f"{PAGE}{label}" if label else f"lembar {sheet}" for sheet, label in labels]


# --- DOCX --------------------------------------------------------------------------------

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = frozenset({
    f"{W}t",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}t",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}v",
})  # fmt: skip
APART = frozenset({f"{W}tab", f"{W}br", f"{W}p"})
HEADING = re.compile(r"Heading\d|Title")
MARGIN = re.compile(r"word/(header|footer|footnotes|charts/chart)(\d*)\.xml")
MARGINS = {
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "charts/chart": "grafik ke-",
}


def _docx(data: bytes) -> Iterator[Piece]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield from _body(_part(package, "word/document.xml"))
        for name in sorted(package.namelist()):
            if found := MARGIN.fullmatch(name):
                number = found[2] if found[1].startswith("charts") else ""
                yield Piece(MARGINS[found[1]] + number, _words(_part(package, name)))


def _part(package: zipfile.ZipFile, name: str) -> etree._Element:
    if package.getinfo(name).file_size > LARGEST:
        raise zipfile.BadZipFile(f"{name} terlalu besar")
    return etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False))


def _body(body: etree._Element) -> Iterator[Piece]:
    """Paragraphs and rows, under the last heading."""
    place = "awal dokumen"
    for one in body.iter(f"{W}p", f"{W}tr"):
        if next(one.iterancestors(f"{W}tr"), None) is not None:
            continue  # its row has been told
        style = one.find(f"{W}pPr/{W}pStyle")
        text = _words(one)
        if text and style is not None and HEADING.fullmatch(style.get(f"{W}val", "")):
            place = f"bagian '{text}'"
        yield Piece(place, text)


def _words(element: etree._Element) -> str:
    told = ((one.text or "") if one.tag in TEXT else " " for one in element.iter(*TEXT, *APART))
    return _joined("".join(told))


# --- HTML --------------------------------------------------------------------------------

BLOCKS = frozenset({
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "tr", "caption",
    "figcaption", "div", "section", "title",
})  # fmt: skip
CELLS = frozenset({"td", "th", "br"})
UNSEEN = frozenset({"script", "style", "annotation"})


def _html(data: bytes) -> Iterator[Piece]:
    reader = _Page()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    reader.end()
    yield from reader.found


class _Page(HTMLParser):
    """Collects the pieces, under the last heading; those of a table under its caption."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Piece] = []
        self.heading = self.caption = ""
        self.tag = ""
        self.unseen = 0
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.unseen += tag in UNSEEN
        if tag in BLOCKS:
            self.end(tag)
        elif tag in CELLS:
            self.said.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN
        if tag in BLOCKS:
            self.end()
        if tag == "table":
            self.caption = ""

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.said.append(data)

    def end(self, tag: str = "") -> None:
        """End a piece; the next stands in `tag`."""
        text = _joined("".join(self.said))
        if text and re.fullmatch(r"h\d", self.tag):
            self.heading = text
        elif text and self.tag == "caption":
            self.caption = text
        place = self.caption or self.heading
        self.found.append(Piece(f"bagian '{place}'" if place else "awal dokumen", text))
        self.tag, self.said = tag, []


def _joined(text: str) -> str:
    """One line of what can be printed: the text is foreign."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


KINDS: Mapping[str, Callable[[bytes], Iterator[Piece]]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".zip": _docx,
    ".html": _html,
}
