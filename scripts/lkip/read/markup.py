"""The XML inside a workbook, walked through without building a tree.

A sheet may hold a million formatted but empty cells; a tree of them would take gigabytes, a
walk takes only time in proportion to the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.parsers import expat

Attributes = dict[str, str]


class BrokenError(Exception):
    """A part of a workbook that cannot be read; the message is for tests, not for authors."""


def walk(
    data: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call back for every start, end and text of `data`, with names free of prefixes.

    Raises `BrokenError` where the XML is not well formed, and for a document type: workbooks
    have none, and entities could blow a small file up.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    local: dict[str, str] = {}

    def name_of(name: str) -> str:
        found = local.get(name)
        if found is None:
            found = local[name] = name.rpartition(":")[2]
        return found

    def refuse(*_: object) -> None:
        raise BrokenError("document type")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: start(name_of(name), attributes)
    if end is not None:
        parser.EndElementHandler = lambda name: end(name_of(name))
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        raise BrokenError(str(problem)) from problem


def elements(data: bytes, wanted: Iterable[str]) -> list[tuple[str, Attributes]]:
    """Name and attributes of every element called one of `wanted`, in order."""
    names = frozenset(wanted)
    found: list[tuple[str, Attributes]] = []

    def start(name: str, attributes: Attributes) -> None:
        if name in names:
            found.append((name, attributes))

    walk(data, start)
    return found


def strings(data: bytes) -> tuple[str, ...]:
    """The shared strings: runs joined, pronunciation guides left out."""
    found: list[str] = []
    parts: list[str] = []
    collecting = guide = False

    def start(name: str, _: Attributes) -> None:
        nonlocal collecting, guide
        if name == "si":
            parts.clear()
        elif name == "rPh":
            guide = True
        elif name == "t":
            collecting = not guide

    def end(name: str) -> None:
        nonlocal collecting, guide
        if name == "si":
            found.append(unescape("".join(parts)))
        elif name == "rPh":
            guide = False
        elif name == "t":
            collecting = False

    def text(data: str) -> None:
        if collecting:
            parts.append(data)

    walk(data, start, end, text)
    return tuple(found)


def unescape(text: str) -> str:
    """`text` with `_x000D_` and the like, Excel's way to write control characters, resolved."""
    if "_x" not in text:
        return text
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)
