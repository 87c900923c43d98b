"""Tables that an author drew in a chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lkip.pandoc import Node, plain
from lkip.write.html.markup import Piece, joined, scrolling, start

Blocks = Callable[[Sequence[Node]], list[Node]]

_ALIGNS = {"AlignRight": "right", "AlignCenter": "center"}


def small_table(node: Node, blocks: Blocks) -> list[Node]:
    """A Table of Pandoc; `blocks` makes HTML of what its cells hold."""
    _, (_, caption), columns, (_, head), bodies, (_, foot) = node["c"]
    aligns = [_ALIGNS.get(align["t"], "") for align, _ in columns]
    pieces: list[Piece] = [start("table", {"class": "small"})]
    if caption:
        pieces += ["<caption>", *blocks(caption), "</caption>"]
    if any(_filled(cells) for _, cells in head):
        pieces += ["<thead>", *_rows(head, aligns, blocks, head=True), "</thead>"]
    for _, _, upper, lower in bodies:
        pieces += ["<tbody>", *_rows(upper, aligns, blocks, head=True)]
        pieces += [*_rows(lower, aligns, blocks), "</tbody>"]
    if foot:
        pieces += ["<tfoot>", *_rows(foot, aligns, blocks), "</tfoot>"]
    label = {"aria-label": plain(caption).strip() or "Tabel"}
    return joined(scrolling(label, [*pieces, "</table>"]))


def _filled(cells: Sequence[Any]) -> bool:
    return any(content for *_, content in cells)


def _rows(
    rows: Sequence[Any], aligns: Sequence[str], blocks: Blocks, *, head: bool = False
) -> Iterator[Piece]:
    for _, cells in rows:
        yield "<tr>"
        for x, (_, align, rowspan, colspan, content) in enumerate(cells):
            name = "th" if head and content else "td"
            attributes = {
                "class": _ALIGNS.get(align["t"]) or (aligns[x] if x < len(aligns) else ""),
                "scope": "col" if name == "th" else "",
                "rowspan": str(rowspan) if rowspan > 1 else "",
                "colspan": str(colspan) if colspan > 1 else "",
            }
            yield start(name, attributes)
            yield from blocks(content)
            yield f"</{name}>"
        yield "</tr>"
