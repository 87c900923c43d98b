"""Narasi that is written and not printed, and sections of it that are empty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from lkip.config import Report
from lkip.config.written import chapters
from lkip.fill.hints import nearest
from lkip.model import Finding, Line
from lkip.values.slug import slug

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_YEAR = re.compile(r"-(?:19|20)\d\d$")
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*$", re.MULTILINE)


def lost_narasi(
    where: Report, asked: Mapping[str, Set[str]], *, draft: bool = False
) -> Iterator[Finding]:
    """A warning for every section of the year's narasi that is empty or that no chapter asks for.

    `asked` names the sections that were asked for, as slugs, by the record's key. In a draft a
    section may wait for figures, and only empty ones are told.
    """
    folder = where.chapters[0] / "narasi"
    for path in (path for path in chapters(where) if path.is_relative_to(folder)):
        key = path.relative_to(folder).with_suffix("").as_posix()
        known = asked.get(key, frozenset())
        # Comments go, but not their lines.
        text = _COMMENT.sub(lambda c: "\n" * c[0].count("\n"), path.read_text("utf-8", "replace"))
        headings = list(_HEADING.finditer(text))
        for n, heading in enumerate(headings):
            end = headings[n + 1].start() if n + 1 < len(headings) else len(text)
            place = Line(where.shown(path), text.count("\n", 0, heading.start()) + 1)
            if not text[heading.end() : end].strip():
                yield Finding(
                    "warning",
                    "narasi-empty",
                    f"bagian narasi {heading[1]!r} kosong",
                    (place,),
                    "Tulis isinya, atau hapus judulnya.",
                )
            elif not draft and slug(heading[1]) not in known:
                yield Finding(
                    "warning",
                    "narasi-unprinted",
                    f"bagian narasi {heading[1]!r} tidak tercetak: tidak ada bab yang memintanya",
                    (place,),
                    _remedy(slug(heading[1]), known, {slug(other[1]) for other in headings}),
                )


def _remedy(section: str, asked: Set[str], written: Set[str]) -> str:
    """What to do about a section that no chapter asks for."""
    name = _YEAR.sub("", section)
    years = sorted(one[-4:] for one in asked if _YEAR.sub("", one) == name != one)
    if name != section and years:
        shown = ", ".join(years)
        return f"Bab hanya memuat tahun {shown}; betulkan tahunnya, atau hapus bagian ini."
    hint = nearest(section, asked - written) if not asked or asked - written else ""
    return f"Periksa judulnya dan nama berkasnya. {hint}".rstrip()
