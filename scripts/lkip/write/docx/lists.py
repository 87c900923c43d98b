"""Lists of contents, tables, figures, charts and appendices: Word's fields, every entry there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lkip import pandoc
from lkip.write.docx.ooxml import (
    LINK_END,
    field,
    field_end,
    field_start,
    link_start,
    run,
)
from lkip.write.docx.targets import APPENDICES, Target
from lkip.write.pages import token

EN_SPACE = "\u2002"

_CONTENTS = r'TOC \o "1-3" \h \z \u'

_SEQUENCES = {
    "tables": "Tabel",
    "figures": "Gambar",
    "charts": "Grafik",
    "appendices": APPENDICES,
}
"""The lists of what Word counts by a sequence of its own."""

_CONTENTS_START = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
)
_CONTENTS_END = "</w:sdtContent></w:sdt>"

_PAGE = '<w:r><w:rPr><w:caps w:val="0"/></w:rPr>'
"""A run of a page number: those of the front stay small where the titles are capitals."""


def entries(name: str, targets: Mapping[str, Target]) -> list[pandoc.Node]:
    """The list called `contents`, `tables`, `figures`, `charts` or `appendices`.

    Each entry is a link, with a token for the page number that the PDF has.
    """
    listed = [target for target in targets.values() if target.listed]
    if name != "contents":
        sequence = _SEQUENCES[name]
        chosen = [t for t in listed if t.counted and t.counted.sequence == sequence]
        instruction = rf'TOC \h \z \c "{sequence}"'
        return _list(instruction, [("table of figures", _entry(t, "\t")) for t in chosen])
    headings = [target for target in listed if target.kind == "heading" and target.level <= 3]
    # A tab stop beside a chapter's number would catch the short titles that have none.
    between = {1: EN_SPACE, 2: "\t", 3: "\t"}
    made = _list(_CONTENTS, [(f"toc {t.level}", _entry(t, between[t.level])) for t in headings])
    # Word shows its button "update table" over this frame.
    openxml = "openxml"
    return [pandoc.raw(openxml, _CONTENTS_START), *made, pandoc.raw(openxml, _CONTENTS_END)]


def _list(instruction: str, rows: Sequence[tuple[str, list[pandoc.Node]]]) -> list[pandoc.Node]:
    """The field around its entries, each with its style; a dash where there is none."""
    rows = rows or [("table of figures", [_raw(run("–"))])]
    rows[0][1].insert(0, _raw(field_start(instruction)))
    rows[-1][1].append(_raw(field_end()))
    return [styled(style, row) for style, row in rows]


def styled(style: str, inlines: Sequence[pandoc.Node]) -> pandoc.Node:
    """A paragraph in the style with this name."""
    attributes = pandoc.attributes(**{"custom-style": style})
    return {"t": "Div", "c": [attributes, [{"t": "Para", "c": list(inlines)}]]}


def bare(inlines: Sequence[pandoc.Node]) -> list[pandoc.Node]:
    """Inlines as they stand in a list: on one line, without notes and links."""
    made: list[pandoc.Node] = []
    for node in inlines:
        match node:
            case {"t": "Note" | "RawInline"}:
                continue
            case {"t": "LineBreak" | "SoftBreak"}:
                made.append({"t": "Space"})
            case {"t": "Link" | "Span", "c": [_, list(content), *_]}:
                made += bare(content)
            case {"t": "Emph" | "Strong" | "Underline" | "SmallCaps" as kind, "c": list(content)}:
                made.append({"t": kind, "c": bare(content)})
            case _:
                made.append(node)
    return made


def _entry(target: Target, between: str) -> list[pandoc.Node]:
    """One line; `between` its number and its title."""
    number = run(target.name + between) if target.name else ""
    page = field(rf"PAGEREF {target.bookmark} \h", token(target.anchor))
    return [
        _raw(link_start(target.bookmark) + number),
        *bare(target.title),
        # The space keeps a title that fills its line apart from the page number.
        _raw(run(EN_SPACE + "\t") + page.replace("<w:r>", _PAGE) + LINK_END),
    ]


def _raw(text: str) -> pandoc.Node:
    return pandoc.raw("openxml", text, inline=True)
