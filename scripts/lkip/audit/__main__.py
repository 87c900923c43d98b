"""`python -m lkip.audit REPORT`: records.json and the stages' findings -> audit.json."""

import sys

from lkip.audit import audit
from lkip.config import Report, Scales, load
from lkip.files import read_json, write_json
from lkip.model import Outline, Records
from lkip.stage import Refused, main


def stage(where: Report) -> None:
    """Check the records against one another and gather all findings."""
    scales, findings = load(where, "scales.yaml", Scales)
    if scales is None:
        raise Refused(findings)
    records = read_json(where.build / "records.json", Records)
    outline = read_json(where.build / "outline.json", Outline)
    found = [*records.findings, *outline.findings]
    write_json(where.build / "audit.json", audit(records.records, scales, found))


if __name__ == "__main__":
    sys.exit(main(stage, "audit"))
