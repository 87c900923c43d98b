"""Tables of `tables.json` in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lkip.model import Align, Table, TableCell
from lkip.pandoc import Node
from lkip.write.grid import Placed, is_ordinal, placed
from lkip.write.html.markup import Piece, lines, start, text, traced, with_origin
from lkip.write.html.origins import Origins
from lkip.write.maths import numbers_whole
from lkip.write.parallel import Piece as Paragraph
from lkip.write.parallel import numbers, paragraphs, unfolded

_WORD = re.compile(r"[^\W\d_]{3}")


class _Heading(NamedTuple):
    """The name of a cell that heads others, and where those stand in the body."""

    id: str
    columns: range
    rows: range


class _Grid(NamedTuple):
    """A table, and what its cells must know of it."""

    table: Table
    anchor: str
    naming: int | None
    """The column whose cells head their rows."""
    headings: Sequence[_Heading]
    """None where a single row of headings stands above the body: then its place says enough."""
    origins: Origins


def table(made: Table, anchor: str, caption: Sequence[Piece], origins: Origins) -> list[Piece]:
    """The table with its caption's pieces, of which there may be none.

    `anchor` begins the identifiers of cells that other cells name as their headings.
    """
    made = unfolded(made)
    head = _lines(made.header)
    body = _lines([row.cells for row in made.body])
    groups = _groups(made, body)
    grid = _Grid(made, anchor, _naming(made, body), (), origins)
    if sum(not is_ordinal(row) for row in made.header) > 1:
        grid = grid._replace(headings=_headings(head, body, groups, grid))
    pieces: list[Piece] = [
        start("table", {"style": f"--columns:{len(made.columns)}"}),
        *caption,
        "<colgroup>",
        *(f'<col style="width:{column.width * 100:.4g}%">' for column in made.columns),
        "</colgroup>",
    ]
    if made.header:
        pieces += [
            "<thead>",
            *(cell for line in head for cell in _head_row(line, grid)),
            "</thead>",
        ]
    for rows in groups:
        pieces.append("<tbody>")
        pieces += (piece for y in rows for piece in _row(body[y], y, grid))
        pieces.append("</tbody>")
    return [*pieces, "</table>"]


def _lines(rows: Sequence[Sequence[TableCell]]) -> list[list[Placed]]:
    """The cells of each row with their places; a row that others cover has none."""
    found: dict[int, list[Placed]] = {
        y: list(line) for y, line in groupby(placed(rows), key=lambda p: p.y)
    }
    return [found.get(y, []) for y in range(len(rows))]


def _naming(made: Table, body: Sequence[Sequence[Placed]]) -> int | None:
    """The first column that stands left and has words: before it stand counts and codes."""
    worded = {p.x for line in body for p in line if _WORD.search(p.cell.text)}
    return next((x for x in sorted(worded) if made.columns[x].align == "left"), None)


def _groups(made: Table, body: Sequence[Sequence[Placed]]) -> list[range]:
    """The rows in groups: bands that follow one another, and the rows that they head."""
    roles = [row.role for row in made.body]
    reached = {y for line in body for p in line for y in range(p.y + 1, p.y + p.cell.rowspan)}
    firsts = [
        y
        for y, role in enumerate(roles)
        if y and role == "band" and roles[y - 1] != "band" and y not in reached
    ]
    return [range(a, b) for a, b in zip([0, *firsts], [*firsts, len(roles)], strict=True)]


# --- headings ----------------------------------------------------------------------------------


def _headings(
    head: Sequence[Sequence[Placed]],
    body: Sequence[Sequence[Placed]],
    groups: Sequence[range],
    grid: _Grid,
) -> list[_Heading]:
    """Every cell that heads others: first those of the columns, then those of the rows."""
    columns = [
        _Heading(_id(p, grid), _columns(p), range(len(body)))
        for line in head
        for p in line
        if _heads_columns(p, grid)
    ]
    ends = [group.stop for group in groups for _ in group]
    rows = [
        _Heading(
            _row_id(p, grid),
            range(len(grid.table.columns)),
            range(p.y + 1, ends[p.y]) if _role(p, grid) == "band" else _rows(p),
        )
        for line in body
        for p in line
        if _heads_rows(p, grid)
    ]
    return columns + rows


def _heads_columns(p: Placed, grid: _Grid) -> bool:
    return bool(p.cell.text) and not is_ordinal(grid.table.header[p.y])


def _heads_rows(p: Placed, grid: _Grid) -> bool:
    """Whether a cell heads its row or rows, or as a band those below it."""
    return bool(p.cell.text) and p.x == (grid.naming if _role(p, grid) == "body" else 0)


def _role(p: Placed, grid: _Grid) -> str:
    return grid.table.body[p.y].role


def _id(p: Placed, grid: _Grid) -> str:
    return f"{grid.anchor}.{p.y + 1}.{p.x + 1}"


def _row_id(p: Placed, grid: _Grid) -> str:
    return _id(p._replace(y=p.y + len(grid.table.header)), grid)


def _columns(p: Placed) -> range:
    return range(p.x, p.x + p.cell.colspan)


def _rows(p: Placed) -> range:
    return range(p.y, p.y + p.cell.rowspan)


def _meet(a: range, b: range) -> bool:
    return max(a.start, b.start) < min(a.stop, b.stop)


# --- rows --------------------------------------------------------------------------------------


def _head_row(line: Sequence[Placed], grid: _Grid) -> Iterator[str]:
    ordinal = bool(line) and is_ordinal([p.cell for p in line])
    yield start("tr", {"class": "ordinal" if ordinal else ""})
    for p in line:
        attributes = _spans(p.cell) | {"class": _side(p.cell.align, "center")}
        name = "td"
        if _heads_columns(p, grid):
            name = "th"
            attributes["scope"] = "colgroup" if p.cell.colspan > 1 else "col"
            attributes["id"] = _id(p, grid) if grid.headings else ""
        yield f"{start(name, attributes)}{lines(p.cell.text)}</{name}>"
    yield "</tr>"


def _row(line: Sequence[Placed], y: int, grid: _Grid) -> Iterator[Piece]:
    role = grid.table.body[y].role
    yield start("tr", {"class": role if role != "body" else ""})
    for p in line:
        name = "td"
        attributes = _spans(p.cell) | {"class": _classes(p, grid)}
        if p.cell.indent:
            attributes["style"] = f"--indent:{p.cell.indent}"
        if _heads_rows(p, grid):
            name = "th"
            attributes["scope"] = "rowgroup" if role == "band" else "row"
            attributes["id"] = _row_id(p, grid) if grid.headings else ""
        else:
            attributes["headers"] = " ".join(_headers(p, grid))
        yield start(name, attributes)
        yield from _content(p.cell, grid)
        yield f"</{name}>"
    yield "</tr>"


def _headers(p: Placed, grid: _Grid) -> Iterator[str]:
    """The names of the headings of a cell."""
    columns, rows = _columns(p), _rows(p)
    for heading in grid.headings:
        if _meet(columns, heading.columns) and _meet(rows, heading.rows):
            yield heading.id


# --- cells -------------------------------------------------------------------------------------


def _spans(cell: TableCell) -> dict[str, str]:
    spans = {"colspan": cell.colspan, "rowspan": cell.rowspan}
    return {name: str(count) for name, count in spans.items() if count > 1}


def _side(align: Align | None, usual: Align) -> str:
    return align if align and align != usual else ""


def _classes(p: Placed, grid: _Grid) -> str:
    columns, role = grid.table.columns, _role(p, grid)
    wide_band = role == "band" and p.cell.colspan > 1
    classes = [_side(p.cell.align or ("left" if wide_band else columns[p.x].align), "left")]
    if p.cell.bold and role == "body":
        classes.append("bold")
    if not grid.table.header and len(columns) == 2 and p.x == 0:
        classes.append("label")  # a box without headings has labels on its left
    if isinstance(p.cell, Paragraph):
        classes += ["goes-on"] * p.cell.goes_on + ["continued"] * p.cell.continued
    return " ".join(filter(None, classes))


def _content(cell: TableCell, grid: _Grid) -> Iterator[Piece]:
    """What stands in a cell."""
    origin = grid.origins.of_item(cell.text, cell.item, grid.table.place)
    if cell.links:
        links = (f'<a href="{text(link)}">{text(link)}</a>' for link in cell.links)
        yield traced("<br>".join(links), origin)
    elif cell.tex:
        yield {"t": "Plain", "c": with_origin([_formula(cell.tex)], origin)}
    elif isinstance(cell, Paragraph):
        shown = traced(lines(cell.text), origin)
        yield f'<p class="item">{cell.number}. {shown}</p>' if cell.number else shown
    elif numbers(cell):
        yield f"<ol>{''.join(f'<li>{line}</li>' for line in _lines_of(cell, grid))}</ol>"
    elif paragraphs(cell):
        yield "".join(f"<p>{line}</p>" for line in _lines_of(cell, grid))
    else:
        yield traced(lines(cell.text), origin)


def _lines_of(cell: TableCell, grid: _Grid) -> Iterator[str]:
    """The paragraphs of a cell."""
    items = cell.items or [None] * len(cell.lines)
    for line, item in zip(cell.lines, items, strict=True):
        yield traced(lines(line), grid.origins.of_item(line, item, grid.table.place))


def _formula(tex: str) -> Node:
    return {"t": "Math", "c": [{"t": "DisplayMath"}, numbers_whole(tex)]}
