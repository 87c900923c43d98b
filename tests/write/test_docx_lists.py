"""Lists of contents, tables, pictures and charts: there before anyone brings them up to date."""

import sample
from docx_tools import W, fields, of_markdown, pages, paragraphs, part, sample_docx, text

from lkip.write.docx.lists import bare


def entries(style):
    return [text(p) for p in paragraphs(part(sample_docx()), style)]


def test_contents_lists_every_numbered_and_front_heading_with_its_page():
    page = pages(sample.document())
    assert entries("TOC1") == [
        f"Kata Pengantar\u2002\t{page['sec-kata-pengantar']}",
        f"Daftar Isi\u2002\t{page['sec-daftar-isi']}",
        f"Daftar Tabel\u2002\t{page['sec-daftar-tabel']}",
        f"Daftar Gambar\u2002\t{page['sec-daftar-gambar']}",
        f"Daftar Grafik\u2002\t{page['sec-daftar-grafik']}",
        f"Daftar Lampiran\u2002\t{page['sec-daftar-lampiran']}",
        f"BAB I\u2002Pendahuluan\u2002\t{page['sec-pendahuluan']}",
        f"BAB II\u2002Akuntabilitas Kinerja\u2002\t{page['sec-akuntabilitas']}",
        f"BAB III\u2002Organisasi dan Perjanjian\u2002\t{page['sec-organisasi']}",
        f"BAB IV\u2002Bentuk yang Ditetapkan\u2002\t{page['sec-bentuk']}",
        f"Lampiran 1\u2002Rencana Aksi Triwulanan\u2002\t{page['sec-rencana-aksi']}",
        f"Lampiran 2\u2002Penghargaan\u2002\t{page['sec-penghargaan']}",
        f"Lampiran 3\u2002Realisasi Belanja\u2002\t{page['sec-belanja']}",
    ]
    assert entries("TOC2")[0] == f"1.1\tLatar Belakang\u2002\t{page['sec-latar-belakang']}"
    assert entries("TOC3")[0] == f"1.1.1\tTugas dan Fungsi\u2002\t{page['sec-tugas-fungsi']}"


def test_the_title_on_the_cover_is_not_listed():
    assert not any("Laporan Kinerja" in entry for entry in entries("TOC1"))


def test_lists_of_tables_pictures_charts_and_appendices():
    listed = [entry.split("\t")[0] for entry in entries("TableOfFigures")]
    assert listed == [
        *("Tabel 1.1", "Tabel 2.1", "Tabel 2.2"),
        *("Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "Tabel 4.1", "Tabel L.1", "Tabel L.2"),
        *("Gambar 1.1", "Gambar 3.1", "Gambar 3.2", "Gambar 3.3", "Gambar 3.4"),
        *("Grafik 2.1", "Grafik 2.2"),
        *("Lampiran 1", "Lampiran 2", "Lampiran 3"),
    ]


def test_each_list_is_one_field_around_its_entries():
    instructions = [i for i, _ in fields(part(sample_docx())) if i.startswith("TOC")]
    assert instructions == [
        r'TOC \o "1-3" \h \z \u',
        r'TOC \h \z \c "Tabel"',
        r'TOC \h \z \c "Gambar"',
        r'TOC \h \z \c "Grafik"',
        r'TOC \h \z \c "Lampiran"',
    ]


def test_every_entry_is_a_link_with_its_page_in_a_field():
    for paragraph in paragraphs(part(sample_docx()), "TOC2"):
        [link] = paragraph.xpath("w:hyperlink", namespaces=W)
        anchor = link.get(f"{{{W['w']}}}anchor")
        assert (rf"PAGEREF {anchor} \h", text(link).split("\t")[-1]) in fields(link)


def test_emphasis_stays_in_a_list_and_notes_do_not():
    [paragraph] = sample.parse("Kata *asing*^[catatan] [tautan](https://x.id) akhir\\\nbaris")
    assert [node["t"] for node in bare(paragraph["c"])] == [
        "Str", "Space", "Emph", "Space", "Str", "Space", "Str", "Space", "Str",
    ]  # fmt: skip


def test_an_empty_list_is_a_field_all_the_same():
    data = of_markdown("# Daftar {#sec-a}\n\n::: {.list list=tables}\n:::\n", kind="lists")
    assert fields(part(data)) == [(r'TOC \h \z \c "Tabel"', "–")]


def test_without_the_pdf_the_page_numbers_are_left_open():
    data = of_markdown(
        "# Daftar {#sec-a}\n\n::: {.list list=contents}\n:::\n", kind="lists", page_labels={}
    )
    assert (r"PAGEREF _sec_a \h", "") in fields(part(data))
