"""The DOCX as a whole."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx as python_docx
import pytest
import sample
from docx_tools import W, fields, names, of_markdown, paragraphs, part, sample_docx, text, written
from msgspec import structs
from openxml_audit import OpenXmlValidator

from lkip import pandoc
from lkip.model import Box, Diagram, Figures, Line
from lkip.write.docx import write_docx
from lkip.write.docx.sections import sections
from lkip.write.docx.styles import styles

HOSTILE = 'A <b> & "c" ]]> 🎉 ' + "panjang" * 40


def audited(data, folder):
    """What openxml-audit finds against a document."""
    path = folder / "lkip.docx"
    path.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


# --- soundness ---------------------------------------------------------------------------------


def test_the_sample_is_sound(tmp_path):
    assert audited(sample_docx(), tmp_path) == []


def test_word_processors_open_it():
    document = python_docx.Document(io.BytesIO(sample_docx()))
    # Nine numbered ones, one without a number, a drawn one, two for signatures.
    assert len(document.tables) == 13
    # Three are signed in a row of their own.
    assert sum(len(t.rows[-1].cells[0].tables) for t in document.tables) == 3
    assert document.core_properties.title == sample.META["title"]
    assert document.core_properties.author == sample.META["author"]
    assert document.core_properties.created.isoformat() == "2032-02-16T00:00:00+00:00"
    assert document.core_properties.language == "id"


def test_hostile_text_is_literal_and_harmless(tmp_path):
    words = [{"t": "Str", "c": HOSTILE}]
    heading = {"t": "Header", "c": [1, ["sec-a", [], [["number", "BAB I"]]], words]}
    raw = {"t": "RawBlock", "c": ["openxml", "<w:p><w:r>"]}
    blocks = [heading, {"t": "Para", "c": words}, raw]
    meta = {**sample.META, "title": HOSTILE, "header": HOSTILE, "author": HOSTILE}
    data = written(sample.pandoc_document([sample.part("a", "main", blocks)], meta))
    assert audited(data, tmp_path) == []
    assert [text(p) for p in paragraphs(part(data), "BodyText")] == [HOSTILE]
    assert text(part(data, "word/header1.xml")) == HOSTILE
    assert python_docx.Document(io.BytesIO(data)).core_properties.title == HOSTILE


@pytest.mark.parametrize("blocks", [[], [{"t": "Para", "c": []}]])
def test_an_empty_part_is_no_problem(blocks, tmp_path):
    data = written(sample.pandoc_document([sample.part("a", "main", blocks)]))
    assert audited(data, tmp_path) == []


# --- the same bytes ----------------------------------------------------------------------------


def test_the_same_bytes_again():
    assert written(sample.document()) == sample_docx()


def test_the_same_bytes_elsewhere_and_at_another_time(tmp_path):
    program = (
        "import sys, docx_tools, sample\n"
        "sys.stdout.buffer.write(docx_tools.written(sample.document()))"
    )
    source = Path(__file__).parents[2] / "scripts"
    paths = os.pathsep.join([str(source), str(Path(__file__).parent)])
    environment = {**os.environ, "PYTHONPATH": paths, "TZ": "Asia/Jakarta", "PYTHONHASHSEED": "7"}
    environment |= {"LC_ALL": "C", "USER": "lain", "SOURCE_DATE_EPOCH": "1"}
    made = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert made.stdout == sample_docx()


def test_the_package_knows_no_other_date_than_the_reports():
    with zipfile.ZipFile(io.BytesIO(sample_docx())) as package:
        assert {info.date_time for info in package.infolist()} == {(2032, 2, 16, 0, 0, 0)}
        assert package.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert package.namelist()[2:] == sorted(package.namelist()[2:])


# --- pages -------------------------------------------------------------------------------------


def section_properties():
    return part(sample_docx()).xpath("//w:sectPr", namespaces=W)


def test_cover_roman_and_arabic_pages():
    numbering = [
        (s.xpath("string(w:pgNumType/@w:fmt)", namespaces=W),
         s.xpath("string(w:pgNumType/@w:start)", namespaces=W))
        for s in section_properties()
    ]  # fmt: skip
    assert numbering == [("", ""), ("lowerRoman", "1"), ("decimal", "1"), *[("decimal", "")] * 5]


def test_header_and_page_number_stand_where_they_must():
    shown = [
        s.xpath("w:headerReference/@r:id | w:footerReference/@r:id",
                namespaces={**W, "r": s.nsmap["r"]})
        for s in section_properties()
    ]  # fmt: skip
    assert shown == [
        ["rIdKepala0", "rIdKaki0"],
        ["rIdKepala0", "rIdKaki"],
        *[["rIdKepala", "rIdKaki"]] * 6,
    ]
    assert text(part(sample_docx(), "word/header1.xml")) == sample.META["header"]
    assert fields(part(sample_docx(), "word/footer1.xml")) == [("PAGE", "1")]


def test_a_turned_page_keeps_its_binding_margin():
    *_, main, turned, _, _ = section_properties()
    sizes = [s.find("w:pgSz", W).get(f"{{{W['w']}}}orient") for s in (main, turned)]
    assert sizes == [None, "landscape"]
    margin, upright = turned.find("w:pgMar", W).attrib, main.find("w:pgMar", W).attrib
    name = f"{{{W['w']}}}"
    assert margin[name + "top"] == upright[name + "left"]
    assert margin[name + "left"] == upright[name + "bottom"]


def test_a_section_ends_with_its_last_paragraph_and_not_with_an_empty_one():
    for properties in section_properties()[2:-1]:
        holder = properties.getparent().getparent()
        before = holder.getprevious()
        # Behind a caption LibreOffice would not find the number that references ask for.
        caption = before.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=W)
        assert text(holder) != "" or before.tag.endswith("}tbl") or caption == "KeteranganGambar"


def orientations(markdown, *, landscape=False):
    """For each section of one part whether its paper lies, and the texts on its pages."""
    blocks = sample.parse("# J {#sec-a}\n\n" + markdown)
    parts = [sample.part("a", "main", blocks, landscape=landscape)]
    found = sections(parts)
    return [
        (section.landscape, [pandoc.plain(piece["c"][1]) for piece in section.parts])
        for section in found
    ]


def test_what_lies_in_an_upright_part_is_a_section_of_its_own():
    turned = "::: {.lanskap}\nB\n:::\n\n"
    assert orientations(f"A\n\n{turned}C\n") == [(False, ["JA"]), (True, ["B"]), (False, ["C"])]
    # Neighbours share a section, each with its page; an empty one leaves none.
    assert orientations(turned + turned) == [(False, ["J"]), (True, ["B", "B"])]
    assert orientations("::: {.lanskap}\n:::\n") == [(False, ["J"])]
    assert orientations(turned, landscape=True) == [(True, ["J", "B"])]


def test_a_page_break_stands_where_it_must_and_nowhere_else():
    mark = "::: {.page-break}\n:::\n\n"
    turned = "::: {.lanskap}\nB\n:::\n\n"
    data = of_markdown(
        f"{mark}# J {{#sec-a}}\n\nA\n\n{mark}{mark}B\n\n{mark}{turned}C\n\n{mark}"
        f"# K {{#sec-b}}\n\n{mark}"
    )
    breaks = paragraphs(part(data), "BatasBagian")
    assert sum(bool(p.xpath("w:pPr/w:pageBreakBefore", namespaces=W)) for p in breaks) == 1


def test_the_cover_has_its_foot_in_a_frame():
    foot = paragraphs(part(sample_docx()), "SampulBawah")
    assert [text(p) for p in foot] == [
        "Dinas Perikanan",
        "Kabupaten Muara Jati",
        "Jalan Pelabuhan Lama Nomor 7, Muara Jati 28899",
    ]
    assert all(p.xpath("w:pPr/w:framePr", namespaces=W) for p in foot)


# --- look --------------------------------------------------------------------------------------


def test_all_paragraphs_have_a_style_that_is_there():
    data = sample_docx()
    known = set(part(data, "word/styles.xml").xpath("//w:style/@w:styleId", namespaces=W))
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml"):
        root = part(data, name)
        used = root.xpath(
            "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", namespaces=W
        )
        assert set(used) <= known


def test_what_is_set_by_hand_is_alignment_and_keeping_together():
    """Else an author who changes a style would wonder why nothing happens."""
    allowed = {"pStyle", "keepNext", "jc", "numPr", "sectPr", "framePr", "pageBreakBefore"}
    allowed |= {"ind"}  # centred texts in lines of like length
    properties = part(sample_docx()).xpath("//w:pPr/*", namespaces=W)
    assert {node.tag.split("}")[1] for node in properties} <= allowed
    runs = part(sample_docx()).xpath("//w:rPr[not(ancestor::w:pPr)]/*", namespaces=W)
    letters = {"rStyle", "b", "bCs", "i", "iCs", "u", "caps"}  # small page numbers in a list
    assert {node.tag.split("}")[1] for node in runs} <= letters


def test_word_translates_the_built_in_styles_and_ours_are_indonesian():
    root = part(sample_docx(), "word/styles.xml")
    names = {s.get(f"{{{W['w']}}}val") for s in root.xpath("//w:style/w:name", namespaces=W)}
    assert {"heading 1", "Body Text", "caption", "toc 1", "table of figures", "header"} <= names
    assert {"Tabel Isi", "Tabel Kepala", "Tabel Jumlah", "Sumber", "Tanda Tangan"} <= names


def test_the_style_file_decides():
    style = sample.style()
    changed = structs.replace(
        style,
        font=structs.replace(style.font, word="Bookman Old Style"),
        size=structs.replace(style.size, body=12),
        colour=structs.replace(style.colour, rule="123456"),
    )
    made = styles(changed)
    assert b'w:ascii="Bookman Old Style"' in made
    assert b'w:sz w:val="24"' in made
    assert b'w:color="123456"' in made


def test_the_language_is_indonesian_and_nothing_is_asked_on_opening():
    data = sample_docx()
    assert b'w:lang w:val="id-ID"' in styles(sample.style())
    settings = part(data, "word/settings.xml")
    assert settings.find("w:updateFields", W) is None
    assert settings.xpath("string(//w:compatSetting[1]/@w:val)", namespaces=W) == "15"


def test_the_words_of_running_text_may_break_and_no_others():
    """Word and LibreOffice break them where they have Indonesian patterns."""
    data = sample_docx()
    (automatic,) = part(data, "word/settings.xml").xpath("//w:autoHyphenation", namespaces=W)
    assert not automatic.attrib
    root = part(data, "word/styles.xml")

    def breaks(style):
        """By the style itself or the next above it that says so, else by the defaults."""
        (node,) = root.xpath(f"//w:style[@w:styleId='{style}']", namespaces=W)
        told = node.xpath("w:pPr/w:suppressAutoHyphens", namespaces=W)
        if told:
            return told[0].get(f"{{{W['w']}}}val") == "0"
        based = node.xpath("w:basedOn/@w:val", namespaces=W)
        return (
            breaks(based[0])
            if based
            else not root.xpath("//w:pPrDefault//w:suppressAutoHyphens", namespaces=W)
        )

    paragraphs = root.xpath("//w:style[@w:type='paragraph']/@w:styleId", namespaces=W)
    running = {"BodyText", "Baris", "ListParagraph", "BlockText", "FootnoteText", "UraianIstilah"}
    assert {style for style in paragraphs if breaks(style)} == running


def test_parts_that_hold_nothing_are_not_there():
    assert "word/comments.xml" not in names(sample_docx())


# --- what Pandoc writes ------------------------------------------------------------------------


def test_printed_values_are_plain_text():
    [paragraph] = [p for p in paragraphs(part(sample_docx()), "BodyText") if "12.480" in text(p)]
    assert "sebesar 12.480 ton dari target 11.900 ton, atau capaian 104,87%." in text(paragraph)


def test_lists_notes_and_formulas():
    root = part(sample_docx())
    items = paragraphs(root, "ListParagraph")
    assert len(items) == 20
    assert all(p.xpath("w:pPr/w:numPr", namespaces=W) for p in items)
    math = {"m": "http://schemas.openxmlformats.org/officeDocument/2006/math"}
    assert len(root.xpath("//m:oMath[not(ancestor::w:tbl)]", namespaces=math | W)) == 8
    # Of two in tables; the other one, in a narrow column, is told in words.
    assert len(root.xpath("//w:tbl//m:oMath", namespaces=math | W)) == 1
    [note] = paragraphs(part(sample_docx(), "word/footnotes.xml"), "FootnoteText")
    assert "Peraturan Presiden Nomor 29 Tahun 2014" in text(note)


def test_signatures_stand_side_by_side_or_in_the_right_half():
    found = part(sample_docx()).xpath(
        '//w:tbl[w:tblPr/w:tblStyle/@w:val="TabelPolos"]', namespaces=W
    )
    single, double, *_ = ([text(c) for c in t.xpath(".//w:tc", namespaces=W)] for t in found)
    # Titles in the first row; in the second one the names, which stand on one line.
    assert single[0] == single[2] == ""
    assert "Kepala Dinas Perikanan" in single[1]
    assert "Rahmat Hidayat" in single[3]
    assert "Bupati Muara Jati" in double[0]
    assert "Kepala Dinas Perikanan" in double[1]
    assert "Siti Aminah" in double[2]
    for made in found[:2]:
        assert made.xpath("count(.//w:cantSplit)", namespaces=W) == 2
        before = made.getprevious()
        assert before.xpath("count(w:pPr/w:keepNext)", namespaces=W) == 1


def test_a_picture_is_as_wide_as_the_text_and_has_its_alternative_text():
    root = part(sample_docx())
    wp = {"wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}
    emblem, picture, *_ = root.xpath("//wp:inline", namespaces=wp)
    assert picture.xpath("string(wp:docPr/@descr)", namespaces=wp).startswith("Peta sederhana")
    assert abs(int(picture.find("wp:extent", wp).get("cx")) - 16 * 360_000) < 360
    # In the text it has the width that its author gave it.
    assert abs(int(emblem.find("wp:extent", wp).get("cx")) - 2.5 * 360_000) < 360


def test_a_drawing_becomes_a_picture_of_the_same_shape(tmp_path):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="300"></svg>'
    (tmp_path / "bagan.svg").write_text(svg, encoding="utf-8")
    picture = '{#fig-a .figure file="bagan.svg" number="1.1" label="Gambar" alt="A"}'
    markdown = f"# J {{#sec-a}}\n\n::: {picture}\nB\n:::\n"
    parts = [sample.part("a", "main", sample.parse(markdown))]
    document = sample.pandoc_document(parts)
    data = write_docx(document, sample.tables(), sample.figures(), sample.style(), tmp_path)
    assert [name[-4:] for name in names(data) if "media" in name] == [".png"]
    wp = {"wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}
    size = part(data).xpath("//wp:extent", namespaces=wp)[0]
    width, height = int(size.get("cx")), int(size.get("cy"))
    assert height == pytest.approx(3 * width, rel=0.01)
    assert height <= round(0.75 * 24.7 * 360_000)


def pictures_in(root, style):
    """Size in centimetres and alternative text of the pictures in paragraphs of a style."""
    wp = {"wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}
    for paragraph in paragraphs(root, style):
        for inline in paragraph.xpath(".//wp:inline", namespaces=wp):
            extent = inline.find("wp:extent", wp)
            size = (int(extent.get(side)) / 360_000 for side in ("cx", "cy"))
            yield *size, inline.xpath("string(wp:docPr/@descr)", namespaces=wp)


def test_diagrams_are_pictures_with_their_alternative_text():
    found = list(pictures_in(part(sample_docx()), "Bagan"))
    assert [alt.split(" ")[0] for *_, alt in found] == ["Bagan", "Visi", "Proses", "Satu"]
    assert all(width <= 16.01 for width, _, alt in found if not alt.startswith("Proses"))
    assert all(height < 24.7 - 2 for _, height, _ in found)


def test_a_diagram_too_large_for_a_page_is_several_pictures():
    leaves = (Box(f"{n}", f"Kegiatan pembinaan dan pengawasan perikanan {n}") for n in range(96))
    groups = zip(*[leaves] * 12, strict=True)
    below = tuple(Box(f"p{n}", f"Program {n}", "", group) for n, group in enumerate(groups))
    tree = Diagram("pohon", "tree", (Box("t", "Tujuan", "", below),), "", "", Line("x"))
    div = '::: {#fig-a .diagram figure="pohon" number="1.1" label="Gambar" alt="Pohon"}\nP\n:::\n'
    root = part(of_markdown(f"# J {{#sec-a}}\n\n{div}", figures=Figures({"pohon": tree})))
    found = [*pictures_in(root, "BaganBersambung"), *pictures_in(root, "Bagan")]
    assert len(found) > 1
    assert all(height < 22.7 for _, height, _ in found)
    assert len(paragraphs(root, "KeteranganGambar")) == 1


def test_scans_are_as_large_as_the_page_allows():
    first, second = pictures_in(part(sample_docx()), "Pindaian")
    # Below the heading of the appendix, and on a page of its own, turned.
    assert first[2] == "Piagam penghargaan kedua"
    assert 19 < first[1] < 24.7 - 2.4
    assert first[0] / first[1] == pytest.approx(21 / 29.7, rel=0.01)
    assert 23.5 < second[1] < 24.7
    assert second[1] / second[0] == pytest.approx(2.5, rel=0.01)


def test_a_picture_that_cannot_be_drawn_is_words():
    [words] = [p for p in paragraphs(part(sample_docx()), "Gambar") if text(p)]
    assert text(words) == "[Gambar tidak dapat ditampilkan: gambar/rusak.png]"
    data = of_markdown("# J {#sec-a}\n\nA ![x](tiada.png)\n")
    [shown] = paragraphs(part(data), "BodyText")
    assert text(shown) == "A [Gambar tidak dapat ditampilkan: tiada.png]"


def test_blocks_that_authors_rarely_use_have_styles_too(tmp_path):
    data = of_markdown(
        "# J {#sec-a}\n\nIstilah\n:   Uraian.\n\n```\nkode\n```\n\n---\n\n> Kutipan `kode`\n\n"
        "1. satu\n\n    dua\n\n| puisi\n| baris\n"
    )
    assert audited(data, tmp_path) == []
    used = part(data).xpath("//w:pStyle/@w:val", namespaces=W)
    assert {"Istilah", "UraianIstilah", "TeksSumber", "Garis", "BlockText"} <= set(used)
    assert not {"FirstParagraph", "Compact", "Definition"} & set(used)


def test_the_document_given_is_not_changed():
    document = sample.document()
    before = json.dumps(document)
    written(document)
    assert json.dumps(document) == before


def test_lines_that_an_author_ends_are_not_drawn_out_to_the_margin():
    document = part(of_markdown("| Nama : ADI\n| Jabatan : Kepala\n"))
    (style,) = document.xpath("//w:p[w:r/w:br]/w:pPr/w:pStyle/@w:val", namespaces=W)
    (alignment,) = part(of_markdown(""), "word/styles.xml").xpath(
        "//w:style[@w:styleId=$name]//w:jc/@w:val", namespaces=W, name=style
    )
    assert alignment == "left"


def test_a_short_paragraph_stays_with_its_table_and_a_long_one_may_end_a_page():
    table = '::: {#tbl-a .table table="kotak/tangkap" number="" label=""}\n\n:::\n\n'
    lead, prose = "Rinciannya di bawah ini.", "Realisasi program ini meningkat. " * 10
    document = part(of_markdown(f"# J {{#sec-a}}\n\n{lead}\n\n{table}{prose}\n\n{table}"))
    kept = {text(p)[:9]: p.xpath("count(w:pPr/w:keepNext)", namespaces=W)
            for p in paragraphs(document, "BodyText")}  # fmt: skip
    assert kept == {"Rincianny": 1, "Realisasi": 0}
    signature = ":::: {.signature}\n::: {.signer}\nA\n:::\n::::\n"
    [closing] = paragraphs(
        part(of_markdown(f"# J {{#sec-a}}\n\n{prose}\n\n{signature}")), "BodyText"
    )
    assert closing.xpath("count(w:pPr/w:keepNext)", namespaces=W) == 1
