"""Number: every heading, table, chart and picture of the document, and its anchor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple

from lkip import pandoc
from lkip.model import Chapter, Chapters, Finding, Line
from lkip.pandoc import Node
from lkip.values.slug import slug

NO_BREAK = "\N{NO-BREAK SPACE}"
ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"))


class Anchor(NamedTuple):
    """Something that a reference can name."""

    text: str
    """What the reference prints: "Tabel 3.2", "Bab III"."""
    place: Line


def number(
    parts: Sequence[tuple[Chapter, list[Node]]], chapters: Chapters
) -> tuple[dict[str, Anchor], list[Finding]]:
    """Give every numbered thing its number and anchor, in place; the anchors by identifier.

    Chapters count through the main parts ("BAB III"), sections within them ("3.1", "3.1.1"),
    tables, charts and pictures each for itself within a chapter ("Tabel 3.2"). Appendices count
    on their own ("Lampiran 1"), their tables through all of them ("Tabel L.1").
    """
    anchors: dict[str, Anchor] = {}
    findings: list[Finding] = []
    counters = _Counters()
    headings = [node for _, blocks in parts for node in walk(blocks) if node["t"] == "Header"]
    written = {node["c"][1][0] for node in headings}
    for chapter, blocks in parts:
        counters.part(chapter)
        for node in walk(blocks):
            if node["t"] == "Header":
                place = _place_of_heading(node, chapters, chapter)
                printed = counters.heading(chapter, node)
                title = pandoc.plain(node["c"][2]).strip()
                attr = node["c"][1]
                attr[0] = attr[0] or _free(f"sec-{slug(title)}", written | anchors.keys())
                findings += _add(anchors, attr, Anchor(printed or title, place))
            elif number_of(node) is not None:
                attr = node["c"][0]
                block = int(pandoc.attribute(node, "block"))
                label = pandoc.attribute(node, "label")
                own = counters.item(label) if label else ""
                _set(attr, "number", own)
                text = f"{label}{NO_BREAK}{own}" if label else ""
                anchor = Anchor(text, chapters.blocks[block].place)
                findings += _add(anchors, attr, anchor)
    return anchors, findings


def walk(blocks: Sequence[Node]) -> Iterator[Node]:
    """Every block, in reading order, those inside others after their container's start."""
    for node in blocks:
        yield node
        content: Any = node.get("c")
        match node["t"]:
            case "BlockQuote":
                yield from walk(content)
            case "Div":
                yield from walk(content[1])
            case "BulletList":
                for item in content:
                    yield from walk(item)
            case "OrderedList":
                for item in content[1]:
                    yield from walk(item)


def number_of(node: Node) -> str | None:
    """The number of a table, chart, diagram or picture; None for any other block."""
    if node["t"] != "Div" or not set(node["c"][0][1]) & {"table", "chart", "diagram", "figure"}:
        return None
    return pandoc.attribute(node, "number")


class _Counters:
    """What has been counted so far."""

    def __init__(self) -> None:
        self.chapter = 0
        self.appendix = 0
        self.section = [0, 0]
        self.items: Counter[str] = Counter()
        self.prefix = ""

    def part(self, chapter: Chapter) -> None:
        if chapter.kind == "appendix":
            if self.prefix != "L.":
                self.items.clear()
            self.prefix = "L."
        elif chapter.kind != "main":
            self.prefix = ""

    def heading(self, chapter: Chapter, node: Node) -> str:
        """Set the heading's number; how a reference names it, empty for an unnumbered one."""
        level, attr, _ = node["c"]
        if "unnumbered" in attr[1] or chapter.kind not in ("main", "appendix") or level > 3:
            return ""
        if level == 1 and chapter.kind == "appendix":
            self.appendix += 1
            _set(attr, "number", f"Lampiran {self.appendix}")
            return f"Lampiran{NO_BREAK}{self.appendix}"
        if chapter.kind == "appendix":
            return ""
        if level == 1:
            self.chapter += 1
            self.section = [0, 0]
            self.items.clear()
            self.prefix = f"{self.chapter}."
            _set(attr, "number", f"BAB {roman(self.chapter)}")
            return f"Bab{NO_BREAK}{roman(self.chapter)}"
        self.section[level - 2] += 1
        self.section[level - 1 :] = [0] * (3 - level)
        own = ".".join(str(n) for n in (self.chapter, *self.section[: level - 1]))
        _set(attr, "number", own)
        return f"Subbab{NO_BREAK}{own}"

    def item(self, label: str) -> str:
        self.items[label] += 1
        return f"{self.prefix}{self.items[label]}"


def roman(number: int) -> str:
    """A Roman numeral: 3 is III."""
    digits = ""
    for value, sign in (*ROMAN, (1, "I")):
        while number >= value:
            digits += sign
            number -= value
    return digits


def _add(anchors: dict[str, Anchor], attr: list[Any], anchor: Anchor) -> list[Finding]:
    name = str(attr[0])
    attr[0] = _free(name, anchors)
    anchors[attr[0]] = anchor
    if attr[0] == name:
        return []
    return [
        Finding(
            "error",
            "double-anchor",
            f"nama rujukan {name!r} dipakai dua kali",
            (anchor.place, anchors[name].place),
            "Beri nama lain pada salah satunya, atau cetak tabel atau grafik itu satu kali saja.",
        )
    ]


def _free(name: str, taken: Container[str]) -> str:
    """`name`, or `name-2`, `name-3`, … where it is taken."""
    return next(free for n in count(1) if (free := name if n == 1 else f"{name}-{n}") not in taken)


def _set(attr: list[list[list[str]]], name: str, value: str) -> None:
    attr[2][:] = [[k, v] for k, v in attr[2] if k != name] + [[name, value]]


def _place_of_heading(node: Node, chapters: Chapters, chapter: Chapter) -> Line:
    line = pandoc.attribute(node, "line")
    return chapters.positions[int(line)] if line else Line(f"chapters/{chapter.name}.md")
