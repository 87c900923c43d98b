"""One case of every content type that a report needs, in both documents.

Goldens at two zooms: `content.outline.txt`, what stands where; `content.docx.txt` and
`content.pdf.txt`, the whole form of the body and of the pages. `UPDATE_GOLDEN=1` writes them anew.
Beside them, what must hold of the files whatever they say, by independent readers.
"""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any

import docx
import pikepdf
import pytest
import sample
from docx_form import body_form
from docx_tools import W, fields, paragraphs, part, text, written
from pdf_tools import flat, reader, sample_pdf, texts

from golden import golden
from lkip.model import TableCell
from lkip.pandoc import attribute, plain

PDF, PAGES = sample_pdf()


@cache
def data() -> bytes:
    """The DOCX with the page numbers of the PDF."""
    return written(sample.document(), page_labels=PAGES)


@cache
def body() -> Any:
    return part(data())


@cache
def form() -> str:
    return body_form(body())


# --- goldens -------------------------------------------------------------------------------


def test_outline():
    lines = []
    for one in sample.document()["blocks"]:
        lines.append(f"[{attribute(one, 'kind')}]")
        lines += [f"{PAGES[name]:>4}  {number} {title}" for name, number, title in named(one)]
    made = "\n".join(" ".join(line.split()) if line[0] == "[" else line for line in lines) + "\n"
    assert made == golden("content.outline.txt", made)


def named(node):
    """Anchor, number and title of every heading and caption."""
    match node:
        case {"t": "Header", "c": [_, [name, _, _], title]}:
            yield name, attribute(node, "number"), plain(title)
        case {"t": "Div", "c": [[name, _, _], [first, *_]]} if name in PAGES:
            number = f"{attribute(node, 'label')} {attribute(node, 'number')}".strip()
            yield name, number, plain(first)
        case {"t": "Div", "c": [_, content]}:
            for inner in content:
                yield from named(inner)


def test_form_of_the_docx():
    assert form() == golden("content.docx.txt", form())


def test_pages_of_the_pdf():
    """Words where they stand: columns are columns."""
    pages = []
    for label, page in zip(reader().page_labels, reader().pages, strict=True):
        laid = page.extract_text(extraction_mode="layout")
        lines = [line.rstrip() for line in laid.splitlines() if line.strip()]
        pages.append("\n".join([f"--- {label}".rstrip(), *lines]))
    made = "\n".join(pages) + "\n"
    assert made == golden("content.pdf.txt", made)


# --- every content type is there -----------------------------------------------------------

