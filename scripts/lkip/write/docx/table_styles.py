"""Styles of tables and of what stands in them, in the usual size and in a smaller one."""

from __future__ import annotations

from lkip.config import Style
from lkip.write.docx.measure import (
    DEEPEST,
    STEP,
    Setting,
    hanging,
)
from lkip.write.docx.style_xml import BOLD, CENTRE, font_size, indent, paragraph, spacing, style_id

COMPACT = " Rapat"
"""What is added to the name of a table's style where its text is smaller than usual."""

DENSE = " Padat"
"""Likewise where it is as small as can be."""


def item_style(digits: int) -> str:
    """Name of the style of numbered paragraphs whose longest number has so many digits."""
    return "Tabel Butir" if digits < 2 else "Tabel Butir Panjang"


def settings(style: Style) -> dict[str, Setting]:
    """How tables may be set, by the suffix of their styles' names, the largest text first."""

    def setting(size: float, margin: float) -> Setting:
        """With these shares of the size of the text and of its distance from the lines."""
        points = round(style.size.table * size * 2) / 2
        padding = round(style.table.padding * margin * 20) * 2
        # A line of Word has some space of its own.
        space = round(max(0.0, style.table.padding - 1.5) * 20) * 2
        return Setting(points, padding, style.font.word, space)

    return {"": setting(1, 1), COMPACT: setting(0.8, 0.7), DENSE: setting(0.67, 0.4)}


def table_styles(style: Style) -> list[str]:
    """The styles of tables and of the paragraphs in them."""
    eighths = round(style.table.rule * 8)
    line = "single" if eighths else "nil"
    edges = "".join(
        f'<w:{side} w:val="{line}" w:sz="{eighths}" w:space="0" w:color="{style.colour.rule}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )

    def table(name: str, content: str) -> str:
        return (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/>'
            f"<w:tblPr>{content}</w:tblPr></w:style>"
        )

    def margins(width: int) -> str:
        sides = (("top", 0), ("left", width), ("bottom", 0), ("right", width))
        inner = "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in sides)
        return f"<w:tblCellMar>{inner}</w:tblCellMar>"

    ways = settings(style)
    return [
        *(one for suffix, setting in ways.items() for one in _cells(style, suffix, setting)),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{margins(ways[''].padding // 2)}</w:tblPr></w:style>",
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
        *(
            table(
                "Tabel Laporan" + suffix,
                f"<w:tblBorders>{edges}</w:tblBorders>" + margins(setting.padding // 2),
            )
            for suffix, setting in ways.items()
        ),
        table("Tabel Polos", '<w:tblCellMar><w:top w:w="240" w:type="dxa"/></w:tblCellMar>'),
    ]


def _cells(style: Style, suffix: str, setting: Setting) -> list[str]:
    """The paragraphs in tables; numbers have a style of their own."""
    points = setting.points
    isi = "Tabel Isi" + suffix

    def cell(name: str, properties: str = "", text: str = "") -> str:
        return paragraph(name + suffix, properties, text, based=isi, own=True)

    small = font_size(min(points, style.size.note))
    above = setting.space / 40
    return [
        paragraph(isi, spacing(above, above), font_size(points), own=True),
        cell("Tabel Kepala", "<w:keepNext/>" + CENTRE, BOLD),
        cell("Tabel Nomor Kolom", "<w:keepNext/>" + CENTRE, small),
        cell("Tabel Tengah", CENTRE),
        cell("Tabel Angka", '<w:jc w:val="right"/>'),
        cell("Tabel Kelompok", "<w:keepNext/>", BOLD),
        cell("Tabel Jumlah", "", BOLD),
        *(
            cell(item_style(digits), indent(hanging(points, digits), hanging(points, digits)))
            for digits in (1, 2)
        ),
        *(cell(f"Tabel Isi {depth}", indent(STEP * depth)) for depth in range(1, DEEPEST + 1)),
    ]
