"""The figures of a build by name: what its records hold, and what its document prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import shorten
from typing import NamedTuple

from lkip.compare.build import Build
from lkip.compare.differences import Print
from lkip.model import (
    Cell,
    Item,
    Origin,
    Outline,
    OutlineEntry,
    Record,
    Ref,
    References,
    Rule,
    Series,
    Text,
    Value,
    field_ref,
)

LONGEST = 80
"""Characters of a title in what a figure is called; names of regulations go on."""


class Known(NamedTuple):
    """A figure of a build; `label` is what an author calls it."""

    item: Value | Text | References
    label: str
    prints: tuple[Print, ...]


def known(build: Build) -> dict[str, Known]:
    """Every figure and text of the records, and what is printed without being held by one.

    What only numbers records (1., 2., …) tells their order, and is no figure.
    """
    prints: dict[str, list[Print]] = {}
    items: dict[str, Value | Text | References] = dict(_held(build.records))
    where = headings(build.outline)
    numbers = {
        entry.id: entry.number
        for entry in build.outline.entries
        if entry.number and entry.kind != "heading"
    }
    for entry, name in named(build.outline):
        assert entry.item is not None, "a printed value has its item"
        if name not in items and _numbers_records(entry.item.origin):
            continue
        items.setdefault(name, entry.item)
        found = Print(
            where.get(entry.within, entry.part),
            numbers.get(entry.within, ""),
            entry.within,
            entry.cell,
            entry.text,
            entry.place,
        )
        prints.setdefault(name, []).append(found)
    return {
        name: Known(item, label(name, item, build.records), tuple(prints.get(name, ())))
        for name, item in items.items()
    }


def named(outline: Outline) -> list[tuple[OutlineEntry, str]]:
    """Every print of the document with the name of its figure, in reading order.

    A figure that no record holds is named by its rule and inputs. Where no figure is among these,
    as in the classes of a scale, its text is part of the name; where they give several, these are
    counted.
    """
    several: dict[str, list[str]] = {}
    found = []
    for entry in outline.entries:
        if entry.kind != "value" or entry.item is None:
            continue
        name = entry.item.ref
        if not name:
            name = str(entry.item.origin)
            if "#" not in name:
                name = f"{name} {entry.text}"
            texts = several.setdefault(name, [])
            if entry.text not in texts:
                texts.append(entry.text)
            count = texts.index(entry.text)
            name += f" [{count + 1}]" if count else ""
        found.append((entry, name))
    return found


def headings(outline: Outline) -> dict[str, str]:
    """What a reader finds at each anchor: number and title.

    A heading without a number is found under the last one that has one.
    """
    found: dict[str, str] = {}
    above: OutlineEntry | None = None
    last = ""
    for entry in outline.entries:
        if entry.kind not in ("heading", "table", "figure", "chart"):
            continue
        title = f"{entry.number} {entry.text}".strip()
        if entry.kind == "heading":
            if entry.number or (above and above.part != entry.part):
                above = entry if entry.number else None
            elif above and above.level < entry.level:
                title = f"{above.number} {above.text} › {title}"
            last = title
        found[entry.id] = title or f"tabel di bawah {last}"
    return found


def label(name: str, item: Item | References, records: Mapping[str, Record]) -> str:
    """What an author calls a figure: `capaian 2024, Persentase Koperasi Aktif`."""
    ref = getattr(item, "ref", name)
    return _called(Ref(ref) if ref else item.origin, records)


def _called(origin: Origin, records: Mapping[str, Record]) -> str:
    match origin:
        case Ref(name=name):
            key, _, field = name.partition("#")
            record = records.get(key)
            title = (record.text("nama") or record.text("uraian")) if record else ""
            title = shorten(title, LONGEST, placeholder=" …")
            field = field.replace("_", " ").replace("/", " ")
            return ", ".join(part for part in (field, title or key) if part)
        case Rule(name=rule, inputs=inputs):
            if not inputs:
                return rule.replace(":", " ")
            more = f" dan {len(inputs) - 1} lainnya" if len(inputs) > 1 else ""
            return f"{rule.replace(':', ' ')} dari {_called(inputs[0], records)}{more}"
    return str(origin)


def _held(records: Mapping[str, Record]) -> Iterator[tuple[str, Value | Text | References]]:
    """Values and texts by name, and the references that a person typed."""
    for key, record in records.items():
        for field, held in record.fields.items():
            match held:
                case Series(years=years):
                    yield from ((field_ref(key, field, year), v) for year, v in years.items())
                case References(origin=Cell()) | Value() | Text():
                    yield field_ref(key, field), held


def _numbers_records(origin: Origin) -> bool:
    return (
        isinstance(origin, Rule)
        and bool(origin.inputs)
        and all(isinstance(one, Ref) and "#" not in one.name for one in origin.inputs)
    )
