"""Chapters filled and joined, and short views of the result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from filling import CHART, ROOT, TABLE, filled

from lkip import pandoc
from lkip.config import Report, Style, load
from lkip.join import join
from lkip.model import Chapter, Chapters, Outline, Passages, Table
from lkip.pandoc import Node


def joined(folder: Path, markdown: str, **kinds: Any) -> tuple[Node, Outline]:
    """One main chapter of `markdown`, filled and joined."""
    return joined_parts(folder, {"bab": markdown}, **kinds)


def joined_parts(
    folder: Path,
    parts: dict[str, str],
    kinds: dict[str, str] | None = None,
    table: Table = TABLE,
) -> tuple[Node, Outline]:
    """Several chapters; `kinds` tells which of them are not main parts."""
    chapters = filled(folder, {f"{name}.md": text for name, text in parts.items()}, *parts)
    document, outline, _ = _joined(chapters, kinds or {}, table)
    return document, outline


def passages(folder: Path, markdown: str) -> tuple[Passages, Outline]:
    """The running text of one main chapter."""
    _, outline, text = _joined(filled(folder, {"bab.md": markdown}, "bab"), {}, TABLE)
    return text, outline


def _joined(
    chapters: Chapters, kinds: dict[str, str], table: Table
) -> tuple[Node, Outline, Passages]:
    return join(_of_kinds(chapters, kinds), {"t": table}, {CHART.id: CHART}, style())


def _of_kinds(chapters: Chapters, kinds: dict[str, str]) -> Chapters:
    from msgspec import structs

    done = [
        Chapter(c.name, kinds.get(c.name, "main"), c.landscape, c.markdown)  # type: ignore[arg-type]
        for c in chapters.chapters
    ]
    return structs.replace(chapters, chapters=tuple(done))


def style() -> Style:
    """The project's own."""
    found, _ = load(Report(ROOT, "tak-ada", 2031), "style.yaml", Style)
    assert found
    return found


def blocks(document: Node, part: int = 0) -> list[Node]:
    """The blocks of a part."""
    return document["blocks"][part]["c"][1]


def words(document: Node, part: int = 0) -> str:
    """The text of a part."""
    return pandoc.plain(blocks(document, part))


def values(outline: Outline) -> list[str]:
    """Every printed value."""
    return [e.text for e in outline.entries if e.kind == "value"]


def numbers(outline: Outline) -> list[str]:
    """Every numbered thing: `2.1 Judul`, `Tabel 3.2 Judul`."""
    kinds = ("heading", "table", "chart", "figure")
    return [f"{e.number} {e.text}".strip() for e in outline.entries if e.kind in kinds]


def found(outline: Outline) -> list[tuple[str, str, str]]:
    """Findings as (place, rule, message); numbers that a test types are not what it is about."""
    findings = (f for f in outline.findings if f.rule != "typed-number")
    return [(str(f.places[0]), f.rule, f.message) for f in findings]


def only(node: object, kind: str) -> list[Any]:
    """Every node of a kind below `node`."""
    if isinstance(node, list):
        return [one for part in node for one in only(part, kind)]
    if isinstance(node, dict):
        here = [node] if node.get("t") == kind else []
        return here + only(node.get("c") or node.get("blocks"), kind)
    return []
