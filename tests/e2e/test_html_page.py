"""The whole report as a page: sound, self-contained, and with every cell of every table."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from flow import squashed
from projects import SAMPLE, SMALL, built

from lkip.files import read_json
from lkip.model import Outline, Table, TableCell, Tables
from lkip.pandoc import attribute, plain

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module", params=["sample", "small"])
def folder(request: pytest.FixtureRequest) -> Path:
    report = {"sample": SAMPLE, "small": SMALL}[request.param]
    return built(request.getfixturevalue(f"built_{request.param}"), report)


@pytest.fixture(scope="module")
def page(folder: Path) -> Any:
    text = (folder / "lkip.html").read_text(encoding="utf-8")
    return lxml.html.document_fromstring(text)


def test_names_are_there_once_and_lead_somewhere(page: Any):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    asked = {href[1:] for href in page.xpath("//@href") if href.startswith("#")}
    asked |= set(" ".join(page.xpath("//@aria-labelledby | //@headers")).split())
    assert asked <= set(ids)


def test_it_needs_nothing_else(page: Any):
    assert page.xpath("//script/@src | //link | //iframe | //object") == []
    assert not re.search(r"fetch|XMLHttp|import|https?:", page.xpath("//script")[-1].text)
    assert all(source.startswith("data:image/") for source in page.xpath("//@src"))
    assert not re.search(r"@import|url\(", page.xpath("//style")[0].text)


def test_headings_have_no_gaps_and_one_is_the_title(page: Any):
    levels = [int(node.tag[1]) for node in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_has_words_and_every_region_another_name(page: Any):
    assert all(node.get("alt") for node in page.iter("img"))
    assert all(node.get("aria-label") for node in page.xpath("//*[@role='img']"))
    names = [
        node.get("aria-label") or page.get_element_by_id(node.get("aria-labelledby")).text_content()
        for node in page.xpath("//*[@role='region']")
    ]
    assert len(names) == len(set(names))


def test_every_heading_and_caption_of_the_outline_is_at_its_anchor(folder: Path, page: Any):
    named = [e for e in read_json(folder / "outline.json", Outline).entries if e.id and e.text]
    kinds = ("heading", "table", "figure", "chart")
    for entry in (e for e in named if e.kind in kinds and (e.number or e.kind == "heading")):
        place = page.get_element_by_id(entry.id)
        titles = [place, *place.xpath(".//caption | ./figcaption")]
        words = squashed(entry.number + entry.text)
        assert words in [squashed(title.text_content()) for title in titles], entry.id


def test_every_paragraph_of_the_document_is_there(folder: Path, page: Any):
    document = json.loads((folder / "document.json").read_bytes())
    shown = squashed(page.xpath("/html/body")[0].text_content())
    texts = [squashed(text) for text in _paragraphs(document["blocks"])]
    assert len(texts) > 200
    assert [text for text in texts if text not in shown] == []


def _paragraphs(node: Any) -> Iterator[str]:
    """The texts of paragraphs without formulas, and of the lines of line blocks."""
    match node:
        case {"t": "Para" | "Plain", "c": content}:
            if '"t": "Math"' not in json.dumps(content):
                yield plain(content)
        case {"t": "LineBlock", "c": lines}:
            yield from map(plain, lines)
        case {"c": content}:
            yield from _paragraphs(content)
        case [*nodes]:
            for inner in nodes:
                yield from _paragraphs(inner)


def test_every_cell_of_every_table_is_in_it_as_often_as_it_should(folder: Path, page: Any):
    tables = read_json(folder / "tables.json", Tables).tables
    document = json.loads((folder / "document.json").read_bytes())
    printed = [(node["c"][0][0], tables[key]) for node, key in _tables(document["blocks"])]
    assert len(printed) > 20
    for anchor, table in printed:
        (shown,) = page.get_element_by_id(anchor).iter("table")
        cells = [squashed(cell.text_content()) for cell in shown.iter("th", "td")]
        for text in _texts(table):
            assert any(text in cell for cell in cells), f"{anchor}: {text}"
        wanted = sorted(text for text in _plain_texts(table) if text)
        assert [text for text in wanted if cells.count(text) < wanted.count(text)] == [], anchor


def _tables(node: Any) -> Iterator[tuple[Any, str]]:
    if isinstance(node, list):
        for one in node:
            yield from _tables(one)
    elif isinstance(node, dict) and node["t"] == "Div":
        if "table" in node["c"][0][1]:
            yield node, attribute(node, "table")
        yield from _tables(node["c"][1])


def _cells(table: Table) -> Iterator[TableCell]:
    yield from (cell for row in table.header for cell in row)
    yield from (cell for row in table.body for cell in row.cells)


def _texts(table: Table) -> Iterator[str]:
    """What must stand in some cell: each line of a cell with several."""
    for cell in _cells(table):
        yield from map(squashed, cell.lines or cell.links or ([] if cell.tex else [cell.text]))


def _plain_texts(table: Table) -> Iterator[str]:
    """What must stand in a cell of its own."""
    return (squashed(c.text) for c in _cells(table) if not (c.lines or c.links or c.tex))


def test_rows_fill_all_columns(page: Any):
    for table in page.iter("table"):
        width = len(list(table.iter("col")))
        for group in table.xpath("./thead | ./tbody"):
            filled = [0] * len(group)
            for y, row in enumerate(group):
                for cell in row:
                    for below in range(int(cell.get("rowspan", 1))):
                        filled[y + below] += int(cell.get("colspan", 1))
            assert not width or set(filled) == {width}
