"""Text as typst takes it: string literals, calls of the template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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

SHORTEST_LINE = 40
"""Letters that any full line of running text holds: half of what it does on A4."""


def literal(text: str) -> str:
    """A typst string literal."""
    escaped = clean(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.replace("\n", "\\n")


def words(text: str, *, begins: bool, soft: bool, reached: int = 0) -> list[Node]:
    """Words so that they are printed as they are; `begins`: the first ones of a line.

    `soft`: the long ones may break (see `lkip.write.pdf.breaks`), unless no line can end there yet:
    `reached` letters stand before them in the paragraph.
    """
    text = clean(text)
    found = [(start, end, f"#{literal(text[start:end])};") for start, end in _misread(text, begins)]
    for match in _LONG_WORD.finditer(text) if soft else ():
        if reached + match.end() < SHORTEST_LINE:
            continue
        pieces = parts(match[0])
        if len(pieces) > 1 and not any(start <= match.start() < end for start, end, _ in found):
            found.append((*match.span(), f"#lkip.soft({', '.join(map(literal, pieces))});"))
    made: list[Node] = []
    done = 0
    for start, end, typst in sorted(found):
        made += [{"t": "Str", "c": text[done:start]}] if start > done else []
        made.append(raw(typst))
        done = end
    return made + ([{"t": "Str", "c": text[done:]}] if done < len(text) or not text else [])


def _misread(text: str, begins: bool) -> Iterator[tuple[int, int]]:
    """Beginning and end of each word that typst would not take for one."""
    end = 0
    first = text.partition(" ")[0]
    if begins and _OPENING.fullmatch(first):
        end = len(first)
        yield 0, end
    for match in _SHORTHAND.finditer(text):
        if match.start() >= end:
            start = text.rfind(" ", 0, match.start()) + 1
            end = text.find(" ", match.start())
            end = len(text) if end < 0 else end
            yield start, end


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
