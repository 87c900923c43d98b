"""Small subjects of an audit: records, and text with values in it, without any file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import structs

from lkip.audit import Subject
from lkip.config import ContractSheet, Report, Scales, load_all
from lkip.derive import derive
from lkip.model import Item, Line, OutlineEntry, Passage, Record, Records, Span, Table, Value
from lkip.values.arithmetic import difference, magnitude
from lkip.values.wording import phrase
from making import SCALES
from office import YEAR

_VALUE = re.compile(r"\{([^{}#]+)#([^{}/]+)(?:/(\d+)(?:-(\d+))?)?\}|\{([=@])([^{}]+)\}")


_SHEETS, _ = load_all(Report(Path(__file__).parents[2], "", YEAR), "contract", ContractSheet)
CONTRACT = {sheet.record: sheet for sheet, _ in _SHEETS.values()}


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
    and `{indikator/a#capaian/2031}` print a value or text of a record, `{x#capaian/2030-2031}`
    the difference of two years; `{=40}` is a typed number, marked with its source,
    `{@tbl-x}` a reference. `1. ` begins an item of the only list, `| a | b |` is a row of a
    table, the first of them its head."""
    message: str = ""
    """A part of the first finding's words."""
    tables: dict[str, Table] = {}  # noqa: RUF012
    year: int = YEAR
    entries: Sequence[OutlineEntry] = ()
    """What stands in the document after the text."""
    last: Sequence[Record] = ()
    """As read for the report of the year before; none: its archive is not known."""
    file: str = "chapters/bab.md"
    """`@narasi/x.md ` before a paragraph names its own, within the folder that is `file`."""
    scales: Scales = SCALES


def subject(case: Case) -> Subject:
    """What the case looks at."""
    derived = {
        r.key: r for r in derive(Records(tuple(case.records)), case.scales, case.year).records
    }
    entries: list[OutlineEntry] = []
    passages: list[Passage] = []
    within = ""
    grid = (0, 0)  # the table that is being read, and its row
    for number, paragraph in enumerate(case.text, 1):
        place = Line(case.file, number)
        if paragraph.startswith("@"):
            file, _, paragraph = paragraph[1:].partition(" ")
            place = Line(case.file + file, number)
        if paragraph.startswith("#"):
            marks, _, title = paragraph.partition(" ")
            within = f"sec-{number}"
            entry = OutlineEntry("heading", title, "bab", place, id=within, level=len(marks))
            entries.append(entry)
            continue
        if paragraph.startswith("|"):
            before = case.text[number - 2] if number > 1 else ""
            grid = (grid[0], grid[1] + 1) if before.startswith("|") else (grid[0] + 1, 0)
            cells = [cell.strip() for cell in paragraph.strip("|").split("|")]
            for column, cell in enumerate(cells, 1):
                if cell:
                    text, spans = _filled(case, derived, cell, place, within, entries)
                    at = (0, 0, *grid, column)
                    passages.append(Passage(text, (0,), (place,), "bab", within, spans, *at))
            continue
        item = re.match(r"(\d+)\. ", paragraph)
        here = (1, int(item[1])) if item else (0, 0)
        paragraph = paragraph[item.end() :] if item else paragraph
        text, spans = _filled(case, derived, paragraph, place, within, entries)
        passages.append(Passage(text, (0,), (place,), "bab", within, spans, *here))
    before = derive(Records(tuple(case.last)), SCALES, case.year - 1).records if case.last else ()
    return Subject(
        case.year,
        derived,
        case.scales,
        case.tables,
        [*entries, *case.entries],
        passages,
        frozenset({"bab"}),
        {r.key: r for r in before},
        CONTRACT,
    )


def _filled(
    case: Case,
    derived: dict[str, Record],
    written: str,
    place: Line,
    within: str,
    entries: list[OutlineEntry],
) -> tuple[str, tuple[Span, ...]]:
    """A text as printed, and where entries stand in it, which are added to `entries`."""
    text = ""
    spans = []
    end = 0
    for match in _VALUE.finditer(written):
        text += written[end : match.start()]
        end = match.end()
        entry = _entry(case, derived, match, place, within)
        spans.append(Span(len(text), len(text) + len(entry.text), len(entries)))
        text += entry.text
        entries.append(entry)
    return text + written[end:], tuple(spans)


def _entry(
    case: Case, derived: dict[str, Record], match: re.Match[str], place: Line, within: str
) -> OutlineEntry:
    """What stands in the braces of a paragraph."""
    key, name, year, later, mark, typed = match.groups()
    if mark == "@":
        return OutlineEntry("reference", f"Tabel {typed}", "bab", place, id=typed, within=within)
    if mark:
        source = OutlineEntry("typed", typed, "bab", place, within=within, form="bertanda")
        return structs.replace(source, source="SK 7")
    record = derived[key]
    item: Item
    if later:
        years = (record.value(name, int(y)) for y in (later, year))
        item = magnitude(difference(SCALES, "selisih", *years))
    elif year:
        item = record.value(name, int(year))
    else:
        item = record.fields[name]  # type: ignore[assignment]
    words = phrase(SCALES, item) if isinstance(item, Value) else record.text(name)
    return OutlineEntry("value", words, "bab", place, within=within, item=item)
