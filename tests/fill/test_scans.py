"""Scans: a page of the report for each page of a picture or PDF that the sheet names."""

from pathlib import Path

import pytest
from filling import filled, found, text
from PIL import Image
from pypdf import PdfReader, PdfWriter

from lkip.fill import pages as held
from lkip.model import Chapters, Record, ScanBlock, record
from lkip.values import tokens

A4 = (595, 842)
SIDEWAYS = (842, 595)
SHOWN = "sources/dinas/2031"
CHAPTER = "chapters/bab.md:1"
FILE = "profil.xlsx › Lembar › D2"
PAGES = "profil.xlsx › Lembar › E2"


def sources(folder: Path, name: str = "") -> Path:
    path = folder / "sources" / "dinas" / "2031" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def picture(folder: Path, name: str, size: tuple[int, int] = A4, orientation: int = 1) -> Path:
    path = sources(folder, name)
    exif = Image.Exif()
    exif[held.ORIENTATION] = orientation
    Image.effect_noise(size, 50).save(path, exif=exif)
    return path


def pdf(folder: Path, name: str, *sizes: tuple[int, int], turn: int = 0, key: str = "") -> Path:
    writer = PdfWriter()
    for width, height in sizes:
        writer.add_blank_page(width, height).rotate(turn)
    if key:
        writer.encrypt(key, algorithm="RC4-128")
    path = sources(folder, name)
    writer.write(path)
    return path


def row(berkas: str, halaman: str = "") -> Record:
    """A row of the sheet Pindaian."""
    return record(
        "pindaian/p",
        {
            "nama": text("Piagam Layanan Prima", "C2"),
            "berkas": text(berkas, "D2"),
            "halaman": text(halaman, "E2"),
        },
    )


def asked(
    folder: Path, berkas: str, halaman: str = "", *, more: str = "", landscape: bool = False
) -> Chapters:
    """A chapter that asks for the scan."""
    source = "{{ pindaian_halaman(pindaian['p']" + more + ") }}"
    rows = (row(berkas, halaman),)
    return filled(folder, {"bab.md": source}, more=rows, landscape=landscape)


def scans(chapters: Chapters) -> list[ScanBlock]:
    assert found(chapters) == []
    return [block for block in chapters.blocks if isinstance(block, ScanBlock)]


def alt(chapters: Chapters, block: ScanBlock) -> str:
    return "".join(
        part if isinstance(part, str) else chapters.printed[part.number].text
        for part in tokens.split(block.alt)
    )


# --- what is printed -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["piagam.png", "piagam.jpg", "piagam.jpeg", "piagam.PNG"])
def test_a_picture_is_one_page(tmp_path: Path, name: str):
    picture(tmp_path, name)
    chapters = asked(tmp_path, name)
    (scan,) = scans(chapters)
    assert (scan.file, scan.page, scan.turn) == (f"{SHOWN}/{name}", 0, 0)
    assert str(scan.place) == CHAPTER
    assert alt(chapters, scan) == "Piagam Layanan Prima"


def test_every_page_of_a_pdf_stands_by_itself(tmp_path: Path):
    pdf(tmp_path, "pk.pdf", A4, A4, A4)
    chapters = asked(tmp_path, "pk.pdf")
    assert [(scan.page, alt(chapters, scan)) for scan in scans(chapters)] == [
        (1, "Piagam Layanan Prima, halaman 1"),
        (2, "Piagam Layanan Prima, halaman 2"),
        (3, "Piagam Layanan Prima, halaman 3"),
    ]
    paragraphs = chapters.chapters[0].markdown.split("\n\n")
    assert [token.kind for one in paragraphs for token in tokens.split(one)] == ["block"] * 3


@pytest.mark.parametrize(
    ("halaman", "printed"),
    [
        ("", [1, 2, 3, 4]),
        ("2", [2]),
        ("2-4", [2, 3, 4]),
        ("3–4", [3, 4]),
        (" 1 - 1 ", [1]),
        ("4, 1-2", [4, 1, 2]),
        ("1; 3", [1, 3]),
    ],
)
def test_the_pages_that_the_sheet_asks_for(tmp_path: Path, halaman: str, printed: list[int]):
    pdf(tmp_path, "pk.pdf", A4, A4, A4, A4)
    assert [scan.page for scan in scans(asked(tmp_path, "pk.pdf", halaman))] == printed


