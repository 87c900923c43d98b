"""Parse: the Markdown of all chapters and captions, by two runs of Pandoc at the same time."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lkip import pandoc
from lkip.join.typed_tables import broken_tables
from lkip.model import (
    Chapter,
    Chapters,
    ChartBlock,
    DiagramBlock,
    Finding,
    ImageBlock,
    Line,
    TableBlock,
)
from lkip.pandoc import Node
from lkip.values import tokens

DIALECT = (
    "markdown-auto_identifiers-implicit_figures-implicit_header_references"
    "-simple_tables-multiline_tables-grid_tables-yaml_metadata_block-pandoc_title_block"
)
"""Pandoc's Markdown with one kind of table (pipe tables) and no header but the chapter's text."""


def parse(chapters: Chapters) -> tuple[list[list[Node]], list[list[Node]], list[Finding]]:
    """The blocks of each chapter, the caption (inlines) of each block, and what Pandoc warned of.

    Files are parsed apart from one another, so that an unclosed fence ends with its chapter and
    footnotes of two chapters may share a name.
    """
    texts = [chapter.markdown for chapter in chapters.chapters]
    captions = [
        part
        for n, block in enumerate(chapters.blocks)
        for part in (tokens.write("part", n), _caption(block))
    ]
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for n, text in enumerate([*texts, "\n\n".join(captions)]):
            path = Path(folder) / f"{n}.md"
            head = tokens.write("part", n) + "\n\n" if n < len(texts) else ""
            path.write_text(head + text, encoding="utf-8")
            files.append(path)
        with ThreadPoolExecutor() as threads:
            runs = list(threads.map(_read, _halves(files)))
    blocks: list[Node] = [block for output, _ in runs for block in json.loads(output)["blocks"]]
    warnings = "\n".join(words for _, words in runs)
    parts = _parts(blocks)
    split = parts[: len(texts)]
    inlines = [_inlines(part) for part in parts[len(texts) :]]
    findings = _findings(warnings, chapters)
    for chapter in chapters.chapters:
        for line, message, remedy in broken_tables(chapter.markdown):
            place = _template_line(chapter, line, chapters.positions)
            findings.append(Finding("warning", "broken-table", message, (place,), remedy))
    return split, inlines, findings


def _read(files: Sequence[Path]) -> tuple[bytes, str]:
    return pandoc.run_with_warnings(["--file-scope", "--from", DIALECT, "--to", "json", *files])


def _halves(files: Sequence[Path]) -> list[Sequence[Path]]:
    """The files in their order, parted where both sides are nearest to half of the text."""
    sizes = [path.stat().st_size for path in files]
    at = min(range(len(files) + 1), key=lambda n: abs(sum(sizes[:n]) - sum(sizes[n:])))
    return [half for half in (files[:at], files[at:]) if half]


CAPTIONED = (TableBlock, ChartBlock, DiagramBlock, ImageBlock)


def _caption(block: object) -> str:
    return block.caption if isinstance(block, CAPTIONED) else ""


def _parts(blocks: Sequence[Node]) -> list[list[Node]]:
    """Blocks divided at the paragraphs that are a part token."""
    parts: list[list[Node]] = []
    for block in blocks:
        if _begins_part(block):
            parts.append([])
        else:
            parts[-1].append(block)
    return parts


def _begins_part(block: Node) -> bool:
    """Whether a block is a paragraph of nothing but a part token."""
    match block:
        case {"t": "Para", "c": [{"t": "Str", "c": str(text)}]}:
            token = tokens.PATTERN.fullmatch(text)
            return token is not None and tokens.read(token).kind == "part"
    return False


def _inlines(blocks: Sequence[Node]) -> list[Node]:
    """The inlines of a caption: those of its only paragraph."""
    return list(blocks[0]["c"]) if blocks and blocks[0]["t"] in ("Para", "Plain") else []


_WARNING = re.compile(
    r"\[WARNING\] (?P<what>.*?)(?: at \S*?(?P<file>\d+)\.md line (?P<line>\d+).*)?$"
)


def _findings(warnings: str, chapters: Chapters) -> list[Finding]:
    """Pandoc's warnings, at the template line nearest before the filled line they name."""
    findings = []
    for line in warnings.splitlines():
        match = _WARNING.match(line)
        if not match or not match["file"]:
            continue
        number = int(match["file"])
        if number >= len(chapters.chapters):
            continue
        chapter = chapters.chapters[number]
        # Two lines of the file are ours: the part token and the blank line behind it.
        place = _template_line(chapter, int(match["line"]) - 2, chapters.positions)
        what = match["what"]
        unclosed = "unclosed" in line
        message = "blok ::: belum ditutup" if unclosed else f"Markdown tidak jelas ({what})"
        remedy = "Tutup dengan baris ':::'." if unclosed else "Periksa baris itu dan sekitarnya."
        findings.append(Finding("warning", "markdown", message, (place,), remedy))
    return findings


def _template_line(chapter: Chapter, line: int, positions: Sequence[Line]) -> Line:
    text = "\n".join(chapter.markdown.splitlines()[: max(line, 1)])
    marks = [t for t in tokens.split(text) if isinstance(t, tokens.Token) and t.kind == "position"]
    return positions[marks[-1].number] if marks else Line(f"chapters/{chapter.name}.md")
