"""Chapters of the next year: what is about the old year is marked, the rest stays as it is."""

from pathlib import Path

import pytest

from lkip.config import report
from lkip.fill.marks import MARK, unrevised
from lkip.new_year.chapters import chapter, narasi, yearly_blocks

OLD = "<!-- TULIS ULANG: tentang 2031; sesuaikan dengan 2032, lalu hapus baris ini. -->"
NEW = "<!-- TULIS ULANG: uraikan 2032 di bawah ini, lalu hapus baris ini. -->"


@pytest.mark.parametrize(
    "line",
    [
        "Surat inspektur tanggal 3 Mei 2031 diterima.",
        "Surat inspektur tanggal 8 Desember 2030 diterima.",
        "Pada tahun 2032 akan dibangun dermaga.",
        "Kapal bertambah {{ kapal.jumlah | selisih(2030, 2031) }}.",
        "Perda Nomor 9 Tahun 2030 tentang APBD Tahun Anggaran 2031.",
        "Keputusan Wali Kota Nomor 844/868/2031.",
        "Dibandingkan 2030--2031, hasilnya naik.",
    ],
)
def test_a_line_that_names_the_year_or_one_beside_it(line: str):
    """A report tells of the letters that led to its year, and of what is to come."""
    assert chapter(f"Tetap.\n{line}\nTetap.\n", 2031) == f"Tetap.\n{OLD}\n{line}\nTetap.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Tahun lalu kepala dinas berganti.",
        "Dermaga diresmikan pada 20 September oleh gubernur.",
        "Kegiatan tahun {{ tahun }} telah selesai dilaksanakan.",
        "Pembayaran tahun {{ tahun - 1 }} masih direviu.",
        "Lelang pada tahun berjalan belum selesai.",
        '{{ gambar("dermaga.png", "Dermaga", "Dermaga baru") }}',
        'Sebanyak [1.250 nelayan]{.angka sumber="pendataan"} terdaftar.',
    ],
)
def test_a_line_that_tells_of_an_event_without_naming_the_year(line: str):
    assert chapter(f"Tetap.\n{line}\nTetap.\n", 2031) == f"Tetap.\n{OLD}\n{line}\nTetap.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Kegiatan tahun {{ tahun }} sebanyak {{ kegiatan | cacah }}.\n",
        "Dibandingkan dengan tahun sebelumnya, dihitung kenaikannya.\n",
        "Peraturan Nomor 12 Tahun 2016 dan Nomor 20311.\n",
        "Dibentuk dengan Perda Nomor 11 Tahun 2031 dan Perwali 4/2030.\n",
        "Diubah dengan Peraturan Daerah Nomor 7\nTahun 2031.\n",
        "RPJMD Tahun 2026--2031 dan Renstra 2031 sampai dengan 2035.\n",
        "Pelaporan dari Januari sampai dengan Desember, atau Januari–Desember.\n",
        "Keadaan sampai dengan 31 Desember {{ tahun }}.\n",
        'Masa jabatan [lima]{.angka sumber="Pasal 162"} tahun.\n',
        "<!-- catatan 2031,\nditulis 2030 -->\nTetap.\n",
        "{% for k in kapal if k.nama ==\n2031 %}\n{% endfor %}\n",
        "",
    ],
)
def test_what_stays_as_it_is(text: str):
    """Of laws and plans too, whose names have years in them."""
    assert chapter(text, 2031) == text


SHARED = """\
# Hasil

<!-- tahunan: diisi setiap tahun -->
{% block sebab %}
{% endblock %}

{% block kedudukan %}
{% endblock %}

<!-- tahunan -->
{%- block hambatan %}Tidak ada.{% endblock %}
"""
HEAD = '{% extends "bersama/hasil.md" %}\n'


def test_a_shared_chapter_says_which_blocks_are_of_one_year():
    assert yearly_blocks(SHARED) == {"sebab", "hambatan"}


