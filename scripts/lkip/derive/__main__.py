"""`python -m lkip.derive REPORT`: data.json -> records.json."""

import sys

from lkip.config import Report, Scales, load
from lkip.derive import derive
from lkip.files import read_json, write_json
from lkip.model import Records
from lkip.stage import Refused, main


def stage(where: Report) -> None:
    """Compute every derived value."""
    scales, findings = load(where, "scales.yaml", Scales)
    if scales is None:
        raise Refused(findings)
    data = read_json(where.build / "data.json", Records)
    write_json(where.build / "records.json", derive(data, scales, where.year))


if __name__ == "__main__":
    sys.exit(main(stage, "derive"))
