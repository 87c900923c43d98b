"""The document's AST as Pandoc's DOCX writer gets it: fields, tables and charts as raw OOXML.

Paragraphs, lists, notes, mathematics and outer links stay Pandoc's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from lkip import pandoc
from lkip.config import Style
from lkip.model import Chart, Figures, Tables
from lkip.write.docx import chart as chart_part
from lkip.write.docx import scans, sections, targets
from lkip.write.docx.cover import cover
from lkip.write.docx.lists import EN_SPACE, bare, entries, styled
from lkip.write.docx.ooxml import (
    LINK_END,
    bookmark,
    bookmark_end,
    bookmark_start,
    link_start,
    paragraph,
    run,
    twips,
)
from lkip.write.docx.pictures import NONE, Pictures
from lkip.write.docx.sections import Section
from lkip.write.docx.signature import signature
from lkip.write.docx.styles import UNNUMBERED
from lkip.write.docx.table import small_table, table
from lkip.write.docx.targets import Target, printed_count
from lkip.write.drawings import Wish
from lkip.write.pictures import unshown


class Result(NamedTuple):
    """What Pandoc writes, and what the package needs beside it."""

    blocks: list[pandoc.Node]
    charts: list[chart_part.PlacedChart]


class _Context(NamedTuple):
    tables: Tables
    figures: Figures
    style: Style
    targets: dict[str, Target]
    section: Section
    charts: list[chart_part.PlacedChart]
    """Filled as charts are met."""
    pictures: Pictures
    kind: str = ""
    """Of the part."""
    closing: pandoc.Node | None = None
    """The signatures that follow, if any: they sign a table in its own last row."""
    used: float = 0.0
    """About how much of the page is used already, cm."""


def transform(
    parts: Sequence[pandoc.Node],
    tables: Tables,
    figures: Figures,
    style: Style,
    pictures: Pictures = NONE,
) -> Result:
    """The blocks of the whole report from its parts; `pictures` has what stands for its pictures.

    Every section but the last ends in a paragraph that holds nothing but its `w:sectPr`; the
    last section's is the document's own, see `package`.
    """
    found = targets.targets(parts)
    blocks: list[pandoc.Node] = []
    charts: list[chart_part.PlacedChart] = []
    for section in sections.sections(parts):
        context = _Context(tables, figures, style, found, section, charts, pictures)
        for index, part in enumerate(section.parts):
            here = context._replace(kind=pandoc.attribute(part, "kind"))
            if index and not _begins_page(part):
                blocks.append(_raw(paragraph("BatasBagian", "", "<w:pageBreakBefore/>")))
            blocks += _part(part, here)
        properties = sections.properties(section, style)
        blocks.append(_raw(paragraph("BatasBagian", "", properties)))
    return Result(blocks, charts)


def _begins_page(part: pandoc.Node) -> bool:
    blocks = part["c"][1]
    return bool(blocks) and blocks[0]["t"] == "Header" and blocks[0]["c"][0] == 1


def _part(part: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    content = part["c"][1]
    written = []
    used = 0.0
    signed = False
    for block, following in zip_longest(content, content[1:]):
        closing = following if pandoc.is_div(following, "signature") else None
        here = context._replace(used=used, closing=closing)
        written.append([] if signed else _node(block, here))
        signed = closing is not None and pandoc.is_div(block, "table")
        used = scans.used(block, used)
    if context.kind == "cover":
        return cover(content, written)
    return [node for nodes in written for node in nodes]


def _walk(value: Any, context: _Context) -> Any:
    """`value` with every node in it replaced by what stands for it."""
    if isinstance(value, dict):
        return {**value, "c": _walk(value["c"], context)} if "c" in value else value
    if not isinstance(value, list):
        return value
    made = []
    for item in value:
        if isinstance(item, dict) and "t" in item:
            made += _node(item, context)
        else:
            made.append(_walk(item, context))
    return made


def _node(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    match node:
        case {"t": "Header"}:
            return [_heading(node, context)]
        case {"t": "Div", "c": [[_, classes, _], _]}:
            for name, make in _DIVS.items():
                if name in classes:
                    return make(node, context)
            return list(_walk(node["c"][1], context))
        case {"t": "Table"}:
            return _small_table(_walk(node, context), context)
        case {"t": "Link", "c": [[_, classes, _], content, [str(url), _]]} if url[:1] == "#":
            return _link(content, url[1:], context, is_reference="ref" in classes)
        case {"t": "Image", "c": [attributes, alt, [str(file), title]]}:
            shown = context.pictures.files.get(file, file)
            if not shown:
                return [pandoc.string(unshown(file))]
            return [{"t": "Image", "c": [attributes, _walk(alt, context), [shown, title]]}]
        case {"t": "HorizontalRule"}:
            return [_raw(paragraph("Garis"))]
        case {"t": "LineBlock", "c": lines}:
            # Not justified: a line that the author ended would be drawn out to the margin.
            broken = [n for line in lines for n in ({"t": "LineBreak"}, *_walk(line, context))]
            return [styled("Baris", broken[1:])]
        case {"t": "RawBlock" | "RawInline"}:
            return []  # an author's WordprocessingML could break the document
        case {"t": "Figure", "c": [_, [_, caption], content]}:
            return _loose_figure(caption, content, context)
    return [_walk(node, context)]


# --- headings and references -------------------------------------------------------------------


def _heading(node: pandoc.Node, context: _Context) -> pandoc.Node:
    level, (anchor, _, _), title = node["c"]
    target = context.targets[anchor]
    inlines = _walk(title, context)
    style = f"heading {min(level, 4)}"
    if context.kind == "cover" and level == 1:
        style = "Title"
    elif level == 1 and target.counted:
        style = "Judul Lampiran" if context.kind == "appendix" else style
        inlines = [_inline(printed_count(target) + run("\n")), *inlines]
    elif level in UNNUMBERED and not target.by_list:
        style = UNNUMBERED[level]
        if target.number:
            inlines = [_inline(run(f"{target.number}{EN_SPACE}")), *inlines]
    start = bookmark_start(target.bookmark, target.mark)
    return styled(style, [_inline(start), *inlines, _inline(bookmark_end(target.mark))])


def _link(
    content: list[pandoc.Node], anchor: str, context: _Context, *, is_reference: bool
) -> list[pandoc.Node]:
    """A reference as a field with its text cached; any other inner link as a link."""
    inlines = _walk(content, context)
    target = context.targets.get(anchor)
    if target is None:
        return list(inlines)
    text = pandoc.plain(content)
    made = targets.reference(text, target) if is_reference else ""
    if made:
        return [_inline(made)]
    return [_inline(link_start(target.bookmark)), *bare(inlines), _inline(LINK_END)]


# --- tables, charts, pictures ------------------------------------------------------------------


def _caption(target: Target, context: _Context, style: str) -> pandoc.Node:
    title = _walk(target.title, context)
    number = _inline(printed_count(target) + run(EN_SPACE))
    return styled(style, [number, *title])


def _table(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    (anchor, _, _), content = node["c"]
    made = context.tables.tables[pandoc.attribute(node, "table")]
    width, height = (
        twips(length(context.style)) for length in (context.section.width, context.section.height)
    )
    notes = [styled("Sumber", _walk(note["c"], context)) for note in content[1:] if note.get("c")]
    target = context.targets[anchor]
    closing: list[pandoc.Node] = []
    if context.closing is not None:
        closing, notes = [*notes, *_signature(context.closing, context)], []
    held = bool(closing or notes)
    grid = table(made, context.style, width, height, held=held, closing=closing)
    if target.name:
        end = [] if notes else [_raw(paragraph("JarakTabel"))]
        return [_caption(target, context, "caption"), *grid, *notes, *end]
    mark = bookmark(target.bookmark, target.mark, "")
    return [*grid, *notes, _raw(paragraph("JarakTabel", mark))]


def _small_table(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    """A table drawn in the chapter; a caption that it has carries no number."""
    words = [styled("caption", block["c"]) for block in node["c"][1][1] if block.get("c")]
    width = twips(context.section.width(context.style))
    return [*words, *small_table(node, context.style, width), _raw(paragraph("JarakTabel"))]


def _chart(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    (anchor, _, _), _ = node["c"]
    width = context.section.width(context.style)
    chart = context.figures.figures[pandoc.attribute(node, "figure")]
    assert isinstance(chart, Chart)
    context.charts.append(chart_part.PlacedChart(chart, width))
    number, alt = len(context.charts), pandoc.attribute(node, "alt")
    shown = chart_part.drawing(chart_part.RELATIONSHIP.format(number), number, width, alt)
    caption = _caption(context.targets[anchor], context, "Keterangan Gambar")
    return [_raw(paragraph("Gambar", shown)), caption]


def _picture(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    (anchor, _, _), _ = node["c"]
    width = context.section.width(context.style)
    attributes = pandoc.attributes(width=f"{width:.2f}cm")
    alt = pandoc.string(pandoc.attribute(node, "alt"))
    given = {"t": "Image", "c": [attributes, [alt], [pandoc.attribute(node, "file"), ""]]}
    [image] = _node(given, context)
    caption = _caption(context.targets[anchor], context, "Keterangan Gambar")
    return [styled("Gambar", [image]), caption]


def _diagram(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    """The pictures of a diagram, each on one page, and the caption below the last of them."""
    (anchor, _, _), _ = node["c"]
    key, alt = (pandoc.attribute(node, name) for name in ("figure", "alt"))
    drawn = context.pictures.diagrams.get(Wish(key, context.section.landscape), ())
    names = [*["Bagan Bersambung"] * (len(drawn) - 1), "Bagan"]
    images = [styled(n, [scans.image(one, alt)]) for n, one in zip(names, drawn, strict=False)]
    return [*images, _caption(context.targets[anchor], context, "Keterangan Gambar")]


def _scan(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    width, height = context.section.width(context.style), context.section.height(context.style)
    return scans.written(node, context.pictures, width, height, context.used)


def _page_break(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    return [_raw(paragraph("BatasBagian", "", "<w:pageBreakBefore/>"))]


def _loose_figure(
    caption: list[pandoc.Node], content: list[pandoc.Node], context: _Context
) -> list[pandoc.Node]:
    """A picture that an author put in without a number."""
    made = [styled("Gambar", _walk(block["c"], context)) for block in content if block.get("c")]
    words = [styled("Keterangan Gambar", _walk(b["c"], context)) for b in caption if b.get("c")]
    return made + words


# --- lists and signatures ----------------------------------------------------------------------


def _list(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    return entries(pandoc.attribute(node, "list"), context.targets)


def _signature(node: pandoc.Node, context: _Context) -> list[pandoc.Node]:
    width = twips(context.section.width(context.style))
    return signature(node, width, lambda inlines: _walk(inlines, context))


_DIVS = {
    "table": _table,
    "chart": _chart,
    "figure": _picture,
    "diagram": _diagram,
    "scan": _scan,
    "page-break": _page_break,
    "list": _list,
    "signature": _signature,
}


def _raw(text: str) -> pandoc.Node:
    return pandoc.raw("openxml", text)


def _inline(text: str) -> pandoc.Node:
    return pandoc.raw("openxml", text, inline=True)
