"""The body that Pandoc wrote, finished: styles, sections, what stays together, picture sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from lxml import etree

from lkip.config import Style
from lkip.write.docx.balance import balance
from lkip.write.docx.cover import COVER_FOOT, foot_frame
from lkip.write.docx.ooxml import PIC, WP, A, M, W, emu, w
from lkip.write.paper import text_height, text_width

_PARAGRAPHS = {
    "FirstParagraph": "BodyText",
    "Compact": "BodyText",
    "DefinitionTerm": "Istilah",
    "Definition": "UraianIstilah",
    "SourceCode": "TeksSumber",
    "FootnoteBlockText": "FootnoteText",
    "ImageCaption": "KeteranganGambar",
    "CaptionedFigure": "Gambar",
}
"""Pandoc's paragraph styles -> ours: it needs more of them than an author does."""

_RUNS = {"VerbatimChar": "HTMLCode"}

_SIDES = {"TabelIsi": "left", "TabelAngka": "right"}
"""Where the formulas in paragraphs of a style stand; all others in the middle."""

_SHORT = 240
"""Letters of a paragraph of about three lines."""

_NO_SECTION = (COVER_FOOT, "KeteranganGambar", "TOC1", "TOC2", "TOC3", "TableOfFigures")

_WHOLE_PAGE = ("Bagan", "BaganBersambung", "Pindaian")

_VALUE = w("val")
_SECTION = f"{w('pPr')}/{w('sectPr')}"

_M = f"{{{M}}}"


def _query(path: str) -> Callable[..., list[etree._Element]]:
    """The elements at `path`: few among thousands, of which Python need not look at each."""
    found = etree.XPath(path, namespaces={"w": W, "m": M})
    return cast(Callable[..., list[etree._Element]], found)


_UNSTYLED = _query("descendant::w:p[not(w:pPr/w:pStyle)]")
_STYLED = _query("descendant::w:pStyle[@w:val=$style]/../..")
_KEPT_ROWS = _query("descendant::w:tr[descendant::w:keepNext]")
_LOOSE = _query("descendant::w:pPr[not(w:keepNext)]")
_HOLDERS = _query("w:p[w:pPr/w:sectPr]")
_FORMULAS = _query("descendant::w:p[m:oMathPara]")
_TEXTS = _query("descendant::m:rPr[m:nor]")


def finish_body(root: etree._Element, style: Style) -> None:
    """Change the document or the notes in place."""
    _restyle(root)
    _keep_leads(root)
    _keep_rows(root)
    _frame_foot(root, style)
    if root.tag == w("document"):
        _place_sections(root)
        balance(root[0], style)
    _limit_pictures(root, style)
    _settle_maths(root)
    _number(root)


def _restyle(root: etree._Element) -> None:
    """Pandoc's styles as ours; what stands in a list gets the list's style."""
    for paragraph in _UNSTYLED(root):
        _properties(paragraph).insert(0, etree.Element(w("pStyle"), {_VALUE: "BodyText"}))
    for style in root.iter(w("pStyle")):
        given = style.get(_VALUE, "")
        name = _PARAGRAPHS.get(given, given)
        if name == "BodyText" and next(style.itersiblings(w("numPr")), None) is not None:
            name = "ListParagraph"
        style.set(_VALUE, name)
    for style in root.iter(w("rStyle")):
        given = style.get(_VALUE, "")
        style.set(_VALUE, _RUNS.get(given, given))


def _keep_leads(root: etree._Element) -> None:
    """A paragraph that leads to a list, a formula, a table or a signature stays on its page.

    A long one before a table says enough to end a page: the PDF would end it there too.
    """
    for paragraph in _STYLED(root, style="BodyText"):
        following = paragraph.getnext()
        if following is None:
            continue
        if following.tag == w("tbl"):
            short = sum(map(len, paragraph.itertext(w("t")))) <= _SHORT
            leads = short or _signs(following)
        else:
            listed = following.tag == w("p") and _style(following) == "ListParagraph"
            leads = listed or following.find(f"{_M}oMathPara") is not None
        if leads:
            _properties(paragraph).insert(1, etree.Element(w("keepNext")))


def _signs(table: etree._Element) -> bool:
    """Whether a table holds signatures."""
    style = table.find(f"{w('tblPr')}/{w('tblStyle')}")
    return style is not None and style.get(_VALUE) == "TabelPolos"


def _keep_rows(root: etree._Element) -> None:
    """What Pandoc wrote into a row that stays with the next one stays with it as well."""
    for row in _KEPT_ROWS(root):
        for properties in _LOOSE(row):
            properties.insert(1, etree.Element(w("keepNext")))


