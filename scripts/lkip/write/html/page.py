"""The parts of the document as those of a page: its header, its navigation, its text and notes."""

from __future__ import annotations

from collections.abc import Sequence

from lkip.pandoc import Node, attribute
from lkip.write.cover import cover
from lkip.write.html.ast import blocks, contents, heading, written
from lkip.write.html.context import Context
from lkip.write.html.markup import block, text, wrapped

MAIN = "isi"
"""Identifier of what a reader comes for, behind the cover and the lists."""

NAVIGATION = "Daftar isi dan daftar lain"

HINT = (
    "Asal sebuah angka tampil bila ditunjuk atau diketuk; dengan papan ketik, Tab menuju angka "
    "pertama tiap bagian, panah kiri dan kanan ke angka lain, Enter ke asalnya."
)
"""Seen where the script runs that makes it true."""


def transformed(parts: Sequence[Node], title: str, context: Context) -> list[Node]:
    """All of the page that is made of the document: cover, lists, the text, and its notes.

    The title of the cover is the page's own, the only heading of the first level; `title` stands
    for it where there is none.
    """
    kinds: dict[str, list[Node]] = {"cover": [], "lists": []}
    body: list[Node] = []
    for part in parts:
        if (kind := attribute(part, "kind")) in kinds:
            kinds[kind] += part["c"][1]
        else:
            body += _part(part, context)
    return [
        *wrapped("header", {"class": "cover"}, _cover(kinds["cover"], title, context)),
        *wrapped("nav", {"aria-label": NAVIGATION}, [_hint(), *_lists(kinds["lists"], context)]),
        *wrapped("main", {"id": MAIN, "tabindex": "-1"}, [*body, *_notes(context)]),
    ]


def _hint() -> Node:
    return block(f'<p id="petunjuk" hidden>{HINT}</p>')


def _part(part: Node, context: Context) -> list[Node]:
    landscape = attribute(part, "landscape") == "true"
    names = ["part", attribute(part, "kind"), *["landscape"] * landscape]
    content = blocks(part["c"][1], context._replace(landscape=landscape))
    return wrapped("section", {"class": " ".join(names)}, content)


def _cover(content: Sequence[Node], title: str, context: Context) -> list[Node]:
    own = next((node for node in content if node["t"] == "Header"), None)
    made = [] if own else [block(f"<h1>{text(title)}</h1>")]
    for name, group in zip(("above", "title", "foot"), cover(content), strict=True):
        inner: list[Node] = []
        for node in group:
            if node is own:
                inner.append(heading(node, context, level=1))
            elif node["t"] != "HorizontalRule":
                inner += written(node, context)
        made += wrapped("div", {"class": name}, inner) if inner else []
    return made


def _lists(content: Sequence[Node], context: Context) -> list[Node]:
    """Every heading with what stands under it, to be opened and closed; the first one is open."""
    if not content:
        return _list(block("<h2>Daftar Isi</h2>"), contents("contents", context), opened=True)
    starts = [n for n, node in enumerate(content) if node["t"] == "Header"]
    made = blocks(content[: starts[0] if starts else None], context)
    for first, end in zip(starts, [*starts[1:], None], strict=True):
        inner = blocks(content[first + 1 : end], context)
        made += _list(heading(content[first], context), inner, opened=first == starts[0])
    return made


def _list(title: Node, content: list[Node], *, opened: bool) -> list[Node]:
    opening = "<details open><summary>" if opened else "<details><summary>"
    return [block(opening), title, block("</summary>"), *content, block("</details>")]


def _notes(context: Context) -> list[Node]:
    """The footnotes, each with a way back."""
    if not context.notes:
        return []
    made = [block('<section class="notes" role="doc-endnotes"><h2>Catatan Kaki</h2><ol>')]
    for number, content in enumerate(context.notes, 1):
        back = f'<a href="#rujukan-{number}" aria-label="Kembali ke teks">↩</a>'
        made += [block(f'<li id="catatan-{number}">'), *content, block(f"{back}</li>")]
    return [*made, block("</ol></section>")]
