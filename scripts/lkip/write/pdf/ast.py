"""The joined document as Pandoc's typst writer takes it.

One pass, structure kept: paragraphs, lists, notes and formulas stay Pandoc's; parts, headings,
tables, charts, diagrams, pictures, lists of contents and signatures become calls into `lkip.typ`,
with the numbers that `join` gave them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from typing import Any

from lkip.pandoc import Node, attribute, is_div, plain
from lkip.write.characters import MISSING, clean
from lkip.write.cover import cover
from lkip.write.maths import numbers_whole, spoken
from lkip.write.names import NUMBERED, anchors, levels
from lkip.write.pdf.breaks import END, SECTION
from lkip.write.pdf.context import Context, Shown
from lkip.write.pdf.small_table import small_table
from lkip.write.pdf.text import (
    call,
    enclosed,
    image,
    literal,
    raw,
    raw_block,
    words,
    wrapped,
)
from lkip.write.pictures import Scan, is_pdf, scan, unshown

_DIVS = (*NUMBERED, "list", "signature", "page-break", "lanskap", "scan")
_DELIMITERS = {"OneParen": "{})", "TwoParens": "({})"}
_STYLES = {"LowerAlpha": "a", "UpperAlpha": "A", "LowerRoman": "i", "UpperRoman": "I"}


def transformed(
    document: Mapping[str, Any],
    pictures: Mapping[str, str],
    scans: Mapping[Scan, Shown | None],
    heights: tuple[float, float],
) -> list[Node]:
    """The blocks of `document`, all that is ours as calls into the template (see `Context`)."""
    parts = document["blocks"]
    context = Context(anchors(parts), levels(parts), pictures, scans, heights)
    return [block for part in _restarting(parts) for block in _part(*part, context)]


# --- parts -----------------------------------------------------------------------------------


def _restarting(parts: Sequence[Node]) -> Iterator[tuple[Node, bool]]:
    """Each part, and whether page numbers begin anew with it: with the first of their sort."""
    seen: set[bool] = set()
    for part in parts:
        kind = attribute(part, "kind")
        roman = kind in ("front", "lists")
        yield part, kind != "cover" and roman not in seen
        if kind != "cover":
            seen.add(roman)


def _part(part: Node, restart: bool, context: Context) -> list[Node]:
    kind, content = attribute(part, "kind"), part["c"][1]
    if kind == "cover":
        return _cover(content, _whole(context))
    landscape = attribute(part, "landscape") == "true"
    options = f"landscape: {_flag(landscape)}, restart: {_flag(restart)}"
    turned = context._replace(landscape=landscape)
    sections = _blocks_of_sections(content, turned)
    return wrapped(f"part({literal(kind)}, {options})", [*sections, raw_block(END)])


def _blocks_of_sections(content: Sequence[Node], context: Context) -> list[Node]:
    """The blocks of a part, each section with a mark of its begin (see `breaks`)."""
    heads = [n for n, node in enumerate(content) if n and node["t"] == "Header"]
    edges = [0, *heads, len(content)]
    return [
        block
        for begin, end in pairwise(edges)
        for block in (raw_block(SECTION), *_blocks(content[begin:end], context))
    ]


def _cover(content: Sequence[Node], context: Context) -> list[Node]:
    made = [
        _blocks([b for b in group if b["t"] != "HorizontalRule"], context, cover=True)
        for group in cover(content)
    ]
    return wrapped("cover", *made)


# --- blocks ----------------------------------------------------------------------------------


def _blocks(nodes: Sequence[Node], context: Context, *, cover: bool = False) -> list[Node]:
    made: list[Node] = []
    signed = False
    for node, following in zip_longest(nodes, nodes[1:]):
        if signed:
            signed = False
        elif is_div(node, "table") and is_div(following, "signature"):
            made += _signature("let closing = lkip.signatures", following, context)
            made.append(_numbered(node, "table", context, ", closing: closing"))
            signed = True
        elif node["t"] == "Header":
            made.append(_heading(node, context, listed=not cover))
        elif _keeps(node, following):
            made += wrapped("keep", _block(node, context))
        else:
            made += _block(node, context)
    return made


def _keeps(node: Node, following: Node | None) -> bool:
    """Whether `node` must stay on the page of what follows it."""
    kind: str = node["t"]
    match following:
        case {"t": "Div", "c": [[_, classes, _], _]} if "signature" in classes:
            return kind in ("Para", "BulletList", "OrderedList")
        case {"t": "BulletList" | "OrderedList" | "BlockQuote" | "Table"}:
            return kind == "Para"
        case {"t": "Para", "c": [first, *_]}:
            return kind == "Para" and _is_displayed(first)
    return False


def _is_displayed(node: Node) -> bool:
    """Whether an inline is a formula on a line of its own, be it with values or with a source."""
    match node:
        case {"t": "Math", "c": [{"t": "DisplayMath"}, _]}:
            return True
        case {"t": "Span", "c": [_, [first, *_]]}:
            return _is_displayed(first)
    return False


def _block(node: Node, context: Context) -> list[Node]:
    """A block; what only another format can show is left out, as in every target."""
    match node:
        case {"t": "Para" | "Plain" as kind, "c": content}:
            return [{"t": kind, "c": _inlines(content, context)}]
        case {"t": "Div"}:
            return _div(node, context)
        case {"t": "BulletList", "c": items}:
            return [{"t": "BulletList", "c": [_blocks(item, context) for item in items]}]
        case {"t": "OrderedList", "c": [[start, style, delimiter], items]}:
            pattern = _DELIMITERS.get(delimiter["t"], "{}.").format(_STYLES.get(style["t"], "1"))
            default = [1, {"t": "DefaultStyle"}, {"t": "DefaultDelim"}]
            made = {"t": "OrderedList", "c": [default, [_blocks(i, context) for i in items]]}
            return wrapped(f"numbered({literal(pattern)}, {int(start)})", [made])
        case {"t": "BlockQuote", "c": content}:
            return [{"t": "BlockQuote", "c": _blocks(content, context)}]
        case {"t": "LineBlock", "c": lines}:
            return [{"t": "LineBlock", "c": [_inlines(line, context) for line in lines]}]
        case {"t": "DefinitionList", "c": items}:
            return [
                {
                    "t": "DefinitionList",
                    "c": [_definition(term, texts, context) for term, texts in items],
                }
            ]
        case {"t": "CodeBlock", "c": [attr, text]}:
            return [{"t": "CodeBlock", "c": [attr, clean(text)]}]
        case {"t": "HorizontalRule"}:
            return [raw_block("#lkip.horizontal-rule")]
        case {"t": "Figure", "c": [_, [_, caption], content]}:
            texts = (_blocks(part, _whole(context)) for part in (content, caption))
            return wrapped("loose-figure", *texts)
        case {"t": "Table"}:
            return small_table(node, lambda nodes: _blocks(nodes, _whole(context)))
    return []


def _definition(term: list[Node], texts: list[list[Node]], context: Context) -> list[Any]:
    return [_inlines(term, context), [_blocks(text, context) for text in texts]]


def _heading(node: Node, context: Context, *, listed: bool) -> Node:
    _, (identifier, *_), content = node["c"]
    level, number = context.levels[identifier], attribute(node, "number")
    named = f"{level}, {literal(number)}, {literal(identifier)}, listed: {_flag(listed)}"
    # PDF/UA allows no heading without text.
    shown = content if plain(content).strip() else [{"t": "Str", "c": MISSING}]
    return call(f"section({named})", _inlines(shown, _whole(context)))


def _div(node: Node, context: Context) -> list[Node]:
    (_, classes, _), content = node["c"]
    kind = next((c for c in classes if c in _DIVS), "")
    if kind in NUMBERED:
        return [_numbered(node, kind, context)]
    if kind == "page-break":
        return [raw_block("#pagebreak(weak: true)")]
    if kind == "lanskap":
        inner = _blocks(content, context._replace(landscape=True))
        return wrapped("apart" if context.landscape else "turned", inner)
    if kind == "scan":
        return [_scan(node, context)]
    if kind == "list":
        return [raw_block(f"#lkip.contents({literal(attribute(node, 'list'))})")]
    if kind == "signature":
        return _signature("lkip.signatures", node, context)
    return _blocks(content, context)


def _numbered(node: Node, kind: str, context: Context, more: str = "") -> Node:
    """A table, chart or picture: the template's call with caption and note as its contents."""
    (identifier, *_), content = node["c"]
    named = [attribute(node, "number"), attribute(node, "label"), identifier]
    described = [*named, attribute(node, "alt") or plain(content) or named[1]]
    texts = [_inlines(b["c"], _whole(context)) for b in content if b["t"] in ("Plain", "Para")]
    # Charts and pictures have a caption alone, and never none.
    texts = texts[: 2 if kind == "table" else 1] or [[]]
    match kind:
        case "table" if not named[0]:
            name, arguments, texts = (
                "plain-table",
                [attribute(node, "table"), identifier],
                texts[1:],
            )
        case "table":
            name, arguments = "data-table", [attribute(node, "table"), *named]
        case "chart":
            name, arguments = "chart", [attribute(node, "figure"), *described]
        case "diagram":
            name, arguments = "diagram", [attribute(node, "figure"), *described]
            more = f", {context.heights[context.landscape]:g}"
        case _:
            file = attribute(node, "file")
            name, arguments = "picture", [context.pictures[file], *described]
            if not context.pictures[file]:
                texts = [*texts, [raw(f"#{literal(unshown(file))}")]]
    opening = f"{name}({', '.join(map(literal, arguments))}{more})"
    return call(opening, *texts) if texts else raw_block(f"#lkip.{opening}")


