"""Narasi: the prose about one record, in sections under level-1 headings."""

from __future__ import annotations

import re

from lkip.values import tokens
from lkip.values.slug import slug

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*$", re.MULTILINE)


def sections(markdown: str) -> dict[str, str]:
    """The text under each level-1 heading, by the heading as a slug.

    Position tokens stay in the text; those in a heading go with it.
    """
    found: dict[str, str] = {}
    matches = list(_HEADING.finditer(markdown))
    for n, match in enumerate(matches):
        end = matches[n + 1].start() if n + 1 < len(matches) else len(markdown)
        name = slug(tokens.PATTERN.sub("", match[1]))
        found[name] = markdown[match.end() : end].strip("\n")
    return found
