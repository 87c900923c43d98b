"""Narasi: the prose about one record, in sections under level-1 headings."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import TemplateNotFound, Undefined

from lkip.fill.context import RecordView
from lkip.fill.desk import Desk
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


def narasi_functions(desk: Desk) -> dict[str, Callable[..., object]]:
    """`narasi` and `ada_narasi`; each file is filled once, however often it is asked for."""
    told: dict[str, dict[str, str]] = {}

    def of(about: RecordView, section: str) -> str:
        """A section's text; empty where there is none."""
        desk.ledger.narasi.setdefault(about.record.key, set()).add(slug(section))
        return in_file(about.record.key).get(slug(section), "")

    def in_file(key: str) -> dict[str, str]:
        if key not in told:
            told[key] = {}
            try:
                template = desk.environment.get_template(f"narasi/{key}.md")
            except TemplateNotFound:
                return {}
            told[key] = sections(template.render(desk.names))
        return told[key]

    def narasi(about: RecordView | Undefined, section: str) -> str:
        if isinstance(about, Undefined):
            return str(about)  # which tells the unknown name
        text = of(about, section)
        if not text:
            desk.ledger.find(
                "warning",
                "narasi-missing",
                f"belum ada narasi {section!r} untuk {about.record.text('nama')!r}",
                f"Tulis bagian '# {section}' dalam narasi/{about.record.key}.md.",
            )
            return desk.ledger.gap()
        return text

    def ada_narasi(about: RecordView | Undefined, section: str) -> bool:
        return not isinstance(about, Undefined) and bool(of(about, section))

    return {"ada_narasi": ada_narasi, "narasi": narasi}
