"""What a reference or a list of contents can point to, and how Word finds and counts it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from lkip import pandoc
from lkip.write.docx.ooxml import bookmark, bookmark_name, field, run

Kind = Literal["heading", "table", "figure", "chart"]

CAPTIONED: dict[str, Kind] = {
    "table": "table",
    "figure": "figure",
    "diagram": "figure",
    "chart": "chart",
}
"""Class of a Div -> what it is listed as."""

APPENDICES = "Lampiran"
"""The sequence that counts the appendices."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Count(NamedTuple):
    """A number as a Word sequence counts it."""

    before: str
    """Printed before it, as text: `BAB `, `L.`."""
    chapter: str
    """The chapter's number between the text and the sequence; empty for none."""
    sequence: str
    """Identifier of the sequence; empty where the number is text only."""
    shown: str
    """The number as printed."""
    reset: int | None
    """The sequence starts anew from this number."""


class Target(NamedTuple):
    """A heading, table, figure or chart with an anchor."""

    kind: Kind
    anchor: str
    label: str
    """`Tabel`; empty for headings."""
    number: str
    title: list[pandoc.Node]
    mark: int
    """Number of its bookmark; the two after it are free for parts of it."""
    level: int = 0
    listed: bool = True
    counted: Count | None = None
    """How its number is counted; None: by the list of the headings, or not at all."""
    by_list: bool = False
    """The list of the headings gives its number: `2.1`, `2.1.3`."""

    @property
    def bookmark(self) -> str:
        """Name of its bookmark."""
        return bookmark_name(self.anchor)

    @property
    def name(self) -> str:
        """`Tabel 3.2`, `BAB I`, `1.2`."""
        return f"{self.label} {self.number}".strip()


def targets(parts: Sequence[pandoc.Node]) -> dict[str, Target]:
    """Every target of the document by its anchor, in reading order."""
    counted: dict[str, int] = {}
    prefixes: dict[str, str] = {}
    made: dict[str, Target] = {}
    for part in parts:
        kind = pandoc.attribute(part, "kind")
        for node in _nodes(part["c"][1]):
            target = _target(node, 10_000 + 3 * len(made))
            if target.level == 1 and target.number:
                target = target._replace(counted=_chapter_count(target, kind, counted))
            elif target.label:
                target = target._replace(counted=_item_count(target, counted, prefixes))
            elif kind == "main" and target.level > 1:
                steps = target.number.split(".")
                numeric = len(steps) == target.level and all(step.isdigit() for step in steps)
                target = target._replace(by_list=numeric)
            named = target.kind == "heading" or bool(target.name)
            made[target.anchor] = target._replace(listed=named and kind != "cover")
    return made


def printed_count(target: Target) -> str:
    """The runs of a counted number, under the bookmarks that references use."""
    count = target.counted
    if count is None:
        return run(target.name)
    # In a caption the number is bold, in a heading everything is.
    style = "" if target.kind == "heading" else "Strong"
    if not count.sequence and target.kind == "heading":
        return run(target.name)  # its bookmark stands around all of it
    if not count.sequence:
        shown = run(target.number, style)
        return run(_label(target), style) + bookmark(target.bookmark, target.mark, shown)
    form = "ROMAN" if re.fullmatch("[IVX]+", count.shown) else "ARABIC"
    switches = "" if count.reset is None else rf" \r {count.reset}"
    number = field(rf"SEQ {count.sequence} \* {form}{switches}", count.shown, style)
    if target.kind == "heading":
        # The bare number apart, for "Bab I" in running text; the heading's own bookmark is wider.
        number = bookmark(part_bookmark(target, "angka"), target.mark + 1, number)
        return bookmark(part_bookmark(target, "nomor"), target.mark + 2, run(count.before) + number)
    chapter = ""
    if count.chapter:
        chapter = field(r"SEQ Bab \c \* ARABIC", count.chapter, style) + run(".", style)
    shown = (run(count.before, style) if count.before else "") + chapter + number
    return run(_label(target), style) + bookmark(target.bookmark, target.mark, shown)


