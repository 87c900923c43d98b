"""A draft in its documents: the watermark on every page, and pictures that are still to come."""

import io
import re

import docx as python_docx
import docx_tools
import pikepdf
import pytest
import sample
from docx_tools import part, sample_docx
from lxml import etree
from openxml_audit import OpenXmlValidator
from pdf_tools import reader, sample_pdf, texts, written

from lkip import pandoc
from lkip.write.pictures import unshown


def draft():
    """The sample as a draft."""
    document = sample.document()
    document["meta"]["draft"] = {"t": "MetaString", "c": "true"}
    return document


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    return written(draft(), tmp_path_factory.mktemp("draft"))[0]


@pytest.fixture(scope="module")
def docx():
    return docx_tools.written(draft())


# --- PDF -------------------------------------------------------------------------------------


def test_every_page_of_the_pdf_bears_it_the_cover_and_turned_pages_too(pdf):
    assert all("DRAF" in re.sub(r"\s", "", text) for text in texts(pdf))
    assert not any("DRAF" in text for text in texts())


def test_it_moves_nothing(pdf):
    assert reader(pdf).page_labels == reader().page_labels
    for with_mark, without in zip(texts(pdf), texts(), strict=True):
        assert re.sub("[DRAF ]", "", with_mark) == re.sub("[DRAF ]", "", without)


def test_it_is_no_content_so_that_a_screen_reader_passes_it(pdf):
    """The letters are marked as an artifact; what is tagged is the same as without them."""
    with (
        pikepdf.open(io.BytesIO(pdf)) as opened,
        pikepdf.open(io.BytesIO(sample_pdf()[0])) as plain,
    ):
        assert opened.check_pdf_syntax() == []
        with opened.open_metadata() as metadata:
            assert (metadata.pdfa_status, metadata["pdfuaid:part"]) == ("3A", "1")
        assert list(tags(opened.Root.StructTreeRoot.K)) == list(tags(plain.Root.StructTreeRoot.K))
        assert all(not unmarked(page) for page in opened.pages)


def tags(node):
    """The kinds of the elements of a structure tree, in reading order."""
    for one in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(one, pikepdf.Dictionary):
            yield str(one.get("/S", ""))
            yield from tags(one.get("/K", pikepdf.Array()))


def unmarked(page):
    """Texts of a page that are neither tagged nor marked as an artifact."""
    depth, found = 0, []
    for operands, operator in pikepdf.parse_content_stream(page):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
        if str(operator) in ("Tj", "TJ") and not depth:
            found.append(operands)
    return found


# --- DOCX ------------------------------------------------------------------------------------


def test_every_header_of_the_docx_bears_words_own_watermark(docx):
    document = python_docx.Document(io.BytesIO(docx))
    for section in document.sections:
        shape = section.header._element.xpath(
            './/*[local-name()="shape" and starts-with(@id, "PowerPlusWaterMarkObject")]'
        )
        assert [mark.xpath('string(.//*[local-name()="textpath"]/@string)') for mark in shape] == [
            "DRAF"
        ]
    assert b"WaterMark" not in part_bytes(sample_docx())


def test_the_names_of_the_shapes_are_unique(docx):
    ids = re.findall(rb'PowerPlusWaterMarkObject\d+|o:spid="\w+"', part_bytes(docx))
    assert len(ids) == len(set(ids)) == 4


def test_the_docx_is_sound(docx, tmp_path):
    path = tmp_path / "draf.docx"
    path.write_bytes(docx)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def part_bytes(data):
    return b"".join(etree.tostring(part(data, f"word/header{n}.xml")) for n in (1, 2))


# --- pictures --------------------------------------------------------------------------------


def test_a_picture_that_is_not_there_yet_keeps_its_caption(tmp_path):
    assert unshown("") == "[Gambar belum tersedia]"
    attr = pandoc.attributes(
        "fig-kantor", ["figure"], file="", number="1.1", label="Gambar", alt="Kantor"
    )
    caption = {"t": "Plain", "c": pandoc.inlines("Kantor dinas")}
    heading = {"t": "Header", "c": [1, ["sec-a", [], []], pandoc.inlines("Bab")]}
    figure = {"t": "Div", "c": [attr, [caption]]}
    document = sample.pandoc_document([sample.part("bab", "main", [heading, figure])])
    made, pages = written(document, tmp_path)
    assert "[Gambar belum tersedia] Gambar 1.1 Kantor dinas" in texts(made)[0]
    assert pages["fig-kantor"] == "1"
    word = python_docx.Document(io.BytesIO(docx_tools.written(document)))
    told = " ".join(paragraph.text for paragraph in word.paragraphs)
    assert "[Gambar belum tersedia]" in told
    assert "Kantor dinas" in told
