"""Alignment of two sequences, the same from either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

Pairs = list[tuple[int | None, int | None]]
"""What stands at the two places is the same or a changed same; None: only the other has it."""

ALIKE = 0.5
"""Share of common words from which on two texts are one text that was changed."""


def align(
    old: Sequence[str], new: Sequence[str], alike: Callable[[int, int], bool] = lambda i, j: False
) -> Pairs:
    """Places of `old` and `new` side by side, both in order.

    Between what is equal, `alike(i, j)` says whether `old[i]` may have become `new[j]`.
    """
    if list(new) < list(old):  # difflib favours its first sequence: let it be the same one always
        return [(i, j) for j, i in align(new, old, lambda j, i: alike(i, j))]
    pairs: Pairs = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pairs += zip(range(a, b), range(c, d), strict=True)
        else:
            pairs += _became(range(a, b), range(c, d), alike)
    return pairs


def _became(olds: range, news: range, alike: Callable[[int, int], bool]) -> Pairs:
    pairs: Pairs = []
    left = news.start
    for i in olds:
        j = next((j for j in range(left, news.stop) if alike(i, j)), None)
        if j is not None:
            pairs += [(None, skipped) for skipped in range(left, j)]
            left = j + 1
        pairs.append((i, j))
    return pairs + [(None, j) for j in range(left, news.stop)]


def similar(one: str, other: str) -> bool:
    """Whether two texts have enough words in common to be one text that was changed."""
    words, others = Counter(one.split()), Counter(other.split())
    total = words.total() + others.total()
    return not total or 2 * (words & others).total() / total >= ALIKE
