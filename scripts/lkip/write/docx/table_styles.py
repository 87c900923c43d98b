"""Styles of tables and of what stands in them, in the usual size and in a smaller one."""

from __future__ import annotations

from lkip.config import Style
from lkip.write.docx.measure import COMPACT_PADDING, PADDING
from lkip.write.docx.style_xml import BOLD, CENTRE, font_size, paragraph, spacing, style_id

COMPACT = " Rapat"
"""What is added to the name of a table's style where its text is smaller than usual."""


def compact_size(style: Style) -> float:
    """Size of the text in tables with too many columns, in points."""
    return round(style.size.table * 0.8 * 2) / 2


def table_styles(style: Style) -> list[str]:
    """The styles of tables and of the paragraphs in them."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{style.colour.rule}"/>'
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

    tight = margins(COMPACT_PADDING // 2)
    return [
        *_cells(style, "", style.size.table),
        *_cells(style, COMPACT, compact_size(style)),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{margins(PADDING // 2)}</w:tblPr></w:style>",
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
        table("Tabel Laporan", f"<w:tblBorders>{edges}</w:tblBorders>"),
        table("Tabel Laporan" + COMPACT, f"<w:tblBorders>{edges}</w:tblBorders>" + tight),
        table("Tabel Polos", '<w:tblCellMar><w:top w:w="240" w:type="dxa"/></w:tblCellMar>'),
    ]


def _cells(style: Style, suffix: str, points: float) -> list[str]:
    """The paragraphs in tables; numbers have a style of their own."""
    isi = "Tabel Isi" + suffix

    def cell(name: str, properties: str = "", text: str = "") -> str:
        return paragraph(name + suffix, properties, text, based=isi, own=True)

    small = font_size(min(points, style.size.note))
    return [
        paragraph(isi, spacing(2, 2), font_size(points), own=True),
        cell("Tabel Kepala", "<w:keepNext/>" + CENTRE, BOLD),
        cell("Tabel Nomor Kolom", "<w:keepNext/>" + CENTRE, small),
        cell("Tabel Tengah", CENTRE),
        cell("Tabel Angka", '<w:jc w:val="right"/>'),
        cell("Tabel Kelompok", "<w:keepNext/>", BOLD),
        cell("Tabel Jumlah", "", BOLD),
    ]
