"""The finished report at two zooms: a short outline, and every word of every page.

Both are read from the documents themselves. After a change that is meant:
`UPDATE_GOLDEN=1 python -m pytest tests/e2e/test_golden.py`, then read the difference.
"""

from pathlib import Path
from typing import Any

import lxml.html
import pypdf
import pytest
from documents import docx_text
from projects import SAMPLE, SMALL, built

from golden import golden
from lkip.files import read_json
from lkip.model import Outline

pytestmark = pytest.mark.e2e


@pytest.fixture(params=["sample", "small"])
def folder(request: pytest.FixtureRequest) -> tuple[str, Path]:
    name, report = {"sample": ("sample", SAMPLE), "small": ("small", SMALL)}[request.param]
    return name, built(request.getfixturevalue(f"built_{name}"), report)


def test_outline(folder: tuple[str, Path]):
    """Parts, headings, tables and charts with their numbers and pages."""
    name, made = folder
    outline = read_json(made / "outline.json", Outline)
    pages = read_json(made / "pages.json", dict[str, str])
    lines = [
        f"{'  ' * entry.level}{entry.number} {entry.text} .. {pages.get(entry.id, '-')}"
        for entry in outline.entries
        if entry.kind in ("heading", "table", "chart", "figure")
    ]
    made_text = "\n".join(" ".join(line.split()) for line in lines) + "\n"
    assert made_text == golden(f"{name}.outline.txt", made_text)


def test_every_word_of_the_pdf(folder: tuple[str, Path]):
    name, made = folder
    reader = pypdf.PdfReader(made / "lkip.pdf")
    pages = [
        f"--- {label}\n{page.extract_text().strip()}\n"
        for label, page in zip(reader.page_labels, reader.pages, strict=True)
    ]
    text = "\n".join(pages)
    assert text == golden(f"{name}.pdf.txt", text)


def test_every_word_of_the_docx(folder: tuple[str, Path]):
    name, made = folder
    text = docx_text(made / "lkip.docx") + "\n"
    assert text == golden(f"{name}.docx.txt", text)


def test_outline_of_the_html(folder: tuple[str, Path]):
    """Landmarks, headings, tables and pictures as a screen reader lists them."""
    name, made = folder
    page = lxml.html.document_fromstring((made / "lkip.html").read_text(encoding="utf-8"))
    lines = [f"{node.tag} {_title(node)}".strip() for node in page.iter(*LISTED)]
    text = "\n".join(lines) + "\n"
    assert text == golden(f"{name}.html.txt", text)


LISTED = ("header", "nav", "main", "h1", "h2", "h3", "h4", "h5", "h6", "table", "figure", "footer")


def _title(node: Any) -> str:
    """A heading, the caption of a table and its size, the caption of a picture."""
    if node.tag == "table":
        size = f"{len(list(node.iter('tr')))} x {len(list(node.iter('col')))}"
        return f"{size} {_words(node.xpath('./caption'))}".strip()
    return _words(node.xpath("self::*[starts-with(name(), 'h')][not(self::header)] | ./figcaption"))


def _words(nodes: list[Any]) -> str:
    return " ".join(" ".join(node.text_content().split()) for node in nodes)
