"""`python -m lkip.audit REPORT`: the stages' records, text and findings -> audit.json."""

import sys

from lkip.audit import Subject, audit
from lkip.config import (
    ContractSheet,
    Report,
    ReportLayout,
    Scales,
    acceptances,
    load,
    load_all,
)
from lkip.files import read_json, write_json
from lkip.model import Outline, Passages, Records, Tables
from lkip.stage import Refused, main, refuse_errors


def stage(where: Report) -> None:
    """Check the records against one another and gather all findings."""
    scales, findings = load(where, "scales.yaml", Scales)
    layout, problems = load(where, "report.yaml", ReportLayout)
    findings += problems
    if scales is None or layout is None:
        raise Refused(findings)
    records = read_json(where.build / "records.json", Records)
    outline = read_json(where.build / "outline.json", Outline)
    tables = read_json(where.build / "tables.json", Tables)
    passages = read_json(where.build / "passages.json", Passages)
    last = read_json(where.build / "last.json", Records) if layout.last_year else Records(())
    sheets, problems = load_all(where, "contract", ContractSheet)
    refuse_errors(problems)
    subject = Subject(
        where.year,
        {record.key: record for record in records.records},
        scales,
        tables.tables,
        outline.entries,
        passages.passages,
        frozenset(part.chapter for part in layout.parts if part.kind == "main"),
        {record.key: record for record in last.records},
        {sheet.record: sheet for sheet, _ in sheets.values()},
    )
    known, problems = acceptances(where)
    found = [
        *records.findings,
        *tables.findings,
        *outline.findings,
        *last.findings,
        *problems,
    ]
    write_json(where.build / "audit.json", audit(subject, found, layout.draft, known))


if __name__ == "__main__":
    sys.exit(main(stage, "audit"))
