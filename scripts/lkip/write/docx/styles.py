"""The styles of the DOCX: all of its look, made from `style.yaml`, and Pandoc's reference document.

Headings, body text, captions and lists of contents carry Word's built-in names, which Word shows
in the user's language; what is ours is named in Indonesian.
"""

from __future__ import annotations

import io
import zipfile

from lkip import pandoc
from lkip.config import Page, Style
from lkip.write.docx.numbering import HEADING_NUMBERS, INDENT
from lkip.write.docx.ooxml import DECLARATION, W, escape, twips
from lkip.write.docx.style_xml import (
    BOLD,
    CENTRE,
    ITALIC,
    KEEP,
    MONO,
    font_size,
    indent,
    paragraph,
    spacing,
    style_id,
)
from lkip.write.docx.table_styles import table_styles
from lkip.write.paper import text_height, text_width

_RUNNING = '<w:suppressAutoHyphens w:val="0"/>'
"""Of running text, whose words may break; those of all other paragraphs stay whole."""

UNNUMBERED = {1: "Judul Depan", 2: "Subjudul Tanpa Nomor", 3: "Anak Subjudul Tanpa Nomor"}
"""Names of the heading styles without a number, by level."""


def reference_document(style: Style) -> bytes:
    """Pandoc's own reference document with our styles: what `--reference-doc` takes."""
    given = pandoc.run(["--print-default-data-file", "reference.docx"])
    parts = {"word/styles.xml": styles(style), "word/document.xml": _widest_page(style.page)}
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(given)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), parts.get(name) or old.read(name))
    return made.getvalue()


def _widest_page(page: Page) -> bytes:
    """A document on the widest page that there is: Pandoc lets no picture be wider."""
    width = max(text_width(page), text_width(page, landscape=True))
    return (
        f'{DECLARATION}<w:document xmlns:w="{W}"><w:body><w:p/><w:sectPr>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(width)}"/>'
        '<w:pgMar w:top="0" w:right="0" w:bottom="0" w:left="0" w:header="0" w:footer="0" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    ).encode()


def styles(style: Style) -> bytes:
    """The part `word/styles.xml`."""
    parts = (
        _defaults(style),
        *_body(style),
        *_headings(style),
        *_blocks(style),
        *_contents(style),
        *_cover(style),
        *_characters(style),
        *table_styles(style),
    )
    return f'{DECLARATION}<w:styles xmlns:w="{W}">{"".join(parts)}</w:styles>'.encode()


# --- the styles ------------------------------------------------------------------------------


def _defaults(style: Style) -> str:
    font = escape(style.font.word)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" '
        f'w:eastAsia="{font}" w:cs="{font}"/>{font_size(style.size.body)}'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
    )


def _body(style: Style) -> list[str]:
    space, size = style.spacing, style.size
    justified = '<w:jc w:val="both"/>'
    side = text_width(style.page) * 0.3
    return [
        paragraph("Body Text", _RUNNING + spacing(0, space.paragraph, space.line) + justified),
        paragraph(
            "Baris",
            spacing(0, space.paragraph, space.line) + '<w:jc w:val="left"/>',
            based="Body Text",
            own=True,
        ),
        paragraph(
            "List Paragraph",
            spacing(0, space.paragraph, space.line) + indent(INDENT) + "<w:contextualSpacing/>",
            based="Body Text",
        ),
        paragraph(
            "Block Text",
            spacing(2, space.paragraph + 4, 1.15) + indent(1.0, right=1.0),
            based="Body Text",
        ),
        paragraph(
            "footnote text",
            _RUNNING + spacing(0, 2) + indent(0.4, 0.4) + justified,
            font_size(size.note + 1),
        ),
        paragraph("Istilah", KEEP + spacing(0, 0, space.line), BOLD, own=True),
        paragraph(
            "Uraian Istilah",
            _RUNNING + spacing(0, space.paragraph, space.line) + indent(1.0) + justified,
            own=True,
        ),
        paragraph(
            "Garis",
            f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="{style.colour.rule}"/>'
            "</w:pBdr>" + spacing(0, 12) + indent(side, right=side),
            own=True,
        ),
        paragraph(
            "Teks Sumber", spacing(0, space.paragraph), MONO + font_size(size.table), own=True
        ),
    ]


