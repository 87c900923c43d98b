"""The sample report as PDF: its form, its pages, and the text on them."""

import re

import pikepdf
import pytest
import sample
from pdf_tools import flat, main_part, reader, sample_pdf, text_of, texts, written

from lkip.pandoc import attribute, plain

PAGES = sample_pdf()[1]


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    path.write_bytes(sample_pdf()[0])
    with pikepdf.open(path) as opened:
        yield opened


def tags(node):
    """The structure tree in reading order: (tag, element)."""
    if isinstance(node, pikepdf.Array):
        for inner in node:
            yield from tags(inner)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S), node
        if "/K" in node:
            yield from tags(node.K)


# --- the file ------------------------------------------------------------------------------


def test_it_is_archival_and_accessible(pdf):
    with pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == sample.META["title"]
        assert sample.META["author"] in metadata["dc:creator"]
    assert pdf.Root.Lang == "id"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_its_date_is_that_of_the_report():
    assert reader().metadata.creation_date_raw == "D:20320216000000Z"


def test_every_font_is_within(pdf):
    fonts = {
        str(font.BaseFont)
        for page in pdf.pages
        for font in page.Resources.get("/Font", {}).values()
    }
    assert {name.split("+")[1].split("-")[0] for name in fonts} <= {
        "TeXGyreHeros", "NewCMMath",
    }  # fmt: skip
    assert all(re.match(r"/[A-Z]{6}\+", name) for name in fonts)


def test_pictures_charts_and_formulas_have_an_alternative_text(pdf):
    found = [(tag, str(e.get("/Alt", ""))) for tag, e in tags(pdf.Root.StructTreeRoot.K)]
    figures = [alt for tag, alt in found if tag == "/Figure"]
    assert [alt.split(" ")[0] for alt in figures] == [
        *("Lambang", "Peta", "Capaian", "Produksi"),
        *("Bagan", "Visi", "Proses", "Satu", "Piagam", "Peta"),
    ]
    assert "Capaian = R/T × 100%" in [alt for tag, alt in found if tag == "/Formula"]
    assert all(alt for tag, alt in found if tag in ("/Figure", "/Formula"))


def test_tables_are_tagged_with_their_headings(pdf):
    found = [tag for tag, _ in tags(pdf.Root.StructTreeRoot.K)]
    assert found.count("/Table") == 11
    # All heading rows, and every band; none again for the pages that repeat it.
    assert found.count("/TH") == 4 + (5 + 3 + 9 + 13) + 2 + 6 + 3 + (8 + 8 + 12) + 3 + (
        5 + 3 + (4 + 13 + 14)
    ) + (6 + 5 + 9) + (11 + 11 + 2)


def test_headings_are_tagged_in_their_order(pdf):
    levels = [int(tag[2]) for tag, _ in tags(pdf.Root.StructTreeRoot.K) if re.match("/H[1-9]", tag)]
    front, first, second = [1] * 7, [1, 2, 3, 3, 2], [1, 2, 3, 3, 2]
    assert levels == [*front, *first, *second, *[1, 2, 2, 2, 2], *[1, 2], 1, 1, 1]


# --- pages ---------------------------------------------------------------------------------


def test_pages_are_a4_and_the_appendix_lies():
    sizes = [tuple(round(float(x) / 72 * 25.4) for x in p.mediabox[2:]) for p in reader().pages]
    turned = [reader().page_labels[n] for n, size in enumerate(sizes) if size == (297, 210)]
    *pages, last = (int(label) for label in turned)
    alone = ("tbl-matriks", "fig-proses", "sec-rencana-aksi")
    begun = int(PAGES["sec-belanja"])
    assert pages == [*(int(PAGES[name]) for name in alone), *range(begun, last)]
    assert set(sizes) == {(210, 297), (297, 210)}


def test_the_cover_has_no_number_the_front_roman_ones_the_rest_arabic():
    labels = reader().page_labels
    front = ["i", "ii", "iii", "iv", "v", "vi"]
    assert labels == ["", *front, *(str(n) for n in range(1, len(labels) - 6))]