def test_a_block_of_one_year_is_marked_once_whatever_it_says():
    """The sentences of such a block need not name a year; its lines have no marks of their own."""
    text = HEAD + (
        "{% block sebab %}\nJadwal dipatuhi.\nPada 2031 kapal bertambah.\n{% endblock %}\n"
        "{% block kedudukan %}\nDinas di bawah bupati.\n{% endblock %}\n"
        "{% block hambatan %}{% if x %}Cuaca.{% endif %}{% endblock %}\n"
    )
    assert chapter(text, 2031, {"sebab", "hambatan"}) == HEAD + (
        f"{{% block sebab %}}\n{OLD}\nJadwal dipatuhi.\nPada 2031 kapal bertambah.\n"
        "{% endblock %}\n"
        "{% block kedudukan %}\nDinas di bawah bupati.\n{% endblock %}\n"
        f"{OLD}\n{{% block hambatan %}}{{% if x %}}Cuaca.{{% endif %}}{{% endblock %}}\n"
    )


def test_an_empty_block_is_not_marked():
    text = HEAD + "{% block sebab %}\n<!-- nanti -->\n\n{% endblock %}\n"
    assert chapter(text, 2031, {"sebab"}) == text


def test_a_chapter_of_the_agency_s_own_is_marked_at_its_head():
    """No shared chapter says what in it is of the year."""
    text = "# Inovasi {#sec-inovasi}\n\nKantor pindah ke dermaga.\n"
    assert chapter(text, 2031, own=True) == text.replace("}\n", f"}}\n{OLD}\n", 1)
    for bare in (HEAD + "{% block kedudukan %}\nDinas.\n{% endblock %}\n",
                 '# Matriks\n\n{{ tabel("matriks") }}\n'):  # fmt: skip
        assert chapter(bare, 2031, own=True) == bare


def test_a_mark_is_set_once():
    for text, yearly in (
        ("Tahun 2031.\n", set()),
        (f"{HEAD}{{% block a %}}\nB.\n{{% endblock %}}", {"a"}),
    ):
        marked = chapter(text, 2031, yearly)
        assert marked.count(MARK) == 1
        assert chapter(marked, 2031, yearly) == marked


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


def test_a_section_that_has_the_next_year_already_gets_no_second():
    text = "# rincian 2031\n\nKapal 5.\n\n# rincian 2032\n\nKapal 6.\n"
    assert narasi(text, 2031) == text


def test_a_year_within_a_code_is_no_year():
    assert narasi("# 1.2031\n\nObat.\n", 2031) == f"# 1.2031\n\n{OLD}\nObat.\n"


def test_a_mark_that_nobody_heeded_tells_of_the_next_year():
    """What it is about stays what it was; a section still to be written is printed too."""
    later = OLD.replace("sesuaikan dengan 2032", "sesuaikan dengan 2033")
    section = "# penyebab\n\n{}\nCuaca.\n"
    assert narasi(section.format(OLD), 2032) == section.format(later)
    assert chapter(f"{OLD}\nTahun 2031.\n", 2032) == f"{later}\nTahun 2031.\n"
    newer = NEW.replace("2032", "2033")
    text = f"# rincian 2032\n\n{NEW}\n\n"
    assert narasi(text, 2032) == f"{text}# rincian 2033\n\n{newer}\n\n"


def test_every_mark_is_a_warning_at_its_line(tmp_path: Path):
    where = report(tmp_path, "dinas-perikanan/2032")
    path = where.chapters[0] / "narasi" / "kapal" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(narasi("# penyebab\n\nCuaca.\n\n# hasil\n\nIkan.\n", 2031))
    (where.chapters[1] / "bersama.md").write_text(f"{MARK} -->\n")
    found = [(f.severity, f.rule, str(f.places[0])) for f in unrevised(where)]
    at = "chapters/dinas-perikanan/2032/narasi/kapal/a.md"
    assert found == [("warning", "unrevised-text", f"{at}:{n}") for n in (3, 8)]