TYPES = {
    "cover with an emblem, title, year, agency and address": (
        r"^SampulAtas \| \{▭ 2.5×1.0 Lambang .*\nJudulSampul ind \| .*\nSampul \| Tahun 2031\n"
        r"GarisSampul\n"
        r"SampulBawah",
        r"^LAPORAN KINERJA INSTANSI PEMERINTAH \(LKIP\) Tahun 2031 Dinas Perikanan",
    ),
    "contents of three levels": (
        r"TOC1 \| .*BAB I.Pendahuluan.*\n  TOC2 \| .*1\.1⇥.*\n  TOC3 \| .*1\.1\.1⇥",
        r"DAFTAR ISI .*BAB I PENDAHULUAN [. ]+ 1 1\.1 Latar Belakang [. ]+ 1 1\.1\.1 Tugas",
    ),
    "list of appendices": (
        r'TOC \\h \\z \\c "Lampiran" → \{link _sec_rencana_aksi\}Lampiran 1⇥',
        r"DAFTAR LAMPIRAN Lampiran 1 Rencana Aksi Triwulanan [. ]+16",
    ),
    "pages numbered in Roman, then in Arabic figures": (
        r"§ portrait lowerRoman start=1\n(.*\n)*§ portrait decimal start=1",
        r" DAFTAR TABEL| iii$",
    ),
    "bold, italic and underlined words": (
        r"<b bCs>.*</>.*<i iCs>\(SAKIP\)</>(.*\n)*BodyText.*<u>Visi</>",
        r"Visi Kabupaten Muara Jati",
    ),
    "quoted vision": (r"BlockText \| <b bCs>“Terwujudnya", r"“Terwujudnya Muara Jati .*Bahari”"),
    "lists I., A., 1), and bullets within one another": (
        r"ListParagraph .*num=\d+/0 \| Program Perikanan Tangkap.*\n"
        r"ListParagraph .*num=\d+/1 .*\nListParagraph .*num=\d+/2 ",
        r"I\. Program Perikanan Tangkap, .* A\. Pengelolaan .* 1\) Penyediaan .* II\. .*"
        r"• pembenihan: – ikan air tawar; – ikan air payau: • bandeng\.",
    ),
    "lines that end where their author ended them": (
        r"Baris \| Nama : <b bCs>Siti Aminah, S.Pi.</>⏎Jabatan : Kepala",
        r"Nama : Siti Aminah, S\.Pi\. Jabatan : Kepala",
    ),
    "parallel numbered lists in neighbouring cells": (
        r"│ open-bottom TabelButir keepNext \| 1\.⇥Persentase nelayan.*\n"
        r"│ open-bottom TabelButir keepNext \| 1\.⇥71,50.persen",
        r"1\. Persentase nelayan kecil .* 1\. 71,50 persen .* "
        r"3\. Angka kecelakaan .* 3\. 3 kejadian",
    ),
    "headings of three rows with spans, and a row that counts the columns": (
        r"(├ tblHeader cantSplit\n(│.*\n)+){3}"
        r"├ tblHeader cantSplit\n│ #\w+ TabelNomorKolomRapat \| ",
        r"Tahun 2029 2030 2031 ?No Sasaran Strategis .*\(1\) \(2\) \(3\)",
    ),
    "bands over the whole width": (
        r"│ 13× #\w+ TabelKelompok\w* keepNext \| Tujuan 1",
        r"Tujuan 1: Menin",
    ),
    "columns that are ticked, and columns kept empty for a form": (
        r"│ TabelIsi \| Produksi perikanan budi daya\n│ TabelTengah \| √\n│ TabelTengah\n",
        r"OPD Pelaksana KET.* 1 Produksi perikanan budi daya √ √ 2",
    ),
    "total over several columns": (
        r"│ 5× #\w+ TabelJumlah keepNext \| Jumlah",
        r"Jumlah 31\.731\.",
    ),
    "source note": (r"open-right Sumber \| Sumber: Keputusan", r"Sumber: Keputusan Kepala Dinas"),
    "caption of three lines": (
        r"Caption ind \| .*Sifat dan Jenis .* Tahun 2031\n┌",
        r"Perubahan Tahun",
    ),
    "box of labels": (
        r"│ #\w+ TabelIsi keepNext \| Efisiensi Anggaran\n│ TabelIsi keepNext \| Efisien",
        r"Efisiensi Anggaran Efisien Nilai Anggaran",
    ),
    "table that an author drew": (
        r"┌ TabelLaporan .*\n├ tblH.*\n│ .* \| Bab\n",
        r"Bab Isi Halaman",
    ),
    "formula as a fraction, in text and in a cell": (
        r"\{∑ Capaian=RT×100%\}(.*\n)*│ TabelTengah keepNext \| \{∑ RT×100%\}",
        r"Capaian =",
    ),
    "signs of comparison": (r"\{∑ x≥90%\}.*\{∑ 65%<x<90%\}.*≠", r"≥ 90%.*≤ 65%.* ≠ target"),
    "links in a cell": (
        r'\{HYPERLINK "https://data\.muarajati',
        r"https://data\.muarajati\.go\.id",
    ),
    "note at the foot": (r"terputus\.\{note\}", r"Peraturan Presiden Nomor 29 Tahun 2014"),
    "reference": (r"Tabel.\{REF _tbl_pegawai .*→ 1\.1\}", r"tercantum pada Tabel 1\.1"),
    "picture": (r"Gambar \| \{▭ 16\.0×6\.4 Peta", r"Gambar 1\.1 Sebaran"),
    "chart": (r"Gambar \| \{▭ .* Capaian 2030 dan 2031", r"Grafik 2\.1 Capaian"),
    "diagram": (r"Bagan \| \{▭ .* Bagan organisasi", r"Gambar 3\.1 Susunan"),
    "scan": (r"Pindaian.* \| \{▭ .* Piagam penghargaan kedua", r"LAMPIRAN 2 PENGHARGAAN 17$"),
    "landscape page in an upright part": (
        r"§ portrait decimal start=1\n(.*\n)*§ landscape decimal\n(.*\n)*§ portrait decimal",
        r"Gambar 3\.3 Peta Proses Bisnis",
    ),
    "signature of one, acting, with a place for the date": (
        r"TandaTangan \| Muara Jati, …… Februari 2032\n│   │   TandaTangan \| Plt\. Kepala Dinas",
        r"Muara Jati, …+ Februari 2032 Plt\. Kepala Dinas Perikanan Drs\.",
    ),
    "signatures of two, one without NIP": (
        r"│ TandaTangan \| Menyetujui,\n│   TandaTangan \| Bupati Muara Jati\n│ TandaTangan",
        r"Menyetujui, Bupati Muara Jati Hj\. Siti Aminah, S\.E\. Muara Jati, 16 Februari",
    ),
    "problem and remedy beside all rows of a programme": (
        r"│ ↓ TabelIsi\w*( keepNext)? \| Pengadaan.*\n│ ↓ TabelIsi\w*( keepNext)? \| Pengadaan",
        r"94,12 Pengadaan peralatan tertunda",
    ),
}