def test_the_printed_number_is_the_label():
    for label, text in list(zip(reader().page_labels, texts(), strict=True))[1:]:
        assert text.split(" ")[-1] == label


def test_the_running_header_stands_on_numbered_pages_only():
    header = sample.META["header"]
    for label, text in zip(reader().page_labels, texts(), strict=True):
        assert text.startswith(header) == label.isdigit()


def test_the_cover_bears_title_year_and_agency():
    words = (
        "LAPORAN KINERJA INSTANSI PEMERINTAH (LKIP) Tahun 2031 Dinas Perikanan Kabupaten Muara Jati"
    )
    assert texts()[0].startswith(words)


# --- outline, lists, links -----------------------------------------------------------------


def outline(items, level=0):
    for item in items:
        if isinstance(item, list):
            yield from outline(item, level + 1)
        else:
            yield level, item.title


def test_bookmarks_bear_the_numbers():
    found = list(outline(reader().outline))
    assert (0, "BAB II Akuntabilitas Kinerja") in found
    assert (1, "2.1 Pengukuran Kinerja") in found
    assert (2, "2.1.2 Capaian Menurut Kecamatan") in found
    assert (0, "Lampiran 1 Rencana Aksi Triwulanan") in found
    assert (0, "Kata Pengantar") in found


def anchored():
    """Every anchor of the sample with the text that stands there."""
    for node in sample.document()["blocks"][1:]:
        yield from found_among(node["c"][1])


def found_among(blocks):
    for block in blocks:
        if block["t"] == "Div" and "lanskap" in block["c"][0][1]:
            yield from found_among(block["c"][1])
        else:
            yield from found_in(block)


def found_in(block):
    if block["t"] == "Header":
        level, (anchor, *_), content = block["c"]
        text = f"{attribute(block, 'number')} {plain(content)}".strip()
        yield anchor, text.upper() if level == 1 else text
    elif block["t"] == "Div" and attribute(block, "number"):
        number = f"{attribute(block, 'label')} {attribute(block, 'number')}"
        yield block["c"][0][0], f"{number} {plain(block['c'][1][0]['c'])}"


def test_page_labels_are_those_of_the_pages_where_the_text_is():
    found = dict(anchored())
    assert set(PAGES) == {*found, "sec-sampul", "tbl-kotak-tangkap"}
    for anchor, text in found.items():
        assert flat(text) in text_of(PAGES[anchor]), anchor


def test_lists_name_everything_with_its_page():
    lists = " ".join(text_of(label) for label in ("ii", "iii", "iv", "v"))
    for anchor, text in anchored():
        assert re.search(rf"{re.escape(flat(text))}[ .]* {PAGES[anchor]}\b", lists), anchor


def test_the_cover_is_not_in_the_contents():
    assert "LKIP" not in text_of("ii")


def test_links_lead_to_pages_and_to_the_web():
    links = [
        note.get_object()
        for page in reader().pages
        for note in page.get("/Annots", ())
        if note.get_object()["/Subtype"] == "/Link"
    ]
    web = [str(link["/A"]["/URI"]) for link in links if link.get("/A", {}).get("/S") == "/URI"]
    assert dict.fromkeys(web) == dict.fromkeys(
        [
            "https://www.menpan.go.id/",
            "https://data.muarajati.go.id/perikanan/budi-daya/produksi?tahun=2031&jenis=semua",
            "https://muarajati.go.id",
        ]
    )
    # A line of the lists each (the long one has two lines), the references, the note both ways.
    assert len(links) - len(web) >= len(list(anchored())) + 7


# --- text ----------------------------------------------------------------------------------


def test_numbers_in_tables_are_never_broken():
    everything = " ".join(texts())
    for table in sample.tables().tables.values():
        for row in table.body:
            for cell in row.cells:
                if re.search(r"\d", cell.text) and not (cell.lines or cell.links or cell.tex):
                    number = max(cell.text.split(" "), key=len)
                    assert number in everything, cell.text


