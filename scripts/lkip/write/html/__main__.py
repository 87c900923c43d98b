"""`python -m lkip.write.html REPORT`: document.json, records.json -> lkip.html, its checksum."""

import sys
from typing import Any

from lkip.config import Report, Scales, Style, load
from lkip.files import read_json, write_with_checksum
from lkip.model import Chapters, Figures, Records, Tables
from lkip.stage import Refused, main
from lkip.write.html import Origins, write_html


def stage(where: Report) -> None:
    """Write the HTML page."""
    style, findings = load(where, "style.yaml", Style)
    scales, problems = load(where, "scales.yaml", Scales)
    if style is None or scales is None:
        raise Refused([*findings, *problems])
    origins = Origins(
        read_json(where.build / "records.json", Records).records,
        read_json(where.build / "chapters.json", Chapters),
        scales,
    )
    page = write_html(
        read_json(where.build / "document.json", dict[str, Any]),
        read_json(where.build / "tables.json", Tables),
        read_json(where.build / "figures.json", Figures),
        origins,
        style,
        where.root / "config" / "fonts",
        where.root,
        read_json(where.build / "typst" / "html.json", dict[str, list[str]]),
    )
    write_with_checksum(where.build / "lkip.html", page)


if __name__ == "__main__":
    sys.exit(main(stage, "write.html"))
