"""`python -m lkip.write.pdf REPORT`: document.json -> lkip.pdf with its data, pages.json."""

import sys
from typing import Any

from lkip.config import ContractSheet, Report, Style, load, load_all
from lkip.files import read_json, write_json, write_with_checksum
from lkip.model import Records
from lkip.stage import Refused, main
from lkip.write.pdf import write_pdf
from lkip.write.pdf.attachments import attachments


def stage(where: Report) -> None:
    """Write the PDF."""
    style, findings = load(where, "style.yaml", Style)
    contract, problems = load_all(where, "contract", ContractSheet)
    if style is None or problems:
        raise Refused([*findings, *problems])
    records = read_json(where.build / "data.json", Records).records
    pdf, pages = write_pdf(
        read_json(where.build / "document.json", dict[str, Any]),
        style,
        where.root / "config" / "fonts",
        where.build / "typst",
        where.root,
        attachments(records, {name: sheet for name, (sheet, _) in contract.items()}),
    )
    write_with_checksum(where.build / "lkip.pdf", pdf)
    write_json(where.build / "pages.json", pages)


if __name__ == "__main__":
    sys.exit(main(stage, "write.pdf"))
