"""Tables, charts and diagrams: what differs in them beyond the figures that they show."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import structs

from lkip.compare.align import align, similar
from lkip.compare.build import Build
from lkip.compare.differences import Detail, What
from lkip.compare.passages import Passage
from lkip.model import Box, Chart, Diagram, Table, TableCell, TableRow, Text, Value


def key(passage: Passage) -> str:
    """What aligns a passage with another: its name, else what an author wrote of it."""
    return f"{passage.kind} {passage.id or passage.key}"


def details(before: Build, old: Passage, after: Build, new: Passage) -> tuple[Detail, ...]:
    """What differs in a thing of the same name that both documents have."""
    found = []
    if old.number != new.number:
        found.append(Detail("number", old.number, new.number))
    if old.key != new.key:
        same = old.text == new.text
        texts = ("", "") if same else (old.text, new.text)
        found.append(Detail(_beside(old) if same else "caption", *texts))
    if old.kind == "table":
        found += _table(before.tables[old.name], after.tables[new.name])
    elif old.name:
        one, other = before.figures[old.name], after.figures[new.name]
        if isinstance(one, Chart) and isinstance(other, Chart):
            found += _chart(one, other)
        elif isinstance(one, Diagram) and isinstance(other, Diagram):
            found += _diagram(one, other)
        else:
            found.append(Detail("layout"))
    return tuple(found)


def _beside(passage: Passage) -> What:
    """What a thing is made of beside its caption."""
    return "note" if passage.kind == "table" else "file"


# --- tables ------------------------------------------------------------------------------


def _table(old: Table, new: Table) -> list[Detail]:
    found: list[Detail] = []
    heads = [" | ".join(c.text for row in table.header for c in row) for table in (old, new)]
    if heads[0] != heads[1]:
        found.append(Detail("heading", *heads))
    found += _rows(old.body, new.body)
    if not found and _shape(old) != _shape(new):
        found.append(Detail("layout"))
    return found


def _rows(old: Sequence[TableRow], new: Sequence[TableRow]) -> list[Detail]:
    olds, news = [_row(row) for row in old], [_row(row) for row in new]
    gone, come = Counter(olds) - Counter(news), Counter(news) - Counter(olds)

    def alike(i: int, j: int) -> bool:
        both = olds[i] in gone and news[j] in come and old[i].role == new[j].role
        return both and similar(_words(old[i]), _words(new[j]))

    found = []
    for i, j in align(olds, news, alike):
        before = _words(old[i]) if i is not None and olds[i] in gone else ""
        after = _words(new[j]) if j is not None and news[j] in come else ""
        if before or after:
            found.append(Detail("row", before, after))
    stay = [
        [row for row in rows if row not in change] for rows, change in ((olds, gone), (news, come))
    ]
    return found + ([Detail("order")] if stay[0] != stay[1] else [])


def _row(row: TableRow) -> str:
    """What a row shows: figures by their names, so that a changed one leaves the row the same."""
    return json.dumps([row.role, [_cell(cell) for cell in row.cells]], ensure_ascii=False)


def _cell(cell: TableCell) -> list[str]:
    items = [cell.item] if cell.item is not None else list(cell.items)
    if items:
        return [_name(item) for item in items]
    return [cell.text, *cell.links, cell.tex]


def _name(item: Value | Text) -> str:
    return item.ref or str(item.origin)


def _words(row: TableRow) -> str:
    return " | ".join(cell.text for cell in row.cells if cell.text)


def _shape(table: Table) -> object:
    """How a table looks: widths, alignment, spans, emphasis, rows as they stand."""
    rows = [
        [structs.replace(c, text="", item=None, items=(), lines=(), tex="", links=()) for c in row]
        for row in (*table.header, *(row.cells for row in table.body))
    ]
    return table.columns, rows


# --- charts and diagrams -----------------------------------------------------------------


def _chart(old: Chart, new: Chart) -> Iterator[Detail]:
    names = [[(s.name, [_name(v) for v in s.values]) for s in c.series] for c in (old, new)]
    told = [(c.kind, c.axis, c.categories) for c in (old, new)]
    if names[0] != names[1] or told[0] != told[1]:
        shown = [" | ".join([*(s.name for s in c.series), *c.categories]) for c in (old, new)]
        same = shown[0] == shown[1]
        yield Detail("series", "" if same else shown[0], "" if same else shown[1])


def _diagram(old: Diagram, new: Diagram) -> Iterator[Detail]:
    olds, news = list(_boxes(old.boxes)), list(_boxes(new.boxes))

    def alike(i: int, j: int) -> bool:
        return similar(olds[i], news[j])

    found = [
        Detail("box", "" if i is None else olds[i], "" if j is None else news[j])
        for i, j in align(olds, news, alike)
        if i is None or j is None or olds[i] != news[j]
    ]
    yield from found
    if not found and (old.boxes, old.arrows, old.kind) != (new.boxes, new.arrows, new.kind):
        yield Detail("layout")


def _boxes(boxes: Sequence[Box]) -> Iterator[str]:
    for box in boxes:
        yield " · ".join(text for text in (box.title, box.note) if text)
        yield from _boxes(box.below)