def _label(target: Target) -> str:
    """`Tabel` and a space at which no line ends.

    It is text, in references too: LibreOffice ends lines at any space within a field.
    """
    return f"{target.label}\u00a0"


def reference(text: str, target: Target) -> str:
    """The field whose result is `text`, or nothing where no field gives this text."""
    if target.kind != "heading":
        if target.number and text.replace("\u00a0", " ") == target.name:
            number = field(rf"REF {target.bookmark} \h \* MERGEFORMAT", target.number)
            return run(_label(target)) + number
        return ""
    if target.counted and target.counted.sequence:
        if text == target.number:
            return field(rf"REF {part_bookmark(target, 'nomor')} \h", text)
        before, found, after = text.rpartition(target.counted.shown)
        if found and not after:
            name = part_bookmark(target, "angka")
            return run(before) + field(rf"REF {name} \h", found)
    before, found, after = text.rpartition(target.number)
    if target.by_list and found and not after:
        return run(before) + field(rf"REF {target.bookmark} \r \h", found)
    return ""


def part_bookmark(target: Target, part: str) -> str:
    """Name of the bookmark around a part of a heading: `nomor` ("BAB I") or `angka` ("I")."""
    return bookmark_name(f"{target.anchor}-{part}")


def roman(number: int) -> str:
    """Roman numeral of a chapter."""
    made = ""
    for value, letters in _ROMAN:
        while number >= value:
            made, number = made + letters, number - value
    return made


def _nodes(value: Any) -> Iterator[pandoc.Node]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict) and "c" in value:
        if value.get("t") == "Header" or (
            value.get("t") == "Div" and set(CAPTIONED) & set(value["c"][0][1])
        ):
            yield value
        else:
            yield from _nodes(value["c"])


def _target(node: pandoc.Node, mark: int) -> Target:
    if node["t"] == "Header":
        level, (anchor, _, _), title = node["c"]
        return Target("heading", anchor, "", pandoc.attribute(node, "number"), title, mark, level)
    (anchor, classes, _), content = node["c"]
    kind = next(kind for name, kind in CAPTIONED.items() if name in classes)
    label, number = pandoc.attribute(node, "label"), pandoc.attribute(node, "number")
    return Target(kind, anchor, label, number, content[0]["c"] if content else [], mark)


def _chapter_count(target: Target, kind: str, counted: dict[str, int]) -> Count:
    """`BAB I` by the sequence Bab, `Lampiran 1` by the sequence Lampiran."""
    sequence = APPENDICES if kind == "appendix" else "Bab"
    following = counted.get(sequence, 0) + 1
    match = re.fullmatch(r"(.*?)([IVX]+|\d+)", target.number)
    if not match:
        return Count(target.number, "", "", "", None)
    before, shown = match.groups()
    value = int(shown) if shown.isdigit() else _unroman(shown)
    counted[sequence] = value
    return Count(before, "", sequence, shown, None if value == following else value)


def _item_count(target: Target, counted: dict[str, int], prefixes: dict[str, str]) -> Count:
    r"""`Tabel 3.2`: the chapter's number, and a sequence that starts anew in every chapter.

    The restart is written into the field of a chapter's first item (`\r`): the switch that Word
    has for it (`\s`) means nothing to LibreOffice.
    """
    prefix, _, shown = target.number.rpartition(".")
    if not shown.isdigit():
        return Count("", "", "", "", None)
    value, following = int(shown), counted.get(target.label, 0) + 1
    first = prefixes.get(target.label) != prefix
    counted[target.label], prefixes[target.label] = value, prefix
    reset = value if first or value != following else None
    if prefix and prefix == str(counted.get("Bab", "")):
        return Count("", prefix, target.label, shown, reset)
    return Count(f"{prefix}." if prefix else "", "", target.label, shown, reset)


def _unroman(text: str) -> int:
    return next((number for number in range(1, 40) if roman(number) == text), 0)
