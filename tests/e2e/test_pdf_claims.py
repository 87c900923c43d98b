"""What a finished PDF claims to be (PDF/A-3a, PDF/UA-1), it is to an independent reader."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from projects import SAMPLE, SMALL, built

from lkip.files import read_json
from lkip.model import Cell, Outline, Records, References, Series, Tables, Text, Value

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module", params=[SAMPLE, SMALL])
def folder(request: pytest.FixtureRequest) -> Path:
    """What was built of a report."""
    name = "built_sample" if request.param == SAMPLE else "built_small"
    return built(request.getfixturevalue(name), request.param)


@pytest.fixture(scope="module")
def pdf(folder: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(folder / "lkip.pdf") as opened:
        yield opened


@pytest.fixture(scope="module")
def elements(pdf: pikepdf.Pdf) -> list[tuple[str, Any]]:
    """The structure tree in reading order: (tag, element)."""
    return list(_elements(pdf.Root.StructTreeRoot.K))


def _elements(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, pikepdf.Array):
        for inner in node:
            yield from _elements(inner)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S), node
        if "/K" in node:
            yield from _elements(node.K)


def test_the_file_is_sound(pdf: pikepdf.Pdf):
    assert pdf.check_pdf_syntax() == []
    assert not pdf.is_encrypted


def test_it_says_what_it_is(pdf: pikepdf.Pdf, folder: Path):
    meta = json.loads((folder / "document.json").read_bytes())["meta"]
    with pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == meta["title"]["c"]
    assert pdf.Root.Lang == "id"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert [str(intent.S) for intent in pdf.Root.OutputIntents] == ["/GTS_PDFA1"]


def test_every_heading_is_a_bookmark(pdf: pikepdf.Pdf, folder: Path):
    def titles(items: Any) -> Iterator[str]:
        for item in items:
            yield item.title
            yield from titles(item.children)

    with pdf.open_outline() as outline:
        found = list(titles(outline.root))
    entries = read_json(folder / "outline.json", Outline).entries
    headings = [f"{e.number} {e.text}".strip() for e in entries if e.kind == "heading"]
    assert [re.sub(r"\s+", " ", title) for title in found] == [
        re.sub(r"\s+", " ", heading) for heading in headings
    ]


def test_every_table_has_its_headings_tagged_with_their_scope(
    elements: list[tuple[str, Any]], folder: Path
):
    tables = read_json(folder / "tables.json", Tables).tables
    document = json.loads((folder / "document.json").read_bytes())
    printed = [tables[name] for name in _named(document, "table")]
    wanted = sum(len(row) for table in printed for row in table.header)
    heads = [element for tag, element in elements if tag == "/TH"]
    assert Counter(tag for tag, _ in elements)["/Table"] >= len(printed)
    assert len(heads) >= wanted > 0
    assert all("/Scope" in _attributes(head) for head in heads)


def test_every_picture_and_formula_is_told_in_words(elements: list[tuple[str, Any]]):
    shown = [element for tag, element in elements if tag in ("/Figure", "/Formula")]
    assert shown
    assert all(str(element.get("/Alt", "")).strip() for element in shown)


def test_headings_skip_no_level(elements: list[tuple[str, Any]]):
    levels = [int(tag[2:]) for tag, _ in elements if re.fullmatch(r"/H\d", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_links_lead_somewhere_and_are_told(pdf: pikepdf.Pdf, elements: list[tuple[str, Any]]):
    links = [
        note for page in pdf.pages for note in page.get("/Annots", ()) if note.Subtype == "/Link"
    ]
    assert links
    for link in links:
        action = link.get("/A", {})
        assert "/Dest" in link or "/D" in action or str(action.URI).startswith("http")
        assert str(link.get("/Contents", "")).strip()
    assert Counter(tag for tag, _ in elements)["/Link"] > 0
    assert all(page.get("/Tabs") == "/S" for page in pdf.pages if "/Annots" in page)


def test_it_carries_every_record_as_read(pdf: pikepdf.Pdf, folder: Path):
    """Nothing is lost on the way into the CSVs: key by key, with the cell of each value."""
    records = read_json(folder / "data.json", Records).records
    kinds = dict.fromkeys(one.kind for one in records)
    assert sorted(pdf.attachments) == sorted(f"{kind}.csv" for kind in kinds)
    for kind in kinds:
        held = pdf.attachments[f"{kind}.csv"]
        assert held.relationship == pikepdf.Name.Data
        assert held.get_file().mime_type == "text/csv"
        assert "lembar" in held.description
        text = io.StringIO(held.get_file().read_bytes().decode("utf-8-sig"), newline="")
        rows = list(csv.DictReader(text))
        mine = [one for one in records if one.kind == kind]
        assert [row["Kunci"] for row in rows] == [one.key for one in mine]
        for one, row in zip(mine, rows, strict=True):
            by_cell = {row[f"Sel: {name}"]: row[name] for name in row if f"Sel: {name}" in row}
            for field in one.fields.values():
                for item in field.years.values() if isinstance(field, Series) else (field,):
                    if isinstance(item.origin, Cell) and item.origin.cell:
                        assert _same(by_cell[str(item.origin)], item), item


def _same(text: str, item: Value | Text | References) -> bool:
    match item:
        case Value(number=None):
            return not re.search(r"\d", text)
        case Value(number=number):
            return Decimal(text) == number
        case References(keys=keys):
            return text == "; ".join(keys)
        case Text(text=said):
            return text == said or bool(text) == bool(said)  # a choice, in the sheet's words


def _named(node: Any, kind: str) -> Iterator[str]:
    """The tables that the document prints."""
    match node:
        case {"t": "Div", "c": [[_, [first, *_], pairs], content]} if first == kind:
            yield dict(pairs)[kind]
            yield from _named(content, kind)
        case dict():
            yield from _named(list(node.values()), kind)
        case list():
            for inner in node:
                yield from _named(inner, kind)


def _attributes(element: Any) -> set[str]:
    held = element.get("/A", ())
    return {name for one in (held if isinstance(held, pikepdf.Array) else [held]) for name in one}
