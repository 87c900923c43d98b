"""Where Indonesian words break: between syllables, never through an affix that is known."""

import pytest

from lkip.write.hyphen import SOFT_HYPHEN, parts, softened


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("menyelenggarakan", "me-nye-leng-ga-rakan"),
        ("pertanggungjawaban", "per-tang-gung-ja-waban"),
        ("kesejahteraan", "ke-se-jah-te-raan"),
        ("infrastruktur", "in-fras-truk-tur"),
        ("masyarakat", "ma-sya-ra-kat"),
        ("Realisasi", "Rea-li-sasi"),
    ],
)
def test_words_break_between_syllables(word: str, broken: str):
    assert "-".join(parts(word)) == broken


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("laporannya", "lapo-rannya"),  # lapor + an
        ("tindakannya", "tinda-kannya"),  # tindak + an
        ("berasal", "be-rasal"),  # ber + asal
        ("mengukur", "me-ngukur"),  # meng + ukur
        ("diprogramkan", "dip-rogramkan"),  # di + program
    ],
)
def test_an_affix_is_not_cut_through(word: str, wrong: str):
    assert wrong not in {
        "".join(parts(word)[:n]) + "-" + "".join(parts(word)[n:])
        for n in range(1, len(parts(word)))
    }


def test_no_part_is_a_single_letter():
    assert all(len(part) > 1 for part in parts("akuntabilitas"))


def test_short_words_numbers_and_codes_stay_whole():
    text = "Rp1.250.000.000 untuk 3.25.01.2.01 UMKM jalan"
    assert softened(text) == text


def test_only_hyphens_are_added():
    text = "Meningkatnya pertanggungjawaban (akuntabilitas)"
    assert softened(text).replace(SOFT_HYPHEN, "") == text != softened(text)
