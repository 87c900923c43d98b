"""How near two spellings are, cheaply."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

Keys = tuple[str, ...]
"""Words in small letters, without points."""

WORD = re.compile(r"[^\W_]+(?:[.'\u2019][^\W_]+)*")
"""A word of a text: `S.Sos`, `Ja'far`."""

_MARKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)
def normal(text: str) -> str:
    """`text` in small letters, without spaces and punctuation."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())


def keys_of(text: str) -> Keys:
    """The words of a text in small letters, without points."""
    return tuple(map(normal, WORD.findall(text)))


def same_name(text: str) -> str:
    """What two spellings of one name have in common: case and spaces do not count."""
    return " ".join(text.split()).casefold()


class Phrases:
    """Sequences of words, found in texts; case and punctuation do not count."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.known: dict[Keys, str] = {}
        """By their words."""
        self.sizes: dict[str, list[int]] = {}
        """By their first words how many words they have, longer ones first."""
        for phrase in sorted(phrases, key=len, reverse=True):
            keys = keys_of(phrase)
            if keys:
                self.known.setdefault(keys, phrase)
        for size, first in sorted({(len(keys), keys[0]) for keys in self.known}, reverse=True):
            self.sizes.setdefault(first, []).append(size)

    def places(self, keys: Keys) -> Iterator[tuple[int, int, str]]:
        """Those that stand among the words of a text, one after the other.

        With the first of its words, and the one behind the last.
        """
        end = 0
        for at, key in enumerate(keys):
            for size in self.sizes.get(key, ()) if at >= end else ():
                phrase = self.known.get(keys[at : at + size]) if at + size <= len(keys) else None
                if phrase is not None:
                    end = at + size
                    yield at, end, phrase
                    break

    def search(self, keys: Keys) -> Iterator[str]:
        """The same, without where they stand."""
        return (phrase for _, _, phrase in self.places(keys))


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
