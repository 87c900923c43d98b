"""Help for the DOCX tests: the sample written once, and its parts as trees."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import sample
from lxml import etree

from lkip.write.docx import write_docx
from lkip.write.docx.ooxml import w
from lkip.write.pages import paginated

FONTS = Path(__file__).parents[2] / "config" / "fonts"
W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def pages(document):
    """Invented page labels for every anchor: i, ii, … are not needed here."""
    anchors = re.findall(r"(?:sec|tbl|fig)-[a-z-]+", repr(document))
    return {anchor: str(number) for number, anchor in enumerate(dict.fromkeys(anchors), 10)}


def written(document, style=None, tables=None, page_labels=None, figures=None):
    """A document of the sample's tables and charts as DOCX."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        sample.write_picture(root)
        draft = write_docx(
            document,
            tables or sample.tables(),
            figures or sample.figures(),
            style or sample.style(),
            root,
            FONTS,
        )
        return paginated(draft, pages(document) if page_labels is None else page_labels)


@cache
def sample_docx():
    """The whole sample."""
    return written(sample.document())


def of_markdown(markdown, kind="main", **options):
    """One part with this text as DOCX."""
    blocks = sample.parse(markdown)
    return written(sample.pandoc_document([sample.part("bagian", kind, blocks)]), **options)


def part(data, name="word/document.xml"):
    """A part as a tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def names(data):
    """The parts of the package in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.namelist()


def text(node):
    """What a reader sees of a paragraph or cell; breaks are spaces."""
    pieces = {w("t"): None, w("br"): " ", w("tab"): "\t", w("noBreakHyphen"): "-"}
    return "".join(
        (n.text or "") if pieces[n.tag] is None else pieces[n.tag]
        for n in node.iter(*pieces)
        if n.getparent().tag != w("tabs")
    )


def paragraphs(root, style):
    """The paragraphs in a style."""
    return root.xpath(f'//w:p[w:pPr/w:pStyle/@w:val="{style}"]', namespaces=W)


def fields(node):
    """Instruction and cached result of every innermost or simple field, in order."""
    found, open_fields = [], []
    for element in node.iter(w("fldChar"), w("instrText"), w("t")):
        if element.tag == w("instrText"):
            open_fields[-1][0] += element.text
        elif element.tag == w("t"):
            for entry in open_fields:
                entry[1] += element.text or ""
        elif element.get(w("fldCharType")) == "begin":
            open_fields.append(["", ""])
        elif element.get(w("fldCharType")) == "end":
            instruction, result = open_fields.pop()
            found.append((instruction.strip(), result))
    return found
