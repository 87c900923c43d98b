"""Tables that an author wrote by hand in a chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lkip.pandoc import Node, plain
from lkip.write.pdf.data import CANDIDATES
from lkip.write.pdf.text import literal, raw_block, wrapped

Blocks = Callable[[Sequence[Node]], list[Node]]

_ALIGN = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center"}


def small_table(node: Node, blocks: Blocks) -> list[Node]:
    """A Table of Pandoc as a call of the template; `blocks` makes typst of what cells hold."""
    _, (_, caption), columns, head, bodies, foot = node["c"]
    widths = [f"{width['c']:g}fr" if width["t"] == "ColWidth" else "auto" for _, width in columns]
    aligns = [_ALIGN.get(align["t"], "left") for align, _ in columns]
    made = wrapped("small-caption", blocks(caption)) if caption else []
    rows = [row for body in bodies for row in (*body[2], *body[3])]
    rows = [*rows, *foot[1]]
    words = (f"({literals},)" for literals in _longest([*head[1], *rows], len(columns)))
    sizes = f"({', '.join(widths)},), ({', '.join(aligns)},), ({', '.join(words)},)"
    made.append(raw_block(f"#lkip.small-table({sizes},"))
    if head[1]:
        header = _rows(head[1], "lkip.head-cell", blocks)
        made += [raw_block("table.header("), *header, raw_block("),")]
    return [*made, *_rows(rows, "table.cell", blocks), raw_block(")")]


def _longest(rows: Sequence[Any], columns: int) -> Iterator[str]:
    """The longest words of each column, as literals; rows with spans left out."""
    plainly = [cells for _, cells in rows if len(cells) == columns]
    for column in range(columns):
        found = {word for cells in plainly for word in plain(cells[column][4]).split()}
        longest = sorted(found, key=lambda word: (-len(word), word))[:CANDIDATES] or [""]
        yield ", ".join(map(literal, longest))


def _rows(rows: Sequence[Any], cell: str, blocks: Blocks) -> Iterator[Node]:
    for _, cells in rows:
        for _, align, rowspan, colspan, content in cells:
            options = [f"rowspan: {rowspan}", f"colspan: {colspan}"]
            if align["t"] in _ALIGN:
                options.append(f"align: {_ALIGN[align['t']]}")
            yield raw_block(f"{cell}({', '.join(options)})[")
            yield from blocks(content)
            yield raw_block("],")
