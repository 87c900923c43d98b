"""Lists of contents, tables, figures, charts and appendices, as links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lkip import pandoc
from lkip.pandoc import Node, attribute, plain
from lkip.write.names import identifier, named_blocks

_KINDS = {"table": "tables", "chart": "charts", "figure": "figures", "diagram": "figures"}
"""Class of a Div -> the list that names it."""

DEEPEST = 3
"""Level of the lowest headings that are listed."""


class Entry(NamedTuple):
    """A heading, table, chart or picture that a list names."""

    lists: tuple[str, ...]
    anchor: str
    number: str
    """`BAB I`, `1.2`, `Tabel 3.2`; empty for none."""
    title: list[Node]
    level: int
    """1 for everything but headings."""


def entries(parts: Sequence[Node]) -> list[Entry]:
    """Everything that a list names, in reading order; the lists themselves are in none."""
    return [
        entry
        for part in parts
        if (kind := attribute(part, "kind")) not in ("cover", "lists")
        for node in named_blocks(part["c"][1])
        if (entry := _entry(node, kind)).lists
    ]


def names(parts: Sequence[Node]) -> dict[str, str]:
    """What each table without a caption is called, by its identifier: after the heading above it.

    No two are called the same, so that who hears a list of them can choose.
    """
    found: dict[str, str] = {}
    given: Counter[str] = Counter()
    title = ""
    for node in named_blocks(parts):
        if node["t"] == "Header":
            title = f"{attribute(node, 'number')} {plain(node['c'][2])}".strip()
        elif "table" in node["c"][0][1] and not attribute(node, "number"):
            name = f"Tabel pada {title}"
            given[name] += 1
            found[identifier(node)] = name if given[name] == 1 else f"{name} ({given[name]})"
    return found


def listed(
    name: str, given: Sequence[Entry], write: Callable[[Sequence[Node]], list[Node]]
) -> list[Node]:
    """The list called `name`; `write` makes inlines of a title."""
    chosen = [entry for entry in given if name in entry.lists]
    if not chosen:
        return [{"t": "Para", "c": [pandoc.string("–")]}]
    return [_nested(chosen, 1, write)]


def _nested(
    given: Sequence[Entry], level: int, write: Callable[[Sequence[Node]], list[Node]]
) -> Node:
    """The entries of a level, each with those below it."""
    items: list[list[Node]] = []
    for entry, below in _groups(given, level):
        number = [*pandoc.inlines(entry.number), {"t": "Space"}] if entry.number else []
        title = {"t": "Link", "c": [pandoc.attributes(), [*number, *write(entry.title)],
                                    [f"#{entry.anchor}", ""]]}  # fmt: skip
        items.append([{"t": "Plain", "c": [title]}])
        if below:
            items[-1].append(_nested(below, level + 1, write))
    return {"t": "BulletList", "c": items}


def _groups(given: Sequence[Entry], level: int) -> Iterator[tuple[Entry, list[Entry]]]:
    """Each entry of `level` with the deeper ones that follow it."""
    first: Entry | None = None
    below: list[Entry] = []
    for entry in given:
        if first is not None and entry.level > level:
            below.append(entry)
            continue
        if first is not None:
            yield first, below
        first, below = entry, []
    if first is not None:
        yield first, below


def _entry(node: Node, kind: str) -> Entry:
    number = attribute(node, "number")
    if node["t"] == "Header":
        level, _, title = node["c"]
        lists = ["contents"] if level <= DEEPEST else []
        lists += ["appendices"] if kind == "appendix" and level == 1 and number else []
        return Entry(tuple(lists), identifier(node), number, title, level)
    (anchor, classes, _), content = node["c"]
    name = next(_KINDS[one] for one in classes if one in _KINDS)
    title = next((block["c"] for block in content if block["t"] in ("Plain", "Para")), [])
    shown = f"{attribute(node, 'label')} {number}".strip()
    return Entry((name,) if shown else (), anchor, shown, title, 1)
