"""Chapters of the next year: what is about the old year is marked, the rest stays as it is."""

from pathlib import Path

import pytest

from lkip.config import report
from lkip.fill.marks import MARK, unrevised
from lkip.new_year.chapters import chapter, narasi

OLD = "<!-- TULIS ULANG: tentang 2031; sesuaikan dengan 2032, lalu hapus baris ini. -->"
NEW = "<!-- TULIS ULANG: uraikan 2032 di bawah ini, lalu hapus baris ini. -->"


@pytest.mark.parametrize(
    "line",
    [
        "Surat inspektur tanggal 3 Mei 2031 diterima.",
        "Surat inspektur tanggal 8 Desember 2030 diterima.",
        "Kapal bertambah {{ kapal.jumlah | selisih(2030, 2031) }}.",
    ],
)
def test_a_line_that_names_the_year_or_the_one_before(line: str):
    """The one before, too: a report tells of the letters and plans that led to its year."""
    assert chapter(f"Tetap.\n{line}\nTetap.\n", 2031) == f"Tetap.\n{OLD}\n{line}\nTetap.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Kegiatan tahun {{ tahun }} selesai; tahun {{ tahun - 1 }} belum.\n",
        "Peraturan Nomor 12 Tahun 2016 dan Nomor 20311.\n",
        "<!-- catatan 2031,\nditulis 2030 -->\nTetap.\n",
        "{% for k in kapal if k.nama ==\n2031 %}\n{% endfor %}\n",
        "",
    ],
)
def test_what_stays_as_it_is(text: str):
    assert chapter(text, 2031) == text


def test_a_mark_is_set_once():
    marked = chapter("Tahun 2031.\n", 2031)
    assert chapter(marked, 2031) == marked


def test_sections_of_a_narasi():
    """Every section is about a year; those that name an older one are still printed."""
    text = "# rincian 2030\n\nKapal 3.\n\n# rincian 2031\n\nKapal 5.\n\n"
    text += "# penyebab\n\nCuaca.\n\n# 2.1\n"
    assert narasi(text, 2031) == (
        "# rincian 2030\n\nKapal 3.\n\n"
        f"# rincian 2031\n\nKapal 5.\n\n# rincian 2032\n\n{NEW}\n\n"
        f"# penyebab\n\n{OLD}\nCuaca.\n\n"
        "# 2.1\n"
    )


def test_a_section_that_was_never_rewritten_keeps_its_mark():
    text = f"# penyebab\n\n{OLD}\nCuaca.\n"
    assert narasi(text, 2032) == text


def test_every_mark_is_a_warning_at_its_line(tmp_path: Path):
    where = report(tmp_path, "dinas-perikanan/2032")
    path = where.chapters[0] / "narasi" / "kapal" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(narasi("# penyebab\n\nCuaca.\n\n# hasil\n\nIkan.\n", 2031))
    (where.chapters[1] / "bersama.md").write_text(f"{MARK} -->\n")
    found = [(f.severity, f.rule, str(f.places[0])) for f in unrevised(where)]
    at = "chapters/dinas-perikanan/2032/narasi/kapal/a.md"
    assert found == [("warning", "unrevised-text", f"{at}:{n}") for n in (3, 8)]
