"""`python -m lkip.audit REPORT`: records.json and the stages' findings -> audit.json."""

import sys

from lkip.audit import audit
from lkip.config import Report, ReportLayout, Scales, acceptances, load
from lkip.files import read_json, write_json
from lkip.model import Outline, Records, Tables
from lkip.stage import Refused, main


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
    known, problems = acceptances(where)
    found = [*records.findings, *tables.findings, *outline.findings, *problems]
    made = audit(records.records, scales, found, layout.draft, known)
    write_json(where.build / "audit.json", made)


if __name__ == "__main__":
    sys.exit(main(stage, "audit"))
