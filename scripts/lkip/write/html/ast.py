"""The joined document as Pandoc's HTML writer takes it.

Paragraphs, lists and formulas stay Pandoc's; headings, tables, charts, diagrams, pictures, lists
of contents, notes and signatures are our own HTML, with the numbers that `join` gave them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lkip import pandoc
from lkip.pandoc import Node, attribute, plain
from lkip.write.drawings import Wish
from lkip.write.html.contents import listed
from lkip.write.html.context import Context
from lkip.write.html.markup import (
    Piece,
    block,
    inline,
    joined,
    scrolling,
    start,
    text,
    traced,
    with_origin,
    wrapped,
)
from lkip.write.html.small_table import small_table
from lkip.write.html.table import table
from lkip.write.maths import numbers_whole
from lkip.write.names import NUMBERED
from lkip.write.pictures import scan, unshown

_DIVS = (*NUMBERED, "list", "signature", "page-break", "lanskap", "scan")
_DELIMITERS = {"OneParen": "one-paren", "TwoParens": "two-parens"}
_SHORT = 12
"""Up to so many rows a table stays on one sheet of paper, where it can."""

_LOWEST = 6
"""HTML knows no lower headings."""


def blocks(nodes: Sequence[Node], context: Context) -> list[Node]:
    """Blocks in HTML."""
    return [made for node in nodes for made in written(node, context)]


def written(node: Node, context: Context) -> list[Node]:
    """A block in HTML; what only another format can show is left out, as in every target."""
    match node:
        case {"t": "Para" | "Plain" as kind, "c": content}:
            return [{"t": kind, "c": _inlines(content, context)}]
        case {"t": "Header"}:
            return [heading(node, context)]
        case {"t": "Div"}:
            return _div(node, context)
        case {"t": "BulletList", "c": items}:
            return [{"t": "BulletList", "c": [blocks(item, context) for item in items]}]
        case {"t": "OrderedList", "c": [form, items]}:
            made = {"t": "OrderedList", "c": [form, [blocks(item, context) for item in items]]}
            delimiter = _DELIMITERS.get(form[2]["t"])
            return wrapped("div", {"class": delimiter}, [made]) if delimiter else [made]
        case {"t": "BlockQuote", "c": content}:
            return [{"t": "BlockQuote", "c": blocks(content, context)}]
        case {"t": "LineBlock", "c": lines}:
            return [{"t": "LineBlock", "c": [_inlines(line, context) for line in lines]}]
        case {"t": "DefinitionList", "c": items}:
            return [{"t": "DefinitionList", "c": [_definition(i, context) for i in items]}]
        case {"t": "CodeBlock", "c": [_, code]}:
            return [{"t": "CodeBlock", "c": [pandoc.attributes(), code]}]
        case {"t": "HorizontalRule"}:
            return [node]
        case {"t": "Figure", "c": [_, [_, caption], content]}:
            words = wrapped("figcaption", {}, blocks(caption, context))
            return wrapped("figure", {}, [*blocks(content, context), *words])
        case {"t": "Table"}:
            return small_table(node, lambda nodes: blocks(nodes, context))
    return []


def _definition(item: Sequence[Any], context: Context) -> list[Any]:
    term, texts = item
    return [_inlines(term, context), [blocks(one, context) for one in texts]]


def heading(node: Node, context: Context, level: int | None = None) -> Node:
    """A heading with its number, one level lower than in the document unless `level` is told."""
    _, (identifier, *_), content = node["c"]
    number = attribute(node, "number")
    shown = _inlines(content, context)
    if number:
        shown = [inline(f'<span class="number">{text(number)}</span> '), *shown]
    depth = level or min(context.levels[identifier] + 1, _LOWEST)
    return {"t": "Header", "c": [depth, pandoc.attributes(identifier), shown]}


def contents(name: str, context: Context) -> list[Node]:
    """The list of contents called `name`."""
    bare = context._replace(bare=True)
    return listed(name, context.entries, lambda title: _inlines(title, bare))


def _div(node: Node, context: Context) -> list[Node]:
    (_, classes, _), content = node["c"]
    match next((name for name in classes if name in _DIVS), ""):
        case "table":
            return _table(node, context)
        case "chart" | "diagram":
            return _drawing(node, context)
        case "figure":
            alt = attribute(node, "alt") or plain(content)
            return _figure(node, [block(_picture(attribute(node, "file"), alt, context))], context)
        case "page-break":
            return [block('<div class="page-break"></div>')]
        case "lanskap":
            inner = blocks(content, context._replace(landscape=True))
            return wrapped("div", {"class": "landscape"}, inner)
        case "scan":
            return _scan(node, context)
        case "list":
            return contents(attribute(node, "list"), context)
        case "signature":
            return _signatures(content, context)
    return blocks(content, context)


def _signatures(signers: Sequence[Node], context: Context) -> list[Node]:
    """The signers side by side; what stands above and below the signatures is on one line each."""
    made: list[Node] = []
    for signer in signers:
        above: list[Node] = []
        below: list[Node] = []
        half = above
        for node in signer["c"][1]:
            if node["t"] == "Div" and "signature-space" in node["c"][0][1]:
                half = below
            else:
                half += written(node, context)
        halves = [*wrapped("div", {}, above), *wrapped("div", {"class": "below"}, below)]
        made += wrapped("div", {"class": "signer"}, halves)
    return wrapped("div", {"class": "signatures"}, made)


# --- tables, charts, pictures ------------------------------------------------------------------


def _texts(node: Node) -> list[list[Node]]:
    """The caption of a table, chart or picture, and the note of a table, if it has one."""
    found = [block["c"] for block in node["c"][1] if block["t"] in ("Plain", "Para")]
    return found or [[]]


def _captioned(node: Node, context: Context) -> Node:
    """Number and caption; the number of a chart or diagram shows the origin of all that is in it.

    Who has no pointer, or does not see the drawing, has no other way to a number within it.
    """
    name = f"{attribute(node, 'label')} {attribute(node, 'number')}".strip()
    drawing = context.figures.get(attribute(node, "figure"))
    shown = traced(text(name), context.origins.of_figure(drawing) if drawing else "")
    title = _inlines(_texts(node)[0], context)
    return {"t": "Plain", "c": [inline(f"<b>{shown}</b> "), *title]}


def _table(node: Node, context: Context) -> list[Node]:
    (anchor, *_), _ = node["c"]
    label: dict[str, str] = {}
    caption: list[Piece] = []
    if anchor in context.names:
        label["aria-label"] = context.names[anchor]
    else:
        own = label["aria-labelledby"] = f"{anchor}.judul"
        opening = start("caption", {"id": own}) + "<div>"
        caption = [opening, _captioned(node, context), "</div></caption>"]
    made = context.tables.tables[attribute(node, "table")]
    grid = table(made, anchor, caption, context.origins)
    notes = [{"t": "Plain", "c": _inlines(words, context)} for words in _texts(node)[1:2]]
    source = wrapped("p", {"class": "source"}, notes) if notes else []
    inner = [*joined(scrolling(label, grid)), *source]
    kind = "table short" if len(made.body) <= _SHORT else "table"
    return wrapped("div", {"class": kind, "id": anchor}, inner)


def _drawing(node: Node, context: Context) -> list[Node]:
    """A chart or diagram: one picture for who cannot see it, of however many pieces."""
    (anchor, *_), content = node["c"]
    alt = attribute(node, "alt") or plain(content)
    drawn = context.drawings.get(Wish(attribute(node, "figure"), context.landscape), ())
    attributes = {"class": "drawing", "role": "img", "aria-label": alt}
    shown = f"{start('div', attributes)}{''.join(drawn)}</div>"
    pieces = scrolling({"aria-labelledby": f"{anchor}.judul"}, [shown])
    return _figure(node, joined(pieces), context)


def _figure(node: Node, content: list[Node], context: Context) -> list[Node]:
    (anchor, classes, _), _ = node["c"]
    caption = wrapped("figcaption", {"id": f"{anchor}.judul"}, [_captioned(node, context)])
    return wrapped("figure", {"id": anchor, "class": classes[0]}, [*content, *caption])


def _picture(file: str, alt: str, context: Context) -> str:
    return _image(context.pictures[file], alt) or f"<p>{text(unshown(file))}</p>"


def _scan(node: Node, context: Context) -> list[Node]:
    """A picture or scanned page."""
    asked = scan(node)
    shown = _image(context.scans[asked], attribute(node, "alt") or "Pindaian")
    return [block(f'<figure class="scan">{shown or text(unshown(asked.file))}</figure>')]


def _image(address: str, alt: str, width: str = "") -> str:
    """A picture; nothing where it has no address."""
    if not address:
        return ""
    given = {"src": address, "alt": alt, "style": width and f"width:{width}"}
    return start("img", given)


# --- inlines -----------------------------------------------------------------------------------


def _inlines(nodes: Sequence[Node], context: Context) -> list[Node]:
    made: list[Node] = []
    for node in nodes:
        if node["t"] in ("Str", "Space"):
            made.append(node)
        else:
            made += _inline(node, context)
    return made


def _inline(node: Node, context: Context) -> list[Node]:
    match node:
        case {"t": "SoftBreak"}:
            return [node]
        case {"t": "LineBreak"}:
            return [{"t": "Space"} if context.bare else node]
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
            return [{"t": kind, "c": _inlines(content, context)}]
        case {"t": "Quoted", "c": [kind, content]}:
            return [{"t": "Quoted", "c": [kind, _inlines(content, context)]}]
        case {"t": "Span" | "Cite", "c": [_, content]}:
            origin = "" if context.bare else context.origins.of_span(node)
            return with_origin(_inlines(content, context), origin)
        case {"t": "Code", "c": [_, code]}:
            return [{"t": "Code", "c": [pandoc.attributes(), code]}]
        case {"t": "Math", "c": [kind, tex]}:
            return [{"t": "Math", "c": [kind, numbers_whole(tex)]}]
        case {"t": "Note", "c": content}:
            return [] if context.bare else [_note(content, context)]
        case {"t": "Link", "c": [_, content, [target, _]]}:
            return _link(target, _inlines(content, context), context)
        case {"t": "Image", "c": [_, alt, [file, _]]}:
            return [inline(_inline_image(node, file, plain(alt), context))]
    return []


def _note(content: Sequence[Node], context: Context) -> Node:
    """The sign that leads to a footnote."""
    context.notes.append([])
    number = len(context.notes)
    context.notes[number - 1] = blocks(content, context)
    link = f'<a href="#catatan-{number}" id="rujukan-{number}" role="doc-noteref">{number}</a>'
    return inline(f"<sup>{link}</sup>")


def _link(target: str, content: list[Node], context: Context) -> list[Node]:
    """A link; one that leads nowhere is its text alone."""
    leads = target[1:] in context.anchors if target.startswith("#") else bool(target)
    if context.bare or not leads:
        return content
    return [{"t": "Link", "c": [pandoc.attributes(), content, [target, ""]]}]


def _inline_image(node: Node, file: str, alt: str, context: Context) -> str:
    """A picture in the text, in the width that its author gave; words where it cannot be drawn."""
    shown = _image(context.pictures[file], alt or "Gambar", attribute(node, "width"))
    return shown or text(unshown(file))