def test_the_only_page_of_a_picture_may_be_named(tmp_path: Path):
    picture(tmp_path, "piagam.png")
    assert [scan.page for scan in scans(asked(tmp_path, "piagam.png", "1"))] == [0]


def test_a_file_may_lie_in_a_folder_below(tmp_path: Path):
    picture(tmp_path, "piagam/satu.png")
    (scan,) = scans(asked(tmp_path, "piagam/satu.png"))
    assert scan.file == f"{SHOWN}/piagam/satu.png"


# --- how it lies ---------------------------------------------------------------------------


def test_a_wide_page_is_turned(tmp_path: Path):
    picture(tmp_path, "piagam.png", SIDEWAYS)
    pdf(tmp_path, "pk.pdf", A4, SIDEWAYS)
    assert [scan.turn for scan in scans(asked(tmp_path, "piagam.png"))] == [270]
    assert [scan.turn for scan in scans(asked(tmp_path, "pk.pdf"))] == [0, 270]


def test_a_wide_page_lies_well_in_a_landscape_part(tmp_path: Path):
    pdf(tmp_path, "pk.pdf", A4, SIDEWAYS)
    assert [scan.turn for scan in scans(asked(tmp_path, "pk.pdf", landscape=True))] == [0, 0]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_author_may_say_how_to_turn(tmp_path: Path, turn: int):
    pdf(tmp_path, "pk.pdf", A4, SIDEWAYS)
    found = scans(asked(tmp_path, "pk.pdf", more=f", putar={turn}"))
    assert [scan.turn for scan in found] == [turn, turn]


@pytest.mark.parametrize(
    ("size", "orientation", "turn"),
    [(SIDEWAYS, 3, 270), (SIDEWAYS, 6, 0), (A4, 8, 270), (A4, 1, 0)],
)
def test_a_photo_counts_as_it_is_shown(
    tmp_path: Path, size: tuple[int, int], orientation: int, turn: int
):
    """A camera held upright stores a wide picture, and says in its EXIF data to turn it."""
    picture(tmp_path, "piagam.jpg", size, orientation)
    assert [scan.turn for scan in scans(asked(tmp_path, "piagam.jpg"))] == [turn]


def test_a_page_of_a_pdf_counts_as_it_is_shown(tmp_path: Path):
    pdf(tmp_path, "pk.pdf", SIDEWAYS, turn=90)
    assert [scan.turn for scan in scans(asked(tmp_path, "pk.pdf"))] == [0]


# --- what cannot be printed ----------------------------------------------------------------


def refused(chapters: Chapters, *places: str) -> str:
    """The message of the only finding, which stands at these places; nothing is printed."""
    (finding,) = chapters.findings
    assert (finding.severity, finding.rule) == ("error", "scan")
    assert [str(place) for place in finding.places] == [*places, CHAPTER]
    assert finding.remedy
    assert chapters.blocks == ()
    assert chapters.chapters[0].markdown == ""
    return finding.message


def test_a_missing_file_is_told_at_its_cell(tmp_path: Path):
    picture(tmp_path, "piagam.png")
    chapters = asked(tmp_path, "piagan.png")
    assert refused(chapters, FILE) == "berkas 'piagan.png' tidak ada"
    assert chapters.findings[0].remedy == (
        "Simpan dalam folder sources/dinas/2031/. Mungkin maksudnya 'piagam.png'."
    )


@pytest.mark.parametrize("name", ["../2030/piagam.png", "a/../piagam.png", "/piagam.png", ""])
def test_only_files_of_the_folder_of_sources(tmp_path: Path, name: str):
    picture(tmp_path, "../2030/piagam.png")
    picture(tmp_path, "piagam.png")
    refused(asked(tmp_path, name), FILE)


def test_a_link_out_of_the_folder_of_sources(tmp_path: Path):
    outside = picture(tmp_path, "../2030/piagam.png")
    try:
        sources(tmp_path, "piagam.png").symlink_to(outside)
    except OSError:
        pytest.skip("no symbolic links here")
    message = refused(asked(tmp_path, "piagam.png"), FILE)
    assert message == "berkas 'piagam.png' berada di luar folder sumber"


def test_another_kind_of_file(tmp_path: Path):
    sources(tmp_path, "piagam.docx").write_bytes(b"PK")
    message = refused(asked(tmp_path, "piagam.docx"), FILE)
    assert message == "berkas 'piagam.docx' bukan PNG, JPEG, atau PDF"


