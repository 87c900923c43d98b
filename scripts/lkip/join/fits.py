"""What does not fit its place on paper: captions too long for a list, tables too wide for a page.

Both are printed all the same: the caption over several lines, the table in ever smaller letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import ceil
from typing import NamedTuple

from lkip import pandoc
from lkip.config import Style
from lkip.join.number import Anchor
from lkip.model import Chapter, Finding, Line, OutlineEntry, Table
from lkip.pandoc import Node

LONGEST_CAPTION = 150
"""Letters of about two lines of a list."""

NUMBER, WORD = 0.53, 0.5
"""About the width of a letter in a number and in a word, as a share of the size of the text."""

PIECE = 9
"""Letters of a piece of a word that no hyphen parts."""

PADDING = 5.0
"""Left and right of the text of a cell where the table is dense, points."""

CM = 2.54 / 72


def long_captions(entries: Iterable[OutlineEntry]) -> Iterator[Finding]:
    """A finding for each caption that takes more than two lines of its list."""
    for entry in entries:
        if entry.kind in ("table", "chart", "figure") and len(entry.text) > LONGEST_CAPTION:
            yield Finding(
                "note",
                "long-caption",
                f"keterangan {entry.number} {len(entry.text)} huruf, lebih dari dua baris daftar",
                (entry.place,),
                f"Ringkas menjadi paling banyak {LONGEST_CAPTION} huruf; "
                "rinciannya dapat ditulis dalam kalimat.",
            )


class _Cell(NamedTuple):
    text: str
    colspan: int
    rowspan: int


Rows = Sequence[Sequence[_Cell]]


def wide_tables(
    parts: Iterable[tuple[Chapter, Sequence[Node]]],
    tables: Mapping[str, Table],
    anchors: Mapping[str, Anchor],
    positions: Sequence[Line],
    style: Style,
) -> Iterator[Finding]:
    """A finding for each table whose numbers and words do not fit even in the smallest letters."""
    page = style.page
    for chapter, blocks in parts:
        for node, turned in _tables(blocks, chapter.landscape):
            if node["t"] == "Table":
                line = pandoc.attribute(node, "line")
                place = positions[int(line)] if line else Line(f"chapters/{chapter.name}.md")
                rows = _typed_rows(node)
            else:
                place = anchors[node["c"][0][0]].place
                rows = _rows(tables[pandoc.attribute(node, "table")])
            room = (
                page.height - page.top - page.bottom
                if turned
                else page.width - page.left - page.right
            )
            need = _least(rows, style.size.note - 1)
            if need > room:
                yield Finding(
                    "warning",
                    "wide-table",
                    f"tabel ini memerlukan sekitar {ceil(need)} cm, sedangkan halamannya "
                    f"{int(room)} cm; hurufnya menjadi sangat kecil",
                    (place,),
                    "Bagi menjadi dua tabel, atau kurangi kolomnya."
                    if turned
                    else "Cetak pada halaman melintang (::: lanskap), atau kurangi kolomnya.",
                )


def _tables(blocks: Iterable[Node], turned: bool) -> Iterator[tuple[Node, bool]]:
    """The tables, each with whether it stands on a page that lies."""
    for node in blocks:
        if node["t"] == "Table" or pandoc.is_div(node, "table"):
            yield node, turned
        elif node["t"] == "Div":
            yield from _tables(node["c"][1], turned or pandoc.is_div(node, "lanskap"))


def _rows(table: Table) -> Rows:
    rows = [*table.header, *(row.cells for row in table.body)]
    return [
        [_Cell("" if c.tex or c.links else c.text, c.colspan, c.rowspan) for c in row]
        for row in rows
    ]


def _typed_rows(node: Node) -> Rows:
    _, _, _, (_, head), bodies, (_, foot) = node["c"]
    rows = [*head, *(row for body in bodies for row in (*body[2], *body[3])), *foot]
    return [
        [
            _Cell(pandoc.plain(content), colspan, rowspan)
            for _, _, rowspan, colspan, content in cells
        ]
        for _, cells in rows
    ]


def _least(rows: Rows, points: float) -> float:
    """About the width, in cm, that a table needs at a size of its letters."""
    needs: dict[int, float] = {}
    taken: dict[int, int] = {}
    for row in rows:
        column = 0
        below = {x: left - 1 for x, left in taken.items() if left > 1}
        for text, colspan, rowspan in row:
            while taken.get(column, 0) > 1:
                column += 1
            if colspan == 1:
                needs[column] = max(needs.get(column, 0.0), *map(_width, ("", *text.split())))
            below |= dict.fromkeys(range(column, column + colspan), rowspan)
            column += colspan
        taken = below
    return sum(need * points + PADDING for need in needs.values()) * CM


@cache  # a table repeats its words
def _width(word: str) -> float:
    """Of a word that stays whole, as a multiple of the size of its letters."""
    if any(map(str.isdigit, word)):
        return NUMBER * len(word)
    return WORD * max((min(len(piece), PIECE) for piece in re.split("[/-]", word)), default=0)
