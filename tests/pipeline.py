"""The stages of a report in this process, on workbooks in memory: what a build would find.

Without Pandoc: the running text is that of the filled chapters, paragraph by paragraph, so that
emphasis and links still stand in it, and numbers that authors typed have no entry of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from lkip.audit import Subject, audit
from lkip.config import (
    ChartLayout,
    ContractSheet,
    DiagramLayout,
    Report,
    ReportLayout,
    Scales,
    TableLayout,
    load,
    load_all,
    report,
)
from lkip.derive import derive
from lkip.draw import diagrams, figures
from lkip.fill import fill
from lkip.layout import tables
from lkip.model import Chapters, Finding, Line, OutlineEntry, Passage, Span
from lkip.read.workbooks import read_files
from lkip.values import tokens

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|[0-9]+[.)])\s)")


class Made(NamedTuple):
    """What the stages make of workbooks."""

    subject: Subject | None
    """None if they refuse."""
    findings: tuple[Finding, ...]
    """Those of the stages."""

    def all_findings(self) -> tuple[Finding, ...]:
        """Those of the audit too."""
        return audit(self.subject, self.findings).findings if self.subject else self.findings


class Pipeline:
    """The configuration of a report, read once."""

    def __init__(self, root: Path, name: str) -> None:
        self.where: Report = report(root, name)
        scales, findings = load(self.where, "scales.yaml", Scales)
        layout, problems = load(self.where, "report.yaml", ReportLayout)
        sheets, more = load_all(self.where, "contract", ContractSheet)
        self.contract = {name: sheet for name, (sheet, _) in sheets.items()}
        self.tables, _ = load_all(self.where, "tables", TableLayout)
        self.charts, _ = load_all(self.where, "charts", ChartLayout)
        self.diagrams, _ = load_all(self.where, "diagrams", DiagramLayout)
        assert scales
        assert layout
        assert not [*findings, *problems, *more]
        self.scales, self.layout = scales, layout

    def workbooks(self) -> dict[str, bytes]:
        """The committed workbooks."""
        return {path.name: path.read_bytes() for path in sorted(self.where.sources.glob("*.xlsx"))}

    def make(self, files: Mapping[str, bytes]) -> Made:
        """What the stages make of these workbooks."""
        year = self.where.year
        data = read_files(files, self.contract, year)
        if _refused(data.findings):
            return Made(None, data.findings)
        records = derive(data, self.scales, year)
        laid = tables(records.records, self.tables, self.scales, year)
        charts = figures(records.records, self.charts, self.scales, year)
        drawn, problems = diagrams(records.records, self.diagrams)
        found = (*records.findings, *laid.findings, *charts.findings, *problems)
        if _refused((*laid.findings, *charts.findings, *problems)):
            return Made(None, found)
        filled = fill(
            self.where,
            self.layout,
            records.records,
            [sheet.record for sheet in self.contract.values() if not sheet.form],
            laid.tables,
            {**charts.figures, **drawn},
            self.scales,
        )
        found += filled.findings
        if _refused(filled.findings):
            return Made(None, found)
        entries, passages = _text(filled)
        by_key = {record.key: record for record in records.records}
        subject = Subject(year, by_key, self.scales, laid.tables, entries, passages)
        return Made(subject, found)


def _refused(findings: tuple[Finding, ...]) -> bool:
    return any(finding.severity == "error" for finding in findings)


def _text(filled: Chapters) -> tuple[list[OutlineEntry], list[Passage]]:
    """Headings and printed values, and the paragraphs that they stand in."""
    entries: list[OutlineEntry] = []
    passages: list[Passage] = []
    for chapter in filled.chapters:
        within = ""
        for paragraph in _PARAGRAPH.split(chapter.markdown):
            text, place, spans = "", Line(f"chapters/{chapter.name}.md"), []
            for part in tokens.split(paragraph.strip()):
                if isinstance(part, str):
                    text += part
                elif part.kind == "position":
                    place = filled.positions[part.number]
                elif part.kind == "value":
                    shown = filled.printed[part.number]
                    entry = OutlineEntry(
                        "value",
                        shown.text,
                        chapter.name,
                        shown.place,
                        within=within,
                        item=shown.item,
                    )
                    spans.append(Span(len(text), len(text) + len(shown.text), len(entries)))
                    entries.append(entry)
                    text += shown.text
            level = len(text) - len(text.lstrip("#"))
            if level:
                within = f"sec-{len(entries)}"
                title = text.lstrip("# ")
                entries.append(
                    OutlineEntry("heading", title, chapter.name, place, id=within, level=level)
                )
            elif text:
                passages.append(Passage(text, (0,), (place,), chapter.name, within, tuple(spans)))
    return entries, passages


def new(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> Iterator[Finding]:
    """The findings that were not there before."""
    known = {(f.rule, f.message) for f in before}
    return (f for f in after if (f.rule, f.message) not in known)
