"""The document of a build, piece by piece: headings, paragraphs, tables, charts and diagrams."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from lkip.compare.build import Build
from lkip.compare.known import headings, named, structural
from lkip.pandoc import Node, attribute, plain, value_indexes

Kind = Literal["heading", "paragraph", "table", "chart", "figure", "scan", "meta"]

ITEMS: dict[str, Kind] = {
    "table": "table",
    "chart": "chart",
    "diagram": "figure",
    "figure": "figure",
    "scan": "scan",
}
"""Classes of the blocks that are things of their own."""

LEAVES = ("Para", "Plain", "LineBlock", "CodeBlock", "HorizontalRule", "RawBlock")
MADE = ("number", "table", "figure", "position")
"""Attributes that follow from other things: numbers, and names under which a thing is found."""


class Passage(NamedTuple):
    """A piece of the document."""

    kind: Kind
    key: str
    """What an author wrote of it: figures by their names, no numbers of tables or headings."""
    text: str
    """Of a typed table: a row a line."""
    where: str
    """The heading that it stands under, as a reader finds it."""
    under: str
    """The `key` of the same heading, or the name of the part before the first."""
    id: str = ""
    """Anchor of a table, chart or diagram; file and page of a scan."""
    name: str = ""
    """Of a table, chart or diagram in `tables.json` or `figures.json`."""
    number: str = ""
    """`BAB I`, `1.2`, `Tabel 3.2`."""


class Part(NamedTuple):
    """A part of the report."""

    name: str
    form: str
    """Its kind, and whether it is printed on landscape pages."""
    passages: tuple[Passage, ...]


def parts(build: Build) -> tuple[Part, ...]:
    """The parts of a document, the first what it says of itself (title, author, date)."""
    walk = _Walk(build)
    said = {name: str(node["c"]) for name, node in sorted(build.document["meta"].items())}
    meta = [Passage("meta", text, text, "", "", name) for name, text in said.items()]
    found = [Part("", "", tuple(meta))]
    for node in build.document["blocks"]:
        attr, blocks = node["c"]
        form = json.dumps(sorted(attr[2]))
        found.append(Part(attr[0], form, tuple(walk.part(attr[0], blocks))))
    return tuple(found)


class _Walk:
    """The walk through a document beside its outline, which names the figures in their order."""

    def __init__(self, build: Build) -> None:
        found = ((entry, structural(build, name)) for entry, name in named(build))
        self.names = (name for entry, name in found if not entry.cell)
        self.headings = headings(build.outline)
        self.numbers = {entry.id: entry.number for entry in build.outline.entries if entry.number}
        self.where = self.under = ""

    def part(self, name: str, blocks: list[Node]) -> Iterator[Passage]:
        self.where = self.under = name
        yield from self._blocks(blocks)

    def _blocks(self, content: Any) -> Iterator[Passage]:
        if isinstance(content, list):
            for one in content:
                yield from self._blocks(one)
            return
        if not isinstance(content, dict):
            return
        kind = content["t"]
        if kind == "Header":
            self.where = self.headings.get(content["c"][1][0], self.where)
            self.under = self._key([content["c"][0], content["c"][2]])
            number = attribute(content, "number")
            yield self._passage("heading", self.under, plain(content["c"][2]), number=number)
        elif kind in LEAVES:
            yield self._passage("paragraph", self._key(content), plain(content).strip())
        elif kind == "Table":
            yield self._passage("table", self._key(content), "\n".join(_rows(content)))
        elif kind == "Div" and (item := next((c for c in content["c"][0][1] if c in ITEMS), "")):
            yield self._item(ITEMS[item], content)
        elif kind == "Div" and content["c"][0][1] and not content["c"][1]:
            yield self._passage("paragraph", self._key(content), "")  # page break, list, space
        else:
            yield from self._blocks(content.get("c"))

    def _item(self, kind: Kind, node: Node) -> Passage:
        identifier = node["c"][0][0] or f"{attribute(node, 'file')} {attribute(node, 'page')}"
        return self._passage(
            kind,
            self._key(node),
            plain(node["c"][1][:1]).strip(),
            identifier,
            attribute(node, "table") or attribute(node, "figure"),
            self.numbers.get(identifier, ""),
        )

    def _passage(
        self, kind: Kind, key: str, text: str, id: str = "", name: str = "", number: str = ""
    ) -> Passage:
        return Passage(kind, key, text, self.where, self.under, id, name, number)

    def _key(self, content: Any) -> str:
        return json.dumps(self._bare(content), ensure_ascii=False)

    def _bare(self, content: Any) -> Any:
        """A node without what follows from figures and numbers, in the order of the outline."""
        if isinstance(content, list):
            return [self._bare(one) for one in content]
        if not isinstance(content, dict):
            return content
        kind: str = content["t"]
        inner: Any = content.get("c")
        if indexes := value_indexes(content):
            names = [next(self.names) for _ in indexes]
            # Mathematics has its figures inside; the digits in it are theirs.
            return names if attribute(content, "index") else [names, _letters(plain(inner[1]))]
        if kind in ("SoftBreak", "LineBreak", "Space"):
            return "\n" if kind == "LineBreak" else " "
        if kind == "Link" and "ref" in inner[0][1]:
            return ["ref", inner[2][0]]
        if kind in ("Div", "Span", "Image", "Link", "Code", "CodeBlock"):
            # The words for who cannot see a chart or diagram are made from its data.
            made = (*MADE, "alt") if attribute(content, "figure") else MADE
            attr = [inner[0][1], [pair for pair in inner[0][2] if pair[0] not in made]]
            return [kind, attr, self._bare(inner[1:])]
        return [kind, self._bare(inner)]


def _rows(table: Node) -> Iterator[str]:
    """The rows of a typed table, those of the heading first."""
    _, _, _, head, bodies, foot = table["c"]
    rows = [*head[1], *(row for body in bodies for part in body[2:] for row in part), *foot[1]]
    for _, cells in rows:
        yield " | ".join(plain(cell[4]).strip() for cell in cells)


def _letters(text: str) -> str:
    return re.sub(r"\d[\d.,{}]*", "#", text)
