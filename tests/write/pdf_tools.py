"""Help for the PDF tests: the sample written once, and what stands on its pages."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdf
import sample

from lkip import pandoc
from lkip.write.pdf import write_pdf
from lkip.write.pdf.prepare import prepare

FONTS = Path(__file__).parents[2] / "config" / "fonts"


def written(document, folder, tables=None, figures=None):
    """A document with the sample's pictures and style."""
    folder.mkdir(parents=True, exist_ok=True)
    sample.write_picture(folder)
    made = (tables or sample.tables()).tables, (figures or sample.figures()).figures
    prepare(*made, folder / "typst", document["blocks"])
    return write_pdf(document, sample.style(), FONTS, folder / "typst", folder)


@cache
def sample_pdf():
    """The sample's PDF and its page labels."""
    with TemporaryDirectory() as folder:
        return written(sample.document(), Path(folder))


@cache
def reader(pdf=None):
    """A reader of `pdf`, else of the sample."""
    return pypdf.PdfReader(io.BytesIO(pdf or sample_pdf()[0]))


@cache
def texts(pdf=None):
    """The text of every page, spaces and line ends all as one space."""
    return [flat(page.extract_text()) for page in reader(pdf).pages]


def text_of(label):
    """The text of the sample's page with that label."""
    return texts()[reader().page_labels.index(label)]


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def main_part(*blocks):
    """A document of one chapter."""
    heading = {
        "t": "Header",
        "c": [1, ["sec-x", [], [["number", "BAB I"]]], pandoc.inlines("Judul")],
    }
    return sample.pandoc_document([sample.part("x", "main", [heading, *blocks])])
