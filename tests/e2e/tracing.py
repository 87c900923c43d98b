"""Origins followed backwards, from the files that a build leaves."""

from __future__ import annotations

from pathlib import Path

from lkip.files import read_json
from lkip.model import Origin, Outline, Record, Records, Ref, Rule, Series, Text, Value


def prints(folder: Path) -> list[str]:
    """Every printed value of the document, in order."""
    outline = read_json(folder / "outline.json", Outline)
    return [entry.text for entry in outline.entries if entry.kind == "value"]


def follows_from(folder: Path, name: str) -> set[int]:
    """The places (in `prints`) of the values that are computed from the value called `name`."""
    held = _named(read_json(folder / "records.json", Records).records)
    outline = read_json(folder / "outline.json", Outline)
    values = [entry.item for entry in outline.entries if entry.kind == "value"]
    return {
        n
        for n, item in enumerate(values)
        if item is not None and (item.ref == name or _reaches(item.origin, name, held))
    }


def _named(records: tuple[Record, ...]) -> dict[str, Value | Text]:
    found: dict[str, Value | Text] = {}
    for r in records:
        for field in r.fields.values():
            for item in field.years.values() if isinstance(field, Series) else (field,):
                if isinstance(item, Value | Text):
                    found[item.ref] = item
    return found


def _reaches(origin: Origin, name: str, held: dict[str, Value | Text]) -> bool:
    if isinstance(origin, Ref):
        return origin.name == name or (
            origin.name in held and _reaches(held[origin.name].origin, name, held)
        )
    return isinstance(origin, Rule) and any(_reaches(i, name, held) for i in origin.inputs)
