"""Centred texts in lines of like length, by indents."""

import pytest
from docx_tools import W, of_markdown, paragraphs, part

from lkip.write.docx.balance import Letters, indent

USUAL = Letters(10)
TITLE = "Rekapitulasi Hasil Tangkapan Nelayan Kecil menurut Pelabuhan dan Alat Tangkap Tahun 2031"


def test_what_fits_on_one_line_is_left_alone():
    assert indent("Hasil Tangkapan", 9000, USUAL, "Arial") == 0


def test_two_lines_become_alike():
    """A last line of one word makes the lines half as wide; there are no more of them."""
    side = indent(TITLE, 8000, USUAL, "Arial")
    assert 1200 < side < 2000
    assert indent(TITLE, 8000 - 2 * side, USUAL, "Arial") < 300


def test_capitals_bold_letters_and_wide_fonts_need_more_room():
    assert indent(TITLE, 8000, USUAL, "Arial") > indent(TITLE, 8000, USUAL, "Verdana")
    room = 8800
    assert indent(TITLE, room, Letters(9), "Arial") == 0
    assert indent(TITLE, room, Letters(9, bold=True, capitals=True), "Arial") > 0


def test_lines_that_the_author_ended_stay_lines():
    assert indent("Lampiran 1\nHasil Tangkapan", 9000, USUAL, "Arial") == 0
    assert indent(f"Lampiran 1\n{TITLE}", 8000, USUAL, "Arial") > 0


@pytest.mark.parametrize("text", ["Pertanggungjawabannyalah " * 3, ""])
def test_words_wider_than_the_room_and_empty_texts_are_left_alone(text: str):
    assert indent(text, 1000, USUAL, "Arial") == 0


def test_only_centred_texts_are_indented_and_by_the_room_that_they_have():
    """The body is justified; a caption has the page's width, a signer's title that of its cell."""
    signer = "::: {.signer}\nKepala Dinas Perikanan dan Ketahanan Pangan Kabupaten Muara Jati\n\n"
    signer += ":::: {.signature-space}\n::::\n\nNama\n:::\n\n"
    caption = '::: {#tbl-a .table table="pegawai" number="1.1" label="Tabel"}\n'
    caption += f"{TITLE} dan Tahun 2032\n:::\n\n"
    data = of_markdown(f"# Bab {{#sec-a}}\n\n{TITLE}\n\n{caption}::: {{.signature}}\n{signer}:::\n")
    root = part(data)

    def sides(style: str) -> list[str]:
        return [
            side
            for paragraph in paragraphs(root, style)
            for side in paragraph.xpath("w:pPr/w:ind/@w:left", namespaces=W)
        ]

    assert sides("BodyText") == []
    (caption_side,), (signer_side,) = sides("Caption"), sides("TandaTangan")
    assert 1000 < int(caption_side) < 3000
    assert 100 < int(signer_side) < 1500
