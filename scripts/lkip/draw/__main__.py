"""`python -m lkip.draw REPORT`: records.json and their layouts -> figures.json."""

import sys

from lkip.config import ChartLayout, DiagramLayout, Report, Scales, load, load_all
from lkip.draw import diagrams, figures
from lkip.files import read_json, write_json
from lkip.model import Figures, Records
from lkip.stage import Refused, main, refuse_errors


def stage(where: Report) -> None:
    """Make every chart and diagram."""
    scales, findings = load(where, "scales.yaml", Scales)
    layouts, problems = load_all(where, "charts", ChartLayout)
    shapes, more = load_all(where, "diagrams", DiagramLayout)
    findings += problems + more
    if scales is None:
        raise Refused(findings)
    records = read_json(where.build / "records.json", Records)
    charts = figures(records.records, layouts, scales, where.year)
    drawn, problems = diagrams(records.records, shapes)
    refuse_errors([*findings, *charts.findings, *problems])
    made = Figures({**charts.figures, **drawn}, (*charts.findings, *problems))
    write_json(where.build / "figures.json", made)


if __name__ == "__main__":
    sys.exit(main(stage, "draw"))