def _limit_pictures(root: etree._Element, style: Style) -> None:
    """No picture wider than the text of its section, nor higher than three quarters of it.

    Diagrams and scans have their size from the writer, and may be as high as the page.

    Nothing around it either: where Pandoc says nothing, LibreOffice leaves a space.
    """
    for inline, (widest, highest) in _rooms(root, style):
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        holder = next(inline.iterancestors(w("p")), None)
        share = 1.0 if holder is not None and _style(holder) in _WHOLE_PAGE else 0.75
        sizes = [inline.find(f"{{{WP}}}extent"), *inline.iter(f"{{{A}}}ext")]
        for size in sizes:
            if size is None or size.get("cx") is None:
                continue
            width, height = int(size.get("cx", "0")), int(size.get("cy", "0"))
            scale = min(1.0, share * highest / max(height, 1), widest / max(width, 1))
            size.set("cx", str(round(width * scale)))
            size.set("cy", str(round(height * scale)))


def _rooms(root: etree._Element, style: Style) -> Iterator[tuple[etree._Element, tuple[int, int]]]:
    """Each picture with the width and height of its section's text: the section ends behind it."""
    lying, upright = (
        (emu(text_width(style.page, landscape=lies)), emu(text_height(style.page, landscape=lies)))
        for lies in (True, False)
    )
    waiting: list[etree._Element] = []
    for element in root.iter(f"{{{WP}}}inline", w("sectPr")):
        if element.tag == w("sectPr"):
            # That of a paragraph stands before the pictures in it.
            holder = next(element.iterancestors(w("p")), None)
            if holder is not None:
                waiting += holder.iter(f"{{{WP}}}inline")
            size = element.find(w("pgSz"))
            lies = size is not None and size.get(w("orient")) == "landscape"
            yield from ((inline, lying if lies else upright) for inline in waiting)
            waiting = []
        elif _own_section(element) is None:
            waiting.append(element)
    yield from ((inline, upright) for inline in waiting)


def _own_section(inline: etree._Element) -> etree._Element | None:
    """The section that the picture's own paragraph ends."""
    holder = next(inline.iterancestors(w("p")), None)
    return None if holder is None else holder.find(_SECTION)


def _place_sections(root: etree._Element) -> None:
    """Each `w:sectPr` from its own paragraph into the one before it, the last into the body.

    A section that ends in a table or a frame keeps its (invisible) paragraph, for Word wants one
    there; so does one that ends in a list of contents, where LibreOffice would lose the fields of
    the footer.
    """
    body = root[0]
    for old in body.findall(w("sectPr")):
        body.remove(old)
    holders = _HOLDERS(body)
    for holder in holders:
        section = holder.find(_SECTION)
        before = holder.getprevious()
        assert section is not None, "chosen for its section"
        if holder is holders[-1]:
            body.append(section)
        elif before is None or before.tag != w("p") or _style(before) in _NO_SECTION:
            continue
        else:
            _properties(before).append(section)
        body.remove(holder)


def _frame_foot(root: etree._Element, style: Style) -> None:
    """The foot of the cover, in a frame at the lower margin: no empty lines hold it there."""
    for paragraph in _STYLED(root, style=COVER_FOOT):
        _properties(paragraph).insert(1, etree.fromstring(foot_frame(style)))


def _properties(paragraph: etree._Element) -> etree._Element:
    """The `w:pPr` of a paragraph, made where there is none."""
    found = paragraph.find(w("pPr"))
    if found is None:
        found = etree.Element(w("pPr"))
        paragraph.insert(0, found)
    return found


def _style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else found.get(_VALUE, "")


def _settle_maths(root: etree._Element) -> None:
    """Text in a formula is no mathematics and has no mathematical style, which Pandoc adds.

    A formula in a cell stands where the text of its paragraph would stand.
    """
    for paragraph in _FORMULAS(root):
        side = _SIDES.get(_style(paragraph).removesuffix("Rapat").removesuffix("Padat"), "")
        for place in paragraph.iter(f"{_M}jc") if side else ():
            place.set(f"{_M}val", side)
    for properties in _TEXTS(root):
        for style in properties.findall(f"{_M}sty"):
            properties.remove(style)


def _number(root: etree._Element) -> None:
    """Drawings numbered in reading order, for their ids must be unique; and no file names."""
    for number, properties in enumerate(root.iter(f"{{{WP}}}docPr"), 1):
        properties.set("id", str(number))
        if properties.get("name") == "Picture":
            properties.set("name", f"Gambar {number}")
    for number, properties in enumerate(root.iter(f"{{{PIC}}}cNvPr"), 1):
        properties.set("id", str(number))
        properties.set("name", f"Gambar {number}")
        properties.set("descr", "")
