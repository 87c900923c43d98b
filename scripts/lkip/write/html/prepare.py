"""`python -m lkip.write.html.prepare REPORT`: figures.json -> the drawings of the page.

No chapter is needed for it: it is done while they are joined, and stays when one is edited.
"""

from __future__ import annotations

import sys

from lkip.config import Report, Style, load
from lkip.files import read_json, write_json
from lkip.model import Figures
from lkip.stage import Refused, main
from lkip.write.drawings import upright
from lkip.write.html.drawings import svgs


def stage(where: Report) -> None:
    """Draw all figures as on pages that stand; the few on lying ones are left to the writer."""
    style, findings = load(where, "style.yaml", Style)
    if style is None:
        raise Refused(findings)
    figures = read_json(where.build / "figures.json", Figures).figures
    wishes = upright(figures)
    made = svgs(wishes, figures, style, where.root / "config" / "fonts")
    write_json(where.build / "typst" / "html.json", {wish.key: made[wish] for wish in wishes})


if __name__ == "__main__":
    sys.exit(main(stage, "write.html.prepare"))
