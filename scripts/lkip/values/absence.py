"""What is not there yet, and what a draft makes of it.

A report is worked on long before its year is over, while figures, sections and pictures are still
to come. As a draft (`draft: true` in `report.yaml`) it is built all the same: what is not there
yet prints `WORDS`, and is a warning that names the cell to fill or the file to write. Which
problems these are is decided here and nowhere else; each stage prints `WORDS` in place of the
thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import structs

from lkip.model import Cell, Finding, Origin, Record, Ref, Rule, Series, Text, Value
from lkip.values.wording import ABSENT

WORDS = ABSENT["missing"]
"""What a draft prints for what is not there yet: "belum tersedia"."""

OPEN = frozenset(
    {
        # of the workbooks
        "empty-cell",
        "missing-column",
        "missing-label",
        "missing-sheet",
        "missing-workbook",
        "no-heading-row",
        "half-amended-budget",
        "no-parts",
        "control-without-sum",
        # of the tables and chapters
        "heading-value",
        "missing-chapter",
        "picture",
        "scan",
        "unknown-bagan",
        "unknown-grafik",
        "unknown-name",
        "unknown-pejabat",
        "unknown-tabel",
    }
)
"""The rules of findings about what may still come."""


def tolerated(findings: Iterable[Finding], draft: bool) -> list[Finding]:
    """The findings as they count: what may still come is no error in a draft, but a warning."""
    return [
        structs.replace(finding, severity="warning")
        if draft and finding.severity == "error" and finding.rule in OPEN
        else finding
        for finding in findings
    ]


def causes(item: Value | Text, records: Mapping[str, Record]) -> tuple[Cell, ...]:
    """The empty cells that `item` waits for, in the order of its formula; none: it is complete.

    A value waits where it is missing, a text (a class, a direction, number words) where a rule
    would have made it from such a value. A text that its own cell leaves empty is just empty, and
    for a year that no sheet has a column for there is nothing to wait for.
    """
    return tuple(dict.fromkeys(_causes(item, records, set())))


def _causes(item: Value | Text, records: Mapping[str, Record], seen: set[str]) -> Iterator[Cell]:
    if item.ref in seen or not _is_open(item):
        return
    seen |= {item.ref} - {""}
    if isinstance(item, Value) and isinstance(item.origin, Cell):
        yield item.origin
    for one in _inputs(item.origin, records):
        yield from _causes(one, records, seen)


def _is_open(item: Value | Text) -> bool:
    if isinstance(item, Value):
        return not item and item.reason in (None, "missing")
    return item.text.casefold() in ("", WORDS)


def _inputs(origin: Origin, records: Mapping[str, Record]) -> Iterator[Value | Text]:
    """The items that a computed one names as its inputs, at any depth of its rule."""
    if isinstance(origin, Ref):
        found = _held(origin.name, records)
        if found is not None:
            yield found
    elif isinstance(origin, Rule):
        for one in origin.inputs:
            yield from _inputs(one, records)


def _held(name: str, records: Mapping[str, Record]) -> Value | Text | None:
    """The item that a record holds under the name of a `Ref`."""
    key, _, field = name.partition("#")
    field, _, year = field.partition("/")
    found = records[key].fields.get(field) if key in records else None
    if isinstance(found, Series):
        return found.years.get(int(year)) if year.isdigit() else None
    return found if isinstance(found, Value | Text) else None
