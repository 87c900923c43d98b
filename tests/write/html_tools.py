"""Help for the HTML tests: the sample written once, and its page as a tree."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import lxml.html
import sample

from lkip.model import Chapters, Metadata
from lkip.write.html import Origins, write_html
from making import scales

FONTS = Path(__file__).parents[2] / "config" / "fonts"


def origins(records=(), printed=(), positions=()):
    """The origins of what is printed from these records."""
    meta = Metadata("", "", "", "", "id")
    return Origins(records, Chapters(meta, (), tuple(printed), tuple(positions), ()), scales())


def written(document, *, tables=None, figures=None, style=None, traced=None):
    """A document of the sample's tables, charts and pictures as HTML."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        sample.write_picture(root)
        return write_html(
            document,
            tables or sample.tables(),
            figures or sample.figures(),
            traced or origins(printed=sample.printed()),
            style or sample.style(),
            FONTS,
            root,
        )


@cache
def sample_html():
    """The whole sample."""
    return written(sample.document())


@cache
def page(html=None):
    """A page as a tree, else that of the sample."""
    return lxml.html.document_fromstring((html or sample_html()).decode())


def of_markdown(markdown, kind="main", **options):
    """One part with this text as a tree."""
    blocks = sample.parse(markdown)
    document = sample.pandoc_document([sample.part("bagian", kind, blocks)])
    return page(written(document, **options))


def text(node):
    """What a reader sees of an element, spaces made even; notes in TeX are not seen."""
    pieces = node.xpath(".//text()[not(ancestor::annotation)]")
    return " ".join("".join(pieces).split())


def one(tree, path):
    """The only element of that path."""
    (found,) = tree.xpath(path)
    return found
