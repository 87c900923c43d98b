"""The three groups of a cover."""

from __future__ import annotations

from collections.abc import Sequence

from lkip.pandoc import Node


def cover(content: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node], Sequence[Node]]:
    """A cover: what stands above the title, the title and what belongs to it, and the foot.

    The foot begins at a rule that the author drew, else at the first paragraph all in bold, else
    at the second one.
    """
    title = next((n for n, b in enumerate(content) if b["t"] == "Header"), 0)
    after = range(title + 1, len(content))
    foot = next((n for n in after if _begins_foot(content[n])), title + 2)
    return content[:title], content[title:foot], content[foot:]


def _begins_foot(block: Node) -> bool:
    match block:
        case {"t": "HorizontalRule"} | {"t": "Para", "c": [{"t": "Strong"}]}:
            return True
    return False
