"""`python -m lkip.write.docx REPORT`: document.json -> docx.zip, the DOCX without page numbers."""

import sys
from typing import Any

from lkip.config import Report, Style, load
from lkip.files import read_json, write_bytes
from lkip.model import Figures, Tables
from lkip.stage import Refused, main
from lkip.write.docx import write_docx


def stage(where: Report) -> None:
    """Write the DOCX, but for its page numbers."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    docx = write_docx(
        read_json(where.build / "document.json", dict[str, Any]),
        read_json(where.build / "tables.json", Tables),
        read_json(where.build / "figures.json", Figures),
        style,
        where.root,
        diagrams=read_json(where.build / "typst" / "docx.json", dict[str, list[bytes]]),
    )
    write_bytes(where.build / "docx.zip", docx)


if __name__ == "__main__":
    sys.exit(main(stage, "write.docx"))
