"""Chapters taken over into the next year: what is about the old year is marked for rewriting.

A mark is a comment on a line of its own, which prints nothing and is a finding until it is gone.
"""

from __future__ import annotations

import re

from lkip.fill.marks import MARK

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CONSTRUCT = re.compile(r"<!--.*?-->|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_HEADING = re.compile(r"# +\S")


def chapter(markdown: str, year: int) -> str:
    """A chapter for the year after `year`: lines that name it, or the year before it, are marked.

    What prints the year of the report (`{{ tahun }}`) and whatever names no year stays as it is.
    """
    named = re.compile(rf"\b({year}|{year - 1})\b")
    bare = _COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), markdown)
    inside = _inside(markdown)
    lines: list[str] = []
    for number, (line, text) in enumerate(zip(markdown.split("\n"), bare.split("\n"), strict=True)):
        marked = lines and lines[-1].lstrip().startswith(MARK)
        if named.search(text) and number not in inside and not marked:
            lines.append(_old(year))
        lines.append(line)
    return "\n".join(lines)


def narasi(markdown: str, year: int) -> str:
    """The prose about one record for the year after `year`: every section is about a year.

    A section that names its year in the heading (`# rincian 2031`) stays, since that year is still
    printed; the one of `year` is followed by an empty one of the next year.
    """
    sections = re.split(r"^(?=# )", markdown, flags=re.MULTILINE)
    return "".join(_section(section, year) for section in sections)


def _section(section: str, year: int) -> str:
    heading, _, text = section.partition("\n")
    if not _HEADING.match(heading) or not text.strip():
        return section
    if str(year) in heading:
        new = f"{heading.replace(str(year), str(year + 1))}\n\n{_new(year + 1)}\n"
        return f"{section.rstrip()}\n\n{new}\n"
    if re.search(r"\b[0-9]{4}$", heading) or MARK in text:
        return section
    return f"{heading}\n\n{_old(year)}\n{text.lstrip()}"


def _old(year: int) -> str:
    return f"{MARK}: tentang {year}; sesuaikan dengan {year + 1}, lalu hapus baris ini. -->"


def _new(year: int) -> str:
    return f"{MARK}: uraikan {year} di bawah ini, lalu hapus baris ini. -->"


def _inside(markdown: str) -> set[int]:
    """Lines, from 0, that begin within a comment, a statement or a print."""
    inside: set[int] = set()
    for match in _CONSTRUCT.finditer(markdown):
        first = markdown.count("\n", 0, match.start())
        inside |= set(range(first + 1, first + 1 + match[0].count("\n")))
    return inside
