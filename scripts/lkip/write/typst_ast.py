"""The joined document as Pandoc's typst writer takes it.

One pass, structure kept: paragraphs, lists, notes and formulas stay Pandoc's; parts, headings,
tables, charts, pictures, lists of contents and signatures become calls into `lkip.typ`, with the
numbers that `join` gave them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from lkip.pandoc import Node, attribute, plain, raw
from lkip.write.maths import numbers_whole, spoken
from lkip.write.typst_text import clean, literal

_NUMBERED = ("table", "chart", "figure")

_SHORTHAND = re.compile(r"\.\.|--|-\?|-(?=\d)")
"""What typst would read as a dash, a minus sign, an ellipsis; Pandoc does not escape it."""

_OPENING = re.compile(r"=+|[-+/]|\d+\.")
"""Words that would make a list or heading of a line that begins with them."""

_DELIMITERS = {"OneParen": "{})", "TwoParens": "({})"}
_STYLES = {"LowerAlpha": "a", "UpperAlpha": "A", "LowerRoman": "i", "UpperRoman": "I"}
_ALIGN = {"AlignLeft": "left", "AlignRight": "right", "AlignCenter": "center"}


class Context(NamedTuple):
    """What a block must know of the whole document."""

    anchors: frozenset[str]
    """Identifiers that a reference can lead to."""
    pictures: Mapping[str, str]
    """Picture file as the document names it -> as the template finds it."""


def transformed(document: Mapping[str, Any], pictures: Mapping[str, str]) -> dict[str, Any]:
    """`document` with everything that is ours as calls into the template."""
    context = Context(frozenset(anchors(document["blocks"])), pictures)
    return {
        "pandoc-api-version": document["pandoc-api-version"],
        "meta": {},
        "blocks": [
            block for part in _restarting(document["blocks"]) for block in _part(*part, context)
        ],
    }


def anchors(blocks: Sequence[Node]) -> Iterator[str]:
    """The identifiers of headings, tables, charts and pictures, in order."""
    for block in blocks:
        match block:
            case {"t": "Header", "c": [_, [str(identifier), *_], _]}:
                yield identifier
            case {"t": "Div", "c": [[str(identifier), classes, _], content]}:
                if set(classes) & set(_NUMBERED):
                    yield identifier
                yield from anchors(content)
            case {"t": "BlockQuote", "c": content}:
                yield from anchors(content)
            case {"t": "BulletList", "c": items} | {"t": "OrderedList", "c": [_, items]}:
                for item in items:
                    yield from anchors(item)


def pictures(node: object) -> Iterator[str]:
    """The picture files that the document names, in order, as it names them."""
    match node:
        case {"t": "Image", "c": [_, alt, [str(file), _]]}:
            yield file
            yield from pictures(alt)
        case {"t": "Div", "c": [[_, classes, _], content]}:
            if "figure" in classes:
                yield attribute(node, "file")
            yield from pictures(content)
        case {"c": content}:
            yield from pictures(content)
        case [*nodes]:
            for inner in nodes:
                yield from pictures(inner)


# --- parts -----------------------------------------------------------------------------------


def _restarting(blocks: Sequence[Node]) -> Iterator[tuple[Node, bool]]:
    """Each part, and whether page numbers begin anew with it."""
    seen: set[bool] = set()
    for part in blocks:
        kind = attribute(part, "kind")
        roman = kind in ("front", "lists")
        yield part, kind != "cover" and roman not in seen
        if kind != "cover":
            seen.add(roman)


def _part(part: Node, restart: bool, context: Context) -> list[Node]:
    kind, content = attribute(part, "kind"), part["c"][1]
    if kind == "cover":
        return _cover(content, context)
    landscape = attribute(part, "landscape") == "true"
    options = f"landscape: {str(landscape).lower()}, restart: {str(restart).lower()}"
    opening = f"#part({literal(kind)}, {options})["
    return [_raw_block(opening), *_blocks(content, context), _raw_block("]")]


def _cover(content: Sequence[Node], context: Context) -> list[Node]:
    """A cover: what stands above the title, the title and what belongs to it, and the foot.

    The foot begins at a rule that the author drew, else at the first paragraph all in bold.
    """
    title = next((n for n, b in enumerate(content) if b["t"] == "Header"), 0)
    foot = next((n for n, b in enumerate(content) if n > title and _begins_foot(b)), len(content))
    groups = (content[:title], content[title:foot], content[foot:])
    made: list[Node] = [_raw_block("#cover([")]
    for n, group in enumerate(groups):
        made += [_raw_block("], [")] if n else []
        made += _blocks([b for b in group if b["t"] != "HorizontalRule"], context, cover=True)
    return [*made, _raw_block("])")]


def _begins_foot(block: Node) -> bool:
    match block:
        case {"t": "HorizontalRule"}:
            return True
        case {"t": "Para", "c": [{"t": "Strong"}]}:
            return True
    return False


# --- blocks ----------------------------------------------------------------------------------


def _blocks(nodes: Sequence[Node], context: Context, *, cover: bool = False) -> list[Node]:
    made: list[Node] = []
    level = 0
    for node, following in zip_longest(nodes, nodes[1:]):
        if node["t"] == "Header":
            # PDF/UA allows no gap between the levels of headings.
            level = min(node["c"][0], level + 1)
            made.append(_heading(node, level, context, listed=not cover))
            continue
        block = _block(node, context)
        if _keeps(node, following):
            block = [_raw_block("#keep["), *block, _raw_block("]")]
        made += block
    return made


def _keeps(node: Node, following: Node | None) -> bool:
    """Whether `node` must stay on the page of what follows it."""
    if following is None or node["t"] not in ("Para", "BulletList", "OrderedList"):
        return False
    match following:
        case {"t": "Div", "c": [[_, classes, _], _]} if "signature" in classes:
            return True
        case {"t": "BulletList" | "OrderedList" | "BlockQuote" | "Table"}:
            return node["t"] == "Para"
        case {"t": "Para", "c": [{"t": "Math", "c": [{"t": "DisplayMath"}, _]}, *_]}:
            return node["t"] == "Para"
    return False


def _block(node: Node, context: Context) -> list[Node]:
    match node:
        case {"t": "Para" | "Plain" as kind, "c": content}:
            return [{"t": kind, "c": _inlines(content, context)}]
        case {"t": "Div"}:
            return _div(node, context)
        case {"t": "BulletList", "c": items}:
            return [{"t": "BulletList", "c": [_blocks(item, context) for item in items]}]
        case {"t": "OrderedList", "c": [[start, style, delimiter], items]}:
            pattern = _DELIMITERS.get(delimiter["t"], "{}.").format(_STYLES.get(style["t"], "1"))
            plain_style = [1, {"t": "DefaultStyle"}, {"t": "DefaultDelim"}]
            made = {"t": "OrderedList", "c": [plain_style, [_blocks(i, context) for i in items]]}
            opening = f"#numbered({literal(pattern)}, {int(start)})["
            return [_raw_block(opening), made, _raw_block("]")]
        case {"t": "BlockQuote", "c": content}:
            return [{"t": "BlockQuote", "c": _blocks(content, context)}]
        case {"t": "LineBlock", "c": lines}:
            return [{"t": "LineBlock", "c": [_inlines(line, context) for line in lines]}]
        case {"t": "DefinitionList", "c": items}:
            made = {
                "t": "DefinitionList",
                "c": [
                    [_inlines(term, context), [_blocks(text, context) for text in texts]]
                    for term, texts in items
                ],
            }
            return [made]
        case {"t": "CodeBlock", "c": [attr, text]}:
            return [{"t": "CodeBlock", "c": [attr, clean(text)]}]
        case {"t": "HorizontalRule"}:
            return [_raw_block("#horizontal-rule")]
        case {"t": "Figure", "c": [_, _, content]}:
            return _blocks(content, context)
        case {"t": "Table"}:
            return _small_table(node, context)
    return []


def _heading(node: Node, level: int, context: Context, *, listed: bool) -> Node:
    _, (identifier, *_), content = node["c"]
    number = literal(attribute(node, "number"))
    opening = (
        f"#section({level}, {number}, {literal(identifier)}, listed: {str(listed).lower()})["
    )
    return _call(opening, _inlines(content, context))


def _div(node: Node, context: Context) -> list[Node]:
    (identifier, classes, _), content = node["c"]
    kind = next((c for c in classes if c in (*_NUMBERED, "list", "signature")), "")
    if kind in _NUMBERED:
        return [_numbered(node, kind, context)]
    if kind == "list":
        return [_raw_block(f"#contents({literal(attribute(node, 'list'))})")]
    if kind == "signature":
        return _signature(content, context)
    return _blocks(content, context)


def _numbered(node: Node, kind: str, context: Context) -> Node:
    """A table, chart or picture: the template's call with caption and note as its contents."""
    (identifier, *_), content = node["c"]
    named = [attribute(node, "number"), attribute(node, "label"), identifier]
    if kind == "table":
        arguments = [attribute(node, "table"), *named]
    elif kind == "chart":
        arguments = [attribute(node, "figure"), *named, attribute(node, "alt")]
    else:
        file = context.pictures[attribute(node, "file")]
        arguments = [file, *named, attribute(node, "alt")]
    texts = [_inlines(b["c"], context) for b in content if b["t"] in ("Plain", "Para")]
    called = {"table": "data-table", "chart": "chart", "figure": "picture"}[kind]
    return _call(f"#{called}({', '.join(map(literal, arguments))})[", *texts[:2])