@pytest.mark.parametrize("name", TYPES)
def test_content_type(name):
    in_docx, in_pdf = TYPES[name]
    assert re.search(in_docx, form(), re.MULTILINE), "not in the DOCX"
    assert any(re.search(in_pdf, page) for page in texts()), "not in the PDF"


# --- the DOCX by python-docx ---------------------------------------------------------------


@cache
def tables():
    """The tables of `tables.json` in reading order, each with what python-docx reads of it."""
    document = docx.Document(io.BytesIO(data()))
    keys = [attribute(node, "table") for node in divs(sample.document()["blocks"], "table")]
    drawn = [t for t in document.tables if t.style.name.startswith("Tabel Laporan")]
    drawn = [t for t in drawn if t.cell(0, 0).text != "Bab"]
    return [(sample.tables().tables[key], table) for key, table in zip(keys, drawn, strict=True)]


def divs(nodes, name):
    for node in nodes:
        if node["t"] == "Div":
            if name in node["c"][0][1]:
                yield node
            else:
                yield from divs(node["c"][1], name)


def grid(rows: tuple[tuple[TableCell, ...], ...], width: int) -> list[list[int]]:
    """Which cell, by its number, stands in each place of a grid."""
    places: dict[tuple[int, int], int] = {}
    number = 0
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (x, y) in places:
                x += 1
            covered = [(x + n, y + m) for n in range(cell.colspan) for m in range(cell.rowspan)]
            places |= dict.fromkeys(covered, number)
            number += 1
    return [[places[x, y] for x in range(width)] for y in range(len(rows))]


def test_merged_heading_cells_are_those_of_the_layout():
    for made, table in tables():
        expected = grid(made.header, len(made.columns))
        seen: dict[Any, int] = {}
        rows = [table.rows[n].cells for n in range(len(made.header))]
        found = [[seen.setdefault(cell._tc, len(seen)) for cell in row] for row in rows]
        assert found == expected, made.id


def test_all_heading_rows_repeat_and_no_other_does():
    for made, table in tables():
        repeated = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows]
        count = len(made.header)
        assert repeated == [True] * count + [False] * (len(repeated) - count), made.id


def test_no_row_breaks_across_pages():
    for _, table in tables():
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)


def test_captions_stay_with_their_tables_and_pictures_with_their_captions():
    styles = docx.Document(io.BytesIO(data())).styles
    assert styles["Caption"].paragraph_format.keep_with_next
    assert styles["Gambar"].paragraph_format.keep_with_next
    assert not styles["Keterangan Gambar"].paragraph_format.keep_with_next


def test_what_signs_a_table_stays_with_its_last_row():
    """They stand in a row of their own, and the last row of figures stays with it."""
    *_, last, closing = next(table for made, table in tables() if made.id == "belanja").rows
    assert all(p.paragraph_format.keep_with_next for cell in last.cells for p in cell.paragraphs)
    [cell] = closing._tr.tc_lst
    assert cell.xpath("count(w:tbl)") == 1
    assert "Muara Jati, 16 Februari 2032" in "".join(cell.itertext())