def _headings(style: Style) -> list[str]:
    size, space = style.size, style.spacing
    sizes = (size.heading1, size.heading2, size.heading3)

    def numbers(level: int, number: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def outline(level: int) -> str:
        return f'<w:outlineLvl w:val="{level}"/>'

    made = [
        paragraph(
            "heading 1",
            KEEP + "<w:pageBreakBefore/>" + numbers(0, HEADING_NUMBERS)
            + spacing(0, 2 * space.heading_before, 1.15) + CENTRE + outline(0),
            f"{BOLD}<w:caps/>{font_size(size.heading1)}", following="Body Text",
        )
    ]  # fmt: skip
    for level in (1, 2):
        made.append(
            paragraph(
                f"heading {level + 1}",
                KEEP + numbers(level, HEADING_NUMBERS)
                + spacing(space.heading_before, space.heading_after, 1.15) + outline(level),
                BOLD + font_size(sizes[level]), following="Body Text",
            )
        )  # fmt: skip
    made.append(
        paragraph(
            "heading 4",
            KEEP + spacing(space.heading_before, space.heading_after, 1.15) + outline(3),
            BOLD + font_size(size.heading3), following="Body Text",
        )
    )  # fmt: skip
    flush = '<w:ind w:left="0" w:firstLine="0"/>'
    for level, name in UNNUMBERED.items():
        made.append(
            paragraph(
                name, numbers(0, 0) + flush + outline(level - 1),
                based=f"heading {level}", following="Body Text", own=True,
            )
        )  # fmt: skip
    made.append(
        paragraph(
            "Judul Lampiran", numbers(0, 0) + flush + outline(0),
            based="heading 1", following="Body Text", own=True,
        )
    )  # fmt: skip
    return made


def _blocks(style: Style) -> list[str]:
    size = style.size
    return [
        paragraph(
            "caption", KEEP + spacing(8, 4, 1.15) + CENTRE, font_size(size.caption),
            following="Body Text",
        ),
        paragraph("Gambar", "<w:keepNext/>" + spacing(6, 2) + CENTRE, own=True),
        paragraph("Bagan", based="Gambar", own=True),
        paragraph("Bagan Bersambung", '<w:keepNext w:val="0"/>', based="Gambar", own=True),
        paragraph("Pindaian", spacing() + CENTRE, own=True),
        paragraph(
            "Keterangan Gambar", '<w:keepNext w:val="0"/>' + spacing(2, 12, 1.15),
            based="caption", following="Body Text", own=True,
        ),
        paragraph(
            "Sumber", "<w:keepLines/>" + spacing(3, 12), ITALIC + font_size(size.note),
            following="Body Text", own=True,
        ),
        paragraph(
            "Jarak Tabel", '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>',
            font_size(4), following="Body Text", own=True,
        ),
        paragraph("Tanda Tangan", KEEP + spacing(0, 2, 1.15) + CENTRE, own=True),
        paragraph(
            "Ruang Tanda Tangan",
            "<w:keepNext/>"
            f'<w:spacing w:before="0" w:after="0" w:line="{twips(2.0)}" w:lineRule="exact"/>',
            own=True,
        ),
        paragraph(
            "Batas Bagian", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
            font_size(1), own=True,
        ),
        paragraph(
            "header",
            f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{style.colour.rule}"/>'
            "</w:pBdr>" + '<w:jc w:val="right"/>',
            font_size(size.header),
        ),
        paragraph("footer", CENTRE, font_size(size.note + 1)),
    ]  # fmt: skip


def _contents(style: Style) -> list[str]:
    right = twips(text_width(style.page))

    def entry(name: str, left: float, number: float, before: float, text: str = "") -> str:
        """An entry whose title stands `number` cm right of its number; 0: beside it."""
        edge = f'<w:tab w:val="left" w:pos="{twips(left + number)}"/>' if number else ""
        page = f'<w:tab w:val="right" w:leader="dot" w:pos="{right}"/>'
        hanging = spacing(before, 3) + indent(left + number, number)
        return paragraph(name, f"<w:tabs>{edge}{page}</w:tabs>{hanging}", text)

    return [
        entry("toc 1", 0, 0, 6, f"{BOLD}<w:caps/>"),
        entry("toc 2", 0.6, 0.9, 0),
        entry("toc 3", 1.5, 1.2, 0),
        entry("table of figures", 0, 2.4, 0),
    ]


def _cover(style: Style) -> list[str]:
    size = style.size
    colour = f'<w:color w:val="{style.cover.fill}"/>'
    rule = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="16" w:space="1" '
        f'w:color="{style.cover.rule}"/></w:pBdr>'
    )
    down = text_height(style.page) / 4 * 72 / 2.54
    side = (text_width(style.page) - 4) / 2
    text = spacing(0, 8, 1.15) + CENTRE
    return [
        paragraph(
            "Title",
            KEEP + spacing(down, 18, 1.2) + CENTRE,
            f"{BOLD}<w:caps/>{colour}{font_size(size.cover)}",
            following="Sampul",
        ),
        paragraph("Sampul", text, font_size(size.heading1), own=True),
        paragraph(
            "Judul Sampul", spacing(12, 18, 1.2), based="Title", following="Sampul", own=True
        ),
        paragraph("Sampul Atas", spacing(down * 2 / 3, 8, 1.15), based="Sampul", own=True),
        paragraph("Garis Sampul", rule + spacing(0, 0) + indent(side, right=side), own=True),
        paragraph("Sampul Bawah", based="Sampul", own=True),
    ]


def _characters(style: Style) -> list[str]:
    def character(name: str, text: str, *, default: bool = False) -> str:
        first = ' w:default="1"' if default else ""
        based = "" if default else '<w:basedOn w:val="DefaultParagraphFont"/>'
        return (
            f'<w:style w:type="character"{first} w:styleId="{style_id(name)}">'
            f'<w:name w:val="{name}"/>{based}<w:rPr>{text}</w:rPr></w:style>'
        )

    return [
        character("Default Paragraph Font", "", default=True),
        character("Strong", BOLD),
        character("Emphasis", ITALIC),
        character("Hyperlink", f'<w:color w:val="{style.colour.link}"/><w:u w:val="single"/>'),
        character("footnote reference", '<w:vertAlign w:val="superscript"/>'),
        character("HTML Code", MONO),
    ]