def _scan(node: Node, context: Context) -> Node:
    """A picture or scanned page on what is left of the page."""
    asked = scan(node)
    shown = context.scans.get(asked)
    if shown is None:
        return call("unshown", [raw(f"#{literal(unshown(asked.file))}")])
    alt = literal(attribute(node, "alt") or "Pindaian")
    turn = 0 if is_pdf(asked.file) else asked.turn
    return raw_block(f"#lkip.scan({literal(shown.file)}, {turn}, {alt}, {shown.ratio:.4f})")


def _signature(opening: str, node: Node, context: Context) -> list[Node]:
    """What stands above and what below the signature of each signer, one after the other."""
    signers = [signer["c"][1] for signer in node["c"][1] if signer["t"] == "Div"]
    return enclosed(opening, *(half for one in signers for half in _halves(one, _whole(context))))


def _halves(content: Sequence[Node], context: Context) -> list[list[Node]]:
    """What stands above a signature, and what stands below it."""
    halves: list[list[Node]] = [[], []]
    below = False
    for block in content:
        if block["t"] == "Div" and "signature-space" in block["c"][0][1]:
            below = True
        else:
            halves[below] += _block(block, context)
    return halves


# --- inlines -----------------------------------------------------------------------------------


def _inlines(nodes: Sequence[Node], context: Context, reached: int = 0) -> list[Node]:
    """Inlines that stand behind so many letters of their paragraph."""
    made: list[Node] = []
    begins = True
    for node in nodes:
        if node["t"] == "Str":
            made += words(node["c"], begins=begins, soft=context.soft, reached=reached)
        else:
            made += _inline(node, context, reached)
        begins = node["t"] == "LineBreak"
        reached = 0 if begins else reached + len(plain(node))
    return made


