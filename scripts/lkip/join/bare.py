"""Headings under which nothing stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lkip import pandoc
from lkip.join.number import Anchor
from lkip.model import Chapter, Finding
from lkip.pandoc import Node


def bare_headings(
    parts: Sequence[tuple[Chapter, list[Node]]], anchors: Mapping[str, Anchor]
) -> Iterator[Finding]:
    """A finding for every heading that another of its rank, or the end of its chapter, follows."""
    for _, blocks in parts:
        last: Node | None = None
        """The heading that was just passed; None after anything else."""
        for node in _flat(blocks):
            heading = node if node["t"] == "Header" else None
            if last is not None and heading is not None and heading["c"][0] <= last["c"][0]:
                yield _finding(last, anchors)
            last = heading
        if last is not None:
            yield _finding(last, anchors)


def _finding(heading: Node, anchors: Mapping[str, Anchor]) -> Finding:
    _, attr, title = heading["c"]
    return Finding(
        "warning",
        "empty-heading",
        f"judul {pandoc.plain(title).strip()!r} tidak berisi apa-apa",
        (anchors[attr[0]].place,),
        "Tulis isinya, atau hapus judulnya.",
    )


def _flat(blocks: Sequence[Node]) -> Iterator[Node]:
    """The blocks in order, those of a mere wrapper in its place."""
    for node in blocks:
        if node["t"] == "Div" and node["c"][1] and not pandoc.attribute(node, "block"):
            yield from _flat(node["c"][1])
        else:
            yield node
