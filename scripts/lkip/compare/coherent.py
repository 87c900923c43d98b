"""Whether the files of a build belong together, and its document has the shape of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from lkip.model import Chart, Diagram, Item, Ref, Series, Table, Text, Value
from lkip.pandoc import Node, attribute, value_indexes

if TYPE_CHECKING:
    from lkip.compare.build import Build

_Attr = tuple[str, list[str], list[tuple[str, str]]]

_Row = tuple[_Attr, list[tuple[_Attr, Any, int, int, list[Any]]]]
_Rows = tuple[_Attr, list[_Row]]
_Body = tuple[_Attr, int, list[_Row], list[_Row]]

SHAPES: Mapping[str, Any] = {
    "Header": tuple[int, _Attr, list[Any]],
    "Div": tuple[_Attr, list[Any]],
    "Span": tuple[_Attr, list[Any]],
    "Link": tuple[_Attr, list[Any], tuple[str, str]],
    "Image": tuple[_Attr, list[Any], tuple[str, str]],
    "Code": tuple[_Attr, str],
    "CodeBlock": tuple[_Attr, str],
    "Table": tuple[_Attr, list[Any], list[Any], _Rows, list[_Body], _Rows],
    "Str": str,
    "Para": list[Any],
    "Plain": list[Any],
}
"""What the kinds of nodes that are looked into hold, as Pandoc's JSON has it."""


def well_formed(document: Mapping[str, Any]) -> None:
    """Raise `msgspec.ValidationError` unless `document` is one: parts, each of nodes."""
    msgspec.convert(document, _Document)
    for node in document["blocks"]:
        if node.get("t") != "Div":
            raise msgspec.ValidationError("document.json memuat bagian yang tidak dikenal")
    _nodes(document["blocks"])


class _Said(msgspec.Struct):
    t: str
    c: Any


class _Document(msgspec.Struct):
    meta: dict[str, _Said]
    blocks: list[dict[str, Any]]


def _nodes(content: object) -> None:
    if isinstance(content, list):
        for one in content:
            _nodes(one)
    elif isinstance(content, dict):
        kind = content.get("t")
        if not isinstance(kind, str):
            raise msgspec.ValidationError("document.json memuat simpul tanpa jenis")
        if kind in SHAPES:
            msgspec.convert(content.get("c"), SHAPES[kind])
        _nodes(content.get("c"))


def coherent(build: Build) -> bool:
    """Whether the files are of one build: each prints, shows and names what the others hold.

    A build that stopped leaves new files of its first stages beside old ones of its last.
    """
    entries = build.outline.entries
    items = [one for one in entries if one.kind == "value"]
    if sum(not one.cell for one in items) != sum(
        len(value_indexes(node)) for node in nodes(build.document["blocks"])
    ):
        return False
    held = {item.ref: item for item in _held(build)}
    if not all(one.item is not None and _as_held(one.item, held) for one in items):
        return False
    printed: dict[str, list[Item | None]] = {}
    for one in items:
        if one.cell:
            printed.setdefault(one.within, []).append(one.item)
    shown = [(one.kind == "table", one.shows, one.id) for one in entries if one.shows]
    divs = [node for node in nodes(build.document["blocks"]) if node["t"] == "Div"]
    named = {(key == "table", attribute(d, key)) for d in divs for key in ("table", "figure")}
    if {(table, name) for table, name, _ in shown} != {one for one in named if one[1]}:
        return False
    for table, name, anchor in shown:
        thing = (build.tables if table else build.figures).get(name)
        if thing is None or list(_shown(thing)) != printed.get(anchor, []):
            return False
    return True


def _held(build: Build) -> Iterator[Item]:
    for record in build.records.values():
        for field in record.fields.values():
            if isinstance(field, Series):
                yield from field.years.values()
            elif isinstance(field, Value | Text):
                yield field


def _as_held(item: Item, held: Mapping[str, Item]) -> bool:
    """Whether a printed item is the one that the records hold; one without a name needs none."""
    if not item.ref:
        return True
    nothing = isinstance(item, Value) and item.origin == Ref(item.ref)  # asked for, and not there
    return item.ref not in held if nothing else held.get(item.ref) == item


def _shown(thing: Table | Chart | Diagram) -> Iterator[Item]:
    """The items that a table or chart prints, in order."""
    if isinstance(thing, Table):
        for row in thing.body:
            for cell in row.cells:
                yield from (cell.item,) if cell.item is not None else ()
                yield from cell.items
    elif isinstance(thing, Chart):
        for series in thing.series:
            yield from (value for value in series.values if value)


def nodes(content: object) -> Iterator[Node]:
    """All nodes of a piece of the document, each before what it holds."""
    if isinstance(content, list):
        for one in content:
            yield from nodes(one)
    elif isinstance(content, dict):
        yield content
        yield from nodes(content.get("c"))
