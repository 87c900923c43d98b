"""Chapters taken over into the next year: what is about the old year is marked for rewriting.

A mark is a comment on a line of its own, which prints nothing and is a finding until it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from lkip.fill.marks import MARK, YEARLY
from lkip.new_year.events import tells
from lkip.values.timely import timely

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CONSTRUCT = re.compile(r"<!--.*?-->|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_HEADING = re.compile(r"# +\S")
_EXTENDS = re.compile(r"\{%-?\s*extends\b")
_BLOCK = re.compile(r"\{%[-+]?\s*(?:block\s+(?P<name>\w+)|(?P<end>endblock))\b.*?%\}", re.DOTALL)
_YEARLY = re.compile(rf"{re.escape(YEARLY)}.*?-->\s*\{{%[-+]?\s*block\s+(\w+)", re.DOTALL)


def yearly_blocks(shared: str) -> set[str]:
    """The blocks of a shared chapter that it says hold what is of one year."""
    return set(_YEARLY.findall(shared))


def chapter(markdown: str, year: int, yearly: Set[str] = frozenset(), own: bool = False) -> str:
    """A chapter for the year after `year`, with marks above what is about `year`.

    Marked are the blocks called `yearly`, as a whole; elsewhere every line that tells of the year
    or of one beside it; and at its head a chapter that is all the agency's `own`, of which nothing
    says what is of the year. Laws, periods of plans and figures from the workbooks stay as they
    are.
    """
    markdown = _renewed(markdown, year)
    bare = _COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), markdown)
    lines = markdown.split("\n")
    blocks = list(_blocks(bare, yearly))
    wanted = {first for first, _ in blocks}
    if own and not _EXTENDS.search(bare) and _prose(bare):
        wanted.add(1 if _HEADING.match(lines[0]) else 0)
    covered = {n for first, last in blocks for n in range(first, last + 1)} | _inside(markdown)
    wanted |= {
        number
        for number, text in enumerate(timely(bare).split("\n"))
        if number not in covered and tells(text, year)
    }
    return "\n".join(_marked(lines, wanted, year))


def narasi(markdown: str, year: int) -> str:
    """The prose about one record for the year after `year`: every section is about a year.

    A section that names its year in the heading (`# rincian 2031`) stays, for as long as a chapter
    prints that year; the one of `year` is followed by an empty one of the next year.
    """
    sections = re.split(r"^(?=# )", _renewed(markdown, year), flags=re.MULTILINE)
    headings = {section.partition("\n")[0].strip() for section in sections}
    return "".join(_section(section, year, headings) for section in sections)


def _section(section: str, year: int, headings: Set[str]) -> str:
    heading, _, text = section.partition("\n")
    if not _HEADING.match(heading) or not text.strip():
        return section
    name = heading.rstrip()
    if re.search(rf"\s{year}$", name):
        following = f"{name[: -len(str(year))]}{year + 1}"
        if following in headings:
            return section
        return f"{section.rstrip()}\n\n{following}\n\n{_new(year + 1)}\n\n"
    if re.search(r"\s[0-9]{4}$", name) or MARK in text:
        return section
    return f"{heading}\n\n{_old(year)}\n{text.lstrip()}"


def _renewed(markdown: str, year: int) -> str:
    """Marks that nobody has heeded tell of the next year too."""
    old = re.compile(rf"({re.escape(MARK)}: tentang \d{{4}}; sesuaikan dengan )\d{{4}}")
    return old.sub(rf"\g<1>{year + 1}", markdown)


def _old(year: int) -> str:
    return f"{MARK}: tentang {year}; sesuaikan dengan {year + 1}, lalu hapus baris ini. -->"


def _new(year: int) -> str:
    return f"{MARK}: uraikan {year} di bawah ini, lalu hapus baris ini. -->"


def _marked(lines: list[str], wanted: Set[int], year: int) -> Iterator[str]:
    """The lines, with a mark above those `wanted`, unless they or the lines before have one."""
    before = ""
    for number, line in enumerate(lines):
        if number in wanted and not before.startswith(MARK) and not line.lstrip().startswith(MARK):
            yield _old(year)
        yield line
        before = line.lstrip()


def _blocks(bare: str, names: Set[str]) -> Iterator[tuple[int, int]]:
    """The first and the last line, from 0, of what stands in the blocks of these names."""
    opened: list[tuple[str, re.Match[str]]] = []
    for tag in _BLOCK.finditer(bare):
        if tag["name"]:
            opened.append((tag["name"], tag))
        elif opened:
            name, start = opened.pop()
            if name in names and bare[start.end() : tag.start()].strip():
                first = bare.count("\n", 0, start.end())
                alone = not bare[start.end() :].partition("\n")[0].strip()
                yield first + alone, bare.count("\n", 0, tag.start())


def _prose(bare: str) -> bool:
    """Whether there is text besides headings and what is printed from the workbooks."""
    return any(
        line.strip() and not line.startswith("#") for line in _CONSTRUCT.sub("", bare).split("\n")
    )


def _inside(markdown: str) -> set[int]:
    """Lines, from 0, that begin within a comment, a statement or a print."""
    inside: set[int] = set()
    for match in _CONSTRUCT.finditer(markdown):
        first = markdown.count("\n", 0, match.start())
        inside |= set(range(first + 1, first + 1 + match[0].count("\n")))
    return inside
