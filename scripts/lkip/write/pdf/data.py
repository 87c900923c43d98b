"""What the template reads beside the text: tables and charts, reduced to what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lkip.model import Chart, Table, TableCell
from lkip.values.axis import axis, tick_label
from lkip.write import parallel
from lkip.write.diagram import breaks
from lkip.write.hyphen import SOFT_HYPHEN, softened
from lkip.write.pdf.text import clean

TALL = 3
"""Up to so many rows a cell keeps together on a page; a taller one repeats its text on the next."""

CANDIDATES = 3
"""So many of the longest words of a column are measured to find how wide it must be."""

_SEPARATORS = re.compile(r"[ \n]|(?<=/)(?=\D)")
_ADDRESS_BREAKS = re.compile(r"(?<=[/?&=.-])")


class Placed(NamedTuple):
    """A cell and where it stands in the grid."""

    x: int
    y: int
    cell: TableCell


def placed(rows: Iterable[Sequence[TableCell]]) -> Iterator[Placed]:
    """The cells of `rows` with column and row, from 0."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (x, y) in taken:
                x += 1
            yield Placed(x, y, cell)
            if cell.rowspan > 1:
                spanned = range(y + 1, y + cell.rowspan)
                taken.update((n, m) for n in range(x, x + cell.colspan) for m in spanned)
            x += cell.colspan


def tables_data(tables: Mapping[str, Table]) -> dict[str, Any]:
    """Every table by its key."""
    numbers = {tex: number for number, tex in enumerate(formulas(tables))}
    return {key: table_data(table, numbers) for key, table in tables.items()}


def formulas(tables: Mapping[str, Table]) -> list[str]:
    """The formulas in cells, in TeX, each of them once."""
    cells = (
        cell for key in sorted(tables) for row in tables[key].body for cell in row.cells if cell.tex
    )
    return list(dict.fromkeys(cell.tex for cell in cells))


def table_data(table: Table, numbers: Mapping[str, int] | None = None) -> dict[str, Any]:
    """A table as the template draws it: cells with their place, columns with what must fit.

    `numbers`: of the formulas, as the template has them.
    """
    table = parallel.unfolded(table)
    head = list(placed(table.header))
    body = list(placed(row.cells for row in table.body))
    marked, reached = _marked(body), _reached(body)
    ordinal = {y for y, row in enumerate(table.header) if _is_ordinal(row)}
    needs = [_needs(head, body, x) for x in range(len(table.columns))]
    # A box without headings has labels on its left.
    labels = not table.header and len(table.columns) == 2
    return {
        "columns": [
            {"width": column.width, "align": column.align} | need
            for column, need in zip(table.columns, needs, strict=True)
        ],
        "header": [_cell(p, ordinal=p.y in ordinal) for p in head],
        "header_rows": len(table.header),
        "body": [
            _cell(p)
            | {"role": table.body[p.y].role}
            | ({"mark": True} if p in marked else {})
            | ({"label": True} if labels and p.x == 0 else {})
            | ({"formula": numbers[p.cell.tex]} if numbers and p.cell.tex else {})
            for p in body
        ],
        "bands": _bands(table, reached),
        "foot": _foot(table, reached),
        "body_rows": len(table.body),
        "tall": any(p.cell.rowspan > TALL for p in body),
    }  # fmt: skip


def _marked(cells: Sequence[Placed]) -> set[Placed]:
    """One cell of every row, of that row alone where there is such a cell: it tells its page."""
    first: dict[int, Placed] = {}
    for cell in sorted(cells, key=lambda p: (p.cell.rowspan, p.x)):
        first.setdefault(cell.y, cell)
    return set(first.values())


def _reached(body: Iterable[Placed]) -> set[int]:
    """The rows that a cell from above reaches into."""
    return {y for p in body for y in range(p.y + 1, p.y + p.cell.rowspan)}


def _bands(table: Table, reached: set[int]) -> list[int]:
    """The rows that head those below them: bands that stand on their own."""
    rows = enumerate(table.body[:-1])
    return [y for y, row in rows if row.role == "band" and y not in reached]


