"""`python -m lkip.coverage.docx REPORT`: lkip.docx and trace.json -> coverage-docx.json.

The numbers of a finished DOCX, section by section: a number may stand under
the heading that the trace tells for it.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from lxml import etree

from lkip.config import Report
from lkip.coverage.match import Known, covered, found_in, known_of
from lkip.files import read_json, write_json
from lkip.model import Covered, Trace
from lkip.stage import main

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

TEXT = frozenset({f"{W}t", f"{M}t"})
SPACE = frozenset({f"{W}tab", f"{W}br", f"{W}cr", f"{M}num", f"{M}den", f"{M}sup", f"{M}sub"})


def docx(path: Path, trace: Trace, pages: Mapping[str, str]) -> Covered:
    """What became of the numbers in the text of a DOCX: body, notes, charts, headers, footers.

    `pages` tells the page numbers that its lists of contents print.
    """
    with zipfile.ZipFile(path) as package:
        document = _Document(package)
        first, *headed = document.sections()
        margins = document.margins()
    texts = [first.text, *(section.text for section in headed), margins]
    titles = (f"bagian {section.title!r}" for section in headed)
    where = ["sebelum judul pertama", *titles, "kepala dan kaki halaman"]
    found = [one for at, text in enumerate(texts) for one in found_in(text, at)]
    return covered(found, known(trace, len(texts) - 1, pages), where)


def known(trace: Trace, margins: int, pages: Mapping[str, str]) -> list[Known]:
    """Where each number of the trace may stand: sections, counted by their headings, or margins.

    The number of a page is a field, of which the file holds one result.
    """
    spans = {"": (0, margins - 1)}
    headings = 0
    for place in trace.places:
        headings += place.kind == "heading"
        spans[place.id] = (headings, headings)
    made = [Known("1", margins, margins)]
    for one in trace.prints:
        first, last = spans[one.within] if one.part else (margins, margins)
        made += known_of(one, first, last, pages)
    return made


class Section(NamedTuple):
    """A heading, and the text under it with it."""

    title: str
    text: str


class _Document:
    """The parts of a package that hold text."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self.package = package
        self.body = self._part("word/document.xml")
        self.links = self._links()
        self.headings = self._headings()
        self.notes = self._notes()

    def sections(self) -> Iterator[Section]:
        """The text before the first heading, then heading by heading."""
        title = ""
        texts: list[str] = []
        for paragraph in self.body.iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            text = "".join(self._pieces(paragraph))
            if style is not None and style.get(f"{W}val") in self.headings:
                yield Section(title, "\n".join(texts))
                title, texts = " ".join(text.split()), []
            texts.append(text)
        yield Section(title, "\n".join(texts))

    def margins(self) -> str:
        """The headers and footers."""
        names = [n for n in self.package.namelist() if re.match(r"word/(header|footer)\d*\.xml", n)]
        return "\n".join("".join(self._pieces(self._part(name))) for name in names)

    def _pieces(self, element: etree._Element) -> Iterator[str]:
        """The text of an element, that of its notes and charts where they are called."""
        for one in element.iter():
            if one.tag in TEXT:
                yield one.text or ""
            elif one.tag in SPACE:
                yield " "
            elif one.tag == f"{W}footnoteReference":
                yield f" {self.notes.get(one.get(f'{W}id', ''), '')} "
            elif one.tag == f"{C}chart" and one.get(f"{R}id"):
                yield f" {self._chart(self.links[one.get(f'{R}id', '')])} "

    def _chart(self, name: str) -> str:
        """What a chart prints: its labels, the names of its categories and series, its titles."""
        chart = self._part(name)
        printed = [*chart.iter(f"{A}t")]
        for held in (*chart.iter(f"{C}cat"), *chart.iter(f"{C}tx")):
            printed += held.iter(f"{C}v")
        return " ".join(one.text or "" for one in printed)

    def _part(self, name: str) -> etree._Element:
        return etree.fromstring(self.package.read(name))

    def _links(self) -> dict[str, str]:
        """The parts that the body names, by the id of the relation."""
        found = self._part("word/_rels/document.xml.rels")
        return {
            str(one.get("Id")): str(PurePosixPath("/word") / str(one.get("Target"))).lstrip("/")
            for one in found
        }

    def _headings(self) -> frozenset[str]:
        """The styles with an outline level, Word's own mark of a heading, and the title's."""
        return frozenset({"Title"}).union(
            str(style.get(f"{W}styleId"))
            for style in self._part("word/styles.xml").iter(f"{W}style")
            if style.find(f"{W}pPr/{W}outlineLvl") is not None
        )

    def _notes(self) -> dict[str, str]:
        if "word/footnotes.xml" not in self.package.namelist():
            return {}
        notes = self._part("word/footnotes.xml").iter(f"{W}footnote")
        return {
            str(note.get(f"{W}id")): "".join(one.text or "" for one in note.iter(*TEXT))
            for note in notes
        }


def stage(where: Report) -> None:
    """Find the origin of every number in the finished DOCX."""
    trace = read_json(where.build / "trace.json", Trace)
    pages = read_json(where.build / "pages.json", dict[str, str])
    write_json(where.build / "coverage-docx.json", docx(where.build / "lkip.docx", trace, pages))


if __name__ == "__main__":
    sys.exit(main(stage, "coverage.docx"))
