"""`python -m lkip.write.pdf REPORT`: document.json -> lkip.pdf, its checksum, pages.json."""

import json
import sys

from lkip.config import Report, Style, load
from lkip.files import read_json, write_json, write_with_checksum
from lkip.model import Figures, Tables
from lkip.stage import Refused, main
from lkip.write.pdf import write_pdf


def stage(where: Report) -> None:
    """Write the PDF."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    pdf, pages = write_pdf(
        json.loads((where.build / "document.json").read_bytes()),
        read_json(where.build / "tables.json", Tables),
        read_json(where.build / "figures.json", Figures),
        style,
        where.root / "config" / "fonts",
        where.build / "typst",
        where.root,
    )
    write_with_checksum(where.build / "lkip.pdf", pdf)
    write_json(where.build / "pages.json", pages)


if __name__ == "__main__":
    sys.exit(main(stage, "write.pdf"))
