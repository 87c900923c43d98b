"""`python -m lkip.derive REPORT`: data.json -> records.json."""

import sys

from msgspec import structs

from lkip.config import Report, Scales, load, places
from lkip.derive import derive
from lkip.files import read_json, write_json
from lkip.model import Records
from lkip.stage import Refused, main
from lkip.values.settings import settings


def stage(where: Report) -> None:
    """Compute every derived value."""
    scales, findings = load(where, "scales.yaml", Scales)
    if scales is None:
        raise Refused(findings)
    data = read_json(where.build / "data.json", Records)
    derived = structs.replace(
        derive(data, scales, where.year),
        settings=settings(scales, places(where, "scales.yaml")),
        year=where.year,
    )
    write_json(where.build / "records.json", derived)


if __name__ == "__main__":
    sys.exit(main(stage, "derive"))
