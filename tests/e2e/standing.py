"""On which page of a paginated document its headings and captions stand, by the pages' own text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pikepdf
import pypdf
from flow import squashed

from lkip.files import read_json
from lkip.model import Outline, OutlineEntry

KINDS = ("heading", "table", "chart", "figure")


def page_texts(pdf: Path) -> list[str]:
    """The text of every page, squashed."""
    return [squashed(page.extract_text()) for page in pypdf.PdfReader(pdf).pages]


def page_labels(pdf: Path) -> list[str]:
    """What is printed as the number of every page, as the file itself says."""
    with pikepdf.open(pdf) as document:
        return [page.label for page in document.pages]


def named(entry: OutlineEntry) -> str:
    """A heading or caption as it is printed, squashed."""
    return squashed(entry.number + entry.text)


def titled(folder: Path) -> list[OutlineEntry]:
    """The headings and captions of a built report that have words, in reading order."""
    outline = read_json(folder / "outline.json", Outline)
    return [entry for entry in outline.entries if entry.kind in KINDS and entry.text]


def standing(texts: Sequence[str], entries: Iterable[OutlineEntry]) -> dict[str, int | None]:
    """The page of each entry by its anchor, from 0, None where it is not found.

    Entries stand in reading order, and each that is a chapter's title at the top of a page: so no
    list that names it is taken for it.
    """
    found: dict[str, int | None] = {}
    here = 0
    for entry in entries:
        name = named(entry)
        top = len(name) + HEADER if entry.level == 1 else None
        page = next((n for n in range(here, len(texts)) if name in texts[n][:top]), None)
        found[entry.id] = page
        here = here if page is None else page
    return found


HEADER = 120
"""Letters that a running header may have."""
