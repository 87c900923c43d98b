"""Records by their key, in order, and the two things done to them."""

from __future__ import annotations

from collections.abc import Iterable

from lkip.model import Field, Record, record

Index = dict[str, Record]


def index(records: Iterable[Record]) -> Index:
    """Records by key, in their order."""
    return {r.key: r for r in records}


def of_kind(records: Index, kind: str) -> list[Record]:
    """The records of a kind, in order."""
    return [r for r in records.values() if r.kind == kind]


def extended(records: Index, key: str, fields: dict[str, Field]) -> Index:
    """`records` with `fields` added to the record `key`, which is made if there is none."""
    old = records[key].fields if key in records else {}
    return records | {key: record(key, old | fields)}
