"""`python -m lkip.fill REPORT`: chapters and records.json -> chapters.json."""

import sys

from msgspec import structs

from lkip.config import ContractSheet, Report, ReportLayout, Scales, Style, load, load_all
from lkip.files import read_json, write_json
from lkip.fill import fill
from lkip.fill.logo import logo
from lkip.model import Figures, Records, Tables
from lkip.stage import Refused, main, refuse_errors


def stage(where: Report) -> None:
    """Fill every chapter."""
    scales, findings = load(where, "scales.yaml", Scales)
    layout, problems = load(where, "report.yaml", ReportLayout)
    contract, more = load_all(where, "contract", ContractSheet)
    style, others = load(where, "style.yaml", Style)
    findings += problems + more + others
    if scales is None or layout is None or style is None:
        raise Refused(findings)
    filled = fill(
        where,
        layout,
        read_json(where.build / "records.json", Records).records,
        [sheet.record for sheet, _ in contract.values() if not sheet.form],
        read_json(where.build / "tables.json", Tables).tables,
        read_json(where.build / "figures.json", Figures).figures,
        scales,
    )
    emblem, problems = logo(where, style)
    refuse_errors([*findings, *filled.findings, *problems])
    meta = structs.replace(filled.meta, logo=emblem)
    write_json(
        where.build / "chapters.json",
        structs.replace(filled, meta=meta, findings=(*filled.findings, *problems)),
    )


if __name__ == "__main__":
    sys.exit(main(stage, "fill"))
