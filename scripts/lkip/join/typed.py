"""Typed numbers: what an author wrote in digits or words, and whether it may stand there.

A figure belongs in a cell. What may be typed is what is no figure: a date, the number of a
regulation, of a section or of a list item, and what the author marks with its source:
`[40]{.angka sumber="SK 844/868/2024"}`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

from lkip import pandoc
from lkip.model import Finding, Line
from lkip.pandoc import Node
from lkip.values import tokens
from lkip.values.calendar import MONTHS
from lkip.values.numbers import NUMBER, WORDS

MARK = "angka"
"""Class of what an author marks as meant; its attribute `sumber` names the source."""

MARKED = "bertanda"
UNSOURCED = "tanpa-sumber"

VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a printed value in the text that is searched."""


class Typed(NamedTuple):
    """A number that an author typed."""

    text: str
    line: int | None
    """Index of its line among the positions of the chapters; None: before any."""
    form: str
    """Why it may stand there: a name of `FORMS`, or `MARKED`; `UNSOURCED` or empty: it may not."""
    source: str = ""
    at: int = 0
    """Offset in the text of its block (see `Flat`)."""


class Flat(NamedTuple):
    """The text of a block in one, `VALUE` for each value and reference."""

    text: str
    starts: list[int]
    """From which offset on each of the `states` holds."""
    states: list[State]


_YEAR = rf"(?:(?:19|20)\d\d|{VALUE})"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_UNTIL = r"(?:\s?[-–]\s?|\s(?:dan|atau|ke|hingga|sampai(?:\sdengan)?|s\.?d\.?)\s(?:tahun\s)?)"
_LAW = (
    r"(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Petunjuk|Surat|Qanun|Perda|Perwali|Perbup|"
    r"Pergub|Perpres|Permen\w*|Kepmen\w*|Keppres|Inpres|PP|UU|SE|SK)"
)

FORMS: dict[str, re.Pattern[str]] = {
    "tanggal": re.compile(rf"\b(?:\d{{1,2}}\s)?{_MONTH}\s{_YEAR}\b|\b\d{{1,2}}\s{_MONTH}\b", re.I),
    "tahun": re.compile(
        rf"\btahun(?:\sanggaran)?\s(?::\s)?{_YEAR}"
        rf"(?:(?:,\s{_YEAR})+,?\s(?:dan|atau)\s{_YEAR}|{_UNTIL}{_YEAR})?(?!\d)"
        rf"|(?<!\d)(?<!\d[.,]){_YEAR}\s?[-–]\s?{_YEAR}(?![.,]?\d)"
        r"|\btahun\s(?:\S+\s)?20\d\d/20\d\d(?!\d)",
        re.I,
    ),
    "peraturan": re.compile(
        rf"\b{_LAW}\b[^.;:]{{0,200}}?\b(?:Nomor|No\.?)\s[\w./-]*\d[\w./-]*"
        r"|\bPasal\s\d+[A-Z]?(?:\sayat\s\(\d+\))?"
    ),
    "bagian": re.compile(
        r"\b(?:Bab|Subbab|Bagian|Lampiran|Tabel|Grafik|Gambar|halaman)\s\d+(?:\.\d+)*\b", re.I
    ),
    "butir": re.compile(r"^\s*\(?\d{1,2}[.)]\s"),
}
"""What may be typed, each by its name: the numbers within such a stretch of text."""

IDIOMS = re.compile(
    r"\bsalah\ssatu\b|\bsatu-satunya\b|\bsatu\s(?:sama\slain|per\ssatu|demi\ssatu)\b", re.I
)
"""Number words that count nothing."""


def in_block(node: Node, line: int | None) -> list[Typed]:
    """The typed numbers in the own text of a block that is not unfolded yet, and no paragraph.

    Those of the blocks inside it are theirs; `line` is the one before it.
    """
    match node:
        case {"t": "Header", "c": [_, _, inner]}:
            return typed(inner, line)
        case {"t": "OrderedList", "c": content}:
            return _items(content)
        case {"t": "DefinitionList", "c": content}:
            return [one for term, _ in content for one in typed(term, line)]
        case {"t": "LineBlock", "c": lines}:
            return [one for inner in lines for one in typed(inner, line)]
        case {"t": "CodeBlock", "c": [_, text]}:
            return typed([pandoc.string(text)], line)
    return []


