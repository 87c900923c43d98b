"""The figures of a build by name: what its records hold, and what its document prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import shorten
from types import MappingProxyType
from typing import NamedTuple

from lkip.compare import years
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
    Setting,
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
    refs: frozenset[str] = frozenset()
    """Names of what it comes from: figures, keys of records, settings."""
    settings: Mapping[str, str] = MappingProxyType({})
    """The settings that its rules go by, and what they are set to."""
    build: Build | None = None
    """The build that it is of; none for a setting itself."""
    general: bool = False
    """A setting that concerns all rules."""


def known(build: Build) -> dict[str, Known]:
    """Every figure and text of the records, and what is printed without being held by one.

    What only numbers records (1., 2., …) tells their order, and is no figure.
    """
    prints: dict[str, list[Print]] = {}
    items: dict[str, Value | Text | References] = {
        build.called(name): item for name, item in _held(build.records)
    }
    where = headings(build.outline)
    numbers = {
        entry.id: entry.number
        for entry in build.outline.entries
        if entry.number and entry.kind != "heading"
    }
    for entry, name in named(build):
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
    settings = {
        _setting(one): Known(Text(one.text, one.place), one.name, (), general=not one.rules)
        for one in build.settings.values()
    }
    return settings | {
        name: _known(name, item, tuple(prints.get(name, ())), build) for name, item in items.items()
    }


def _known(
    name: str, item: Value | Text | References, prints: tuple[Print, ...], build: Build
) -> Known:
    refs, rules = _reached(item.origin)
    by = {
        _setting(one): one.text
        for one in build.settings.values()
        if not rules.isdisjoint(one.rules) and _applies(one, getattr(item, "ref", ""), build)
    }
    named = frozenset(build.called(ref) for ref in refs)
    return Known(item, label(name, item, build.records), prints, named | by.keys(), by, build)


def _setting(one: Setting) -> str:
    return f"pengaturan {one.name}"


def _applies(one: Setting, ref: str, build: Build) -> bool:
    """Whether the figure called `ref` goes by a setting, given that its rule does."""
    key, _, field = ref.partition("#")
    if not one.field:
        return True
    record = build.records.get(key)
    return field.partition("/")[0] == one.field and not (record and record.text(one.unless))


def _reached(origin: Origin) -> tuple[set[str], set[str]]:
    """The names, and the rules, in an origin."""
    refs: set[str] = set()
    rules: set[str] = set()
    left = [origin]
    while left:
        match left.pop():
            case Ref(name=name):
                refs.add(name)
            case Rule(name=name, inputs=inputs):
                rules.add(name)
                left += inputs
    return refs, rules


def named(build: Build) -> list[tuple[OutlineEntry, str]]:
    """Every print of the document with the name of its figure, in reading order.

    A figure that no record holds is named by its rule and inputs. Where no figure is among these,
    as in the classes of a scale, its text is part of the name; where they give several, these are
    counted.
    """
    several: dict[str, list[str]] = {}
    found = []
    for entry in build.outline.entries:
        if entry.kind != "value" or entry.item is None:
            continue
        name = called(build, entry.item)
        if not entry.item.ref:
            text = entry.text if build.base is None else years.words(entry.text)
            if "#" not in name:
                name = f"{name} {text}"
            texts = several.setdefault(name, [])
            if text not in texts:
                texts.append(text)
            count = texts.index(text)
            name += f" [{count + 1}]" if count else ""
        found.append((entry, name))
    return found


def called(build: Build, item: Item) -> str:
    """The name of a printed item, or its rule and inputs, in whatever order these stand."""
    return build.called(item.ref or _ordered(item.origin))


def structural(build: Build, name: str) -> str:
    """The name of a printed figure as part of a table or sentence: of whichever year, if of any."""
    return name if build.base is None else years.yearless(name)


def _ordered(origin: Origin) -> str:
    if isinstance(origin, Rule):
        return f"{origin.name}({', '.join(sorted(_ordered(one) for one in origin.inputs))})"
    return str(origin)


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
    return title(Ref(ref) if ref else item.origin, records)


def title(origin: Origin, records: Mapping[str, Record]) -> str:
    """What an author calls a record, a figure or what a rule makes."""
    match origin:
        case Ref(name=name):
            key, _, field = name.partition("#")
            record = records.get(key)
            words = (record.text("nama") or record.text("uraian")) if record else ""
            words = shorten(words, LONGEST, placeholder=" …")
            field = field.replace("_", " ").replace("/", " ")
            return ", ".join(part for part in (field, words or key) if part)
        case Rule(name=rule, inputs=inputs):
            if not inputs:
                return rule.replace(":", " ")
            more = f" dan {len(inputs) - 1} lainnya" if len(inputs) > 1 else ""
            return f"{rule.replace(':', ' ')} dari {title(inputs[0], records)}{more}"
    return str(origin)


def _held(records: Mapping[str, Record]) -> Iterator[tuple[str, Value | Text | References]]:
    """Values and texts by name, and the references that a person typed."""
    for key, record in records.items():
        for field, held in record.fields.items():
            match held:
                case Series(years=held_years):
                    yield from ((field_ref(key, field, year), v) for year, v in held_years.items())
                case References(origin=Cell()) | Value() | Text():
                    yield field_ref(key, field), held


def _numbers_records(origin: Origin) -> bool:
    return (
        isinstance(origin, Rule)
        and bool(origin.inputs)
        and all(isinstance(one, Ref) and "#" not in one.name for one in origin.inputs)
    )
