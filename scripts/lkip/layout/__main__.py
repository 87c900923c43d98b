"""`python -m lkip.layout REPORT`: records.json and config/tables/ -> tables.json."""

import sys

from lkip.config import Report, ReportLayout, Scales, TableLayout, load, load_all
from lkip.files import read_json, write_json
from lkip.layout import tables
from lkip.model import Records
from lkip.stage import Refused, main, refuse_errors


def stage(where: Report) -> None:
    """Lay out every table."""
    scales, findings = load(where, "scales.yaml", Scales)
    layouts, problems = load_all(where, "tables", TableLayout)
    report, more = load(where, "report.yaml", ReportLayout)
    findings += problems + more
    if scales is None or report is None:
        raise Refused(findings)
    records = read_json(where.build / "records.json", Records)
    made = tables(records.records, layouts, scales, where.year, report.draft)
    refuse_errors([*findings, *made.findings])
    write_json(where.build / "tables.json", made)


if __name__ == "__main__":
    sys.exit(main(stage, "layout"))
