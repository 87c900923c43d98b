"""A build as it is compared: five of the files between the stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from lkip.compare.coherent import coherent, well_formed
from lkip.compare.years import relative
from lkip.files import from_json
from lkip.model import (
    Chart,
    Diagram,
    Figures,
    Outline,
    Record,
    Records,
    Setting,
    Table,
    Tables,
)
from lkip.pandoc import Node

FILES = ("records.json", "tables.json", "figures.json", "outline.json", "document.json")


class Build(NamedTuple):
    """What a build made, up to the joined document."""

    records: Mapping[str, Record]
    tables: Mapping[str, Table]
    figures: Mapping[str, Chart | Diagram]
    outline: Outline
    document: Node
    settings: Mapping[str, Setting] = MappingProxyType({})
    """What its figures were computed by, by name."""
    year: int = 0
    """That of the report; 0 where it is not known."""
    base: int | None = None
    """The year that counts as `{tahun}` in the names of figures; None: years are as they are."""

    def called(self, name: str) -> str:
        """The name of a figure, or several in a longer one, by which it is compared."""
        return name if self.base is None else relative(name, self.base)


def shift(before: Build, after: Build) -> int:
    """By how many years the second report is later, where years that went along are no difference.

    0 where years are compared as they are.
    """
    if before.base is None or after.base is None:
        return 0
    return after.base - before.base


def decoded(read: Callable[[str], bytes]) -> Build:
    """The build whose file of each name in `FILES` has the content `read(name)`.

    Raises `msgspec.DecodeError` for a file of another shape or version, and where the files are not
    all of the same build.
    """
    document = from_json(read("document.json"), dict[str, Any], "document.json")
    well_formed(document)
    held = from_json(read("records.json"), Records, "records.json")
    build = Build(
        {record.key: record for record in held.records},
        from_json(read("tables.json"), Tables, "tables.json").tables,
        from_json(read("figures.json"), Figures, "figures.json").figures,
        from_json(read("outline.json"), Outline, "outline.json"),
        document,
        {one.name: one for one in held.settings},
        held.year,
    )
    if not coherent(build):
        raise msgspec.ValidationError("berkas-berkasnya bukan dari satu pembangunan")
    return build
