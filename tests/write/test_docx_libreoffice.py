"""The DOCX as LibreOffice shows it: fields counted anew, pages made."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from docx_tools import paragraphs, part, sample_docx, text
from pypdf import PdfReader

SOFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed"),
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The pages that LibreOffice makes."""
    folder = tmp_path_factory.mktemp("soffice")
    (folder / "lkip.docx").write_bytes(sample_docx())
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(folder / "lkip.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return PdfReader(folder / "lkip.pdf").pages


BROKEN = re.compile(r"(?<=[a-z])[-\u00ad\u2010]\n(?=[a-z])")
"""Where LibreOffice broke a word, if it has patterns of Indonesian."""
PATTERNS = Path("/usr/share/hyphen/hyph_id_ID.dic")


@pytest.fixture(scope="module")
def pages(printed):
    """The text of every page, broken words whole."""
    return [BROKEN.sub("", page.extract_text()) for page in printed]


@pytest.fixture(scope="module")
def body(pages):
    """The text from the first chapter on, spaces made even."""
    first = next(n for n, page in enumerate(pages) if "BAB I" in page and "terukur" in page)
    return re.sub(r"\s+", " ", " ".join(pages[first:]))


@pytest.mark.parametrize(
    "heading",
    [
        "BAB I PENDAHULUAN",
        "1.1 Latar Belakang",
        "1.1.1 Tugas dan Fungsi",
        "1.1.2 Sumber Daya Manusia",
        "1.2 Sistematika",
        "BAB II AKUNTABILITAS KINERJA",
        "2.1 Pengukuran Kinerja",
        "2.1.1 Perbandingan Target dan Realisasi",
        "2.1.2 Capaian Menurut Kecamatan",
        "2.2 Realisasi Anggaran",
        "LAMPIRAN 1 RENCANA AKSI TRIWULANAN",
    ],
)
def test_headings_are_numbered_in_arabic_below_the_chapter(body, heading):
    assert heading in body


@pytest.mark.parametrize(
    "caption",
    [
        "Tabel 1.1 Jumlah Pegawai",
        "Gambar 1.1 Sebaran",
        "Tabel 2.1 Perbandingan",
        "Tabel 2.2 Pagu dan Realisasi",
        "Grafik 2.1 Capaian",
        "Grafik 2.2 Produksi",
        "Tabel L.1 Rencana Aksi",
    ],
)
def test_captions_are_counted_anew_in_every_chapter(body, caption):
    assert caption in body


def test_references_show_what_they_lead_to(body):
    assert "disajikan pada Tabel 2.1 dan Grafik 2.1" in body
    assert "dijelaskan pada Subbab 1.1." in body


def foot(page):
    """What stands in the lower two centimetres of a page."""
    found = []

    def visit(text, page, line, *_):
        height = line[4] * page[1] + line[5] * page[3] + page[5]
        if text.strip() and height < 57:
            found.append(text.strip())

    page.extract_text(visitor_text=visit)
    return "".join(found)


def test_pages_are_numbered_by_their_section(printed, pages):
    chapter = next(n for n, page in enumerate(pages) if "BAB I" in page and "terukur" in page)
    roman = ["i", "ii", "iii", "iv", "v", "vi"][: chapter - 1]
    arabic = [str(n) for n in range(1, len(pages) - chapter + 1)]
    assert [foot(page) for page in printed] == ["", *roman, *arabic]


def test_the_running_header_stands_on_numbered_pages_only(pages):
    header = "LKIP Dinas Perikanan Kabupaten Muara Jati Tahun 2031"
    chapter = next(n for n, page in enumerate(pages) if "BAB I" in page and "terukur" in page)
    assert [header in page for page in pages] == [n >= chapter for n in range(len(pages))]


def test_no_page_is_empty_and_the_heading_of_a_long_table_repeats(pages):
    assert all(len(page.strip()) > 20 for page in pages)
    assert sum("Kode Rekening" in re.sub(r"\s+", " ", page) for page in pages) >= 3


@pytest.mark.skipif(not PATTERNS.exists(), reason="no Indonesian patterns (hyphen-id)")
def test_words_of_the_running_text_break_at_the_ends_of_lines(printed):
    lines = "\n".join(page.extract_text() for page in printed)
    ends = {match[0] for match in re.finditer(rf"\S+(?={BROKEN.pattern}\w)", lines)}
    styles = ("BodyText", "ListParagraph", "BlockText", "UraianIstilah")
    running = [text(p) for style in styles for p in paragraphs(part(sample_docx()), style)]
    assert len({end for end in ends if end in " ".join(running)}) > 10
