"""Every entry of every list names the page where it really stands, the same in both documents.

Read from the finished files: the lists by the PDF's structure tree and the DOCX's fields, page
numbers by the PDF's own labels, and where a heading stands by the text of the page.
"""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from flow import pdf_lists, squashed
from projects import SAMPLE, SMALL, built
from standing import named, page_labels, page_texts, standing, titled

pytestmark = pytest.mark.e2e

Lists = list[list[tuple[str, str]]]
"""Of each list its entries: title, squashed, and page."""

LISTS = ("Daftar Isi", "Daftar Tabel", "Daftar Grafik", "Daftar Gambar", "Daftar Lampiran")


@pytest.fixture(scope="module", params=["sample", "small"])
def folder(request: pytest.FixtureRequest) -> Path:
    report = {"sample": SAMPLE, "small": SMALL}[request.param]
    return built(request.getfixturevalue(f"built_{request.param}"), report)


@pytest.fixture(scope="module")
def printed(folder: Path) -> Lists:
    """The lists of the PDF."""
    lists = [[entry.rpartition(" ") for entry in one] for one in pdf_lists(folder / "lkip.pdf")]
    return [[(squashed(title), page) for title, _, page in one] for one in lists]


def test_every_sort_of_list_is_there(printed: Lists):
    assert len(printed) == len(LISTS)
    assert all(len(one) > 2 for one in printed)


def test_every_entry_names_the_page_where_it_stands(folder: Path, printed: Lists):
    """The page with that label has the heading or caption, and no page before it has."""
    pdf = folder / "lkip.pdf"
    labels, entries = page_labels(pdf), titled(folder)
    found = standing(page_texts(pdf), entries)
    stands = {named(entry): found[entry.id] for entry in entries if entry.number}
    for title, page in (pair for one in printed for pair in one if pair[0] in stands):
        where = stands[title]
        assert where is not None, f"{title} stands nowhere"
        assert labels[where] == page, title


def test_unnumbered_entries_stand_on_the_page_that_they_name(folder: Path, printed: Lists):
    """Their words may stand in a sentence before; the page that is named has them at any rate."""
    texts, labels = page_texts(folder / "lkip.pdf"), page_labels(folder / "lkip.pdf")
    for title, page in (pair for one in printed for pair in one):
        assert title in texts[labels.index(page)], title


def test_nothing_that_is_numbered_is_left_out(folder: Path, printed: Lists):
    """All headings of three levels in the contents; tables, charts and pictures in their own."""
    numbered = [entry for entry in titled(folder) if entry.number]
    headings = [e for e in numbered if e.kind == "heading" and e.level <= 3]
    expected = [
        {named(e) for e in headings},
        *({named(e) for e in numbered if e.kind == kind} for kind in ("table", "chart", "figure")),
        {named(e) for e in headings if e.number.startswith("Lampiran")},
    ]
    listed = [{title for title, _ in one} for one in printed]
    assert [want - have for want, have in zip(expected, listed, strict=True)] == [set()] * 5
    assert listed[1:] == expected[1:]


def test_the_docx_has_the_same_lists_with_the_same_numbers(folder: Path, printed: Lists):
    assert _docx_lists(folder / "lkip.docx") == printed


def _docx_lists(path: Path) -> Lists:
    """The entries under each of the headings; what stands behind the last tab is the page."""
    found: Lists = []
    for paragraph in docx.Document(str(path)).element.body.iter(f"{W}p"):
        style = next((s.get(f"{W}val") for s in paragraph.iter(f"{W}pStyle")), "")
        if style.startswith("TOC") or style == "TableOfFigures":
            if "TOC " in "".join(paragraph.itertext(f"{W}instrText")):
                found.append([])
            pieces = paragraph.iter(f"{W}t", f"{W}tab")
            text = "".join("\t" if p.tag == f"{W}tab" else p.text or "" for p in pieces)
            title, _, page = text.rpartition("\t")
            found[-1].append((squashed(title), page))
    return found


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
