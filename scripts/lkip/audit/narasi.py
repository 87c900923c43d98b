"""The prose about one record: which passages were written in its narasi."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lkip.model import Passage

_FILE = re.compile(r"/narasi/(.+)\.md$")


def told(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """The passages of the narasi about each record, by its key, in reading order.

    A passage knows a line for each piece of its text, and belongs to every narasi among them.
    """
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        for key in keys(passage):
            found.setdefault(key, []).append(passage)
    return found


def keys(passage: Passage) -> list[str]:
    """The keys of the records whose narasi the passage was written in."""
    files = dict.fromkeys(line.file for line in passage.lines)
    return [match[1] for file in files if (match := _FILE.search(file))]
