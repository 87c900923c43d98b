"""The joined document as Pandoc's HTML writer takes it.

Paragraphs, lists and formulas stay Pandoc's; parts, headings, tables, charts, diagrams, pictures,
lists of contents, notes and signatures are our own HTML, with the numbers that `join` gave them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lkip import pandoc
from lkip.pandoc import Node, attribute, plain
from lkip.write.cover import cover
from lkip.write.html.contents import listed
from lkip.write.html.context import Context
from lkip.write.html.markup import block, inline, joined, scrolling, start, text, wrapped
from lkip.write.html.small_table import small_table
from lkip.write.html.table import table
from lkip.write.maths import numbers_whole
from lkip.write.names import NUMBERED
from lkip.write.pictures import scan, unshown

MAIN = "isi"
"""Identifier of what a reader comes for, behind the cover and the lists."""

_DIVS = (*NUMBERED, "list", "signature", "page-break", "lanskap", "scan")
_DELIMITERS = {"OneParen": "one-paren", "TwoParens": "two-parens"}
_LOWEST = 6
"""HTML knows no lower headings."""


def transformed(parts: Sequence[Node], title: str, context: Context) -> list[Node]:
    """All of the page that is made of the document: cover, lists, the text, and its notes.

    The title of the cover is the page's own, the only heading of the first level; `title` stands
    for it where there is no cover.
    """
    groups: dict[str, list[Node]] = {"cover": [], "lists": [], "": []}
    for part in parts:
        kind = attribute(part, "kind")
        groups[kind if kind in groups else ""].append(part)
    made = [node for part in groups["cover"] for node in _cover(part["c"][1], context)]
    made = made or [block(f"<h1>{text(title)}</h1>")]
    lists = [node for part in groups["lists"] for node in _lists(part["c"][1], context)]
    lists = lists or _list("Daftar Isi", [], _contents("contents", context))
    body = [node for part in groups[""] for node in _part(part, context)]
    return [
        *wrapped("header", {"class": "cover"}, made),
        *wrapped("nav", {"aria-label": "Daftar isi dan daftar lain"}, lists),
        *wrapped("main", {"id": MAIN, "tabindex": "-1"}, [*body, *_notes(context)]),
    ]


# --- parts -------------------------------------------------------------------------------------


def _part(part: Node, context: Context) -> list[Node]:
    landscape = attribute(part, "landscape") == "true"
    names = ["part", attribute(part, "kind"), *["landscape"] * landscape]
    content = _blocks(part["c"][1], context._replace(landscape=landscape))
    return wrapped("section", {"class": " ".join(names)}, content)


def _cover(content: Sequence[Node], context: Context) -> list[Node]:
    made: list[Node] = []
    first = True
    for name, group in zip(("above", "title", "foot"), cover(content), strict=True):
        blocks: list[Node] = []
        for node in group:
            if node["t"] == "Header":
                blocks.append(_heading(node, context, level=1 if first else None))
                first = False
            elif node["t"] != "HorizontalRule":
                blocks += _block(node, context)
        made += wrapped("div", {"class": name}, blocks) if blocks else []
    return made


def _lists(content: Sequence[Node], context: Context) -> list[Node]:
    """Every heading with what stands under it, to be opened and closed; the first one is open."""
    starts = [n for n, node in enumerate(content) if node["t"] == "Header"]
    made = _blocks(content[: starts[0] if starts else None], context)
    for first, end in zip(starts, [*starts[1:], None], strict=True):
        heading = _heading(content[first], context)
        inner = _blocks(content[first + 1 : end], context)
        made += _list("", [heading], inner, opened=first == starts[0])
    return made


def _list(
    title: str, heading: list[Node], content: list[Node], *, opened: bool = True
) -> list[Node]:
    shown = heading or [block(f"<h2>{text(title)}</h2>")]
    opening = "<details open>" if opened else "<details>"
    return [
        block(f"{opening}<summary>"),
        *shown,
        block("</summary>"),
        *content,
        block("</details>"),
    ]


def _contents(name: str, context: Context) -> list[Node]:
    bare = context._replace(bare=True)
    return listed(name, context.entries, lambda title: _inlines(title, bare))


def _notes(context: Context) -> list[Node]:
    """The footnotes, each with a way back; one within another would be met on the way."""
    if not context.notes:
        return []
    made = [block('<section class="notes"><h2>Catatan Kaki</h2><ol>')]
    for number, content in enumerate(context.notes, 1):
        back = f'<a href="#rujukan-{number}" aria-label="Kembali ke teks">↩</a>'
        made += [block(f'<li id="catatan-{number}">'), *content, block(f"{back}</li>")]
    return [*made, block("</ol></section>")]


# --- blocks ------------------------------------------------------------------------------------


def _blocks(nodes: Sequence[Node], context: Context) -> list[Node]:
    return [made for node in nodes for made in _block(node, context)]


def _block(node: Node, context: Context) -> list[Node]:
    """A block; what only another format can show is left out, as in every target."""
    match node:
        case {"t": "Para" | "Plain" as kind, "c": content}:
            return [{"t": kind, "c": _inlines(content, context)}]
        case {"t": "Header"}:
            return [_heading(node, context)]
        case {"t": "Div"}:
            return _div(node, context)
        case {"t": "BulletList", "c": items}:
            return [{"t": "BulletList", "c": [_blocks(item, context) for item in items]}]
        case {"t": "OrderedList", "c": [form, items]}:
            made = {"t": "OrderedList", "c": [form, [_blocks(item, context) for item in items]]}
            delimiter = _DELIMITERS.get(form[2]["t"])
            return wrapped("div", {"class": delimiter}, [made]) if delimiter else [made]
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
        case {"t": "CodeBlock", "c": [_, code]}:
            return [{"t": "CodeBlock", "c": [pandoc.attributes(), code]}]
        case {"t": "HorizontalRule"}:
            return [node]
        case {"t": "Figure", "c": [_, [_, caption], content]}:
            words = wrapped("figcaption", {}, _blocks(caption, context))
            return wrapped("figure", {}, [*_blocks(content, context), *words])
        case {"t": "Table"}:
            return small_table(node, lambda nodes: _blocks(nodes, context))
    return []


def _definition(term: list[Node], texts: list[list[Node]], context: Context) -> list[Any]:
    return [_inlines(term, context), [_blocks(one, context) for one in texts]]


def _heading(node: Node, context: Context, level: int | None = None) -> Node:
    _, (identifier, *_), content = node["c"]
    number = attribute(node, "number")
    shown = _inlines(content, context)
    if number:
        shown = [inline(f'<span class="number">{text(number)}</span> '), *shown]
    depth = level or min(context.levels[identifier] + 1, _LOWEST)
    return {"t": "Header", "c": [depth, pandoc.attributes(identifier), shown]}


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
            inner = _blocks(content, context._replace(landscape=True))
            return wrapped("div", {"class": "landscape"}, inner)
        case "scan":
            return _scan(node, context)
        case "list":
            return _contents(attribute(node, "list"), context)
        case "signature":
            return _signatures(content, context)
    return _blocks(content, context)


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
                half += _block(node, context)
        halves = [*wrapped("div", {}, above), *wrapped("div", {"class": "below"}, below)]
        made += wrapped("div", {"class": "signer"}, halves)
    return wrapped("div", {"class": "signatures"}, made)


# --- tables, charts, pictures ------------------------------------------------------------------


def _texts(node: Node, context: Context) -> list[list[Node]]:
    """The caption of a table, chart or picture, and the note of a table."""
    content = node["c"][1]
    return [_inlines(b["c"], context) for b in content if b["t"] in ("Plain", "Para")]


def _captioned(node: Node, context: Context) -> Node:
    """Number and caption."""
    name = f"{attribute(node, 'label')} {attribute(node, 'number')}".strip()
    title, *_ = [*_texts(node, context), []]
    return {"t": "Plain", "c": [inline(f"<b>{text(name)}</b> "), *title]}


def _table(node: Node, context: Context) -> list[Node]:
    (anchor, *_), _ = node["c"]
    label = {"aria-label": f"Tabel pada {context.above[anchor]}"}
    caption: list[str | Node] = []
    if attribute(node, "number"):
        own = f"{anchor}.judul"
        label = {"aria-labelledby": own}
        caption = [start("caption", {"id": own}) + "<div>", _captioned(node, context)]
        caption.append("</div></caption>")
    grid = table(context.tables.tables[attribute(node, "table")], anchor, caption)
    notes = [
        made
        for words in _texts(node, context)[1:2]
        for made in wrapped("p", {"class": "source"}, [{"t": "Plain", "c": words}])
    ]
    inner = [*joined(scrolling(label, grid)), *notes]
    return wrapped("div", {"class": "table", "id": anchor}, inner)


def _drawing(node: Node, context: Context) -> list[Node]:
    """A chart or diagram: one picture for who cannot see it, of however many pieces."""
    (anchor, *_), content = node["c"]
    alt = attribute(node, "alt") or plain(content)
    drawn = context.drawings.get((attribute(node, "figure"), context.landscape), ())
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
            return _inlines(content, context)
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
    context.notes[number - 1] = _blocks(content, context)
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
