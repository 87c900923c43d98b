"""HTML of our own between what Pandoc writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from lkip import pandoc
from lkip.pandoc import Node
from lkip.write.characters import clean

Piece = str | Node
"""HTML, or a block for Pandoc to write."""


def start(name: str, attributes: Mapping[str, str] | None = None) -> str:
    """A start tag; an attribute that is empty is left out."""
    given = (f' {key}="{text(value)}"' for key, value in (attributes or {}).items() if value)
    return f"<{name}{''.join(given)}>"


def text(given: str) -> str:
    """Text as HTML, also within an attribute."""
    return escape(clean(given))


def lines(given: str) -> str:
    """Text as HTML, its line ends kept."""
    return text(given).replace("\n", "<br>")


def block(html: str) -> Node:
    """HTML between blocks."""
    return pandoc.raw("html", html)


def inline(html: str) -> Node:
    """HTML within a paragraph."""
    return pandoc.raw("html", html, inline=True)


def wrapped(
    name: str, attributes: Mapping[str, str], blocks: Sequence[Node], end: str = ""
) -> list[Node]:
    """Blocks in an element; `end`: HTML before its end tag."""
    return [block(start(name, attributes)), *blocks, block(f"{end}</{name}>")]


def joined(pieces: Sequence[Piece]) -> list[Node]:
    """Pieces as blocks, neighbouring HTML as one."""
    nodes: list[Node] = []
    texts: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
            continue
        if texts:
            nodes.append(block("".join(texts)))
            texts = []
        nodes.append(piece)
    return [*nodes, block("".join(texts))] if texts else nodes


def traced(html: str, origin: str) -> str:
    """HTML within a paragraph, whose origin the page shows (see `Origins`)."""
    return f"{start('span', {'data-origin': origin})}{html}</span>" if origin else html


def with_origin(content: list[Node], origin: str) -> list[Node]:
    """The same of inlines for Pandoc."""
    return [{"t": "Span", "c": [pandoc.attributes(origin=origin), content]}] if origin else content


def scrolling(label: Mapping[str, str], pieces: Sequence[Piece]) -> list[Piece]:
    """What may be wider than a phone: scrolled by itself, by touch or from the keyboard.

    `label`: `aria-label` or `aria-labelledby`.
    """
    attributes = {"class": "scroll", "role": "region", **label, "tabindex": "0"}
    return [start("div", attributes), *pieces, "</div>"]
