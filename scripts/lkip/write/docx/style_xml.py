"""Builders of style definitions."""

from __future__ import annotations

from functools import cache

from lkip.write.docx.ooxml import twips

KEEP = "<w:keepNext/><w:keepLines/>"
CENTRE = '<w:jc w:val="center"/>'
BOLD = "<w:b/><w:bCs/>"
ITALIC = "<w:i/><w:iCs/>"
MONO = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'


@cache  # a few names, for thousands of paragraphs
def style_id(name: str) -> str:
    """The id of a style, as Word makes it from the name."""
    if name.startswith("toc "):
        return name.upper().replace(" ", "")
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def paragraph(
    name: str,
    properties: str = "",
    text: str = "",
    *,
    based: str = "Normal",
    following: str = "",
    own: bool = False,
) -> str:
    """A paragraph style: what it does to the paragraph and to its text.

    `own`: not one of Word's built-in styles; `following`: the style of the next paragraph.
    """
    custom = ' w:customStyle="1"' if own else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{style_id(based)}"/>'
        + (f'<w:next w:val="{style_id(following)}"/>' if following else "")
        + f"<w:qFormat/><w:pPr>{properties}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
    )


def spacing(before: float = 0, after: float = 0, line: float = 1.0) -> str:
    """Distances in points, line spacing in lines."""
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" '
        f'w:line="{round(line * 240)}" w:lineRule="auto"/>'
    )


def font_size(points: float) -> str:
    """Size of the letters."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def indent(left: float, hanging: float = 0, right: float = 0) -> str:
    """Distances from the margins in centimetres; the first line hangs out by `hanging`."""
    return f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:hanging="{twips(hanging)}"/>'