def _inline(node: Node, context: Context, reached: int) -> list[Node]:
    match node:
        case {"t": "Space" | "SoftBreak" | "LineBreak"}:
            return [node]
        case {
            "t": "Emph"
            | "Strong"
            | "Underline"
            | "Strikeout"
            | "Superscript"
            | "Subscript"
            | "SmallCaps" as kind,
            "c": content,
        }:
            return [{"t": kind, "c": _inlines(content, context, reached)}]
        case {"t": "Quoted", "c": [kind, content]}:
            return [{"t": "Quoted", "c": [kind, _inlines(content, context, reached)]}]
        case {"t": "Span" | "Cite", "c": [_, content]}:
            return _inlines(content, context, reached)
        case {"t": "Code", "c": [attr, text]}:
            return [{"t": "Code", "c": [attr, clean(text)]}]
        case {"t": "Math", "c": [kind, tex]}:
            formula = {"t": "Math", "c": [kind, numbers_whole(clean(tex))]}
            return [raw(f"#lkip.maths({literal(spoken(tex))})["), formula, raw("]")]
        case {"t": "Note", "c": content}:
            return [{"t": "Note", "c": _blocks(content, context)}]
        case {"t": "Link", "c": [_, content, [target, _]]}:
            return _link(target, _inlines(content, context, reached), context)
        case {"t": "Image"}:
            return [image(node, context.pictures)]
    return []


def _link(target: str, content: list[Node], context: Context) -> list[Node]:
    """A link; one that leads nowhere is its text alone."""
    if not target.startswith("#"):
        destination = literal(target) if target else ""
    else:
        destination = f"label({literal(target[1:])})" if target[1:] in context.anchors else ""
    return [raw(f"#lkip.linked({destination})["), *content, raw("]")] if destination else content


def _whole(context: Context) -> Context:
    """For what is no running text: no word breaks."""
    return context._replace(soft=False)


def _flag(value: bool) -> str:
    return str(value).lower()
