"""`python -m lkip.trace REPORT`: outline.json and what it prints -> trace.json."""

import sys

from lkip.config import Report, Scales, load
from lkip.files import read_json, write_json
from lkip.model import Figures, Outline, Records, Tables
from lkip.stage import Refused, main
from lkip.trace import build


def stage(where: Report) -> None:
    """Trace every printed number to its origin."""
    scales, findings = load(where, "scales.yaml", Scales)
    if scales is None:
        raise Refused(findings)
    trace = build(
        read_json(where.build / "outline.json", Outline),
        read_json(where.build / "records.json", Records).records,
        read_json(where.build / "tables.json", Tables).tables,
        read_json(where.build / "figures.json", Figures).figures,
        scales,
    )
    write_json(where.build / "trace.json", trace)


if __name__ == "__main__":
    sys.exit(main(stage, "trace"))
