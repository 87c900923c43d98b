"""Narasi that is written and not printed, and sections of it that are empty."""

from pathlib import Path

import pytest
from filling import filled, found

ASKS = (
    "{{ narasi(indikator['a'], 'penyebab') }}"
    "{% if ada_narasi(indikator['a'], 'hambatan') %}x{% endif %}"
)
FILE = "chapters/dinas/2031/narasi/indikator/a.md"


@pytest.mark.parametrize(
    ("why", "narasi", "expected"),
    [
        ("all of it is asked for", "# Penyebab\n\nIsi.\n\n# Hambatan\n\nIsi.\n", []),
        ("a misspelled heading", "# Penyebab\n\nIsi.\n\n# Hambatn\n\nIsi.\n", [("unprinted", 5)]),
        ("an empty section", "# Penyebab\n\nIsi.\n\n# Hambatan\n\n", [("empty", 5)]),
        (
            "a mere comment",
            "# Penyebab\n\nIsi.\n\n# Hambatan\n<!-- isi\nnanti -->\n",
            [("empty", 5)],
        ),
        ("a heading in a comment", "# Penyebab\n\nIsi.\n\n<!--\n# Lama\n\nx\n-->\n", []),
    ],
)
def test_narasi_does_not_get_lost(
    tmp_path: Path, why: str, narasi: str, expected: list[tuple[str, int]]
):
    chapters = filled(tmp_path, {"bab.md": ASKS, "dinas/2031/narasi/indikator/a.md": narasi})
    assert [(place, rule) for place, rule, _ in found(chapters)] == [
        (f"{FILE}:{line}", f"narasi-{rule}") for rule, line in expected
    ], why


YEARS = "{% for y in (2030, 2031) %}{{ ada_narasi(indikator['a'], 'rincian ' ~ y) }}{% endfor %}"


@pytest.mark.parametrize(
    ("heading", "remedy"),
    [
        ("Rincian 2028", "Bab hanya memuat tahun 2030, 2031; betulkan tahunnya, atau hapus bagian"),
        ("Hambatn", "Mungkin maksudnya 'hambatan'."),
        ("Penyebap", "Yang ada: hambatan, rincian-2030."),
    ],
)
def test_what_to_do_about_it(tmp_path: Path, heading: str, remedy: str):
    """Never to give it the name of a section that is there: that would print it as another."""
    narasi = f"# {heading}\n\nIsi.\n\n# Penyebab\n\nIsi.\n\n# Rincian 2031\n\nIsi.\n"
    chapters = filled(
        tmp_path, {"bab.md": ASKS + YEARS, "dinas/2031/narasi/indikator/a.md": narasi}
    )
    (told,) = chapters.findings
    assert remedy in told.remedy


def test_narasi_of_a_record_that_no_chapter_speaks_of(tmp_path: Path):
    chapters = filled(
        tmp_path, {"bab.md": "Isi.", "dinas/2031/narasi/indikator/q.md": "# A\n\nb\n"}
    )
    ((place, rule, _),) = found(chapters)
    assert (place, rule) == ("chapters/dinas/2031/narasi/indikator/q.md:1", "narasi-unprinted")


def test_an_empty_section_that_is_asked_for_is_missing_too(tmp_path: Path):
    chapters = filled(
        tmp_path, {"bab.md": ASKS, "dinas/2031/narasi/indikator/a.md": "# Penyebab\n\n"}
    )
    assert {rule for _, rule, _ in found(chapters)} == {"narasi-empty", "narasi-missing"}
