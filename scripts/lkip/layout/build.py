"""A layout and its rows -> a table: every cell formatted, every span resolved."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import structs

from lkip.config import Scales, TableLayout
from lkip.layout.cells import cell, item_of
from lkip.layout.columns import Leaf, header, printed_columns, tree
from lkip.layout.headings import filled, names
from lkip.layout.rows import ROWS, ROWS_ABOUT, Content, Formula, Lines, Links, Row, Rows, View
from lkip.model import (
    Finding,
    Line,
    Record,
    Series,
    Table,
    TableCell,
    TableRow,
    Tables,
    Text,
    Value,
)
from lkip.values.absence import tolerated


def tables(
    records: Iterable[Record],
    layouts: Mapping[str, tuple[TableLayout, Line]],
    scales: Scales,
    year: int,
    draft: bool = False,
) -> Tables:
    """Every table of the layouts; one that cannot be laid out is a finding and left out.

    In a draft, what is not there yet says so.
    """
    view = View(records, scales, year, draft)
    made: dict[str, Table] = {}
    findings: list[Finding] = []
    for name, (layout, place) in layouts.items():
        for about, rows, problems in _rows(layout, place, view):
            findings += problems
            if rows is None:
                continue
            key = f"{name}/{about.key}" if about else name
            known = names(view, about)
            columns, problems = filled(layout.columns, place, known, draft=draft)
            findings += problems
            titled = structs.replace(layout, columns=tuple(columns))
            table, problems = _table(key, titled, place, rows, view)
            findings += problems
            if table is not None:
                made[key] = table
    return Tables(made, tuple(dict.fromkeys(tolerated(findings, draft))))


def _rows(
    layout: TableLayout, place: Line, view: View
) -> Iterator[tuple[Record | None, Rows | None, list[Finding]]]:
    """The rows of each table of a layout: one, or one for each record that it is about."""
    if not layout.about:
        rows_of = ROWS.get(layout.rows)
        unknown = [] if rows_of else [_unknown(place, "baris", layout.rows, ROWS)]
        yield None, rows_of(view) if rows_of else None, unknown
        return
    rows_about = ROWS_ABOUT.get(layout.rows)
    if rows_about is None:
        yield None, None, [_unknown(place, "baris", layout.rows, ROWS_ABOUT)]
        return
    for record in view.kind(layout.about):
        if not layout.forms or record.text("bentuk") in layout.forms:
            yield record, rows_about(view, record), []


def _years(layout: TableLayout, view: View) -> dict[str, list[int]]:
    """The years of a column `each: year`, the report's the last, and of one `each: renstra`.

    The Renstra's first year is its initial state; its targets begin in the second.
    """
    year = view.year
    agency = view.by_key.get("instansi", Record("instansi", {}))
    first, last = (agency.value(f"renstra_{end}").number for end in ("awal", "akhir"))
    return {
        "year": list(range(year - layout.years + 1, year + 1)),
        "renstra": list(range(int(first or year) + 1, int(last or year) + 1)) or [year],
    }


def _table(
    name: str,
    layout: TableLayout,
    place: Line,
    rows: Rows,
    view: View,
) -> tuple[Table | None, list[Finding]]:
    scales = view.scales
    try:
        headings = tree(layout.columns, _years(layout, view), scales)
    except KeyError as missing:
        known = [*scales.uses, *scales.scales]
        return None, [_unknown(place, "skala", str(missing.args[0]), known)]
    leaves = [leaf for heading in headings for leaf in heading.leaves]
    problems = _unheld(place, leaves, rows) + _not_yearly(place, leaves, rows)
    if layout.total and layout.total_span > len(leaves):
        message = f"total_span {layout.total_span} melebihi {len(leaves)} kolom yang ada"
        problems.append(_finding(place, message, "Kecilkan total_span."))
    numeric = [_is_number(leaf, rows, view.year) for leaf in leaves]
    body = _body(leaves, rows.rows, view)
    if layout.total:
        body.append(_total(layout, leaves, rows.total, view))
    table = Table(
        id=name,
        columns=printed_columns(leaves, numeric),
        header=header(headings, layout.numbered_columns) if layout.header else (),
        body=tuple(body),
        caption=layout.caption,
        note=layout.note,
        place=place,
    )
    return table, problems


def _body(leaves: Sequence[Leaf], rows: Sequence[Row], view: View) -> list[TableRow]:
    """Rows with tall cells: one over all consecutive rows that show the same record."""
    body = []
    for n, row in enumerate(rows):
        if row.role == "band":
            item = row.items["band"]
            text = item.text if isinstance(item, Text) else ""
            shown = item if isinstance(item, Text) else None
            band = TableCell(text, shown, len(leaves), bold=True)
            body.append(TableRow((band,), "band"))
            continue
        cells = []
        for leaf in leaves:
            if _covered(leaf, rows, n):
                continue
            made = cell(leaf, row.items, view)
            tall = _height(leaf, rows, n)
            indent = row.indent if leaf.column.field in ("nama", "uraian") else 0
            # A cell that a row may share with others is not of that row's weight.
            bold = made.bold or (row.bold and _same(leaf, rows, n) is None)
            cells.append(structs.replace(made, rowspan=tall, bold=bold, indent=indent))
        body.append(TableRow(tuple(cells)))
    return body


def _same(leaf: Leaf, rows: Sequence[Row], n: int) -> str | None:
    """The record that the cell of row `n` belongs to, where the column merges."""
    held = leaf.column.merge and 0 <= n < len(rows) and rows[n].role == "body"
    return rows[n].same.get(leaf.column.field) if held else None


def _covered(leaf: Leaf, rows: Sequence[Row], n: int) -> bool:
    same = _same(leaf, rows, n)
    return same is not None and same == _same(leaf, rows, n - 1)


def _height(leaf: Leaf, rows: Sequence[Row], n: int) -> int:
    same = _same(leaf, rows, n)
    end = n + 1
    while same is not None and _same(leaf, rows, end) == same:
        end += 1
    return end - n


def _total(
    layout: TableLayout,
    leaves: Sequence[Leaf],
    items: Mapping[str, Content],
    view: View,
) -> TableRow:
    span = min(max(layout.total_span, 1), len(leaves))
    cells = [TableCell(layout.total, colspan=span, align="center", bold=True)]
    for leaf in leaves[span:]:
        cells.append(structs.replace(cell(leaf, items, view), bold=True))
    return TableRow(tuple(cells), "total")


def _is_number(leaf: Leaf, rows: Rows, year: int) -> bool:
    if leaf.column.each == "class":
        return False
    found = (item_of(leaf, row.items, year) for row in rows.rows)
    return isinstance(next((item for item in found if item is not None), None), Value)


def _unheld(place: Line, leaves: Sequence[Leaf], rows: Rows) -> list[Finding]:
    """A column that no row has anything to print for: a field's name is misspelled.

    Not where there are no rows at all, and not for a column without a field (kept empty for a
    prescribed form).
    """
    printable = Value | Text | Series | Lines | Links | Formula
    held = {n for row in rows.rows for n, item in row.items.items() if isinstance(item, printable)}
    held |= rows.optional
    wanted = dict.fromkeys(leaf.column.field for leaf in leaves if leaf.column.field)
    return [
        _unknown(place, "kolom", name, held) for name in wanted if rows.rows and name not in held
    ]


def _not_yearly(place: Line, leaves: Sequence[Leaf], rows: Rows) -> list[Finding]:
    """A column repeated per year whose field has no years: the same number under each of them."""
    yearly = dict.fromkeys(leaf.column.field for leaf in leaves if leaf.year is not None)
    return [
        _finding(place, f"kolom {name!r} bukan deret tahunan", "Hapus `each: year` dari kolom itu.")
        for name in yearly
        if any(isinstance(row.items.get(name), Value | Text) for row in rows.rows)
    ]


def _unknown(place: Line, what: str, name: str, known: Iterable[str]) -> Finding:
    near = difflib.get_close_matches(name, list(known), 1)
    hint = f"Mungkin maksudnya {near[0]!r}." if near else f"Yang ada: {', '.join(sorted(known))}."
    return _finding(place, f"{what} {name!r} tidak dikenal", hint)


def _finding(place: Line, message: str, remedy: str) -> Finding:
    return Finding("error", "table-layout", message, (place,), remedy)
