"""`python -m lkip.join REPORT`: chapters.json -> document.json, outline.json and passages.json."""

import sys

from lkip.config import Report, Style, load
from lkip.files import read_json, write_json
from lkip.join import join
from lkip.model import Chapters, Figures, Tables
from lkip.stage import Refused, main


def stage(where: Report) -> None:
    """Join the chapters into one document."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    document, outline, passages = join(
        read_json(where.build / "chapters.json", Chapters),
        read_json(where.build / "tables.json", Tables).tables,
        read_json(where.build / "figures.json", Figures).figures,
        style,
    )
    write_json(where.build / "document.json", document)
    write_json(where.build / "outline.json", outline)
    write_json(where.build / "passages.json", passages)


if __name__ == "__main__":
    sys.exit(main(stage, "join"))
