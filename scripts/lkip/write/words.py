"""Running text in as few pieces as it takes: Pandoc's writers join words themselves, but slowly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lkip.pandoc import Node, string

OWN = frozenset({"value", "angka"})
"""Classes of the spans that `join` makes: of a printed value, of a number with its source."""

_SPACE: Node = {"t": "Space"}


def joined_words(
    nodes: Sequence[Any], kept: Callable[[Node], bool] = lambda span: False
) -> list[Any]:
    """Blocks or inlines with neighbouring words, and the spaces between them, as one `Str`.

    Printed values and marked numbers are words like others: their spans go, but those `kept`.
    """
    made: list[Any] = []
    words: list[str] = []
    waiting = [*reversed(nodes)]
    while waiting:
        node = waiting.pop()
        kind = node.get("t") if isinstance(node, dict) else None
        if kind == "Str":
            words.append(node["c"])
        elif kind == "Space":
            words.append(" ")
        elif kind == "Span" and not OWN.isdisjoint(node["c"][0][1]):
            attr, content = node["c"]
            if kept(node):
                made += _text(words)
                words.clear()
                made.append({"t": kind, "c": [attr, joined_words(content, kept)]})
            else:
                waiting += reversed(content)
        else:
            made += _text(words)
            words.clear()
            made.append(_within(node, kept))
    return made + _text(words)


def _within(node: Any, kept: Callable[[Node], bool]) -> Any:
    if isinstance(node, list):
        return joined_words(node, kept)
    if isinstance(node, dict) and isinstance(node.get("c"), list):
        return {**node, "c": joined_words(node["c"], kept)}
    return node


def _text(words: Sequence[str]) -> list[Node]:
    """The words as one; the spaces around them stand apart, as Pandoc leaves them too."""
    if not words:
        return []
    first, last = words[0] == " ", len(words) > 1 and words[-1] == " "
    text = "".join(words[first : len(words) - last])
    return [*[_SPACE] * first, *[string(text)] * bool(text), *[_SPACE] * last]
