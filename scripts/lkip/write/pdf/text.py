"""Text as typst takes it: string literals, calls of the template."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lkip.pandoc import Node, attribute, plain
from lkip.pandoc import raw as raw_of
from lkip.write.characters import clean
from lkip.write.hyphen import parts
from lkip.write.pictures import unshown

_SHORTHAND = re.compile(r"\.\.|--|-\?|(?<![^\W_])-(?=\d)")
"""What typst would read as a dash, a minus sign, an ellipsis; Pandoc does not escape it."""

_OPENING = re.compile(r"=+|[-+/]|\d+\.")
"""Words that would make a list or heading of a line that begins with them."""

_LONG_WORD = re.compile(r"(?<![^\W\d_])[A-Za-z]{10,}(?![^\W\d_])")
"""Words of the running text that may break at the end of a line."""


def literal(text: str) -> str:
    """A typst string literal."""
    escaped = clean(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.replace("\n", "\\n")


def words(text: str, *, begins: bool, soft: bool) -> list[Node]:
    """A word so that it is printed as it is; `begins`: the first one of a line.

    `soft`: a long one may break (see `lkip.write.pdf.breaks`).
    """
    text = clean(text)
    if _SHORTHAND.search(text) or (begins and _OPENING.fullmatch(text)):
        return [raw(f"#{literal(text)};")]
    match = _LONG_WORD.search(text) if soft else None
    pieces = parts(match[0]) if match else ()
    if match is None or len(pieces) == 1:
        return [{"t": "Str", "c": text}]
    around = [text[: match.start()], text[match.end() :]]
    before, after = ([{"t": "Str", "c": t}] if t else [] for t in around)
    return [*before, raw(f"#lkip.soft({', '.join(map(literal, pieces))});"), *after]


def image(node: Node, pictures: Mapping[str, str]) -> Node:
    """A picture in the text, from where the template finds it, in the size that its author gave.

    One that cannot be drawn is replaced by words.
    """
    _, alt, (file, _) = node["c"]
    if not pictures[file]:
        return raw(f"#{literal(unshown(file))};")
    options = [literal(pictures[file]), f"alt: {literal(plain(alt) or 'Gambar')}"]
    for name in ("width", "height"):
        match = re.fullmatch(r"([\d.]+)\s*(cm|mm|in|pt|%)", attribute(node, name))
        options += [f"{name}: {float(match[1]):g}{match[2]}"] if match else []
    return raw(f"#box(image({', '.join(options)}))")


def raw(text: str) -> Node:
    """Typst within a paragraph."""
    return raw_of("typst", text, inline=True)


def raw_block(text: str) -> Node:
    """Typst between blocks."""
    return raw_of("typst", text)


def call(opening: str, *contents: list[Node]) -> Node:
    """A paragraph that is one call of the template, each of its contents in brackets."""
    made = [raw(f"#lkip.{opening}[")]
    for n, content in enumerate(contents):
        made += [raw("][")] if n else []
        made += content
    return {"t": "Para", "c": [*made, raw("]")]}


def wrapped(opening: str, *contents: list[Node]) -> list[Node]:
    """Blocks in a call of the template, each of its contents in brackets."""
    return enclosed(f"lkip.{opening}", *contents)


def enclosed(opening: str, *contents: list[Node]) -> list[Node]:
    """Blocks behind any opening, each of the contents in brackets."""
    made = [raw_block(f"#{opening}[")]
    for n, content in enumerate(contents):
        made += [raw_block("][")] if n else []
        made += content
    return [*made, raw_block("]")]
