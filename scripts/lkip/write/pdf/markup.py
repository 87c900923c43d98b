"""Pandoc's AST as typst markup, by Pandoc."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate

import msgspec

from lkip import pandoc


def typst(blocks: Sequence[pandoc.Node]) -> str:
    """The blocks in typst."""
    return _typst([msgspec.json.encode(block) for block in blocks])


def typst_by_halves(blocks: Sequence[pandoc.Node]) -> str:
    """Likewise, half of what there is to do at the same time as half."""
    encoded = [msgspec.json.encode(block) for block in blocks]
    ends = list(accumulate(map(len, encoded)))
    middle = bisect(ends, ends[-1] // 2) if ends else 0
    with ThreadPoolExecutor() as threads:
        return "\n".join(threads.map(_typst, (encoded[:middle], encoded[middle:])))


def _typst(blocks: Sequence[bytes]) -> str:
    version = msgspec.json.encode(pandoc.API_VERSION)
    ast = b'{"pandoc-api-version":%b,"meta":{},"blocks":[%b]}' % (version, b",".join(blocks))
    # Without `smart`, Pandoc leaves dashes and quotation marks as they are.
    arguments = ["-f", "json", "-t", "typst-smart", "--wrap=none"]
    return pandoc.run(arguments, ast).decode() if blocks else ""
