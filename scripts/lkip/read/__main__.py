"""`python -m lkip.read REPORT`: the workbooks -> data.json."""

import sys

from lkip.config import ContractSheet, Report, ReportLayout, load, load_all
from lkip.files import write_json
from lkip.read import read
from lkip.read.draft import draft
from lkip.stage import Refused, main, refuse_errors


def stage(where: Report) -> None:
    """Read the workbooks, checked against the contract."""
    sheets, findings = load_all(where, "contract", ContractSheet)
    layout, problems = load(where, "report.yaml", ReportLayout)
    if layout is None:
        raise Refused([*findings, *problems])
    refuse_errors(findings)
    contract = {name: sheet for name, (sheet, _) in sheets.items()}
    data = read(where.sources, contract, where.year)
    if layout.draft:
        data = draft(data, contract)
    refuse_errors(data.findings)
    write_json(where.build / "data.json", data)


if __name__ == "__main__":
    sys.exit(main(stage, "read"))
