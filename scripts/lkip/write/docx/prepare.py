"""`python -m lkip.write.docx.prepare REPORT`: figures.json -> the diagrams of the DOCX.

No chapter is needed for it: it is done while they are joined, and stays when one is edited.
"""

from __future__ import annotations

import sys

from lkip.config import Report, Style, load
from lkip.files import read_json, write_json
from lkip.model import Diagram, Figures
from lkip.stage import Refused, main
from lkip.write.docx.drawings import diagrams
from lkip.write.drawings import upright


def stage(where: Report) -> None:
    """Draw all diagrams as on pages that stand; the few on lying ones are left to the writer."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    figures = read_json(where.build / "figures.json", Figures).figures
    wishes = upright({key: one for key, one in figures.items() if isinstance(one, Diagram)})
    made = diagrams(wishes, figures, style, where.root / "config" / "fonts")
    write_json(where.build / "typst" / "docx.json", {wish.key: made[wish] for wish in wishes})


if __name__ == "__main__":
    sys.exit(main(stage, "write.docx.prepare"))
