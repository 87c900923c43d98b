"""Words that may break at the end of a line.

Typst knows no Indonesian hyphenation, and a soft hyphen that is not needed stays in the PDF's text
and spoils searching. So the running text is laid out by itself first, every long word free to break
(`lines.typ`); then the words that broke keep their soft hyphen, and all others are plain again.

How the words of a section came out is kept from one build to the next: where lines end in one has
nothing to do with the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import count, pairwise
from typing import NamedTuple

import msgspec

from lkip.write.hyphen import SOFT_HYPHEN

SECTION, END = "//lkip: section", "//lkip: end"
"""Lines before each section of a part, and behind its last one; comments to typst."""

_EDGE = re.compile(f"(?m)^(?:({SECTION})|{END})$\n?")
_SOFT = re.compile(r'(?<!\\)#lkip\.soft\(("[A-Za-z", ]+")\);')
_NOTE = re.compile(r"(?<!\\)#footnote\[")

Breaks = Mapping[str, Sequence[str]]
"""The long words of sections as they are printed, by the keys of the sections."""


class Piece(NamedTuple):
    """A section, or what opens and closes the parts around sections, in typst."""

    text: str
    key: str = ""
    """Of a section with long words: tells apart all that has a part in where its lines end."""
    notes: int = 0
    """Footnotes before a section."""
    section: bool = True


class Mark(NamedTuple):
    """How far down the end of a part of a word came to stand; those of a word in their order."""

    word: int
    y: float


def parted(body: str, look: str) -> list[Piece]:
    """The pieces of `body` in their order; `look` tells apart fonts, sizes and page."""
    first, *rest = _EDGE.split(body)
    pieces, frame, notes = [Piece(first, section=False)], first, 0
    for section, text in zip(rest[::2], rest[1::2], strict=True):
        if not section:
            frame = text
            pieces.append(Piece(text, section=False))
            continue
        of_it = len(_NOTE.findall(text))
        told = "\0".join((look, frame, str(notes if of_it else 0), text))
        key = sha256(told.encode()).hexdigest() if _SOFT.search(text) else ""
        pieces.append(Piece(text, key, notes))
        notes += of_it
    return pieces


def known(pieces: Iterable[Piece], kept: Breaks) -> dict[str, Sequence[str]]:
    """What is `kept` of these pieces; not of one with a picture, whose size is not in its text."""
    return {
        key: kept[key]
        for text, key, *_ in pieces
        if key in kept
        and "image(" not in text
        and [word.replace(SOFT_HYPHEN, "") for word in kept[key]]
        == ["".join(_parts(match)) for match in _SOFT.finditer(text)]
    }


def trial(pieces: Iterable[Piece], kept: Breaks) -> str:
    """The pieces whose breaks are not `kept`, to be laid out and asked for their marks.

    There is one behind each part of a long word. In the last part it stands before a letter: behind
    the end of a paragraph it would come to stand where the next begins.
    """
    numbers = count()

    def marked(match: re.Match[str]) -> str:
        # Markup, not calls of the template: a third of a trial went into those.
        mark = f"#metadata({next(numbers)})<soft-mark>"
        *others, last = _parts(match)
        before = "".join(f"{part}{mark}{SOFT_HYPHEN}" for part in others)
        return f"{before}{last[:-1]}{mark}{last[-1]}"

    def tried(piece: Piece) -> str:
        if not piece.section:
            return piece.text
        if not piece.key or piece.key in kept:
            return ""
        before = f"#counter(footnote).update({piece.notes})\n\n" if piece.notes else ""
        return before + _SOFT.sub(marked, piece.text)

    return "".join(map(tried, pieces))


def broken(pieces: Iterable[Piece], kept: Breaks, marks: bytes) -> dict[str, Sequence[str]]:
    """The breaks of all pieces, of those that are not `kept` by the marks of their trial.

    A word has a soft hyphen between two parts that ended on different lines.
    """
    ends: dict[int, list[float]] = {}
    for mark in msgspec.json.decode(marks, type=list[Mark]):
        ends.setdefault(mark.word, []).append(mark.y)
    numbers = count()

    def printed(match: re.Match[str]) -> str:
        places = pairwise(ends.get(next(numbers), []))
        first, *others = _parts(match)
        hyphens = (SOFT_HYPHEN if before != after else "" for before, after in places)
        return first + "".join(end + part for end, part in zip(hyphens, others, strict=True))

    return {
        key: kept[key] if key in kept else [printed(match) for match in _SOFT.finditer(text)]
        for text, key, *_ in pieces
        if key
    }


def settled(pieces: Iterable[Piece], breaks: Breaks) -> str:
    """The whole document, its long words as their `breaks` have them."""
    made = []
    for text, key, *_ in pieces:
        words = iter(breaks[key] if key else ())
        made.append(_SOFT.sub(lambda _, words=words: next(words), text))  # type: ignore[misc]
    return "".join(made)


def _parts(match: re.Match[str]) -> list[str]:
    return match[1].strip('"').split('", "')
