"""How near two spellings are, cheaply."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:[.'\u2019][^\W_]+)*")
"""A word of a text: `S.Sos`, `Ja'far`."""

_MARKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)
def normal(text: str) -> str:
    """`text` in small letters, without spaces and punctuation."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, drop or swap with their neighbour; `most` + 1 for any more.

    Only the cells within `most` of the diagonal are computed, so that it costs
    O(length x `most`).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    beyond = most + 1
    before: dict[int, int] = {}
    row = {j: j for j in range(min(len(other), most) + 1)}
    for i in range(1, len(one) + 1):
        now = {0: i} if i <= most else {}
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            cost = min(
                row.get(j, beyond) + 1,
                now.get(j - 1, beyond) + 1,
                row.get(j - 1, beyond) + (one[i - 1] != other[j - 1]),
            )
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                cost = min(cost, before.get(j - 2, beyond) + 1)
            now[j] = cost
        before, row = row, now
        if min(row.values()) > most:
            return beyond
    return min(row.get(len(other), beyond), beyond)


@lru_cache(maxsize=1 << 16)
def trimmed(word: str) -> frozenset[str]:
    """`word`, and what is left of it without any one letter.

    Two words that differ in one letter, or in two that are swapped, have one of them in common:
    so that near words are found by looking them up.
    """
    return frozenset((word, *(word[:i] + word[i + 1 :] for i in range(len(word)))))
