"""The cover: the title a third down the page, the agency at its foot, over a coloured band."""

from __future__ import annotations

from collections.abc import Sequence

from lkip import pandoc
from lkip.config import Style
from lkip.write.cover import cover as groups
from lkip.write.docx.ooxml import WP, A, W, emu, paragraph, twips

_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

_GAP, _LINE = 0.03, 0.12
"""Heights over the band at the foot of the page: a space, the thin line; cm."""


_LOWER_TITLE = pandoc.attributes(**{"custom-style": "Judul Sampul"})

_FIRST = 9001
"""Number of the first bar, out of the way of the drawings in the text."""

COVER_FOOT = "SampulBawah"
"""Style id of the paragraphs at the foot of the cover."""


def cover(
    content: Sequence[pandoc.Node], written: Sequence[list[pandoc.Node]]
) -> list[pandoc.Node]:
    """The blocks of a cover; `written` is what stands for each block of `content`."""
    above, middle, _ = groups(content)
    title, foot = len(above), len(above) + len(middle)
    made: list[pandoc.Node] = []
    for index, (block, nodes) in enumerate(zip(content, written, strict=True)):
        if index == foot:
            made.append(pandoc.raw("openxml", paragraph("GarisSampul")))
        if block["t"] == "HorizontalRule":
            continue
        style = "Sampul Bawah" if index >= foot else "Sampul"
        if title and index == 0:
            style = "Sampul Atas"
        for node in nodes:
            if title and index == title:
                # What stands above it has taken the room at the head of the page.
                node = {"t": "Div", "c": [_LOWER_TITLE, node["c"][1]]}
            if node["t"] in ("Para", "Plain"):
                attributes = pandoc.attributes(**{"custom-style": style})
                node = {"t": "Div", "c": [attributes, [node]]}
            made.append(node)
    return made


def foot_frame(style: Style) -> str:
    """The frame that holds the paragraphs of the foot together at the lower margin."""
    page = style.page
    return (
        f'<w:framePr xmlns:w="{W}" w:w="{twips(page.width - page.left - page.right)}" '
        'w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" '
        'w:yAlign="bottom"/>'
    )


def band(style: Style) -> str:
    """Runs for the cover's footer: the band and the line over it, from edge to edge."""
    look = style.cover
    if not look.band:
        return ""
    top = style.page.height - look.band
    return _bar(_FIRST, top, look.band, look.fill, style) + _bar(
        _FIRST + 1, top - _GAP - _LINE, _LINE, look.rule, style
    )


def _bar(number: int, top: float, height: float, colour: str, style: Style) -> str:
    size = f'cx="{emu(style.page.width)}" cy="{emu(height)}"'
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice xmlns:wps="{_WPS}" Requires="wps">'
        f'<w:drawing><wp:anchor xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0" '
        f'simplePos="0" relativeHeight="{number - _FIRST}" behindDoc="1" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(top)}</wp:posOffset>'
        f'</wp:positionV><wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="Hiasan" descr=""/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{A}"><a:graphicData uri="{_WPS}"><wps:wsp>'
        f'<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        "</mc:Choice></mc:AlternateContent></w:r>"
    )
