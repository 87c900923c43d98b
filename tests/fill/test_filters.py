"""Filters take values and give values: each print knows its rule and its input."""

from pathlib import Path

import pytest
from filling import filled, found, printed

from lkip.model import Rule

CASES = {
    "{{ indikator['a'].capaian[2031] }}": "91,25%",
    "{{ indikator['a'].capaian[2031] | angka }}": "91,25",
    "{{ indikator['a'].capaian[2031] | terbilang }}": "sembilan puluh satu koma dua lima",
    "{{ anggaran.pagu }} ({{ anggaran.pagu | terbilang }} rupiah)": (
        "Rp1.500.000 (satu juta lima ratus ribu rupiah)"
    ),
    "{{ anggaran.pagu | terbilang | title }}": "Satu Juta Lima Ratus Ribu",
    "{{ indikator['a'].capaian[2031] | kelas('capaian') }}": "Sangat Tinggi",
    "{{ indikator['a'].capaian[2030] | kelas('atribut-capaian') }}": "Berhasil",
    "{{ indikator['a'].capaian | arah(2030, 2031) }}": "meningkat",
    "{{ indikator['a'].capaian | arah(2031, 2030) }}": "menurun",
    "{{ indikator['a'].capaian | arah(2031, 2031) }}": "tetap",
    "{{ indikator['a'].capaian | selisih(2031, 2030) }}": "10,75\N{NO-BREAK SPACE}poin persen",
    "{{ indikator['a'].capaian[2031] | dikurangi(indikator['a'].capaian[2030]) }}": (
        "10,75\N{NO-BREAK SPACE}poin persen"
    ),
    "{{ instansi.nama | upper }}": "DINAS CONTOH",
    "{{ instansi.tanggal | tanggal }}": "9 Februari 2032",
    "{{ indikator | gabung }}": "Angka A dan Angka B & <C>",
    "{{ indikator | cacah }}": "2\N{NO-BREAK SPACE}indikator",
    "{{ indikator | cacah | angka }} ({{ indikator | cacah | terbilang }})": "2 (dua)",
    "{{ indikator['a'].kode | slug }}": "a",
    # A sign is no letter: money and percentages pass through filters of letters unharmed.
    "{{ anggaran.pagu | upper }}": "Rp1.500.000",
}


@pytest.mark.parametrize("source", CASES)
def test_what_a_filter_prints(tmp_path: Path, source: str):
    chapters = filled(tmp_path, {"bab.md": source})
    assert printed(chapters) == CASES[source]
    assert not chapters.findings


def test_a_filtered_value_names_its_rule_and_its_input(tmp_path: Path):
    chapters = filled(tmp_path, {"bab.md": "{{ anggaran.pagu | terbilang | title }}"})
    (print_,) = chapters.printed
    assert isinstance(print_.item.origin, Rule)
    assert str(print_.item.origin) == "title(terbilang(anggaran#pagu))"


def test_upper_reaches_the_values_inside_a_text(tmp_path: Path):
    """`~` joins a text and a value; a case filter behind it changes both, and keeps the origin."""
    chapters = filled(tmp_path, {"bab.md": "{{ ('milik ' ~ instansi.nama) | upper }}"})
    assert printed(chapters) == "MILIK DINAS CONTOH"
    assert str(chapters.printed[-1].item.origin) == "upper(instansi#nama)"


def test_no_direction_without_a_figure_to_compare(tmp_path: Path):
    """The word is empty, and so can guard its sentence; nothing is found."""
    source = "{% if indikator['b'].capaian | arah(2030, 2031) %}naik{% else %}belum{% endif %}"
    chapters = filled(tmp_path, {"bab.md": source})
    assert printed(chapters) == "belum"
    assert not chapters.findings


WRONG = {
    "{{ indikator['a'].capaian | terbilang }}": "saringan 'terbilang' memerlukan satu tahun",
    "{{ instansi.nama | terbilang }}": "saringan 'terbilang' memerlukan angka",
    "{{ indikator['a'].capaian[2031] | arah(2030, 2031) }}": "saringan 'arah' membandingkan dua",
    "{{ indikator['a'].capaian[2031] | kelas('capayan') }}": "skala 'capayan' tidak dikenal",
    "{{ instansi.nama | tanggal }}": "isian ini tidak dapat dikerjakan",
    "{{ anggaran.pagu | terbilangg }}": "saringan 'terbilangg' tidak dikenal",
    "{{ anggaran.pagu + 1 }}": "isian ini tidak dapat dikerjakan",
}


@pytest.mark.parametrize("source", WRONG)
def test_a_filter_misused_is_found_at_its_line(tmp_path: Path, source: str):
    ((place, _, message), *rest) = found(filled(tmp_path, {"bab.md": f"Satu.\n\nDua {source}\n"}))
    assert place == "chapters/bab.md:3"
    assert message.startswith(WRONG[source])
    assert not rest
