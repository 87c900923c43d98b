"""Lists of contents, tables, figures and charts: Word's fields with every entry already there."""

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
from lkip.write.docx.targets import Kind, Target
from lkip.write.pages import token

EN_SPACE = "\u2002"

_LISTS: dict[str, tuple[Kind, str]] = {
    "contents": ("heading", r'TOC \o "1-3" \h \z \u'),
    "tables": ("table", r'TOC \h \z \c "Tabel"'),
    "figures": ("figure", r'TOC \h \z \c "Gambar"'),
    "charts": ("chart", r'TOC \h \z \c "Grafik"'),
}

_CONTENTS_START = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
)
_CONTENTS_END = "</w:sdtContent></w:sdt>"


def entries(name: str, targets: Mapping[str, Target]) -> list[pandoc.Node]:
    """The list called `contents`, `tables`, `figures` or `charts`.

    Each entry is a link, with a token for the page number that the PDF has.
    """
    kind, instruction = _LISTS[name]
    chosen = [t for t in targets.values() if t.kind == kind and t.listed and t.level <= 3]
    rows = [_entry(target, token(target.anchor)) for target in chosen] or [[_raw(run("–"))]]
    rows[0].insert(0, _raw(field_start(instruction)))
    rows[-1].append(_raw(field_end()))
    styles = [f"toc {t.level}" if t.level else "table of figures" for t in chosen]
    made = [
        styled(style, row) for style, row in zip(styles or ["table of figures"], rows, strict=True)
    ]
    if kind != "heading":
        return made
    # Word shows its button "update table" over this frame.
    openxml = "openxml"
    return [pandoc.raw(openxml, _CONTENTS_START), *made, pandoc.raw(openxml, _CONTENTS_END)]


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


def _entry(target: Target, page: str) -> list[pandoc.Node]:
    # A tab stop beside a chapter's number would catch the short titles that have none.
    between = EN_SPACE if target.level == 1 else "\t"
    number = run(target.name + between) if target.name else ""
    return [
        _raw(link_start(target.bookmark) + number),
        *bare(target.title),
        # The space keeps a title that fills its line apart from the page number.
        _raw(run(EN_SPACE + "\t") + field(rf"PAGEREF {target.bookmark} \h", page) + LINK_END),
    ]


def _raw(text: str) -> pandoc.Node:
    return pandoc.raw("openxml", text, inline=True)
