"""The document: all parts of the report as one Pandoc AST, and its outline."""

from __future__ import annotations

from collections.abc import Mapping

from lkip import pandoc
from lkip.config import Style
from lkip.join.bare import bare_headings
from lkip.join.fits import long_captions, wide_tables
from lkip.join.number import number
from lkip.join.outline import Outlining
from lkip.join.parse import parse
from lkip.join.unfold import Unfolding
from lkip.model import (
    Chapter,
    Chapters,
    Chart,
    Diagram,
    Line,
    LogoImage,
    Outline,
    Passages,
    Table,
)
from lkip.pandoc import Node


def join(
    chapters: Chapters,
    tables: Mapping[str, Table],
    figures: Mapping[str, Chart | Diagram],
    style: Style,
) -> tuple[Node, Outline, Passages]:
    """The document, its outline and its running text; findings are in the outline.

    Three passes, each over the whole: tokens are unfolded, then things get their numbers, then
    references get their text, which needs the numbers of what comes later too.
    """
    parsed, captions, findings = parse(chapters)
    parts: list[tuple[Chapter, list[Node]]] = []
    for chapter, blocks in zip(chapters.chapters, parsed, strict=True):
        unfolding = Unfolding(chapters, captions, f"chapters/{chapter.name}.md")
        parts.append((chapter, unfolding.blocks(blocks)))
        findings += unfolding.findings
    anchors, problems = number(parts, chapters)
    findings += problems
    findings += wide_tables(parts, tables, anchors, chapters.positions, style)
    findings += bare_headings(parts, anchors)
    outlining = Outlining(chapters, anchors, tables, figures)
    outlining.header(Line("config/report.yaml"))
    for chapter, blocks in parts:
        outlining.chapter(chapter, blocks)
    findings += [*outlining.findings, *long_captions(outlining.entries)]
    outline = Outline(tuple(outlining.entries), (*chapters.findings, *dict.fromkeys(findings)))
    return _document(chapters, parts), outline, Passages(tuple(outlining.passages))


def _document(chapters: Chapters, parts: list[tuple[Chapter, list[Node]]]) -> Node:
    meta = chapters.meta
    said = {"title": meta.title, "author": meta.author, "header": meta.header, "date": meta.date}
    said |= {"language": meta.language, "lang": meta.language}
    said |= {"draft": "true"} if meta.draft else {}
    return {
        "pandoc-api-version": pandoc.API_VERSION,
        "meta": {key: {"t": "MetaString", "c": text} for key, text in said.items()},
        # Each of the writers has less to read; what values print stays apart for them.
        "blocks": pandoc.joined_words(
            [_part(chapter, blocks, meta.logo) for chapter, blocks in parts], kept=lambda span: True
        ),
    }


def _part(chapter: Chapter, blocks: list[Node], logo: LogoImage | None) -> Node:
    if logo and chapter.kind == "cover":
        blocks = [_emblem(logo), *blocks]
    landscape = "true" if chapter.landscape else "false"
    attr = pandoc.attributes(chapter.name, ["part"], kind=chapter.kind, landscape=landscape)
    return {"t": "Div", "c": [attr, blocks]}


def _emblem(logo: LogoImage) -> Node:
    size = pandoc.attributes(width=f"{logo.width:g}cm")
    image = {"t": "Image", "c": [size, [pandoc.string(logo.alt)], [logo.file, ""]]}
    return {"t": "Para", "c": [image]}