def _signature(signers: Sequence[Node], context: Context) -> list[Node]:
    made: list[Node] = [_raw_block("#signatures([")]
    for n, signer in enumerate(s for s in signers if s["t"] == "Div"):
        made += [_raw_block("], [")] if n else []
        for block in signer["c"][1]:
            if block["t"] == "Div" and "signature-space" in block["c"][0][1]:
                made.append(_raw_block("#signature-space"))
            else:
                made += _block(block, context)
    return [*made, _raw_block("])")]


def _small_table(node: Node, context: Context) -> list[Node]:
    """A table that an author wrote by hand in a chapter."""
    _, (_, caption), columns, head, bodies, foot = node["c"]
    widths = [f"{width['c']:g}fr" if width["t"] == "ColWidth" else "auto" for _, width in columns]
    aligns = [_ALIGN.get(align["t"], "left") for align, _ in columns]
    made: list[Node] = []
    if caption:
        made += [_raw_block("#small-caption["), *_blocks(caption, context), _raw_block("]")]
    made.append(
        _raw_block(f"#small-table(({', '.join(widths)},), ({', '.join(aligns)},), table.header(")
    )
    made += _rows(head[1], context, cell="head-cell")
    made.append(_raw_block("),"))
    for body in bodies:
        made += _rows([*body[2], *body[3]], context)
    return [*made, *_rows(foot[1], context), _raw_block(")")]


