"""Unfold: tokens of a parsed chapter -> values, places and blocks in Pandoc's AST."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lkip import pandoc
from lkip.join import typed
from lkip.join.tex import tex
from lkip.model import (
    BreakBlock,
    Chapters,
    ChartBlock,
    DiagramBlock,
    Finding,
    ImageBlock,
    Line,
    ListBlock,
    ScanBlock,
    Severity,
    SignatureBlock,
    Signer,
    TableBlock,
)
from lkip.pandoc import Node, attributes
from lkip.values import tokens

LABELS = {"table": "Tabel", "chart": "Grafik", "figure": "Gambar"}

_SPACES = ("Space", "SoftBreak", "LineBreak")


class Unfolding:
    """One chapter being unfolded; `line` is the author's line that the walk has reached.

    Headings and references keep their line in an attribute `line` (an index into the chapters'
    positions), a block the numbers typed in it under a key `typed`, a paragraph its text under a
    key `flat`; later passes read them and take them away.
    """

    def __init__(self, chapters: Chapters, captions: Sequence[list[Node]], file: str) -> None:
        self.chapters = chapters
        self.captions = captions
        self.line: int | None = None
        self.file = file
        self.findings: list[Finding] = []

    # --- blocks ------------------------------------------------------------------------

    def blocks(self, nodes: Sequence[Node]) -> list[Node]:
        """Blocks, unfolded."""
        return [made for node in nodes for made in self.block(node)]

    def block(self, node: Node) -> list[Node]:
        """A block, unfolded: none, one, or several."""
        if node["t"] in ("Para", "Plain"):
            flat = typed.flat(node["c"], self.line)
            return _noted(self._unfolded(node), typed.in_text(flat), flat)
        found = typed.in_block(node, self.line)
        return _noted(self._unfolded(node), found)

    def _unfolded(self, node: Node) -> list[Node]:
        kind: str = node["t"]
        content: Any = node.get("c")
        match kind:
            case "Para" | "Plain":
                return self._paragraphs(kind, content)
            case "Header":
                level, attr, inner = content
                before = self.line
                made = self.inlines(inner)
                line = self.line if self.line is not None else before
                attr = [_scoped(attr[0]), attr[1], [*attr[2], ["line", _number(line)]]]
                return [{"t": kind, "c": [level, attr, made]}]
            case "BlockQuote":
                return [{"t": kind, "c": self.blocks(content)}]
            case "Div":
                attr = [_scoped(content[0][0]), *content[0][1:]]
                return [{"t": kind, "c": [attr, self.blocks(content[1])]}]
            case "BulletList":
                return [{"t": kind, "c": [self.blocks(item) for item in content]}]
            case "OrderedList":
                return [{"t": kind, "c": [content[0], [self.blocks(i) for i in content[1]]]}]
            case "DefinitionList":
                items = [[self.inlines(t), [self.blocks(d) for d in ds]] for t, ds in content]
                return [{"t": kind, "c": items}]
            case "LineBlock":
                return [{"t": kind, "c": [self.inlines(line) for line in content]}]
            case "CodeBlock":
                return [{"t": kind, "c": [content[0], self.text(content[1])]}]
            case "Table":
                return [{"t": kind, "c": self._table(content)}]
            case "RawBlock":
                self._raw(content[1])
                return []
        return [node]

    def _paragraphs(self, kind: str, content: Sequence[Node]) -> list[Node]:
        """A paragraph, divided where block tokens stand in it."""
        made: list[Node] = []
        run: list[Node] = []

        def close() -> None:
            while run and run[-1]["t"] in _SPACES:
                run.pop()
            while run and run[0]["t"] in _SPACES:
                run.pop(0)
            if run:
                made.append({"t": kind, "c": list(run)})
            run.clear()

        for node in content:
            if node["t"] != "Str" or not tokens.holds(node["c"], "block"):
                run += self.inline(node)
                continue
            for part in tokens.split(node["c"]):
                if isinstance(part, tokens.Token) and part.kind == "block":
                    if run and run[-1]["t"] not in ("SoftBreak", "LineBreak"):
                        self._amid(part.number)
                    close()
                    made += self._block(part.number)
                elif isinstance(part, str):
                    self._amid(None)
                    run += pandoc.inlines(part)
                else:
                    run += self.inlines([pandoc.string(tokens.write(part.kind, part.number))])
        close()
        return made

    def _amid(self, number: int | None) -> None:
        place = self.chapters.blocks[number].place if number is not None else self.place()
        self._find(
            "warning",
            "block-in-sentence",
            "tabel, grafik, atau tanda tangan berada di tengah kalimat",
            place,
            "Beri baris tersendiri, dengan baris kosong di atas dan di bawahnya.",
        )

    def _table(self, content: list[Any]) -> list[Any]:
        """A table that the author typed; its cells hold blocks."""

        def rows(held: list[list[Any]]) -> list[list[Any]]:
            return [[attr, [[*c[:4], self.blocks(c[4])] for c in cells]] for attr, cells in held]

        attr, caption, columns, head, bodies, foot = content
        before = self.line
        caption = [caption[0], self.blocks(caption[1])]
        head = [head[0], rows(head[1])]
        line = self.line if self.line is not None else before
        attr = [*attr[:2], [*attr[2], ["line", _number(line)]]]
        bodies = [[*b[:2], rows(b[2]), rows(b[3])] for b in bodies]
        foot = [foot[0], rows(foot[1])]
        return [attr, caption, columns, head, bodies, foot]

    def _block(self, number: int) -> list[Node]:
        """The node that a block token stands for."""
        block = self.chapters.blocks[number]
        caption = self.inlines(self.captions[number])
        captioned = _noted([{"t": "Plain", "c": caption}], typed.typed(self.captions[number]))
        self_line = ["block", str(number)]
        match block:
            case TableBlock(id=name, anchor=anchor, note=note):
                content = captioned
                if note:
                    words = pandoc.inlines(note)
                    noted = [{"t": "Plain", "c": self.inlines(words)}]
                    content += _noted(noted, typed.typed(words))
                label = LABELS["table"] if caption else ""
                pairs = {"table": name, "number": "", "label": label}
                return [_div(f"tbl-{anchor}", "table", pairs, content, self_line)]
            case DiagramBlock(id=name, alt=alt):
                pairs = {
                    "figure": name,
                    "number": "",
                    "label": LABELS["figure"],
                    "alt": self.text(alt),
                }
                return [_div(f"fig-{name}", "diagram", pairs, captioned, self_line)]
            case ScanBlock(file=file, page=page, turn=turn, alt=alt):
                about = {"file": file, "page": str(page), "turn": str(turn), "alt": self.text(alt)}
                return [{"t": "Div", "c": [attributes("", ["scan"], **about), []]}]
            case BreakBlock():
                return [{"t": "Div", "c": [attributes("", ["page-break"]), []]}]
            case ChartBlock(id=name, anchor=anchor, alt=alt):
                pairs = {
                    "figure": name,
                    "number": "",
                    "label": LABELS["chart"],
                    "alt": self.text(alt),
                }
                return [_div(f"fig-{anchor}", "chart", pairs, captioned, self_line)]
            case ImageBlock(id=name, file=file, alt=alt):
                pairs = {
                    "file": file,
                    "number": "",
                    "label": LABELS["figure"],
                    "alt": self.text(alt),
                }
                return [_div(f"fig-{name}", "figure", pairs, captioned, self_line)]
            case ListBlock(of=of):
                return [{"t": "Div", "c": [attributes("", ["list"], list=of), []]}]
            case SignatureBlock(signers=signers):
                made = [
                    {"t": "Div", "c": [attributes("", ["signer"]), self._signer(one)]}
                    for one in signers
                ]
                return [{"t": "Div", "c": [attributes("", ["signature"]), made]}]

    def _signer(self, block: Signer) -> list[Node]:
        def lines(texts: Sequence[str]) -> list[Node]:
            return [{"t": "Para", "c": self.words(text)} for text in texts]

        space = {"t": "Div", "c": [attributes("", ["signature-space"]), []]}
        name = {"t": "Para", "c": [{"t": "Strong", "c": self.words(block.name)}]}
        return [*lines(block.above), space, name, *lines(block.below)]

    # --- inlines -------------------------------------------------------------------------

    def _marked(self, node: Node) -> list[Node]:
        """Numbers that an author typed: printed as what is marked, they keep their source."""
        found = "|".join(one.text for one in typed.typed([node]) if one.source)
        source = pandoc.attribute(node, "sumber").strip()
        inner = self.inlines(node["c"][1])
        if not found or self.line is None:
            return inner
        place = str(self.line)
        attr = attributes("", [typed.MARK], typed=found, source=source, position=place)
        return [{"t": "Span", "c": [attr, inner]}]

    def words(self, text: str) -> list[Node]:
        """Plain text with tokens as inlines."""
        return self.inlines(pandoc.inlines(text))

    def inlines(self, nodes: Sequence[Node]) -> list[Node]:
        """Inlines, unfolded."""
        return [made for node in nodes for made in self.inline(node)]

    def inline(self, node: Node) -> list[Node]:
        """An inline, unfolded: none, one, or several."""
        kind: str = node["t"]
        content: Any = node.get("c")
        match kind:
            case "Str":
                return [node] if content.isascii() else self._string(content)
            case (
                "Emph"
                | "Strong"
                | "Underline"
                | "Strikeout"
                | "Superscript"
                | "Subscript"
                | "SmallCaps"
            ):
                return [{"t": kind, "c": self.inlines(content)}]
            case "Span" if typed.MARK in content[0][1]:
                return self._marked(node)
            case "Quoted" | "Span":
                return [{"t": kind, "c": [content[0], self.inlines(content[1])]}]
            case "Link" | "Image":
                target = [_scoped_link(self.text(content[2][0])), self.text(content[2][1])]
                return [{"t": kind, "c": [content[0], self.inlines(content[1]), target]}]
            case "Note":
                return [{"t": kind, "c": self.blocks(content)}]
            case "Math":
                return self._mathematics(content)
            case "Code":
                return [{"t": kind, "c": [content[0], self.text(content[1])]}]
            case "Cite":
                return self._references(content[0])
            case "RawInline":
                self._raw(content[1])
                return []
        return [node]

    def _string(self, text: str) -> list[Node]:
        made: list[Node] = []
        for part in tokens.split(text):
            if isinstance(part, str):
                made.append(pandoc.string(part))
            elif part.kind == "position":
                self.line = part.number
            elif part.kind == "value":
                words = pandoc.inlines(self.chapters.printed[part.number].text)
                attr = attributes("", ["value"], index=str(part.number))
                made.append({"t": "Span", "c": [attr, words]})
        return made

    def _mathematics(self, content: list[Any]) -> list[Node]:
        """Mathematics: values in TeX's own notation, their numbers kept on a span around it."""
        indexes: list[str] = []
        source = ""
        for part in tokens.split(str(content[1])):
            if isinstance(part, str):
                source += part
            elif part.kind == "position":
                self.line = part.number
            elif part.kind == "value":
                indexes.append(str(part.number))
                source += tex(self.chapters.printed[part.number].text)
        node: Node = {"t": "Math", "c": [content[0], source.strip()]}
        if not indexes:
            return [node]
        attr = attributes("", ["values"], indexes=" ".join(indexes))
        return [{"t": "Span", "c": [attr, [node]]}]

    def _references(self, citations: Sequence[Node]) -> list[Node]:
        """`@tbl-x` as a link of class `ref`, its text still to be made."""
        made: list[Node] = []
        for citation in citations:
            name = self.text(citation["citationId"])
            attr = attributes("", ["ref"], line=_number(self.line))
            if made:
                made += [pandoc.string(","), {"t": "Space"}]
            made += self.inlines(citation["citationPrefix"])
            made.append({"t": "Link", "c": [attr, [pandoc.string(f"@{name}")], [f"#{name}", ""]]})
            made += self.inlines(citation["citationSuffix"])
        return made

    def text(self, text: str) -> str:
        """A string that is no inline (an address, a code, an alternative text)."""
        made = ""
        for part in tokens.split(text):
            if isinstance(part, str):
                made += part
            elif part.kind == "value":
                made += self.chapters.printed[part.number].text
            elif part.kind == "position":
                self.line = part.number
        return made

    # --- findings ----------------------------------------------------------------------------

    def place(self) -> Line:
        """The author's line that the walk has reached."""
        return Line(self.file) if self.line is None else self.chapters.positions[self.line]

    def _raw(self, text: str) -> None:
        self._find(
            "warning",
            "raw-html",
            f"ada HTML {text.strip()[:40]!r}, yang tidak dicetak",
            self.place(),
            "Tulis dengan Markdown: **tebal**, *miring*, tabel dengan garis tegak.",
        )

    def _find(self, severity: Severity, rule: str, message: str, place: Line, remedy: str) -> None:
        self.findings.append(Finding(severity, rule, message, (place,), remedy))


def _noted(
    nodes: list[Node], found: Sequence[typed.Typed], flat: typed.Flat | None = None
) -> list[Node]:
    """The nodes of one block of the author, the first with the numbers typed in the block.

    A paragraph that stays one has its text too.
    """
    if nodes and found:
        nodes[0]["typed"] = found
    if flat and len(nodes) == 1 and nodes[0]["t"] in ("Para", "Plain"):
        nodes[0]["flat"] = flat
    return nodes


def _number(line: int | None) -> str:
    return "" if line is None else str(line)


def _div(
    identifier: str, name: str, pairs: dict[str, str], content: list[Node], line: list[str]
) -> Node:
    attr = attributes(identifier, [name], **pairs)
    attr[2].append(line)
    return {"t": "Div", "c": [attr, content]}


def _scoped(identifier: str) -> str:
    """An identifier as the author wrote it: Pandoc puts its file before it, and `__`."""
    return identifier.rpartition("__")[2]


def _scoped_link(target: str) -> str:
    return "#" + _scoped(target[1:]) if target.startswith("#") else target