def typed(inlines: Sequence[Node], line: int | None = None) -> list[Typed]:
    """The typed numbers of inlines that are not unfolded yet; `line` is the one before them."""
    return in_text(flat(inlines, line))


def in_text(flat: Flat) -> list[Typed]:
    """The typed numbers of a text."""
    text, starts, states = flat
    found = [*NUMBER.finditer(text), *WORDS.finditer(text)]
    if not found:
        return []
    allowed = [
        (match.start(), match.end(), name)
        for name, form in FORMS.items()
        for match in form.finditer(text)
    ]
    idioms = [match.span() for match in IDIOMS.finditer(text)]
    made = []
    for match in sorted(found, key=lambda m: m.start()):
        if any(start <= match.start() < end for start, end in idioms):
            continue
        at, source = states[bisect_right(starts, match.start()) - 1]
        form = next((n for a, b, n in allowed if a <= match.start() and match.end() <= b), "")
        if source is not None:
            form = MARKED if source else UNSOURCED
        made.append(Typed(match[0], at, form, source or "", match.start()))
    return made


def _items(content: Sequence[Any]) -> list[Typed]:
    """The numbers before the items of an ordered list: `1.`, `2.`, …"""
    (start, style, _), blocks = content
    if style["t"] not in ("DefaultStyle", "Decimal", "Example"):
        return []
    lines = (_first_line(item) for item in blocks)
    return [Typed(f"{n}.", line, "butir") for n, line in enumerate(lines, start)]


def unmeant(found: Typed, place: Line) -> Finding | None:
    """The finding for a typed number that may not stand where it is."""
    if found.form == UNSOURCED:
        return Finding(
            "error",
            "typed-number",
            f'angka "{found.text}" ditandai tanpa sumber',
            (place,),
            f'Sebutkan sumbernya: [{found.text}]{{.{MARK} sumber="…"}}.',
        )
    if found.form:
        return None
    what = "angka" if any(c.isdigit() for c in found.text) else "bilangan"
    return Finding(
        "error",
        "typed-number",
        f'{what} "{found.text}" diketik dalam naskah',
        (place,),
        "Simpan dalam lembar kerja dan sebut dengan {{ … }}, "
        f'atau beri sumbernya: [{found.text}]{{.{MARK} sumber="…"}}.',
    )


State = tuple[int | None, str | None]
"""The line, and the source that a mark names (empty: none; None: no mark)."""


def flat(inlines: Sequence[Node], line: int | None) -> Flat:
    """The text of inlines that are not unfolded yet; `line` is the one before them."""
    pieces: list[str | State] = []
    _gather(inlines, None, pieces)
    text = ""
    starts: list[int] = [0]
    states: list[State] = [(line, None)]
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        at, source = piece
        starts.append(len(text))
        states.append((states[-1][0] if at is None else at, source))
    return Flat(text, starts, states)


def _gather(inlines: Sequence[Node], source: str | None, into: list[str | State]) -> None:
    """The text of inlines in order, and between, where a line begins or a mark begins or ends."""
    for node in inlines:
        kind = node["t"]
        content: Any = node.get("c")
        if kind == "Str":
            _take(content, source, into)
        elif content is None or kind in ("Note", "Image", "RawInline"):
            into.append(" ")
        elif kind in ("Math", "Code"):
            _take(content[1], source, into)
        elif kind == "Cite":
            for n, citation in enumerate(content[0]):
                into += [", "] if n else []
                _gather(citation["citationPrefix"], source, into)
                into.append(VALUE)
                _gather(citation["citationSuffix"], source, into)
        elif kind == "Span" and MARK in content[0][1]:
            own = pandoc.attribute(node, "sumber").strip()
            into.append((None, own))
            _gather(content[1], own, into)
            into.append((None, source))
        elif kind in ("Quoted", "Span", "Link"):
            _gather(content[1], source, into)
        else:
            _gather(content, source, into)


def _take(text: str, source: str | None, into: list[str | State]) -> None:
    """A text with its tokens: a position begins a line, a value stands for itself."""
    if text.isascii():  # most words: no token in it
        into.append(text)
        return
    for part in tokens.split(text):
        if isinstance(part, str):
            into.append(part)
        elif part.kind == "position":
            into.append((part.number, source))
        elif part.kind == "value":
            into.append(VALUE)


def _first_line(blocks: Any) -> int | None:
    marks = (t for t in tokens.split(pandoc.plain(blocks)) if isinstance(t, tokens.Token))
    return next((t.number for t in marks if t.kind == "position"), None)
