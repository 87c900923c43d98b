"""A build as it is compared: five of the files between the stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from lkip.files import from_json
from lkip.model import Chart, Diagram, Figures, Outline, Record, Records, Table, Tables
from lkip.pandoc import Node, value_indexes

FILES = ("records.json", "tables.json", "figures.json", "outline.json", "document.json")


class Build(NamedTuple):
    """What a build made, up to the joined document."""

    records: Mapping[str, Record]
    tables: Mapping[str, Table]
    figures: Mapping[str, Chart | Diagram]
    outline: Outline
    document: Node


def decoded(read: Callable[[str], bytes]) -> Build:
    """The build whose file of each name in `FILES` has the content `read(name)`.

    Raises `msgspec.DecodeError` for a file of another shape or version, and where outline and
    document are not of the same build.
    """
    records = from_json(read("records.json"), Records, "records.json").records
    outline = from_json(read("outline.json"), Outline, "outline.json")
    document = from_json(read("document.json"), dict[str, Any], "document.json")
    prints = sum(1 for entry in outline.entries if entry.kind == "value" and not entry.cell)
    if sum(len(value_indexes(node)) for node in spans(document.get("blocks"))) != prints:
        raise msgspec.ValidationError("document.json dan outline.json bukan dari satu pembangunan")
    return Build(
        {record.key: record for record in records},
        from_json(read("tables.json"), Tables, "tables.json").tables,
        from_json(read("figures.json"), Figures, "figures.json").figures,
        outline,
        document,
    )


def spans(content: object) -> list[Node]:
    """The spans of a piece of the document that print values, in reading order."""
    if isinstance(content, list):
        return [span for one in content for span in spans(one)]
    if not isinstance(content, dict):
        return []
    own = [content] if value_indexes(content) else []
    return own + spans(content.get("c"))
