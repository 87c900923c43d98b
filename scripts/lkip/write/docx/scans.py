"""Scanned pages: as large as what is left of the page, as far as that can be told."""

from __future__ import annotations

from math import ceil

from lkip import pandoc
from lkip.write.docx.lists import styled
from lkip.write.docx.pictures import Drawn, Pictures
from lkip.write.pictures import scan, unshown

_SLACK = 0.4
"""What rounding and the line of a picture may take, cm."""

_LEAST = 0.6
"""A picture on less than this share of the page stands on the next one."""

_LINE, _LETTERS = 0.72, 85
"""Height of a line of text in cm, and its letters."""


def written(
    node: pandoc.Node, pictures: Pictures, width: float, height: float, before: float
) -> list[pandoc.Node]:
    """A scan on a page with text of that size, `before` of its height being used; cm."""
    asked = scan(node)
    drawn = pictures.scans.get(asked)
    if drawn is None:
        return [styled("Gambar", [pandoc.string(unshown(asked.file))])]
    size = fitted(drawn.width / drawn.height, width, room(height, before))
    alt = pandoc.attribute(node, "alt") or "Pindaian"
    return [styled("Pindaian", [image(Drawn(drawn.file, *size), alt)])]


def image(drawn: Drawn, alt: str) -> pandoc.Node:
    """A picture in its size."""
    size = {"width": f"{drawn.width:.3f}cm", "height": f"{drawn.height:.3f}cm"}
    return {
        "t": "Image",
        "c": [pandoc.attributes(**size), [pandoc.string(alt)], [drawn.file, ""]],
    }


def used(block: pandoc.Node, before: float) -> float:
    """About how much of a page is used after `block`, cm; infinite where nobody can tell."""
    match block:
        case {"t": "Header", "c": [1, _, title]}:
            return 2.4 + 0.8 * ceil(len(pandoc.plain(title)) / 40)
        case {"t": "Header"}:
            return before + 1.3
        case {"t": "Para" | "Plain", "c": content}:
            return before + 0.25 + _LINE * ceil(len(pandoc.plain(content)) / _LETTERS)
        case {"t": "Div", "c": [[_, classes, _], _]} if "page-break" in classes:
            return 0.0
    return float("inf")


def room(height: float, before: float) -> float:
    """The height that a picture may have on pages of that height, so much being used; cm."""
    left = height - before - _SLACK
    return left if left > _LEAST * height else height - _SLACK


def fitted(ratio: float, width: float, height: float) -> tuple[float, float]:
    """The largest size in these proportions (width by height) that fits."""
    return (width, width / ratio) if width / ratio <= height else (height * ratio, height)
