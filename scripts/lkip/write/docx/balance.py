"""Centred texts in lines of like length, as the PDF sets them.

By indents on both sides: a line break would come along into Word's lists of captions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

from lxml import etree

from lkip.config import Style
from lkip.write.docx.measure import advance
from lkip.write.docx.ooxml import W, w
from lkip.write.docx.table_styles import settings

_SLACK = 1.03
"""How much wider than measured a line may be: the reader's font need not be ours."""

_NARROWER = 1.05
"""How much narrower: what nearly fits on one line is left alone."""

_STEPS = 8
"""Halvings of the width that is sought: to within a few points."""

_BEHIND = frozenset(w(name) for name in ("contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"))
"""What of a paragraph's properties stands behind its indents."""


class Letters(NamedTuple):
    """How a style sets its text."""

    points: float
    bold: bool = False
    capitals: bool = False


def balance(body: etree._Element, style: Style) -> None:
    """Indent the centred paragraphs that take several lines, in place."""
    letters = _centred(style)
    padding = settings(style)[""].padding
    for child, room in _rooms(body):
        for paragraph in _PARAGRAPHS(child):
            own = letters.get(paragraph[0][0].get(w("val"), ""))
            if own is None:
                continue
            cell = next(paragraph.iterancestors(w("tc")), None)
            width = room if cell is None else _width(cell) - padding
            side = indent(_text(paragraph), width, own, style.font.word)
            if side:
                _indented(paragraph[0], side)


def indent(text: str, width: int, letters: Letters, font: str) -> int:
    """What is to be left free on each side so that the lines become alike, twips.

    The lines are no more than at the whole `width`; 0 where there is one, or a word is too wide.
    """
    shown = text.upper() if letters.capitals else text
    lines = [
        [advance(word, letters.points, bold=letters.bold, font=font) for word in line.split()]
        for line in shown.split("\n")
    ]
    space = advance(" ", letters.points, bold=letters.bold, font=font)

    def count(room: float) -> int:
        return sum(_lines(line, space, room) for line in lines)

    least = count(width)
    widest = max((word for line in lines for word in line), default=0)
    if count(width * _NARROWER) == len(lines) or widest * _SLACK > width:
        return 0
    low, high = widest, float(width)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if count(middle) > least else (low, middle)
    return max(0, int((width - high * _SLACK) / 2))


def _lines(words: list[float], space: float, room: float) -> int:
    """How many lines so wide words take."""
    count, filled = 1, 0.0
    for word in words:
        if filled and filled + space + word > room:
            count, filled = count + 1, word
        else:
            filled += word + (space if filled else 0)
    return count


def _centred(style: Style) -> dict[str, Letters]:
    """The styles of centred texts, by their ids."""
    size = style.size
    caption = Letters(size.caption)
    head = Letters(size.heading1, bold=True, capitals=True)
    title = Letters(size.cover, bold=True, capitals=True)
    cover = Letters(size.heading1)
    return {
        "Caption": caption,
        "KeteranganGambar": caption,
        "TandaTangan": Letters(size.body),
        "JudulDepan": head,
        "JudulLampiran": head,
        "Title": title,
        "JudulSampul": title,
        "Sampul": cover,
        "SampulBawah": cover,
    }


def _query(path: str) -> Callable[..., list[etree._Element]]:
    return cast(Callable[..., list[etree._Element]], etree.XPath(path, namespaces={"w": W}))


_PARAGRAPHS = _query("descendant-or-self::w:p[w:pPr/w:pStyle]")


def _rooms(body: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    """What stands in the body, each with the width of the text in its section, twips."""
    *children, section = body
    found = []
    for child in reversed(children):
        own = child.find(f"{w('pPr')}/{w('sectPr')}")
        section = section if own is None else own
        found.append((child, section))
    for child, section in reversed(found):
        size, edges = section.find(w("pgSz")), section.find(w("pgMar"))
        assert size is not None and edges is not None, "every section has its paper"
        taken = sum(int(edges.get(w(side), "0")) for side in ("left", "right"))
        yield child, int(size.get(w("w"), "0")) - taken


def _width(cell: etree._Element) -> int:
    found = cell.find(f"{w('tcPr')}/{w('tcW')}")
    return 0 if found is None else int(found.get(w("w"), "0"))


def _text(paragraph: etree._Element) -> str:
    marks = {w("br"): "\n", w("tab"): " "}
    return "".join(marks.get(n.tag, n.text or "") for n in paragraph.iter(w("t"), *marks))


def _indented(properties: etree._Element, side: int) -> None:
    made = etree.Element(w("ind"), {w("left"): str(side), w("right"): str(side)})
    at = next((n for n, one in enumerate(properties) if one.tag in _BEHIND), len(properties))
    properties.insert(at, made)
