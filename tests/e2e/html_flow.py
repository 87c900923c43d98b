"""The page as a flow of paragraphs and tables (see `flow`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
from flow import Flow, Grid, flat

BLOCKS = frozenset(
    {
        "blockquote",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
    }
    | {"h3", "h4", "h5", "h6", "header", "li", "main", "ol", "p", "section", "table", "ul"}
)
UNSEEN = ("nav", "svg", "annotation", "footer")


def html_flow(path: Path) -> Flow:
    """The cover and the text of a page, without its navigation and its drawings."""
    tree = lxml.html.document_fromstring(path.read_text(encoding="utf-8"))
    return [block for part in tree.xpath("/html/body/header | //main") for block in _parts(part)]


def _parts(node: Any) -> Iterator[str | Grid]:
    pending = [node.text or ""]
    for one in node:
        if one.tag in BLOCKS:
            yield from _flushed(pending)
            if one.tag == "table":
                yield from (_seen(caption) for caption in one.iter("caption"))
                yield _html_grid(one)
            elif one.get("class") == "signatures":
                yield (tuple(_seen(signer) for signer in one),)
            else:
                yield from _parts(one)
            pending = []
        else:
            pending += _texts_of(one)
        pending.append(one.tail or "")
    yield from _flushed(pending)


def _flushed(pending: list[str]) -> Iterator[str]:
    if text := flat("".join(pending)):
        yield text


def _seen(node: Any) -> str:
    return flat("".join(_texts_of(node)))


def _texts_of(node: Any) -> Iterator[str]:
    """What a reader sees of an element; where a block or line ends, the words do."""
    if node.tag in UNSEEN:
        return
    apart = " " if node.tag in BLOCKS or node.tag == "br" else ""
    yield apart + (node.text or "")
    for one in node:
        yield from _texts_of(one)
        yield one.tail or ""
    yield apart


def _html_grid(table: Any) -> Grid:
    grid: list[list[str]] = []
    covered: dict[int, tuple[int, str]] = {}
    for row in table.iter("tr"):
        cells = list(row)
        line: list[str] = []
        while cells or covered.get(len(line), (0, ""))[0]:
            rows, text = covered.get(len(line), (0, ""))
            if rows:
                covered[len(line)] = (rows - 1, text)
                line.append(text)
                continue
            cell = cells.pop(0)
            text, rows = _seen(cell), int(cell.get("rowspan", 1))
            for _ in range(int(cell.get("colspan", 1))):
                covered[len(line)] = (rows - 1, text)
                line.append(text)
        grid.append(line)
    return tuple(tuple(line) for line in grid)
