"""Tables as authors type them, `| A | B |`, and where they are broken.

Pandoc says nothing of a row with a cell too many: it drops the cell. And a table without its ruler
is text to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lkip.values import tokens

ROWS = "Tulis tiap baris dengan garis tegak: | A | B |, dan |---|---| di bawah kepalanya."


class Broken(NamedTuple):
    """What is wrong with a typed table."""

    line: int
    """Of the filled chapter, from 1."""
    message: str
    remedy: str


_FENCE = re.compile(r"\s*(```|~~~)")
_RULER = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?")
_OTHER_KIND = re.compile(r"\+[-=:+]{3,}\+|-{2,}( +-{2,})+")
"""Rulers of the tables of other dialects: `+---+---+` and `---- ----`."""

_WHOLE = re.compile(r"\\.|(`+).*?\1|\$[^$]+\$")
"""In these a stroke parts no cells: an escaped one, code, mathematics."""


def broken_tables(markdown: str) -> Iterator[Broken]:
    """The broken tables of a filled chapter."""
    lines = [_WHOLE.sub("x", tokens.PATTERN.sub("", line)).strip() for line in _outside(markdown)]
    start = 0
    while start < len(lines):
        if _OTHER_KIND.fullmatch(lines[start]):
            end = next((n for n in range(start, len(lines)) if not lines[n]), len(lines))
            # The nearest line with words, for others have no place: below `+---+`, above `----`.
            said = start + 2 if lines[start].startswith("+") else start
            yield Broken(said, "tabel dengan garis seperti ini tidak dikenal", ROWS)
        elif lines[start].startswith("|"):
            end = next(
                (n for n in range(start, len(lines)) if not lines[n].startswith("|")), len(lines)
            )
            yield from _problems(lines[start:end], start + 1, lines[start - 1] if start else "")
        else:
            end = start + 1
        start = end


def _problems(rows: Sequence[str], first: int, above: str) -> Iterator[Broken]:
    """Of a block of lines that begin with a stroke; a line `first`, and the line `above`."""
    if len(rows) < 2 or not _RULER.fullmatch(rows[1]):
        if any(row.endswith("|") and _cells(row) > 1 for row in rows):
            yield Broken(first, "tabel tanpa baris |---|---| di bawah kepalanya", ROWS)
        return
    if above:
        message = "tabel menempel pada kalimat di atasnya, sehingga tidak terbaca sebagai tabel"
        yield Broken(first, message, "Beri satu baris kosong di atas tabel.")
        return
    columns = _cells(rows[0])
    for number, row in enumerate(rows[1:], first + 1):
        if _cells(row) != columns:
            message = f"baris tabel ini {_cells(row)} sel, sedangkan kepalanya {columns}"
            remedy = "Samakan banyaknya sel; sel yang kosong tetap ditulis di antara dua garis."
            yield Broken(number, message, remedy)


def _cells(row: str) -> int:
    return row.removeprefix("|").removesuffix("|").count("|") + 1


def _outside(markdown: str) -> Iterator[str]:
    """The lines; those of code blocks as words."""
    fenced = False
    for line in markdown.splitlines():
        fence = _FENCE.match(line) is not None
        yield "x" if fenced or fence else line
        fenced ^= fence
