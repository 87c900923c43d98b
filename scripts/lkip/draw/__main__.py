"""`python -m lkip.draw REPORT`: records.json and config/charts/ -> figures.json."""

import sys

from lkip.config import ChartLayout, Report, Scales, load, load_all
from lkip.draw import figures
from lkip.files import read_json, write_json
from lkip.model import Records
from lkip.stage import Refused, main, refuse_errors


def stage(where: Report) -> None:
    """Make every chart."""
    scales, findings = load(where, "scales.yaml", Scales)
    layouts, problems = load_all(where, "charts", ChartLayout)
    findings += problems
    if scales is None:
        raise Refused(findings)
    records = read_json(where.build / "records.json", Records)
    made = figures(records.records, layouts, scales, where.year)
    refuse_errors([*findings, *made.findings])
    write_json(where.build / "figures.json", made)


if __name__ == "__main__":
    sys.exit(main(stage, "draw"))
