"""Blocks: what a chapter brings in by name."""

from pathlib import Path

import pytest
from filling import filled, found, printed
from PIL import Image

from lkip.model import ChartBlock, SignatureBlock, TableBlock


def test_a_table_brings_its_caption_filled_in(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "Lihat.\n\n{{ tabel('t') }}\n"})
    (block,) = chapters.blocks
    assert printed(chapters) == "Lihat.\n\n[[0]]\n"
    assert isinstance(block, TableBlock)
    assert str(block.place) == "chapters/bab.md:3"
    (caption_value,) = chapters.printed
    assert caption_value.text == "Dinas Contoh"
    assert str(caption_value.place) == "chapters/bab.md:3"


def test_a_chart_is_about_a_record(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "{{ grafik('g', indikator['a']) }}"})
    (block,) = chapters.blocks
    assert isinstance(block, ChartBlock)
    assert (block.id, block.anchor) == ("g/indikator/a", "g-a")


def test_a_chart_without_data_is_left_out_with_a_note(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "{{ grafik('g', indikator['b']) }}"})
    assert not chapters.blocks
    assert [f.severity for f in chapters.findings] == ["note"]


def test_an_unknown_table_names_the_nearest(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "a\n\n{{ tabel('tt') }}"})
    assert found(chapters) == [("chapters/bab.md:3", "unknown-tabel", "tabel 'tt' tidak dikenal")]
    assert chapters.findings[0].remedy == "Mungkin maksudnya 't'."


def test_a_signature_comes_from_the_officials_sheet(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "{{ tanda_tangan('kepala') }}"})
    (block,) = chapters.blocks
    assert isinstance(block, SignatureBlock)
    assert [p.text for p in chapters.printed] == [
        "Kota Contoh, 9 Februari 2032",
        "KEPALA DINAS CONTOH",
        "SITI AMINAH, S.E.",
        "Pembina",
        "19700101 199503 2 001",
    ]


def test_narasi_is_a_section_of_the_record_s_own_file(tmp_path: Path):
    chapters = filled(
        tmp_path,
        {
            "bab.md": "{{ narasi(indikator['a'], 'penyebab') }}\n",
            "dinas/2031/narasi/indikator/a.md": (
                "# Penyebab\n\nNaik karena {{ instansi.nama }}.\n\n# Tindak lanjut\n\nLain.\n"
            ),
        },
    )
    assert printed(chapters) == "Naik karena Dinas Contoh.\n"
    assert str(chapters.printed[0].place) == "chapters/dinas/2031/narasi/indikator/a.md:3"


def test_narasi_that_is_not_written_yet(tmp_path: Path):
    source = (
        "{% if ada_narasi(indikator['a'], 'x') %}ada{% endif %}{{ narasi(indikator['a'], 'x') }}"
    )
    chapters = filled(tmp_path, {"bab.md": source})
    assert printed(chapters) == ""
    ((_, rule, message),) = found(chapters)
    assert (rule, message) == ("narasi-missing", "belum ada narasi 'x' untuk 'Angka A'")


def test_a_picture_must_be_among_the_sources(tmp_path: Path):
    source = "{{ gambar('../../rahasia.png', 'Judul', 'Uraian') }}"
    assert found(filled(tmp_path, {"bab.md": source}))[0][1] == "picture"


@pytest.mark.parametrize("file", [".kapal.png", "tiada.png"])
def test_a_picture_that_no_rule_reads_is_none(tmp_path: Path, file: str):
    """A hidden one is no input; a typed one outside of the sources is none either."""
    sources = tmp_path / "sources" / "dinas" / "2031"
    sources.mkdir(parents=True)
    Image.new("RGB", (4, 3)).save(sources / ".kapal.png")
    Image.new("RGB", (4, 3)).save(tmp_path / "kapal.png")
    asked = f"{{{{ gambar({file!r}, 'Judul', 'Uraian') }}}}\n\n![Uraian](kapal.png)\n"
    chapters = filled(tmp_path, {"bab.md": asked})
    assert found(chapters) == [
        ("chapters/bab.md:1", "picture", f"gambar {file!r} tidak ada"),
        ("chapters/bab.md:3", "picture", "gambar 'kapal.png' tidak ada"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<!-- ![Uraian](tiada.png)\n-->",
        "![Uraian](foto/{{ tahun }}.png)",
        "![Uraian]({{ instansi.nama }}/tiada.png)",
    ],
)
def test_a_picture_that_is_not_typed(tmp_path: Path, source: str):
    """In a comment, or under a name that is only known when the chapter is filled."""
    assert found(filled(tmp_path, {"bab.md": source})) == []


@pytest.mark.parametrize(
    ("file", "held", "message"),
    [
        ("bagan.gif", b"GIF89a", "bukan PNG atau JPEG"),
        ("foto.png", b"\xff\xd8\xff\xe0", "berisi JPEG, tidak cocok dengan akhiran .png"),
        ("rusak.png", b"ini bukan gambar", "rusak: isinya bukan PNG"),
        ("tiada.png", None, "tidak ada"),
    ],
)
def test_a_picture_of_a_wrong_type(tmp_path: Path, file: str, held: bytes | None, message: str):
    """Asked for by name or typed as Markdown: found at its line.

    The report cannot do without one that is not there; of any other it says so in its place.
    """
    folder = tmp_path / "sources" / "dinas" / "2031"
    folder.mkdir(parents=True)
    if held is not None:
        (folder / file).write_bytes(held)
    asked = f"{{{{ gambar({file!r}, 'Judul', 'Uraian') }}}}"
    typed = f"Foto ![Uraian](sources/dinas/2031/{file}) ini."
    chapters = filled(tmp_path, {"bab.md": f"Satu.\n\n{asked}\n\n- dua\n- {typed}\n"})
    assert found(chapters) == [
        ("chapters/bab.md:3", "picture", f"gambar {file!r} {message}"),
        ("chapters/bab.md:6", "picture", f"gambar 'sources/dinas/2031/{file}' {message}"),
    ]
    severity = "error" if held is None else "warning"
    assert {finding.severity for finding in chapters.findings} == {severity}
    assert ("[[0]]" in printed(chapters)) == (held is not None)
