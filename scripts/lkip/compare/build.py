"""A build as it is compared: five of the files between the stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from lkip.compare.coherent import coherent, well_formed
from lkip.files import from_json
from lkip.model import Chart, Diagram, Figures, Outline, Record, Records, Table, Tables
from lkip.pandoc import Node

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

    Raises `msgspec.DecodeError` for a file of another shape or version, and where the files are not
    all of the same build.
    """
    document = from_json(read("document.json"), dict[str, Any], "document.json")
    well_formed(document)
    records = from_json(read("records.json"), Records, "records.json").records
    build = Build(
        {record.key: record for record in records},
        from_json(read("tables.json"), Tables, "tables.json").tables,
        from_json(read("figures.json"), Figures, "figures.json").figures,
        from_json(read("outline.json"), Outline, "outline.json"),
        document,
    )
    if not coherent(build):
        raise msgspec.ValidationError("berkas-berkasnya bukan dari satu pembangunan")
    return build
