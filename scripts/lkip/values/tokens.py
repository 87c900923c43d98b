"""Tokens: a value, a place or a block inside Markdown, as a run of private-use characters.

No letter, digit or mark of Markdown is in a token, so Pandoc carries it unchanged through
emphasis, headings, mathematics, captions and attributes, and no case filter can alter it.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["value", "position", "block", "part"]

_OPEN: dict[Kind, str] = {
    "value": "\ue000",
    "position": "\ue001",
    "block": "\ue002",
    "part": "\ue003",
}
_CLOSE = "\ue00f"
_DIGITS = "".join(chr(0xE010 + digit) for digit in range(16))
_KIND = {character: kind for kind, character in _OPEN.items()}
_WRITTEN = str.maketrans("0123456789abcdef", _DIGITS)
_READ = str.maketrans(_DIGITS, "0123456789abcdef")

PATTERN = re.compile(f"([{''.join(_KIND)}])([{_DIGITS}]+){_CLOSE}")
"""A token, anywhere in a text."""

RESERVED = re.compile("[\ue000-\ue01f]")
"""The characters that tokens are made of; a chapter may not contain them."""


class Token(NamedTuple):
    """What a token says: which list to look in, and where."""

    kind: Kind
    number: int


def write(kind: Kind, number: int) -> str:
    """The token of entry `number` of the list of its kind."""
    return _OPEN[kind] + f"{number:x}".translate(_WRITTEN) + _CLOSE


def read(match: re.Match[str]) -> Token:
    """The token that `PATTERN` matched."""
    return Token(_KIND[match[1]], int(match[2].translate(_READ), 16))


def holds(text: str, kind: Kind) -> bool:
    """Whether there is a token of this kind in `text`."""
    return _OPEN[kind] in text


def split(text: str) -> list[str | Token]:
    """`text` as its stretches of plain text and its tokens, in order; empty stretches left out."""
    if text.isascii():  # most of it
        return [text] if text else []
    parts: list[str | Token] = []
    end = 0
    for match in PATTERN.finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        parts.append(read(match))
        end = match.end()
    if end < len(text):
        parts.append(text[end:])
    return parts
