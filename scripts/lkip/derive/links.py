"""Links both ways: what a reference names, learns who refers to it."""

from __future__ import annotations

from collections.abc import Iterable

from lkip.model import Field, Record, Ref, References, Rule, record


def linked(records: Iterable[Record]) -> list[Record]:
    """Every record with a field per kind of record that refers to it, in their order.

    The field has the name of that kind (`sasaran` gets `indikator`), with underscores for
    hyphens; a field of the record's own is never replaced. A reference under another name than
    the kind it names (`pembilang`) is a role, not a place in the tree, and gives no link back.
    """
    records = list(records)
    # Maps for their keys alone: who refers twice, still refers once.
    back: dict[str, dict[str, dict[str, None]]] = {r.key: {} for r in records}
    for r in records:
        for name, held in r.fields.items():
            for key in held.keys if isinstance(held, References) else ():
                if key in back and key.partition("/")[0].replace("-", "_") == name:
                    back[key].setdefault(r.kind.replace("-", "_"), {})[r.key] = None
    children = _kinds_that_refer(records)
    return [_with(r, back[r.key], children.get(r.kind, ())) for r in records]


def _kinds_that_refer(records: list[Record]) -> dict[str, tuple[str, ...]]:
    """For each kind, the kinds that refer to it: the same fields on every record of a kind."""
    found: dict[str, dict[str, None]] = {}
    for r in records:
        for name, held in r.fields.items():
            for key in held.keys if isinstance(held, References) else ():
                kind = key.partition("/")[0]
                if kind.replace("-", "_") == name:
                    found.setdefault(kind, {})[r.kind.replace("-", "_")] = None
    return {kind: tuple(names) for kind, names in found.items()}


def _with(r: Record, back: dict[str, dict[str, None]], names: tuple[str, ...]) -> Record:
    added: dict[str, Field] = {
        name: References(tuple(back.get(name, ())), Rule("rujukan-balik", (Ref(r.key),)), many=True)
        for name in names
        if name not in r.fields
    }
    return record(r.key, r.fields | added)
