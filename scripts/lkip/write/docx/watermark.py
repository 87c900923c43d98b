"""The watermark of a draft, as Word itself makes one: letters in the header, behind the text.

Word finds it again by its name, so that Design > Watermark > Remove takes it away.
"""

from __future__ import annotations

from lkip.write.docx.ooxml import W, escape
from lkip.write.draft import ANGLE, COLOUR, OPACITY, WATERMARK, WIDTH

_VML, _OFFICE = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
_WORD = "urn:schemas-microsoft-com:office:word"

_TYPE = "_x0000_t136"
"""Word's own number of letters along a straight line."""

_FIRST = 2049
"""Number of the first shape, where Word begins to count those of headers."""


def watermark(number: int) -> str:
    """The run that holds the watermark of the header with this number, from 1."""
    width = WIDTH / 2.54 * 72
    style = (
        "position:absolute;margin-left:0;margin-top:0;"
        f"width:{width:.0f}pt;height:{width / 4:.0f}pt;"
        f"rotation:{360 - ANGLE};z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        "mso-position-vertical-relative:margin"
    )
    return (
        f'<w:r xmlns:w="{W}"><w:rPr><w:noProof/></w:rPr>'
        f'<w:pict xmlns:v="{_VML}" xmlns:o="{_OFFICE}" xmlns:w10="{_WORD}">'
        f'<v:shapetype id="{_TYPE}" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
        '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
        '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
        '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
        '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" '
        'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
        '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" '
        'xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/>'
        "</v:shapetype>"
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{_FIRST + number}" '
        f'type="#{_TYPE}" alt="" style="{style}" o:allowincell="f" fillcolor="#{COLOUR}" '
        f'stroked="f"><v:fill opacity="{OPACITY}"/>'
        '<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" '
        f'string="{escape(WATERMARK)}"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape>'
        "</w:pict></w:r>"
    )
