"""`python -m lkip.coverage.pdf REPORT`: lkip.pdf and trace.json -> coverage-pdf.json.

The numbers of a finished PDF, page by page: a number may stand where the
place that the trace tells for it does.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from pypdf import PageObject, PdfReader

from lkip.config import Report
from lkip.coverage.match import Found, Known, covered, found_in, known_of
from lkip.files import read_json, write_json
from lkip.model import Covered, Trace
from lkip.stage import main

Matrix = Sequence[float]


def pdf(path: Path, trace: Trace, pages: Mapping[str, str]) -> Covered:
    """What became of the numbers in the text of a PDF.

    `pages` tells the printed number of the page on which each place of the trace begins.
    """
    reader = PdfReader(path)
    labels = reader.page_labels
    found: list[Found] = []
    for at, page in enumerate(reader.pages):
        found += found_in(text(page), at)
    where = [f"halaman {label}" if label else f"lembar {n}" for n, label in enumerate(labels, 1)]
    return covered(found, known(trace, labels, pages), where)


WIDE = 0.7
"""Widest digit of a font, as a share of its size."""


def text(page: PageObject) -> str:
    """The text of a page, what is not set on from what stands before it on a line of its own.

    Cells that stand close to one another stay two numbers, and a formula, of which each sign is
    set alone, stays one.
    """
    pieces: list[str] = []
    line, start, end = 0.0, 0.0, 0.0

    def take(piece: str, cm: Matrix, tm: Matrix, _: object, size: float) -> None:
        nonlocal line, start, end
        if not piece.strip():
            pieces.append(piece)
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        follows = abs(y - line) < 1 and start <= x <= end
        pieces.append(piece if follows else f"\n{piece}")
        line, start, end = y, x, x + WIDE * size * len(piece.strip())

    page.extract_text(visitor_text=take)
    return "".join(pieces)


def known(trace: Trace, labels: Sequence[str], pages: Mapping[str, str]) -> list[Known]:
    """Where each number of the trace may stand, and the numbers of the pages themselves."""
    spans = _spans(trace, labels, pages)
    made = [Known(label, n, n) for n, label in enumerate(labels) if label.isdigit()]
    for one in trace.prints:
        first, last = spans[one.within]
        made += known_of(one, first, last, pages)
    return made


def _spans(
    trace: Trace, labels: Sequence[str], pages: Mapping[str, str]
) -> dict[str, tuple[int, int]]:
    """The pages of each place, as counted from 0: from its own to that of what follows.

    A section ends where the next begins, whatever tables stand in it. A place that no page number
    is known of is on the pages of its neighbours.
    """
    index = {label: n for n, label in reversed(list(enumerate(labels)))}
    starts: list[int] = []
    for place in trace.places:
        before = starts[-1] if starts else 0
        starts.append(index.get(pages.get(place.id, ""), before) or before)
    last = len(labels) - 1
    spans = {"": (0, last)}
    section, following = last, last
    for place, start in zip(reversed(trace.places), reversed(starts), strict=True):
        heading = place.kind == "heading"
        spans[place.id] = (start, section if heading else following)
        following = start
        section = start if heading else section
    return spans


def stage(where: Report) -> None:
    """Find the origin of every number in the finished PDF."""
    trace = read_json(where.build / "trace.json", Trace)
    pages = read_json(where.build / "pages.json", dict[str, str])
    write_json(where.build / "coverage-pdf.json", pdf(where.build / "lkip.pdf", trace, pages))


if __name__ == "__main__":
    sys.exit(main(stage, "coverage.pdf"))
