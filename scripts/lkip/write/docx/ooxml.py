"""Small builders of WordprocessingML: strings in, strings out. Every text is escaped here."""

from __future__ import annotations

import re
from hashlib import sha256

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKS = {
    "\n": "<w:br/>",
    "\t": "<w:tab/>",
    "\u00ad": "<w:softHyphen/>",
    "-": "<w:noBreakHyphen/>",
}
_MARK, _UNBROKEN_MARK = re.compile("([\n\t\u00ad])"), re.compile("([\n\t\u00ad-])")


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def serialised(root: etree._Element) -> bytes:
    """A part's bytes."""
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def twips(cm: float) -> int:
    """Centimetres in twentieths of a point, Word's unit of length."""
    return round(cm * 1440 / 2.54)


def emu(cm: float) -> int:
    """Centimetres in English metric units, DrawingML's unit of length."""
    return round(cm * 360000)


def clean(text: str) -> str:
    """`text` without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def escape(text: str) -> str:
    """`text` for element content or a double-quoted attribute."""
    text = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def run(text: str, style: str = "", *, unbroken: bool = False) -> str:
    """Text in a character style (its id); newlines, tabs and soft hyphens are Word's own.

    `unbroken` text never breaks at a space or a hyphen: for numbers.
    """
    mark = _MARK
    if unbroken:
        text, mark = text.replace(" ", "\u00a0"), _UNBROKEN_MARK
    content = "".join(
        _MARKS[piece] if n % 2 else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for n, piece in enumerate(mark.split(text))  # every other piece is a mark
        if piece
    )
    return _run(content, style)


def field_start(instruction: str, style: str = "") -> str:
    """The opening of a field: what follows, up to `field_end`, is its cached result."""
    code = f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'
    return _mark("begin", style) + _run(code, style) + _mark("separate", style)


def field_end(style: str = "") -> str:
    """The end of a field."""
    return _mark("end", style)


def field(instruction: str, result: str, style: str = "") -> str:
    """A field with its cached result as text, in a character style."""
    return field_start(instruction, style) + run(result, style) + field_end(style)


def _mark(kind: str, style: str) -> str:
    return _run(f'<w:fldChar w:fldCharType="{kind}"/>', style)


def _run(content: str, style: str) -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{properties}{content}</w:r>"


def paragraph(style: str, content: str = "", properties: str = "") -> str:
    """A paragraph in a style (its id); `properties` follow the style in `w:pPr`."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def bookmark(name: str, number: int, content: str) -> str:
    """`content` under a bookmark; `number` is unique in the document."""
    return bookmark_start(name, number) + content + bookmark_end(number)


def bookmark_start(name: str, number: int) -> str:
    """The start of a bookmark that other nodes fill."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def bookmark_end(number: int) -> str:
    """The end of the bookmark with this number."""
    return f'<w:bookmarkEnd w:id="{number}"/>'


def link_start(name: str) -> str:
    """The opening of a link to a bookmark; closed by `LINK_END`."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">'


LINK_END = "</w:hyperlink>"


def bookmark_name(anchor: str) -> str:
    """The bookmark of an anchor: hidden, at most 40 characters, unlike any other's.

    Word knows only letters, digits and underscores and does not tell capitals apart, so an anchor
    that says more than that gets a digest.
    """
    name = "_" + anchor.replace("-", "_")
    if re.fullmatch("[a-z0-9-]{1,38}", anchor):
        return name
    digest = sha256(anchor.encode()).hexdigest()[:8]
    return re.sub("[^A-Za-z0-9_]", "_", name)[:31] + "_" + digest
