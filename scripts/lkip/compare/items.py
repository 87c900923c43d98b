"""Tables, charts and diagrams: what differs in them beyond the figures that they show."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import structs

from lkip.compare import years
from lkip.compare.align import align, similar
from lkip.compare.build import Build, shift
from lkip.compare.differences import Detail, What
from lkip.compare.known import called, structural
from lkip.compare.passages import Passage
from lkip.model import Box, Chart, Diagram, Table, TableCell, TableRow


def key(passage: Passage) -> str:
    """What aligns a passage with another: its name, else what an author wrote of it."""
    return f"{passage.kind} {passage.id or passage.key}"


def details(before: Build, old: Passage, after: Build, new: Passage) -> tuple[Detail, ...]:
    """What differs in a thing of the same name that both documents have."""
    later = shift(before, after)
    found = []
    if old.number != new.number:
        found.append(Detail("number", old.number, new.number))
    if not years.same(old.key, new.key, later):
        same = old.text == new.text
        texts = ("", "") if same else (old.text, new.text)
        found.append(Detail(_beside(old) if same else "caption", *texts))
    if old.kind == "table":
        found += _table(before, before.tables[old.name], after, after.tables[new.name])
    elif old.name:
        one, other = before.figures[old.name], after.figures[new.name]
        if isinstance(one, Chart) and isinstance(other, Chart):
            found += _chart(before, one, after, other)
        elif isinstance(one, Diagram) and isinstance(other, Diagram):
            found += _diagram(one, other, later)
        else:
            found.append(Detail("layout"))
    return tuple(found)


def _beside(passage: Passage) -> What:
    """What a thing is made of beside its caption."""
    return "note" if passage.kind == "table" else "file"


# --- tables ------------------------------------------------------------------------------


def _table(before: Build, old: Table, after: Build, new: Table) -> list[Detail]:
    found: list[Detail] = []
    heads = [" | ".join(c.text for row in table.header for c in row) for table in (old, new)]
    if not years.same(heads[0], heads[1], shift(before, after)):
        found.append(Detail("heading", *heads))
    olds = [(_row(before, row), row.role, _words(row)) for row in old.body]
    news = [(_row(after, row), row.role, _words(row)) for row in new.body]
    found += rows(olds, news)
    if not found and _shape(old) != _shape(new):
        found.append(Detail("layout"))
    return found


def typed_rows(old: Passage, new: Passage) -> tuple[Detail, ...]:
    """The rows that differ in a table that an author typed."""
    olds, news = ([(row, "", row) for row in one.text.split("\n")] for one in (old, new))
    return tuple(rows(olds, news))


Row = tuple[str, str, str]
"""What a row shows, by names; what kind of row it is; its words."""


def rows(old: Sequence[Row], new: Sequence[Row]) -> list[Detail]:
    """Rows that came, went or changed; and whether those that stayed stand in another order."""
    olds, news = [row[0] for row in old], [row[0] for row in new]
    gone, come = Counter(olds) - Counter(news), Counter(news) - Counter(olds)

    def alike(i: int, j: int) -> bool:
        both = olds[i] in gone and news[j] in come and old[i][1] == new[j][1]
        return both and similar(old[i][2], new[j][2])

    found = []
    for i, j in align(olds, news, alike):
        before = old[i][2] if i is not None and olds[i] in gone else ""
        after = new[j][2] if j is not None and news[j] in come else ""
        if before != after:
            found.append(Detail("row", before, after))
    stay = [
        [row for row in keys if row not in change] for keys, change in ((olds, gone), (news, come))
    ]
    return found + ([Detail("order")] if stay[0] != stay[1] else [])


def _row(build: Build, row: TableRow) -> str:
    """What a row shows: figures by their names, so that a changed one leaves the row the same."""
    return json.dumps([row.role, [_cell(build, c) for c in row.cells]], ensure_ascii=False)


def _cell(build: Build, cell: TableCell) -> list[str]:
    items = [cell.item] if cell.item is not None else list(cell.items)
    if items:
        return [structural(build, called(build, item)) for item in items]
    text = cell.text if build.base is None else years.words(cell.text)
    return [text, *cell.links, cell.tex]


def _words(row: TableRow) -> str:
    return " | ".join(cell.text for cell in row.cells if cell.text)


def _shape(table: Table) -> object:
    """How a table looks: widths, alignment, spans, emphasis, rows as they stand."""
    grid = [
        [structs.replace(c, text="", item=None, items=(), lines=(), tex="", links=()) for c in row]
        for row in (*table.header, *(row.cells for row in table.body))
    ]
    return table.columns, grid


# --- charts and diagrams -----------------------------------------------------------------


def _chart(before: Build, old: Chart, after: Build, new: Chart) -> Iterator[Detail]:
    names = [
        [[structural(build, called(build, v)) for v in s.values] for s in chart.series]
        for build, chart in ((before, old), (after, new))
    ]
    told = [" | ".join([*(s.name for s in c.series), *c.categories]) for c in (old, new)]
    drawn = [(c.kind, c.axis) for c in (old, new)]
    same = years.same(told[0], told[1], shift(before, after))
    if names[0] != names[1] or drawn[0] != drawn[1] or not same:
        yield Detail("series", "" if same else told[0], "" if same else told[1])


def _diagram(old: Diagram, new: Diagram, later: int) -> Iterator[Detail]:
    olds, news = list(_boxes(old.boxes)), list(_boxes(new.boxes))

    def alike(i: int, j: int) -> bool:
        return similar(olds[i], news[j])

    found = [
        Detail("box", "" if i is None else olds[i], "" if j is None else news[j])
        for i, j in align(olds, news, alike)
        if i is None or j is None or not years.same(olds[i], news[j], later)
    ]
    yield from found
    told = [(_drawn(one.boxes), one.arrows, one.kind) for one in (old, new)]
    if not found and told[0] != told[1]:
        yield Detail("layout")


def _boxes(boxes: Sequence[Box]) -> Iterator[str]:
    for box in boxes:
        yield " · ".join(text for text in (box.title, box.note) if text)
        yield from _boxes(box.below)


def _drawn(boxes: Sequence[Box]) -> list[object]:
    """How boxes hang together, whatever they say."""
    return [(box.id, _drawn(box.below)) for box in boxes]
