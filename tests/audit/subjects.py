"""Small subjects of an audit: records, and text with values in it, without any file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lkip.audit import Subject
from lkip.derive import derive
from lkip.model import Line, OutlineEntry, Passage, Record, Records, Span, Table, Value
from lkip.values.wording import phrase
from making import SCALES
from office import YEAR

_VALUE = re.compile(r"\{([^{}#]+)#([^{}/]+)(?:/(\d+))?\}")


class Case(NamedTuple):
    """What an audit looks at, and where `rule` finds something there: nowhere, if it is right."""

    rule: str
    why: str
    """What is wrong, or what is right."""
    found: tuple[str, ...] = ()
    """The places of every finding, as printed; those of one finding joined by `; `."""
    records: Sequence[Record] = ()
    """As read; the audit sees what is derived from them too."""
    text: Sequence[str] = ()
    """Paragraphs of `file`, one a line from line 1; `# Judul` is a heading. `{program/1#pagu}`
    and `{indikator/a#capaian/2031}` print a value or text of a record."""
    message: str = ""
    """A part of the first finding's words."""
    tables: dict[str, Table] = {}  # noqa: RUF012
    year: int = YEAR
    file: str = "chapters/bab.md"
    """What the text is written in."""


def subject(case: Case) -> Subject:
    """What the case looks at."""
    derived = {r.key: r for r in derive(Records(tuple(case.records)), SCALES, case.year).records}
    entries: list[OutlineEntry] = []
    passages: list[Passage] = []
    within = ""
    for number, paragraph in enumerate(case.text, 1):
        place = Line(case.file, number)
        if paragraph.startswith("#"):
            marks, _, title = paragraph.partition(" ")
            within = f"sec-{number}"
            entry = OutlineEntry("heading", title, "bab", place, id=within, level=len(marks))
            entries.append(entry)
            continue
        text = ""
        spans = []
        end = 0
        for match in _VALUE.finditer(paragraph):
            text += paragraph[end : match.start()]
            end = match.end()
            key, name, year = match.groups()
            record = derived[key]
            item = record.value(name, int(year)) if year else record.fields[name]
            words = phrase(SCALES, item) if isinstance(item, Value) else record.text(name)
            spans.append(Span(len(text), len(text) + len(words), len(entries)))
            text += words
            entries.append(OutlineEntry("value", words, "bab", place, within=within, item=item))
        text += paragraph[end:]
        passages.append(Passage(text, (0,), (place,), "bab", within, tuple(spans)))
    return Subject(case.year, derived, SCALES, case.tables, entries, passages)
