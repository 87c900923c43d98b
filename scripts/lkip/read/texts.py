"""Texts as officers type them: spaces, line breaks and symbols that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Characters without width, and the byte order mark: they come along when text is copied from
# web pages, and make two equal codes differ.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


class Cleaned(NamedTuple):
    """A text ready to use, and what had to be done to it."""

    text: str
    spaces: bool
    """Spaces, line breaks or invisible characters were taken out."""
    symbols: bool
    """Characters that only one font can show (Wingdings, Symbol) were taken out."""


def clean(text: str) -> Cleaned:
    """`text` without spaces around it and with single spaces inside it."""
    if text.isprintable():  # as most are: nothing in it is to be looked at by itself
        squeezed = " ".join(text.split())
        return Cleaned(squeezed, squeezed != text, symbols=False)
    printable = "".join(c for c in text if unicodedata.category(c) not in ("Co", "Cs"))
    squeezed = squeeze(printable)
    return Cleaned(squeezed, squeezed != printable, printable != text)


def squeeze(text: str) -> str:
    """`text` with every run of spaces and line breaks as one space, and none at the ends."""
    if text.isprintable():
        return " ".join(text.split())
    visible = _INVISIBLE.sub("", text)
    printed = "".join(" " if unicodedata.category(c) == "Cc" else c for c in visible)
    return " ".join(printed.split())


def fold(text: str) -> str:
    """`text` for comparing names: capitals and spaces do not matter."""
    return squeeze(text).casefold()
