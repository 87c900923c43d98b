"""Words that may break at the end of a line.

Typst knows no Indonesian hyphenation, and a soft hyphen that is not needed stays in the PDF's text
and spoils searching. So the running text is laid out by itself first, every long word free to break
(`lines.typ`); then the words that broke keep their soft hyphen, and all others are plain again.
"""

from __future__ import annotations

import re
from itertools import count, pairwise
from typing import NamedTuple

import msgspec

from lkip.write.hyphen import SOFT_HYPHEN

_SOFT = re.compile(r'(?<!\\)#lkip\.soft\(("[A-Za-z", ]+")\);')


class Mark(NamedTuple):
    """How far down the end of a part of a word came to stand; those of a word in their order."""

    word: int
    y: float


def trial(body: str) -> str:
    """`body` with a mark behind each part of its long words, to be laid out and asked for them.

    In the last part the mark stands before a letter: behind the end of a paragraph it would come to
    stand where the next begins.
    """
    numbers = count()

    def marked(match: re.Match[str]) -> str:
        # Markup, not calls of the template: a third of a trial went into those.
        mark = f"#metadata({next(numbers)})<soft-mark>"
        *others, last = _parts(match)
        before = "".join(f"{part}{mark}{SOFT_HYPHEN}" for part in others)
        return f"{before}{last[:-1]}{mark}{last[-1]}"

    return _SOFT.sub(marked, body)


def settled(body: str, marks: bytes) -> str:
    """`body` with a soft hyphen where a word broke, by the marks of its trial; no other has one."""
    ends: dict[int, list[float]] = {}
    for mark in msgspec.json.decode(marks, type=list[Mark]):
        ends.setdefault(mark.word, []).append(mark.y)
    numbers = count()

    def plain(match: re.Match[str]) -> str:
        places = pairwise(ends.get(next(numbers), []))
        first, *others = _parts(match)
        hyphens = (SOFT_HYPHEN if before != after else "" for before, after in places)
        return first + "".join(end + part for end, part in zip(hyphens, others, strict=True))

    return _SOFT.sub(plain, body)


def _parts(match: re.Match[str]) -> list[str]:
    return match[1].strip('"').split('", "')


def has_any(body: str) -> bool:
    """Whether any word of `body` may break."""
    return _SOFT.search(body) is not None
