"""`python -m lkip.write.html REPORT`: document.json -> lkip.html and its checksum."""

import sys
from typing import Any

from lkip.config import Report, Style, load
from lkip.files import read_json, write_with_checksum
from lkip.model import Figures, Tables
from lkip.stage import Refused, main
from lkip.write.html import write_html


def stage(where: Report) -> None:
    """Write the HTML page."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    page = write_html(
        read_json(where.build / "document.json", dict[str, Any]),
        read_json(where.build / "tables.json", Tables),
        read_json(where.build / "figures.json", Figures),
        style,
        where.root / "config" / "fonts",
        where.root,
    )
    write_with_checksum(where.build / "lkip.html", page)


if __name__ == "__main__":
    sys.exit(main(stage, "write.html"))
