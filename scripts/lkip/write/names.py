"""What the joined document names: anchors to refer to, tables and figures to be drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkip.pandoc import Node, attribute

NUMBERED = ("table", "chart", "diagram", "figure")
"""Classes of the Divs that have a number and a caption."""


def anchors(blocks: Sequence[Node]) -> frozenset[str]:
    """The identifiers of headings, tables, charts and pictures."""
    return frozenset(identifier(node) for node in named_blocks(blocks))


def levels(blocks: Sequence[Node]) -> dict[str, int]:
    """The level of every heading by its identifier, without gaps: PDF/UA allows none."""
    found: dict[str, int] = {}
    level = 0
    for node in named_blocks(blocks):
        if node["t"] == "Header":
            level = min(node["c"][0], level + 1)
            found[identifier(node)] = level
    return found


def drawn(blocks: Sequence[Node], kind: str) -> frozenset[str]:
    """The keys of the tables (`kind` "table"), or of the charts and diagrams ("figure")."""
    divs = (node for node in named_blocks(blocks) if node["t"] == "Div")
    return frozenset(key for node in divs if (key := attribute(node, kind)))


def identifier(node: Node) -> str:
    """The identifier of a heading or Div."""
    attr = node["c"][1] if node["t"] == "Header" else node["c"][0]
    return str(attr[0])


def named_blocks(blocks: Sequence[Node]) -> Iterator[Node]:
    """Headings, tables, charts and pictures, in order; what stands within lists and quotes too."""
    for block in blocks:
        match block:
            case {"t": "Header"}:
                yield block
            case {"t": "Div", "c": [[_, classes, _], content]}:
                if set(classes) & set(NUMBERED):
                    yield block
                yield from named_blocks(content)
            case {"t": "BlockQuote", "c": content}:
                yield from named_blocks(content)
            case {"t": "BulletList", "c": items} | {"t": "OrderedList", "c": [_, items]}:
                for item in items:
                    yield from named_blocks(item)