def test_it_is_indonesian_throughout():
    defaults = part(data(), "word/styles.xml").xpath("//w:docDefaults//w:lang", namespaces=W)
    assert [one.get(f"{{{W['w']}}}val") for one in defaults] == ["id-ID"]
    assert not body().xpath("//w:lang", namespaces=W)


def test_every_page_number_of_the_lists_is_that_of_the_pdf():
    names = {re.sub(r"\W", "_", anchor): label for anchor, label in PAGES.items()}
    listed = [
        (instruction.split()[1].removeprefix("_"), result)
        for instruction, result in fields(body())
        if instruction.startswith("PAGEREF")
    ]
    assert len(listed) > 40
    assert [(name, result) for name, result in listed if names[name] != result] == []


def test_every_reference_shows_its_number():
    shown = dict(f for f in fields(body()) if f[0].startswith("REF"))
    assert shown[r"REF _tbl_sifat \h \* MERGEFORMAT"] == "4.1"
    assert all(shown.values())


# --- the PDF by pikepdf ---------------------------------------------------------------------


def elements(node, tag):
    """The elements of the structure tree with that tag, in reading order."""
    if isinstance(node, pikepdf.Array):
        for inner in node:
            yield from elements(inner, tag)
    elif isinstance(node, pikepdf.Dictionary):
        if node.get("/S") == tag:
            yield node
        if "/K" in node:
            yield from elements(node.K, tag)


@pytest.fixture(scope="module")
def structure():
    with pikepdf.open(io.BytesIO(PDF)) as opened:
        yield opened.Root.StructTreeRoot.K


def span(cell, name):
    held = cell.get("/A", [])
    listed = held if isinstance(held, pikepdf.Array) else [held]
    return next((int(one[name]) for one in listed if name in one), 1)


def test_heading_cells_have_the_spans_of_the_layout(structure):
    drawn = {
        key: [(span(cell, "/ColSpan"), span(cell, "/RowSpan")) for cell in elements(table, "/TH")]
        for key, table in zip(pdf_keys(), elements(structure, "/Table"), strict=True)
    }
    for key, spans in drawn.items():
        if key:
            header = [cell for row in sample.tables().tables[key].header for cell in row]
            assert spans[: len(header)] == [(c.colspan, c.rowspan) for c in header], key


def pdf_keys():
    """The keys of all tables in reading order, None for what an author drew."""
    keys = [attribute(node, "table") for node in divs(sample.document()["blocks"], "table")]
    return [keys[0], None, *keys[1:]]


def test_every_heading_cell_says_what_it_heads(structure):
    scopes = [
        str(one["/Scope"])
        for cell in elements(structure, "/TH")
        for one in cell.A
        if "/Scope" in one
    ]
    assert len(scopes) == len(list(elements(structure, "/TH")))
    assert set(scopes) <= {"/Column", "/Row", "/Both"}


def test_every_picture_chart_and_formula_has_words(structure):
    for tag in ("/Figure", "/Formula"):
        found = list(elements(structure, tag))
        assert found
        assert all(str(one.get("/Alt", "")).strip() for one in found)


def test_what_stands_beside_many_rows_is_said_once_on_each_of_their_pages():
    pages = texts()[reader().page_labels.index(PAGES["sec-belanja"]) :]
    assert [page.count("Pengadaan peralatan tertunda") for page in pages] == [1] * len(pages)
    assert [page.count("melalui katalog elektronik.") for page in pages] == [1] * len(pages)


def test_signatures_never_stand_alone_on_a_page():
    for name, row in (("Yusuf Hamdani", "2.3"), ("Drs. Iskandar Muda", "Jumlah dokumen data")):
        [page] = [page for page in texts() if name in page]
        assert row in page


def test_a_word_of_the_text_is_written_whole():
    """No soft hyphen is left where a line does not end, so that a search finds every word."""
    assert "pertanggungjawaban" in flat(" ".join(text(p) for p in paragraphs(body(), "BodyText")))
    assert "\u00ad" not in "".join(text(p) for p in paragraphs(body(), "BodyText"))
