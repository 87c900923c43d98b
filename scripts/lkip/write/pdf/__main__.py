"""`python -m lkip.write.pdf REPORT`: document.json -> lkip.pdf, pages.json."""

import sys
from typing import Any

from lkip.config import Report, Style, load
from lkip.files import read_json, write_json, write_with_checksum
from lkip.stage import Refused, main
from lkip.write.pdf import write_pdf


def stage(where: Report) -> None:
    """Write the PDF."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    pdf, pages = write_pdf(
        read_json(where.build / "document.json", dict[str, Any]),
        style,
        where.root / "config" / "fonts",
        where.build / "typst",
        where.root,
    )
    write_with_checksum(where.build / "lkip.pdf", pdf)
    write_json(where.build / "pages.json", pages)


if __name__ == "__main__":
    sys.exit(main(stage, "write.pdf"))
