"""How each indicator fared from one year's report to another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from lkip.compare.build import Build
from lkip.compare.differences import Fared
from lkip.compare.known import Known, known, title
from lkip.compare.sides import told
from lkip.model import Ref, Value, field_ref

KIND = "indikator"
"""Of the records that are indicators."""


def indicators(before: Build, after: Build) -> Iterator[Fared]:
    """Every indicator of either report, each with the figures of the reports' own years."""
    builds = (before, after)
    helds = [known(build) for build in builds]
    keys = {key: None for build in (after, before) for key in build.records}
    for key in keys:
        if key.partition("/")[0] != KIND:
            continue
        sides = [
            _own(build, held, key) if key in build.records else {}
            for build, held in zip(builds, helds, strict=True)
        ]
        texts = {
            field: (_text(sides[0], field), _text(sides[1], field))
            for field in ("target", "realisasi", "capaian")
        }
        records = (after if key in after.records else before).records
        course = _course(*(side.get("capaian") for side in sides))
        yield Fared(key, title(Ref(key), records), **texts, course=course)


def _own(build: Build, held: Mapping[str, Known], key: str) -> dict[str, Known]:
    """The figures of an indicator for its report's own year, by field."""
    names = {
        field: build.called(field_ref(key, field, build.year))
        for field in ("target", "realisasi", "capaian")
    }
    return {field: held[name] for field, name in names.items() if name in held}


def _text(side: Mapping[str, Known], field: str) -> str:
    return told(side[field]) if field in side else ""


def _course(old: Known | None, new: Known | None) -> Literal["up", "down", "same", ""]:
    numbers = [one.item.number for one in (old, new) if one and isinstance(one.item, Value)]
    if len(numbers) < 2 or numbers[0] is None or numbers[1] is None:
        return ""
    if numbers[0] == numbers[1]:
        return "same"
    return "up" if numbers[1] > numbers[0] else "down"