def _rows(
    rows: Sequence[Any], context: Context, *, cell: str = "table.cell"
) -> Iterator[Node]:
    for _, cells in rows:
        for _, align, rowspan, colspan, content in cells:
            options = [f"rowspan: {rowspan}", f"colspan: {colspan}"]
            if align["t"] in _ALIGN:
                options.append(f"align: {_ALIGN[align['t']]}")
            yield _raw_block(f"{cell}({', '.join(options)})[")
            yield from _blocks(content, context)
            yield _raw_block("],")


# --- inlines -----------------------------------------------------------------------------------


def _inlines(nodes: Sequence[Node], context: Context) -> list[Node]:
    made: list[Node] = []
    begins = True
    for node in nodes:
        if node["t"] == "Str":
            made.append(_word(node["c"], begins=begins))
        else:
            made += _inline(node, context)
        begins = node["t"] == "LineBreak"
    return made


def _inline(node: Node, context: Context) -> list[Node]:
    match node:
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            return [node]
        case {"t": "Emph" | "Strong" | "Underline" | "Strikeout" | "Superscript"} | {
            "t": "Subscript" | "SmallCaps"
        }:
            return [{"t": node["t"], "c": _inlines(node["c"], context)}]
        case {"t": "Quoted", "c": [kind, content]}:
            return [{"t": "Quoted", "c": [kind, _inlines(content, context)]}]
        case {"t": "Span" | "Cite", "c": [_, content]}:
            return _inlines(content, context)
        case {"t": "Code", "c": [attr, text]}:
            return [{"t": "Code", "c": [attr, clean(text)]}]
        case {"t": "Math", "c": [kind, tex]}:
            formula = {"t": "Math", "c": [kind, numbers_whole(clean(tex))]}
            return [_raw(f"#maths({literal(spoken(tex))})["), formula, _raw("]")]
        case {"t": "Note", "c": content}:
            return [{"t": "Note", "c": _blocks(content, context)}]
        case {"t": "Link", "c": [_, content, [target, _]]}:
            return _link(target, _inlines(content, context), context)
        case {"t": "Image"}:
            return [_image(node, context)]
    return []


def _word(text: str, *, begins: bool) -> Node:
    text = clean(text)
    if _SHORTHAND.search(text) or (begins and _OPENING.fullmatch(text)):
        return _raw(f"#{literal(text)};")
    return {"t": "Str", "c": text}


def _link(target: str, content: list[Node], context: Context) -> list[Node]:
    """A link; one that leads nowhere is its text alone."""
    if not target.startswith("#"):
        destination = literal(target) if target else ""
    else:
        destination = f"label({literal(target[1:])})" if target[1:] in context.anchors else ""
    return [_raw(f"#link({destination})["), *content, _raw("]")] if destination else content


def _image(node: Node, context: Context) -> Node:
    _, alt, (file, _) = node["c"]
    options = [literal(context.pictures[file]), f"alt: {literal(plain(alt))}"]
    for name in ("width", "height"):
        match = re.fullmatch(r"([\d.]+)\s*(cm|mm|in|pt|%)", attribute(node, name))
        options += [f"{name}: {float(match[1]):g}{match[2]}"] if match else []
    return _raw(f"#box(image({', '.join(options)}))")


# --- shapes ------------------------------------------------------------------------------------


def _call(opening: str, *contents: list[Node]) -> Node:
    """A paragraph that is one call of the template, each of its contents in brackets."""
    made = [_raw(opening)]
    for n, content in enumerate(contents):
        made += [_raw("][")] if n else []
        made += content
    return {"t": "Para", "c": [*made, _raw("]")]}


def _raw(text: str) -> Node:
    return raw("typst", text, inline=True)


def _raw_block(text: str) -> Node:
    return raw("typst", text)
