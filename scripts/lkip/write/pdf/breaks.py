"""Words that may break at the end of a line.

Typst knows no Indonesian hyphenation, and a soft hyphen that is not needed stays in the PDF's text
and spoils searching. So the text is laid out once with every long word free to break; then the
words that broke keep their soft hyphen, and all others are plain again.
"""

from __future__ import annotations

import re
from itertools import count

import msgspec

from lkip.write.hyphen import SOFT_HYPHEN

_SOFT = re.compile(r'(?<!\\)#lkip\.soft\(("[A-Za-z", ]+")\);')


class Mark(msgspec.Struct, frozen=True):
    """Where one side of a possible break came to stand."""

    word: int
    part: int
    page: int
    y: float


def trial(body: str) -> str:
    """`body` with its long words numbered, to be laid out and asked for their marks."""
    numbers = count()
    return _SOFT.sub(lambda match: f"#lkip.soft({match[1]}, word: {next(numbers)});", body)


def settled(body: str, marks: bytes) -> str:
    """`body` with a soft hyphen where a word broke, by the marks of its trial; no other has one."""
    places: dict[tuple[int, int], set[tuple[int, float]]] = {}
    for mark in msgspec.json.decode(marks, type=list[Mark]):
        places.setdefault((mark.word, mark.part), set()).add((mark.page, mark.y))
    broken = {key for key, found in places.items() if len(found) > 1}
    numbers = count()

    def plain(match: re.Match[str]) -> str:
        number = next(numbers)
        parts = match[1].strip('"').split('", "')
        ends = (SOFT_HYPHEN if (number, n) in broken else "" for n in range(len(parts)))
        return "".join(part + end for part, end in zip(parts, ends, strict=True))

    return _SOFT.sub(plain, body)


def has_any(body: str) -> bool:
    """Whether any word of `body` may break."""
    return _SOFT.search(body) is not None