def _foot(table: Table, reached: set[int]) -> list[int]:
    """The first of the totals at the end, and of the rows that close the table with them.

    The latter has one row more, so that totals and note do not stand alone on a page; unless a
    tall cell or a band is in the way. Both are the number of rows where nothing closes the table.
    """
    roles = [row.role for row in table.body]
    total = len(roles)
    while total > 1 and roles[total - 1] == "total" and total - 1 not in reached:
        total -= 1
    above = total - 1
    free = above > 0 and roles[above] == "body" and not {above, total} & reached
    return [total, above if free else total]


def _is_ordinal(row: Sequence[TableCell]) -> bool:
    """Whether a heading row counts the columns: (1), (2), …"""
    return all(cell.text.strip("()") == str(n) for n, cell in enumerate(row, 1))


def _needs(head: Iterable[Placed], body: Iterable[Placed], x: int) -> dict[str, list[str]]:
    """The words that column `x` should be wide enough for, those of each sort the longest first.

    `numbers` never part. `words` are those of the headings, `texts` those of the cells, `pieces`
    what is left of both when long words break.
    """
    words = _words(head, x)
    texts = _words(body, x)
    numbers = {word for word in words | texts if any(map(str.isdigit, word))}
    pieces = {piece for word in words | texts for piece in softened(word).split(SOFT_HYPHEN)}
    sorts = {"numbers": numbers, "words": words, "texts": texts - numbers, "pieces": pieces}
    return {name: _longest(sort) for name, sort in sorts.items()}


def _words(cells: Iterable[Placed], x: int) -> set[str]:
    own = (p.cell for p in cells if p.x == x and p.cell.colspan == 1 and not p.cell.tex)
    return {word for cell in own for word in _words_of(cell) if word}


def _words_of(cell: TableCell) -> list[str]:
    if cell.links:
        return [part for address in cell.links for part in _ADDRESS_BREAKS.split(clean(address))]
    return _SEPARATORS.split(clean(cell.text))


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))[:CANDIDATES]


def _cell(placed: Placed, *, ordinal: bool = False) -> dict[str, Any]:
    x, y, cell = placed
    text = clean(cell.text)
    found: dict[str, Any] = {"x": x, "y": y, "text": text}
    if cell.colspan > 1:
        found["colspan"] = cell.colspan
    if cell.rowspan > 1:
        found["rowspan"] = cell.rowspan
        if cell.rowspan > TALL:
            found["tall"] = True
    if cell.align:
        found["align"] = cell.align
    if cell.bold:
        found["bold"] = True
    if ordinal:
        found["ordinal"] = True
    if cell.indent:
        found["indent"] = cell.indent
    return found | _inner(cell) | breaks(text)


def _inner(cell: TableCell) -> dict[str, Any]:
    """What a cell holds that is more than a text."""
    found: dict[str, Any] = {}
    if cell.links:
        found["links"] = [clean(address) for address in cell.links]
    if isinstance(cell, parallel.Piece):
        open_edges = {"top": cell.goes_on, "bottom": cell.continued}
        found["open"] = [edge for edge, is_open in open_edges.items() if is_open]
    texts = [clean(line) for line in parallel.paragraphs(cell)]
    if texts:
        items = [{"text": text} | breaks(text) for text in texts]
        for item, number in zip(items, parallel.numbers(cell), strict=False):
            item["number"] = number
        found |= {"paragraphs": items, "digits": parallel.digits(cell)}
    return found


def charts_data(charts: Mapping[str, Chart]) -> dict[str, Any]:
    """Every chart by its key."""
    return {key: chart_data(chart) for key, chart in charts.items()}


def chart_data(chart: Chart) -> dict[str, Any]:
    """A chart as the template draws it; heights are shares of the plot's height."""
    scale = axis(chart)
    series = [
        {
            "name": clean(s.name),
            "bars": [
                None if v.number is None else {"at": scale.share(v.number), "label": clean(label)}
                for v, label in zip(s.values, s.labels, strict=True)
            ],
        }
        for s in chart.series
    ]
    return {
        "axis": clean(chart.axis),
        "categories": [{"text": clean(c)} | breaks(clean(c)) for c in chart.categories],
        "series": series,
        "ticks": [{"at": scale.share(t), "label": tick_label(t, scale.step)} for t in scale.ticks],
        "zero": scale.share(scale.low * 0),
    }