def test_a_long_table_repeats_headings_band_and_tall_cells_on_each_page():
    band = code = ""
    groups = {}
    for row in sample.tables().tables["anggaran"].body:
        if row.role == "band":
            band = row.cells[0].text
        elif row.role == "body":
            code = row.cells[0].text if len(row.cells) == 6 else code
            groups[row.cells[-3].text] = f"{band} {code}"
    first, end = int(PAGES["tbl-anggaran"]), int(PAGES["sec-organisasi"])
    assert end - first >= 3
    for number in range(first, end):
        text = text_of(str(number))
        assert "Kode Rekening Program / Kegiatan Sub Kegiatan Pagu (Rp) Realisasi (Rp) %" in text
        band, code = next(group for pagu, group in groups.items() if pagu in text).rsplit(" ", 1)
        assert band in text
        assert code in text


def test_totals_close_the_table_beside_a_row():
    page = next(text for text in texts() if "21.490.627.500" in text)
    assert re.search(
        r"kelompok 5 508\.528\.500 .* Jumlah 21\.490\.627\.500 20\.710\.739\.695", page
    )


def test_numbered_paragraphs_of_neighbouring_cells_are_parallel():
    page = text_of(PAGES["tbl-perjanjian"])
    assert "2. Jumlah kelompok usaha bersama 2. 24 kelompok" in page
    assert page.index("syahbandar") < page.index("3. 3 kejadian") < page.index("1. Jumlah data")


def test_a_box_has_neither_caption_nor_heading():
    page = text_of(PAGES["tbl-kotak-tangkap"])
    assert "di bawah ini. Efisiensi Anggaran Efisien Nilai Anggaran Rp1.204.500.000" in page


def test_diagrams_show_their_boxes_above_the_caption():
    for anchor, words in {
        "fig-organisasi": ("Kepala Dinas", "UPT Balai", "Gambar 3.1"),
        "fig-visi": ("Visi", "Misi 5", "Gambar 3.2"),
        "fig-proses": ("Manajemen", "Tata usaha", "Gambar 3.3"),
        "fig-pohon": ("Terwujudnya perikanan", "1.2.4.3", "Gambar 3.4"),
    }.items():
        page = text_of(PAGES[anchor])
        places = [*(page.index(word) for word in words[:-1]), page.rindex(words[-1])]
        assert places == sorted(places)


def test_turned_pages_keep_header_and_number_and_none_is_empty():
    first, last = int(PAGES["tbl-matriks"]), int(PAGES["fig-pohon"])
    assert (int(PAGES["fig-proses"]), last) == (first + 1, first + 2)


def test_scans_stand_on_a_page_each_and_what_cannot_be_drawn_is_told():
    first = int(PAGES["sec-penghargaan"])
    images = [
        len(reader().pages[reader().page_labels.index(str(first + n))].images) for n in (0, 1)
    ]
    assert images == [1, 1]
    assert "tidak dapat ditampilkan: gambar/rusak.png" in text_of(str(first + 2))


def test_signers_stand_below_the_text():
    page = next(text for text in texts() if "Menyetujui" in text)
    assert page.index("Demikian laporan") < page.index("Menyetujui") < page.index("Siti Aminah")


def test_a_chart_shows_its_numbers_as_printed_and_round_steps():
    page = text_of(PAGES["fig-capaian"])
    for text in ("98,20%", "104,87%", "101,30%", "−12,50%", "64,00%", "−25", "125", "Tahun 2030"):
        assert text in page


def test_words_break_at_line_ends_and_leave_no_hyphen_elsewhere():
    # Lines of neighbouring cells are taken for one.
    narrow = [PAGES["tbl-matriks"], PAGES["tbl-perjanjian"]]
    pages = zip(reader().page_labels, reader().pages, strict=True)
    raw = "\n".join(page.extract_text() for label, page in pages if label not in narrow)
    assert "\u00ad\n" in raw
    assert re.findall("\u00ad(?!\n)", raw) == []


def test_a_typed_table_too_wide_has_smaller_letters_and_no_number_over_another(tmp_path):
    money = "1.234.567.890.000"
    row = "|" + f" {money} |" * 10
    blocks = sample.parse(f"{row}\n|{'--|' * 10}\n{row}\n")
    [page] = texts(written(main_part(*blocks), tmp_path)[0])
    assert page.count(" ".join([money] * 10)) == 2
