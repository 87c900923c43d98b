"""`python -m lkip.show REPORT`: audit.json and the coverage -> audit.html, audit.xlsx."""

import sys

from lkip.config import Project, Report, ReportLayout, load
from lkip.files import read_json, write_bytes
from lkip.model import Audit, Covered
from lkip.show.items import items
from lkip.show.page import page
from lkip.show.sheet import workbook
from lkip.stage import Refused, main

COVERED = ("pdf", "docx")
"""The documents whose numbers are counted."""


def stage(where: Report) -> None:
    """Show all findings, and the numbers without an origin where the documents are made.

    A strict report is told of without its documents, which it does not have while there are errors.
    """
    project, findings = load(where, "config.yaml", Project)
    layout, problems = load(where, "report.yaml", ReportLayout)
    findings += problems
    if project is None or layout is None:
        raise Refused(findings)
    made = () if layout.strict else project.outputs
    kinds: list[str] = [kind for kind in COVERED if kind in made]
    files = {kind: where.build / f"coverage-{kind}.json" for kind in kinds}
    coverage = {kind: read_json(path, Covered) for kind, path in files.items()}
    shown = items(read_json(where.build / "audit.json", Audit).findings, coverage)
    write_bytes(where.build / "audit.html", page(where.name, shown, coverage).encode())
    write_bytes(where.build / "audit.xlsx", workbook(where.name, shown))


if __name__ == "__main__":
    sys.exit(main(stage, "show"))
