"""`python -m lkip.write.prepare REPORT`: what the writers need, and what needs no chapter.

It is made while the chapters are filled, and stays when one is edited: what the template of the PDF
reads, and the diagrams of the DOCX.
"""

from __future__ import annotations

import sys

from lkip.config import ContractSheet, Report, Style, load, load_all
from lkip.files import read_json, write_json
from lkip.model import Figures, Records, Tables
from lkip.stage import Refused, main
from lkip.write.docx.drawings import upright
from lkip.write.pdf.attachments import attachments
from lkip.write.pdf.prepare import prepare


def stage(where: Report) -> None:
    """Write what the writers read besides the text."""
    style, findings = load(where, "style.yaml", Style)
    contract, problems = load_all(where, "contract", ContractSheet)
    if style is None or problems:
        raise Refused([*findings, *problems])
    tables = read_json(where.build / "tables.json", Tables).tables
    figures = read_json(where.build / "figures.json", Figures).figures
    records = read_json(where.build / "data.json", Records).records
    sheets = {name: sheet for name, (sheet, _) in contract.items()}
    prepare(tables, figures, where.build / "typst", attached=attachments(records, sheets))
    diagrams = upright(figures, style, where.root / "config" / "fonts")
    write_json(where.build / "diagrams.json", diagrams)


if __name__ == "__main__":
    sys.exit(main(stage, "write.prepare"))