def test_a_file_under_a_false_ending(tmp_path: Path):
    picture(tmp_path, "piagam.jpg").rename(sources(tmp_path, "piagam.png"))
    message = refused(asked(tmp_path, "piagam.png"), FILE)
    assert message == "berkas 'piagam.png' berisi JPEG, tidak cocok dengan akhiran .png"


@pytest.mark.parametrize("name", ["piagam.png", "piagam.jpg", "pk.pdf"])
@pytest.mark.parametrize("content", [b"", b"Bukan apa-apa.\n"])
def test_a_file_that_is_none(tmp_path: Path, name: str, content: bytes):
    sources(tmp_path, name).write_bytes(content)
    assert "rusak" in refused(asked(tmp_path, name), FILE)


@pytest.mark.parametrize("name", ["piagam.png", "piagam.jpg"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_a_picture_cut_short(tmp_path: Path, name: str, share: float):
    path = picture(tmp_path, name)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert "rusak" in refused(asked(tmp_path, name), FILE)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_pdf_cut_short(tmp_path: Path, share: float, capfd: pytest.CaptureFixture[str]):
    path = pdf(tmp_path, "pk.pdf", A4, A4)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert "rusak" in refused(asked(tmp_path, "pk.pdf"), FILE)
    assert capfd.readouterr() == ("", "")  # the reader's own complaints are not for the author


@pytest.mark.parametrize("sizes", [(), ((0, 0),)])
def test_a_pdf_without_anything_on_it(tmp_path: Path, sizes: tuple[tuple[int, int], ...]):
    pdf(tmp_path, "pk.pdf", *sizes)
    assert "rusak" in refused(asked(tmp_path, "pk.pdf"), FILE)


def test_a_locked_pdf(tmp_path: Path):
    path = pdf(tmp_path, "pk.pdf", A4, key="rahasia")
    assert PdfReader(path).is_encrypted
    message = refused(asked(tmp_path, "pk.pdf"), FILE)
    assert message == "berkas 'pk.pdf' terkunci dengan sandi"


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    picture(tmp_path, "piagam.png")
    monkeypatch.setattr(held, "LARGEST_FILE", 1000)
    assert "terlalu besar" in refused(asked(tmp_path, "piagam.png"), FILE)


def test_a_picture_of_too_many_pixels(tmp_path: Path):
    """Few bytes, but more than any page needs: 120 million and 400 million pixels."""
    for side in (11_000, 20_000):
        Image.new("1", (side, side)).save(sources(tmp_path, "piagam.png"))
        message = refused(asked(tmp_path, "piagam.png"), FILE)
        assert "terlalu besar (paling besar 80 juta titik)" in message


@pytest.mark.parametrize("halaman", ["4", "0", "2-4", "1, 9", "2-99999"])
def test_a_page_that_there_is_not(tmp_path: Path, halaman: str):
    pdf(tmp_path, "pk.pdf", A4, A4, A4)
    message = refused(asked(tmp_path, "pk.pdf", halaman), PAGES)
    assert message.endswith("tidak ada; berkas ini 3 halaman (pk.pdf)")


def test_a_picture_has_no_second_page(tmp_path: Path):
    picture(tmp_path, "piagam.png")
    message = refused(asked(tmp_path, "piagam.png", "2"), PAGES)
    assert message == "halaman 2 tidak ada; gambar satu halaman (piagam.png)"


@pytest.mark.parametrize("halaman", ["dua", "3-2", "1-", "-1", "1.5", "1,,2", "semua"])
def test_pages_that_cannot_be_understood(tmp_path: Path, halaman: str):
    pdf(tmp_path, "pk.pdf", A4, A4, A4)
    message = refused(asked(tmp_path, "pk.pdf", halaman), PAGES)
    assert message == f"halaman {halaman!r} tidak terbaca (pk.pdf)"


def test_a_turn_that_there_is_not(tmp_path: Path):
    picture(tmp_path, "piagam.png")
    assert refused(asked(tmp_path, "piagam.png", more=", putar=45")) == "putar=45 tidak dikenal"


def test_something_else_than_a_row(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "{{ pindaian_halaman('piagam.png') }}"})
    assert "perlu satu baris lembar Pindaian" in refused(chapters)


def test_a_row_that_there_is_not(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "{{ pindaian_halaman(pindaian['x']) }}"}, more=[row("")])
    assert found(chapters) == [(CHAPTER, "unknown-name", "tidak ada yang berkode 'x'")]
